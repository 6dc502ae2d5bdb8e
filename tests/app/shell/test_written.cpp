// What a field of the page writes comes out of SDL's queue as SDL's own events would.
#include <SDL.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/shell/written.h"

using namespace tend;

namespace {

/// SDL's queue for the length of a test.
struct Queue {
  Queue() {
    SDL_InitSubSystem(SDL_INIT_EVENTS);
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
  }
  Queue(const Queue&) = delete;
  Queue& operator=(const Queue&) = delete;
  ~Queue() { SDL_QuitSubSystem(SDL_INIT_EVENTS); }

  std::vector<SDL_Event> take() {
    std::vector<SDL_Event> out;
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) out.push_back(event);
    return out;
  }
};

}  // namespace

TEST_CASE("typeText") {
  Queue queue;
  SUBCASE("a long text comes in several events, and no character is cut") {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "é€";
    shell::typeText(text);
    std::string joined;
    const auto events = queue.take();
    REQUIRE(events.size() > 4);
    for (const SDL_Event& event : events) {
      REQUIRE(event.type == SDL_TEXTINPUT);
      const std::string part = event.text.text;
      CHECK((static_cast<unsigned char>(part.front()) & 0xC0U) == 0xC0U);  // begins a character
      CHECK(part.size() < SDL_TEXTINPUTEVENT_TEXT_SIZE);
      joined += part;
    }
    CHECK(joined == text);
  }
  SUBCASE("nothing is no event") {
    shell::typeText("");
    CHECK(queue.take().empty());
  }
}

TEST_CASE("composeText: one event, however long, with the caret") {
  Queue queue;
  const std::string text(100, 'n');
  shell::composeText(text, 7);
  const auto events = queue.take();
  REQUIRE(events.size() == 1);
  REQUIRE(events[0].type == SDL_TEXTEDITING_EXT);
  CHECK(events[0].editExt.text == text);
  CHECK(events[0].editExt.start == 7);
  SDL_free(events[0].editExt.text);
}

TEST_CASE("strikeKey: down and up") {
  Queue queue;
  shell::strikeKey(SDLK_BACKSPACE);
  const auto events = queue.take();
  REQUIRE(events.size() == 2);
  CHECK(events[0].type == SDL_KEYDOWN);
  CHECK(events[0].key.keysym.sym == SDLK_BACKSPACE);
  CHECK(events[0].key.keysym.scancode == SDL_SCANCODE_BACKSPACE);
  CHECK(events[1].type == SDL_KEYUP);
}
