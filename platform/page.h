// What a browser tells the program about the page it is: how what is kept lies there, and that a newer version is
// ready. Only where the page is the window (platform/web). Used by app/web.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

namespace tend::platform {

/// How the browser keeps things for this page.
struct Lodging {
  bool promised = false;   // it will not delete them by itself
  bool installed = false;  // the page runs from the home screen
  std::optional<std::uint64_t> roomBytes;
  bool camera = false;  // the browser may be asked for one
};

struct PageCalls {
  std::function<void(const Lodging&)> lodging;  // after askLodging(), and when it changed
  std::function<void()> keptTaken;              // what was kept can be reached no more
  std::function<void()> versionReady;
};
/// The first lodging comes soon.
void answerPage(PageCalls calls);
void askLodging();

/// The newer version takes over, and the page begins anew with it, once all that is being kept is kept.
void takeNewVersion();

}  // namespace tend::platform
