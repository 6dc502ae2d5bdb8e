#include "app/shell/text_events.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text/edit/secret_editor.h"
#include "platform/clipboard.h"

namespace tend::shell {
namespace {

using text::edit::Do;

/// Control, or Command on Apple's keyboards.
bool isCommand(Uint16 modifiers) { return (modifiers & (KMOD_CTRL | KMOD_GUI)) != 0 && (modifiers & KMOD_ALT) == 0; }

struct Keys {
  SDL_Keycode code;
  Do plain, command;  // command: with Control
  bool linesOnly;     // in a field of one line the key is the page's
};

constexpr Keys kKeys[] = {
    {SDLK_LEFT, Do::Left, Do::WordLeft, false},
    {SDLK_RIGHT, Do::Right, Do::WordRight, false},
    {SDLK_HOME, Do::LineStart, Do::TextStart, false},
    {SDLK_END, Do::LineEnd, Do::TextEnd, false},
    {SDLK_UP, Do::Up, Do::ParagraphUp, true},
    {SDLK_DOWN, Do::Down, Do::ParagraphDown, true},
    {SDLK_PAGEUP, Do::PageUp, Do::PageUp, true},
    {SDLK_PAGEDOWN, Do::PageDown, Do::PageDown, true},
    {SDLK_BACKSPACE, Do::Backspace, Do::BackspaceWord, false},
    {SDLK_DELETE, Do::Delete, Do::DeleteWord, false},
};

/// Letters, digits, marks and the space bar: they come again as text.
bool isPrintable(SDL_Keycode code) {
  const bool keypad = (code >= SDLK_KP_DIVIDE && code <= SDLK_KP_PERIOD && code != SDLK_KP_ENTER) ||
                      code == SDLK_KP_EQUALS || code == SDLK_KP_COMMA;
  return keypad || (code >= SDLK_SPACE && code != SDLK_DELETE && (code & SDLK_SCANCODE_MASK) == 0);
}

}  // namespace

void TextEvents::push(Do what, bool extend, std::string text) {
  text::edit::Command command;
  command.what = what;
  command.extend = extend;
  command.text = std::move(text);
  m_commands.push_back(std::move(command));
}

TextEvents::TextEvents() {
  // Compositions longer than 32 bytes come whole, and not in pieces.
  SDL_SetHint("SDL_IME_SUPPORT_EXTENDED_TEXT", "1");
  // SDL begins with it on, and an input method would stand over the page while nobody writes.
  SDL_StopTextInput();
}

TextEvents::~TextEvents() { guard(false); }

bool TextEvents::key(const SDL_Event& event, const widgets::TextInput& field) {
  const SDL_Keycode code = event.key.keysym.sym;
  const Uint16 modifiers = event.key.keysym.mod;
  const bool shift = (modifiers & KMOD_SHIFT) != 0;
  const bool command = isCommand(modifiers);
  if (code == SDLK_TAB || code == SDLK_ESCAPE || code == SDLK_AC_BACK) m_break = true;
  if (code == SDLK_RETURN || code == SDLK_KP_ENTER) {
    const bool submits = field.oneLine || command;
    if (submits && event.key.repeat != 0) return true;
    push(submits ? Do::Submit : Do::Type, false, submits ? "" : "\n");
    m_break = m_break || submits;
    return true;
  }
  if (command && clipboardKey(code, shift, field)) return true;
  if (shift && code == SDLK_DELETE) return clipboardKey(SDLK_x, false, field);
  if (code == SDLK_INSERT) return clipboardKey(shift ? SDLK_v : SDLK_c, false, field);
  if ((modifiers & KMOD_ALT) != 0 && (modifiers & KMOD_RALT) == 0) return false;
  const auto* found =
      std::find_if(std::begin(kKeys), std::end(kKeys), [code](const Keys& k) { return k.code == code; });
  if (found != std::end(kKeys)) {
    if (found->linesOnly && field.oneLine) return false;
    push(command ? found->command : found->plain, shift);
    return true;
  }
  return !command && isPrintable(code);
}

bool TextEvents::clipboardKey(int code, bool shift, const widgets::TextInput& field) {
  switch (code) {
    case SDLK_a:
      push(Do::SelectAll);
      return true;
    case SDLK_c:
      push(Do::Copy);
      return true;
    case SDLK_x:
      push(Do::Cut);
      return true;
    case SDLK_v:
      paste(field.secret);
      return true;
    case SDLK_z:
      push(shift ? Do::Redo : Do::Undo);
      return true;
    case SDLK_y:
      push(Do::Redo);
      return true;
    default:
      return false;
  }
}

void TextEvents::pushSecret(Do what, std::shared_ptr<base::GuardedText> secret) {
  text::edit::Command command;
  command.what = what;
  command.secret = std::move(secret);
  m_commands.push_back(std::move(command));
}

void TextEvents::paste(bool secret) {
  if (platform::ownsClipboard()) return;  // it comes by itself, as text that is typed
  char* text = SDL_GetClipboardText();
  if (text == nullptr) return;
  if (secret) {
    const std::size_t length = std::min(SDL_strlen(text), text::edit::kMostSecretBytes);
    auto bytes = std::make_shared<base::GuardedText>(length);
    bytes->append({text, length});
    base::wipe(text, SDL_strlen(text));
    pushSecret(Do::Paste, std::move(bytes));
  } else {
    push(Do::Paste, false, text);
  }
  SDL_free(text);
}

bool TextEvents::take(const SDL_Event& event, const std::optional<widgets::TextInput>& field) {
  switch (event.type) {
    case SDL_TEXTINPUT:
      if (m_guarding) {
        takeTyped();
        return true;
      }
      if (field) push(std::exchange(m_composing, false) ? Do::Commit : Do::Type, false, event.text.text);
      return true;
    case SDL_TEXTEDITING:
      if (field && !m_guarding) compose(event.edit.text, event.edit.start);
      return true;
    case SDL_TEXTEDITING_EXT:
      if (field && !m_guarding) compose(event.editExt.text, event.editExt.start);
      SDL_free(event.editExt.text);
      return true;
    default:
      return false;
  }
}

/// The text whose place this event kept, in the order of the queue.
void TextEvents::takeTyped() {
  if (m_typed.empty()) return;
  pushSecret(Do::Type, std::move(m_typed.front()));
  m_typed.pop_front();
}

void TextEvents::beforeQueue(SDL_Event& event) {
  switch (event.type) {
    case SDL_TEXTINPUT: {
      const std::size_t length = SDL_strlen(event.text.text);
      auto bytes = std::make_shared<base::GuardedText>(length);
      bytes->append({event.text.text, length});
      m_typed.push_back(std::move(bytes));
      base::wipe(event.text.text, sizeof event.text.text);
      break;
    }
    case SDL_TEXTEDITING:
      base::wipe(event.edit.text, sizeof event.edit.text);
      break;
    case SDL_TEXTEDITING_EXT:
      if (event.editExt.text != nullptr) base::wipe(event.editExt.text, SDL_strlen(event.editExt.text));
      break;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
      if (isCommand(event.key.keysym.mod) || !isPrintable(event.key.keysym.sym)) break;
      event.key.keysym.sym = SDLK_UNKNOWN;
      event.key.keysym.scancode = SDL_SCANCODE_UNKNOWN;
      break;
    default:
      break;
  }
}

namespace {

// SDL calls it in SDL_PushEvent(), before the event is copied to its queue, on the thread that reads the window
// system's events: this one. A filter could do the same, but setting one empties the queue.
int watch(void* self, SDL_Event* event) {
  static_cast<TextEvents*>(self)->beforeQueue(*event);
  return 0;
}

}  // namespace

void TextEvents::guard(bool on) {
  if (on == m_guarding) return;
  m_guarding = on;
  m_typed.clear();
  on ? SDL_AddEventWatch(watch, this) : SDL_DelEventWatch(watch, this);
}

void TextEvents::compose(const char* text, int start) {
  const std::string composed = text != nullptr ? text : "";
  // Input methods also tell, again and again, that nothing is being composed.
  if (composed.empty() && !m_composing) return;
  m_composing = !composed.empty();
  push(Do::Compose, false, composed);
  m_commands.back().caret = static_cast<std::uint32_t>(std::max(0, start));
}

std::vector<text::edit::Command> TextEvents::takeCommands() { return std::exchange(m_commands, {}); }

bool TextEvents::takeBreak() { return std::exchange(m_break, false); }

void TextEvents::follow(const std::optional<widgets::TextInput>& field, const Window& window) {
  if (field.has_value() != m_on) {
    m_on = field.has_value();
    m_composing = false;
    m_on ? SDL_StartTextInput() : SDL_StopTextInput();
  }
  guard(field && field->secret);
  if (!field) return;
  const float points = 1 / std::max(0.01F, window.logical(1, 1).x);
  const base::Rect& c = field->caret;
  const SDL_Rect rect{static_cast<int>(c.x * points), static_cast<int>(c.y * points),
                      std::max(1, static_cast<int>(c.width * points)), static_cast<int>(c.height * points)};
  SDL_SetTextInputRect(&rect);
}

}  // namespace tend::shell
