// The system's calls as our own code makes them (the linker's --wrap, tests/CMakeLists.txt): any one can be made to
// fail, to be interrupted or to do half. Only calls of the thread that armed them count.
#pragma once

#include <cstddef>
#include <string>

namespace tend::fault {

enum class Trouble : unsigned char {
  None,           // calls are only noted
  FailsOnce,      // the n-th call fails with `number`
  FailsFromThen,  // and all after it
  Interrupted,    // every call that a signal can interrupt is, once, before it is done
  Half            // every read and write does half of what was asked, one byte at least
};

/// Begins to count and to note. `n` from 1, of all calls or of those of one letter only.
void arm(Trouble trouble, std::size_t n, int number, char only = '*');
/// Ends it; the number of calls counted.
std::size_t disarm();
/// What was called since arm(), a letter each: open o, new file N, folder D, read r, write w, fsync s, close c,
/// rename m, unlink u, flock l, others ".".
std::string callsSeen();

/// The n-th allocation of this thread from now on fails (operator new throws), or all from it on.
enum class Fails : unsigned char { Once, FromThen };
void armMemory(std::size_t n, Fails fails);
std::size_t disarmMemory();

/// From now on the most bytes this thread has at one time, beside those it has already.
void watchMemory();
std::size_t mostMemory();

/// While it lives, files that are made open this device instead (/dev/full).
class InsteadOfNewFiles {
 public:
  explicit InsteadOfNewFiles(const char* device);
  InsteadOfNewFiles(const InsteadOfNewFiles&) = delete;
  InsteadOfNewFiles& operator=(const InsteadOfNewFiles&) = delete;
  ~InsteadOfNewFiles();
};

}  // namespace tend::fault
