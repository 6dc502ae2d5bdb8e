#include "tests/fault/child.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace tend::fault {
namespace {

constexpr unsigned kNobody = 65534;

std::string readAll(int pipe) {
  std::string text;
  std::array<char, 512> buffer{};
  for (;;) {
    const ssize_t n = read(pipe, buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(n));
  }
}

}  // namespace

std::string inChild(const std::function<std::string()>& work) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return "skip: no pipe";
  const pid_t child = fork();
  if (child < 0) return "skip: no second process";
  if (child == 0) {
    const std::string text = work();
    const bool told = write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size());
    _exit(told ? 0 : 1);
  }
  close(ends[1]);
  const std::string text = readAll(ends[0]);
  close(ends[0]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return text.empty() && status != 0 ? "the child ended with " + std::to_string(status) : text;
}

bool becomeNobody() { return geteuid() != 0 || (setgid(kNobody) == 0 && setuid(kNobody) == 0); }

bool giveToNobody(const std::string& path) { return geteuid() != 0 || chown(path.c_str(), kNobody, kNobody) == 0; }

}  // namespace tend::fault
