// A field for a passphrase: dots, or letters while one asks to see them. Like TextField to look at and to use, but
// nothing can be copied from it, and its bytes are only ever read from guarded memory.
//
// Shown letters are drawn glyph by glyph, by the fonts' own table and at whole pixels: no shaper, text cache or string
// sees them. While they are shown, and until the next frames have been drawn over them, their glyphs stand in Dear
// ImGui's vertices and in the picture, as anything on a screen does. The atlas keeps masks by glyph and not by text;
// all of ASCII is put there in its own order first, so that the masks do not tell what was shown.
#pragma once

#include <string>

#include "app/widgets/text_field.h"
#include "core/text/edit/secret_editor.h"

namespace tend::widgets {

struct SecretField {
  std::string name;   // of the id, and in state::Fields
  std::string label;  // always said; drawn above the box if `showsLabel`
  std::string placeholder;
  std::string helper;
  bool showsLabel = true;
  bool takesFocus = false;
};

float secretFieldHeight(Ui& ui, const SecretField& field, float width);
FieldResponse drawSecretField(Ui& ui, const SecretField& field, const text::edit::SecretEditor& editor,
                              base::Rect rect);

}  // namespace tend::widgets
