// Work too slow for a frame (deriving a key takes half a second), done elsewhere while the main thread goes on: a call
// starts it, and the finished work comes back later through the shell as an Action. Declared here, without a thread.
// Implemented by platform/background_work.h and, for tests and pictures, platform/instant_work.h. Not for the disk:
// store.h.
#pragma once

#include <memory>
#include <vector>

namespace tend::base {

/// One piece of work: it owns all that it reads and writes, and is looked at again only when takeDone() gives it back.
class Work {
 public:
  Work() = default;
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;
  virtual ~Work() = default;

  /// Called once, on any thread. Throws nothing but the system's std::bad_alloc.
  virtual void run() = 0;

  /// Called after run() on the same thread where memory ran out in it. Must need no memory itself.
  virtual void failed() noexcept = 0;
};

class Background {
 public:
  Background() = default;
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;
  virtual ~Background() = default;

  /// Done in the order of the calls, one at a time. Until it comes back nobody else touches the work. Where even the
  /// asking needs memory that is not there, std::bad_alloc leaves the call and nothing was started.
  virtual void start(std::shared_ptr<Work> work) = 0;

  /// What was finished since the last call, in order. The implementation wakes the shell when there is any.
  virtual std::vector<std::shared_ptr<Work>> takeDone() = 0;

  /// Waits until everything that was started is finished.
  virtual void flush() = 0;
};

}  // namespace tend::base
