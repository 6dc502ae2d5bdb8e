// Keys, typed text and input methods, turned into commands for the text field that has the focus. Starts and stops
// SDL's text input with it. Part of Events, which asks it first for every key.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/shell/window.h"
#include "app/widgets/ui.h"
#include "core/text/edit/command.h"

union SDL_Event;

namespace tend::shell {

class TextEvents {
 public:
  /// A key went down while this field had the focus. True if the key is the field's, or will come as text.
  bool key(const SDL_Event& event, const widgets::TextInput& field);
  /// Typed, composed and committed text. False if the event is none of these.
  bool take(const SDL_Event& event, const std::optional<widgets::TextInput>& field);

  std::vector<text::edit::Command> takeCommands();
  /// A key ended the writing here (Enter, Tab, Escape): what was typed after it waits for the next frame, because it
  /// may be meant for another field.
  bool takeBreak();
  void breakHere() { m_break = true; }

  /// After a frame: text input is on while a field has the focus, and input methods know where its caret is.
  void follow(const std::optional<widgets::TextInput>& field, const Window& window);

 private:
  bool clipboardKey(int code, bool shift, const widgets::TextInput& field);
  void push(text::edit::Do what, bool extend = false, std::string text = {});
  void paste(const widgets::TextInput& field);
  void compose(const char* text, int start);

  std::vector<text::edit::Command> m_commands;
  bool m_break = false;
  bool m_composing = false;
  bool m_on = true;  // SDL begins with text input on
};

}  // namespace tend::shell
