#include <doctest/doctest.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <string>

#ifdef TEND_FAULT_LEAVER

namespace {

/// 1: what was freed still stands in memory; 0: it does not.
int leave(std::string how, std::string way) {
  std::string program = TEND_FAULT_LEAVER;
  std::array<char*, 4> arguments{program.data(), how.data(), way.data(), nullptr};
  // Otherwise the first call of each function leaves the registers of the copy before it on the stack.
  std::string bound = "LD_BIND_NOW=1";
  std::array<char*, 2> environment{bound.data(), nullptr};
  pid_t child = 0;
  if (posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments.data(), environment.data()) != 0) return -1;
  int status = 0;
  if (waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -2;
  return WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("freed memory keeps nothing once that was asked for") {
  for (const char* way : {"string", "code points", "aligned", "resized", "shaped", "thread"}) {
    CAPTURE(std::string(way));
    CHECK(leave("wiped", way) == 0);
    // Otherwise the search would prove nothing.
    CHECK(leave("plain", way) == 1);
  }
}

#endif
