// What fields have in common: the box with its words above and below, the blinking of the caret, and the presses that
// place it. Used by text_field.cpp and secret_field.cpp only.
#pragma once

#include <optional>
#include <string>

#include "app/widgets/ui.h"
#include "core/text/edit/command.h"

namespace tend::widgets {

constexpr float kSelectionOpacity = 0.28F;  // sageT alone is hardly seen on Dusk's slip

/// Where the parts of a field stand.
struct FieldPlaces {
  base::Rect label, box, text, helper;
};

struct FieldWords {
  std::string label, placeholder, helper;
  bool showsLabel = false;
};

float fieldHeight(Ui& ui, const FieldWords& words, float textHeight, float width);
/// `startPx` and `endPx`: room inside the box beside the text, for icons and controls.
FieldPlaces fieldPlaces(Ui& ui, const FieldWords& words, base::Rect rect, float startPx, float endPx);

void drawFieldWords(Ui& ui, const FieldWords& words, const FieldPlaces& places);
void drawFieldBox(Ui& ui, base::Rect box, const Response& response, bool writing);
void drawCaret(Ui& ui, base::Point middle);

/// Whether the caret is drawn now. Asks to be drawn again when that changes, and for nothing once it stands still:
/// with reduced motion, and ten seconds after the last thing that was done.
bool caretShown(Ui& ui, const FieldMemory& memory);

/// Whether what is typed goes into this field: it has the focus, or a key of the on-screen keyboard has it meanwhile.
bool writesIn(Ui& ui, semantics::NodeId id);

/// Whether the on-screen keyboard has come or gone since this field was drawn: its caret may be under it.
bool coveredAnew(Ui& ui, FieldMemory& memory);

/// What the pointer asks of the field's text: caret, word or paragraph, a selection drawn along. Points are taken from
/// `origin`, the top left of the laid-out text. Gives and takes the focus.
std::optional<text::edit::Command> fieldPress(Ui& ui, semantics::NodeId id, const Response& response, base::Rect box,
                                              base::Point origin);

/// The words that keys brought, if this is the field that is written in; Submit is taken out and told.
std::vector<text::edit::Command> takeEdits(Ui& ui, semantics::NodeId id, bool& submitted);

}  // namespace tend::widgets
