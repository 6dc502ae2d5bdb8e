// A field to write in (design 7, Field): one line that moves to the side, or lines that wrap, grow and then scroll
// inside. Draws what the state's editor holds and pushes EditText for everything that is asked of it; keeps nothing of
// the text itself. Passphrases have their own: secret_field.h.
#pragma once

#include <optional>
#include <string>

#include "app/widgets/ui.h"
#include "core/text/edit/editor.h"

namespace tend::widgets {

struct TextField {
  std::string name;   // of the id, and in state::Fields
  std::string label;  // always said; drawn above the box if `showsLabel`
  std::string placeholder;
  std::string helper;  // a line below the box
  bool showsLabel = false;
  std::optional<paint::Icon> icon{};    // at the start (search)
  float leastLines = 3, mostLines = 8;  // fields of several lines: grow between these, then scroll
  bool takesFocus = false;              // when it comes on the screen
  bool plain = false;                   // has its box only while one writes in it (rows of a sentence frame)
  paint::TextStyle style = paint::TextStyle::Body;
};

struct FieldResponse {
  bool submitted = false;  // Enter in one line, Ctrl+Enter in several
  bool focused = false;
};

/// The whole of it: label, box and helper line.
float textFieldHeight(Ui& ui, const TextField& field, const text::edit::Editor& editor, float width);
FieldResponse drawTextField(Ui& ui, const TextField& field, const text::edit::Editor& editor, base::Rect rect);

/// Gives a field the focus, as a tap on it would. Its caret is drawn with the next frame.
void focusField(Ui& ui, const std::string& name);

}  // namespace tend::widgets
