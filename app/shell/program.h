// The running program: one blocking wait, ended by input, a deadline, or a helper thread; a frame only when something
// changed. Nothing happens when nothing happens. Where somebody else has the loop (a browser), one turn at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/shell/window.h"
#include "app/state/services.h"
#include "app/widgets/ui.h"
#include "core/base/result.h"
#include "core/semantics/tree.h"

namespace tend::shell {

struct ProgramOptions {
  WindowOptions window;
  bool sizeGiven = false;  // --size wins over the size kept from last time
  /// Opens fonts and article. Runs on a helper thread while the display is opened.
  std::function<base::Result<void>(state::AppState&)> prepare;
  std::string theme;          // paper, sepia, dusk, contrast; empty: as last time
  std::string semanticsFile;  // --dump-semantics: the tree after each frame, for tests
};

/// Runs from a begun state until the window is closed, and gives the place where the program goes on (nothing: it
/// ends). Fails only if there is no display or no font.
base::Result<std::optional<state::PlaceKind>> run(const ProgramOptions& options, state::AppState begun,
                                                  state::Services& services);

/// A program that has begun. Between turns everything stands still.
class Running {
 public:
  Running() = default;
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  virtual ~Running() = default;

  virtual bool over() const = 0;
  virtual std::optional<state::PlaceKind> next() const = 0;
  /// How long the next turn may wait if nothing comes. A frame is due: 0 or what remains until it.
  struct Patience {
    enum class For : std::uint8_t { Frame, Work, Moment, Event } what = For::Event;
    int milliseconds = -1;  // -1: until something comes
  };
  virtual Patience patience() const = 0;
  /// Waits for events as long as `milliseconds` say (-1: until one comes), does what is due, draws if need be.
  virtual void turn(int milliseconds) = 0;
  /// What was drawn last, for who mirrors it; and the field that writing goes to, if there is one.
  virtual const semantics::Node& tree() const = 0;
  virtual const std::optional<widgets::TextInput>& field() const = 0;
  /// As a key would do it: presses a thing, or moves the focus to it.
  virtual void press(semantics::NodeId id) = 0;
  virtual void focus(semantics::NodeId id) = 0;
  /// As SDL would bring it: text that was typed, text that is still being composed, Enter and Backspace.
  virtual void type(const std::string& text) = 0;
  virtual void compose(const std::string& text, int caret) = 0;
  enum class WritingKey : std::uint8_t { Enter, Backspace };
  virtual void strike(WritingKey key) = 0;
  /// Something that came from outside the window, for the next turn.
  void tell(state::Action action);
  /// Everything is kept that can be kept: at the end, and where the page may go at any moment.
  virtual void keepAll() = 0;

 protected:
  std::vector<state::Action> takeTold() { return std::exchange(m_told, {}); }

 private:
  std::vector<state::Action> m_told;
};

/// The same without the loop, and all on this thread: for who calls turn() otherwise. `onEvent` is called whenever
/// something came that a turn should look at.
base::Result<std::unique_ptr<Running>> begin(const ProgramOptions& options, state::AppState begun,
                                             state::Services& services, std::function<void()> onEvent);

/// Wakes the program's wait from another thread.
void wakeProgram();

}  // namespace tend::shell
