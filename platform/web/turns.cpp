#include "platform/turns.h"

#include <emscripten.h>
#include <emscripten/html5.h>

#include <utility>

// One wish at a time: a picture, a timer, or none. While nothing is wished for no callback of ours is registered, and
// the browser does nothing for this page.
// clang-format off
EM_JS(void, tendWishTurn, (int at, int milliseconds), {
  const turns = Module.tendTurns;
  turns.forget();
  if (turns.came && at > 1) at = 0;  // something happened within the turn, after it had looked
  if (at === 0 && !document.hidden) {
    turns.frame = requestAnimationFrame(turns.go);
  } else if (at === 0) {
    turns.timer = setTimeout(turns.go, 50);  // nobody looks, and nothing may spin
  } else if (at === 1) {
    turns.post();
  } else if (at === 2) {
    turns.timer = setTimeout(turns.go, Math.min(milliseconds, 0x7fffffff));
  }
  turns.at = at;
  turns.due = performance.now() + milliseconds;
});

EM_JS(void, tendBeginTurns, (), {
  const channel = new MessageChannel();
  const turns = { frame : 0, timer : 0, posted : false, at : 3, due : 0, busy : false, came : false, taken : 0 };
  Module.tendTurns = turns;
  turns.forget = () => {
    if (turns.frame) cancelAnimationFrame(turns.frame);
    if (turns.timer) clearTimeout(turns.timer);
    turns.frame = turns.timer = 0;
    turns.posted = false;
  };
  turns.post = () => {
    if (turns.posted) return;
    turns.posted = true;
    channel.port2.postMessage(0);
  };
  channel.port1.onmessage = () => {
    if (turns.posted) turns.go();
  };
  turns.go = () => {
    turns.forget();
    turns.busy = true;
    turns.came = false;
    turns.taken += 1;
    _tendTurn();
    turns.busy = false;
  };
  // Where nobody looks no picture is asked for, so what is waiting for one would wait for ever.
  document.addEventListener('visibilitychange', () => {
    turns.go();
    if (document.hidden) _tendKeepAll();
  });
  addEventListener('pagehide', () => {
    turns.go();
    _tendKeepAll();
  });
});

EM_JS(void, tendEventCame, (), {
  const turns = Module.tendTurns;
  if (!turns) return;
  if (turns.busy) {
    turns.came = true;
  } else if (turns.at !== 0) {
    _tendWish(0);
  }
});

EM_JS(int, tendPageWidth, (), { return innerWidth; });
EM_JS(int, tendPageHeight, (), { return innerHeight; });
EM_JS(void, tendShowPage, (), { document.documentElement.classList.add('ready'); });
// clang-format on

namespace tend::platform {
namespace {

struct Loop {
  std::function<NextTurn()> turn;
  std::function<void()> keep;
  std::function<void()> touchCalledOff;
};

/// What the page's callbacks reach. There is one page, and it lives until it is closed.
Loop& loop() {
  static Loop one;
  return one;
}

EM_BOOL calledOff(int, const EmscriptenTouchEvent*, void*) {
  if (loop().touchCalledOff) loop().touchCalledOff();
  return EM_FALSE;
}

void wish(const NextTurn& next) { tendWishTurn(static_cast<int>(next.at), next.milliseconds); }

}  // namespace

void takeTurns(std::function<NextTurn()> turn) {
  loop().turn = std::move(turn);
  tendBeginTurns();
  wish({NextTurn::At::Picture, 0});
}

void takeTurnSoon() { tendEventCame(); }

void beforeGoing(std::function<void()> keep) { loop().keep = std::move(keep); }

void onTouchCalledOff(std::function<void()> told) {
  loop().touchCalledOff = std::move(told);
  // On its way down to the canvas, where SDL would take it for fingers that are lifted.
  emscripten_set_touchcancel_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, nullptr, EM_TRUE, calledOff);
}

PageSize pageSize() { return {tendPageWidth(), tendPageHeight()}; }

void showPage() { tendShowPage(); }

}  // namespace tend::platform

extern "C" {

EMSCRIPTEN_KEEPALIVE void tendTurn() {
  if (tend::platform::loop().turn) tend::platform::wish(tend::platform::loop().turn());
}

EMSCRIPTEN_KEEPALIVE void tendWish(int at) { tendWishTurn(at, 0); }

EMSCRIPTEN_KEEPALIVE void tendKeepAll() {
  if (tend::platform::loop().keep) tend::platform::loop().keep();
}
}
