// What a person asks of a field: keys, words and pointer places as plain values, in the order in which they came. Made
// by the shell and the widget, carried in an action, applied by Editor and SecretEditor.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace tend::base {
class GuardedText;
}

namespace tend::text::edit {

enum class Do : std::uint8_t {
  Type,     // text typed, one step a word
  Paste,    // text put in, one step
  Commit,   // text that an input method has finished
  Compose,  // text that it is still working on
  Backspace,
  BackspaceWord,
  Delete,
  DeleteWord,
  Left,  // on the screen, whatever the direction of the words
  Right,
  WordLeft,
  WordRight,
  LineStart,
  LineEnd,
  TextStart,
  TextEnd,
  Up,
  Down,
  PageUp,
  PageDown,
  ParagraphUp,
  ParagraphDown,
  SelectAll,
  Point,           // the caret to (x, y)
  PointWord,       // the word there
  PointParagraph,  // the paragraph there
  DragTo,          // the selection to (x, y), by what the first press took
  Undo,
  Redo,
  Copy,  // what is selected, to the clipboard: apply() does it
  Cut,
  ShowSecret,  // a passphrase as letters, or as dots again
  Submit,      // Enter in a field of one line: the widget tells it
};

struct Command {
  Do what = Do::Type;
  bool extend = false;                          // movements: with Shift
  std::string text{};                           // Type, Paste, Commit, Compose. Never of a secret
  std::uint32_t caret = 0;                      // Compose: code points of `text`; Point, DragTo in a secret: its letter
  std::uint32_t lines = 1;                      // PageUp, PageDown: lines of a page
  float x = 0, y = 0;                           // Point…: logical pixels from the top left of the laid-out text
  std::shared_ptr<base::GuardedText> secret{};  // Type, Paste into a secret field
};

}  // namespace tend::text::edit
