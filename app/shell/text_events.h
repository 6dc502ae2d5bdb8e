// Keys, typed text and input methods, turned into commands for the text field that has the focus. Starts and stops
// SDL's text input with it. Part of Events, which asks it first for every key.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/shell/window.h"
#include "app/widgets/ui.h"
#include "core/base/guarded_text.h"
#include "core/text/edit/command.h"

union SDL_Event;

namespace tend::shell {

class TextEvents {
 public:
  TextEvents();
  TextEvents(const TextEvents&) = delete;
  TextEvents& operator=(const TextEvents&) = delete;
  ~TextEvents();

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

  /// While a passphrase has the focus, SDL shows every event here before it queues it. Text goes straight into guarded
  /// memory and only its place stays in the queue; keys that are letters lose their letter.
  void beforeQueue(SDL_Event& event);
  void guard(bool on);

 private:
  bool clipboardKey(int code, bool shift, const widgets::TextInput& field);
  void push(text::edit::Do what, bool extend = false, std::string text = {});
  void paste(bool secret);
  void compose(const char* text, int start);
  void takeTyped();

  void pushSecret(text::edit::Do what, std::shared_ptr<base::GuardedText> secret);

  std::vector<text::edit::Command> m_commands;
  std::deque<std::shared_ptr<base::GuardedText>> m_typed;  // one for each text event in SDL's queue
  bool m_guarding = false;
  bool m_break = false;
  bool m_composing = false;
  bool m_on = true;  // SDL begins with text input on
};

}  // namespace tend::shell
