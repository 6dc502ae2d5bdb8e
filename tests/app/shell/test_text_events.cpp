#include <SDL.h>
#include <doctest/doctest.h>

#include <cstring>

#include "app/shell/text_events.h"
#include "core/text/edit/editor.h"
#include "core/text/edit/secret_editor.h"

using namespace tend;
using shell::TextEvents;
using text::edit::Command;
using text::edit::Do;

namespace {

SDL_Event key(SDL_Keycode code, Uint16 modifiers = KMOD_NONE) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.keysym.sym = code;
  event.key.keysym.mod = modifiers;
  return event;
}

SDL_Event typed(const char* text) {
  SDL_Event event{};
  event.type = SDL_TEXTINPUT;
  std::strncpy(event.text.text, text, sizeof event.text.text - 1);
  return event;
}

SDL_Event composing(const char* text, int start) {
  SDL_Event event{};
  event.type = SDL_TEXTEDITING;
  std::strncpy(event.edit.text, text, sizeof event.edit.text - 1);
  event.edit.start = start;
  return event;
}

widgets::TextInput lines() {
  widgets::TextInput out;
  out.oneLine = false;
  return out;
}

std::vector<Do> kinds(const std::vector<Command>& commands) {
  std::vector<Do> out;
  for (const Command& command : commands) out.push_back(command.what);
  return out;
}

std::string secretOf(const text::edit::SecretEditor& editor) {
  std::string out;
  editor.text().read([&out](std::string_view bytes) { out = bytes; });
  return out;
}

}  // namespace

TEST_CASE("TextEvents: keys") {
  TextEvents events;
  const widgets::TextInput one;
  SUBCASE("letters are the field's, and come as text") {
    CHECK(events.key(key(SDLK_a), one));
    CHECK(events.key(key(SDLK_SPACE), one));
    CHECK(events.key(key(SDLK_KP_5), one));
    CHECK(events.takeCommands().empty());
    CHECK(events.take(typed("a"), one));
    CHECK(kinds(events.takeCommands()) == std::vector<Do>{Do::Type});
  }
  SUBCASE("several keys keep their order") {
    events.take(typed("a"), one);
    events.key(key(SDLK_LEFT), one);
    events.take(typed("b"), one);
    events.key(key(SDLK_BACKSPACE), one);
    CHECK(kinds(events.takeCommands()) == std::vector<Do>{Do::Type, Do::Left, Do::Type, Do::Backspace});
  }
  SUBCASE("one line leaves Up and Down to the page, several lines take them") {
    CHECK_FALSE(events.key(key(SDLK_DOWN), one));
    CHECK(events.key(key(SDLK_DOWN), lines()));
    CHECK(kinds(events.takeCommands()) == std::vector<Do>{Do::Down});
  }
  SUBCASE("Enter submits one line, and begins another among several, where Control submits") {
    events.key(key(SDLK_RETURN), one);
    events.key(key(SDLK_RETURN), lines());
    events.key(key(SDLK_RETURN, KMOD_LCTRL), lines());
    const std::vector<Command> got = events.takeCommands();
    CHECK(kinds(got) == std::vector<Do>{Do::Submit, Do::Type, Do::Submit});
    CHECK(got[1].text == "\n");
  }
  SUBCASE("what ends the writing lets later events wait") {
    CHECK_FALSE(events.takeBreak());
    events.key(key(SDLK_RETURN), one);
    CHECK(events.takeBreak());
    CHECK_FALSE(events.key(key(SDLK_TAB), one));
    CHECK(events.takeBreak());
    events.key(key(SDLK_RETURN), lines());
    CHECK_FALSE(events.takeBreak());
  }
  SUBCASE("the page keeps what no field needs") {
    CHECK_FALSE(events.key(key(SDLK_F1), one));
    CHECK_FALSE(events.key(key(SDLK_ESCAPE), one));
    CHECK_FALSE(events.key(key(SDLK_LEFT, KMOD_LALT), one));
    CHECK_FALSE(events.key(key(SDLK_f, KMOD_LCTRL), one));
  }
  SUBCASE("Shift extends, Control goes by words") {
    events.key(key(SDLK_LEFT, KMOD_LSHIFT | KMOD_LCTRL), one);
    const std::vector<Command> got = events.takeCommands();
    REQUIRE(got.size() == 1);
    CHECK(got[0].what == Do::WordLeft);
    CHECK(got[0].extend);
  }
}

TEST_CASE("TextEvents: no input method stands over the page before anybody writes") {
  SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
  REQUIRE(SDL_Init(SDL_INIT_VIDEO) == 0);
  REQUIRE(SDL_IsTextInputActive() == SDL_TRUE);  // as SDL begins
  {
    const TextEvents events;
    CHECK(SDL_IsTextInputActive() == SDL_FALSE);
  }
  SDL_Quit();
}

TEST_CASE("TextEvents: input methods") {
  TextEvents events;
  const widgets::TextInput one;
  SUBCASE("what is composed replaces itself and is committed") {
    text::edit::Editor editor;
    events.take(typed("x"), one);
    events.take(composing("ni", 2), one);
    events.take(composing("nih", 3), one);
    events.take(typed("\xE4\xBD\xA0"), one);
    for (const Command& command : events.takeCommands()) editor.apply(command);
    CHECK(editor.value() == "x\xE4\xBD\xA0");
  }
  SUBCASE("that nothing is composed is told once") {
    events.take(composing("", 0), one);
    CHECK(events.takeCommands().empty());
    events.take(composing("n", 1), one);
    events.take(composing("", 0), one);
    events.take(composing("", 0), one);
    CHECK(kinds(events.takeCommands()) == std::vector<Do>{Do::Compose, Do::Compose});
  }
  SUBCASE("without a field nothing is kept") {
    events.take(typed("lost"), std::nullopt);
    CHECK(events.takeCommands().empty());
  }
}

TEST_CASE("TextEvents: a passphrase") {
  TextEvents events;
  widgets::TextInput secret;
  secret.secret = true;
  events.guard(true);
  text::edit::SecretEditor editor;
  SUBCASE("text leaves the event before it is queued, and is taken in the order of the queue") {
    SDL_Event first = typed("a");
    SDL_Event second = typed("\xC3\xA9");
    events.beforeQueue(first);
    events.beforeQueue(second);
    for (const char c : first.text.text) CHECK(c == 0);
    events.take(first, secret);
    events.key(key(SDLK_BACKSPACE), secret);
    events.take(second, secret);
    for (const Command& command : events.takeCommands()) {
      CHECK(command.text.empty());
      editor.apply(command);
    }
    CHECK(secretOf(editor) == "\xC3\xA9");
  }
  SUBCASE("keys that are letters lose their letter, others stay") {
    SDL_Event letter = key(SDLK_q);
    SDL_Event left = key(SDLK_LEFT);
    SDL_Event paste = key(SDLK_v, KMOD_LCTRL);
    for (SDL_Event* event : {&letter, &left, &paste}) events.beforeQueue(*event);
    CHECK(letter.key.keysym.sym == SDLK_UNKNOWN);
    CHECK(left.key.keysym.sym == SDLK_LEFT);
    CHECK(paste.key.keysym.sym == SDLK_v);
  }
  SUBCASE("compositions are not shown and not kept") {
    SDL_Event event = composing("geheim", 6);
    events.beforeQueue(event);
    CHECK(event.edit.text[0] == 0);
    events.take(event, secret);
    CHECK(events.takeCommands().empty());
  }
  SUBCASE("SDL itself calls it for what it queues, and its queue holds no letter") {
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    REQUIRE(SDL_InitSubSystem(SDL_INIT_EVENTS) == 0);
    SDL_Event event = typed("pushed");
    SDL_PushEvent(&event);
    SDL_Event queued{};
    REQUIRE(SDL_PeepEvents(&queued, 1, SDL_GETEVENT, SDL_TEXTINPUT, SDL_TEXTINPUT) == 1);
    CHECK(queued.text.text[0] == 0);
    events.take(queued, secret);
    for (const Command& command : events.takeCommands()) editor.apply(command);
    CHECK(secretOf(editor) == "pushed");
    SDL_QuitSubSystem(SDL_INIT_EVENTS);
  }
}
