// kill -9 of a program that saves in a loop, on a real folder.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <random>
#include <string>

#include "core/progress/keep/keep.h"
#include "platform/disk.h"
#include "tests/fault/long_run.h"
#include "tests/fault/numbered.h"
#include "tests/support/temp_folder.h"

using namespace tend;

namespace {

/// The saver at work; its acknowledgements come through a pipe.
class Saver {
 public:
  explicit Saver(const std::string& folder) {
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    std::string program = TEND_FAULT_SAVER;
    std::string argument = folder;
    std::array<char*, 3> arguments{program.data(), argument.data(), nullptr};
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    const int failed = posix_spawn(&m_pid, program.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    m_pipe = ends[0];
    REQUIRE(failed == 0);
  }
  Saver(const Saver&) = delete;
  Saver& operator=(const Saver&) = delete;
  ~Saver() { close(m_pipe); }

  /// Waits for some acknowledgements, then a moment, then ends it; gives the last number it said.
  std::size_t endAfter(std::size_t lines, unsigned microseconds) {
    std::size_t seen = 0;
    while (seen < lines && readMore()) {
      for (; m_counted < m_said.size(); ++m_counted) seen += m_said[m_counted] == '\n' ? 1U : 0U;
    }
    usleep(microseconds);
    kill(m_pid, SIGKILL);
    while (readMore()) {
    }
    int status = 0;
    while (waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
    }
    const bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    REQUIRE(killed);
    return lastNumber();
  }

 private:
  bool readMore() {
    std::array<char, 256> buffer{};
    ssize_t n = read(m_pipe, buffer.data(), buffer.size());
    while (n < 0 && errno == EINTR) n = read(m_pipe, buffer.data(), buffer.size());
    if (n > 0) m_said.append(buffer.data(), static_cast<std::size_t>(n));
    return n > 0;
  }

  std::size_t lastNumber() const {
    const std::size_t end = m_said.rfind('\n');
    if (end == std::string::npos) return 0;
    const std::size_t begin = end == 0 ? std::string::npos : m_said.rfind('\n', end - 1);
    return std::stoul(m_said.substr(begin == std::string::npos ? 0 : begin + 1));
  }

  pid_t m_pid = 0;
  int m_pipe = -1;
  std::string m_said;
  std::size_t m_counted = 0;
};

}  // namespace

TEST_CASE("kill -9 between, before and after saves") {
  const test::TempFolder folder("kill");
  std::mt19937 random(7);
  std::uniform_int_distribution<unsigned> lines(0, 3);
  std::uniform_int_distribution<unsigned> microseconds(0, 4000);
  std::size_t before = 0;
  const std::size_t rounds = fault::amount(20, 500);
  for (std::size_t round = 0; round < rounds; ++round) {
    // A round without any acknowledgement still has the one of the round before.
    const std::size_t said = std::max(before, Saver(folder.path()).endAfter(lines(random), microseconds(random)));
    const auto store = progress::keep::makeKeep(platform::makeDisk(folder.path()));
    const base::StoreAnswer found = store->load("n");
    const std::size_t number = fault::numberIn(found.bytes);
    CAPTURE(round);
    CAPTURE(said);
    CAPTURE(number);
    const bool rightOne = number == said || number == said + 1;
    CHECK(rightOne);
    CHECK(found.notices.empty());
    CHECK(found.rivals.empty());
    CHECK(found.access == base::Access::Writable);
    before = number;
  }
  MESSAGE("kill -9: ", rounds, " rounds, ", before, " saves");
  CHECK(before >= rounds);
}
