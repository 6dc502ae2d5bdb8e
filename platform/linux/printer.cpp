#include "platform/printer.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string_view>

#include "platform/linux/descriptor.h"

namespace tend::platform {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience{8};  // for all of it: people wait meanwhile
constexpr std::size_t kMostSaid = 16 << 10;
constexpr std::size_t kMostPrinters = 8;

/// Names go onto a command line: nothing that could be an option or more than a name.
bool isName(std::string_view name) {
  if (name.empty() || name.size() > 127 || name.front() == '-') return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.' || c == '@';
  });
}

[[noreturn]] void become(const std::vector<std::string>& command, int in, int out) {
  const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  dup2(in, STDIN_FILENO);
  dup2(out >= 0 ? out : null, STDOUT_FILENO);
  dup2(null, STDERR_FILENO);
  std::vector<char*> words;
  words.reserve(command.size() + 1);
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  execvp(words[0], words.data());
  _exit(127);
}

int remaining(Clock::time_point until) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
  return static_cast<int>(std::max<long long>(0, left));
}

/// False where the other side has gone, or time is over.
bool give(int to, std::string_view bytes, Clock::time_point until) {
  while (!bytes.empty()) {
    pollfd one{to, POLLOUT, 0};
    if (poll(&one, 1, remaining(until)) <= 0) return false;
    const ssize_t sent = persist([&] { return send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT); });
    if (sent < 0 && errno != EAGAIN) return false;
    if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::string take(int from, Clock::time_point until) {
  std::string said;
  char part[1024];
  while (said.size() < kMostSaid) {
    pollfd one{from, POLLIN, 0};
    if (poll(&one, 1, remaining(until)) <= 0) break;
    const ssize_t got = persist([&] { return read(from, part, sizeof part); });
    if (got <= 0) break;
    said.append(part, static_cast<std::size_t>(got));
  }
  return said;
}

/// Whether it ended well. One that goes on too long is stopped.
bool endedWell(pid_t child, Clock::time_point until) {
  int status = 0;
  while (true) {
    const pid_t ended = persist([&] { return waitpid(child, &status, WNOHANG); });
    if (ended == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (ended < 0) return false;
    if (remaining(until) == 0) break;
    poll(nullptr, 0, 20);
  }
  kill(child, SIGKILL);
  persist([&] { return waitpid(child, &status, 0); });
  return false;
}

/// What the command said, if it ended well.
std::optional<std::string> ask(const std::vector<std::string>& command, std::string_view input) {
  const auto until = Clock::now() + kPatience;
  int in[2], out[2];
  // A socket rather than a pipe: a command that does not read ends no program of ours.
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in) != 0) return std::nullopt;
  Descriptor toChild(in[0]), childIn(in[1]);
  if (pipe2(out, O_CLOEXEC) != 0) return std::nullopt;
  Descriptor fromChild(out[0]), childOut(out[1]);
  const pid_t child = fork();
  if (child < 0) return std::nullopt;
  if (child == 0) become(command, childIn.get(), childOut.get());
  childIn = Descriptor();
  childOut = Descriptor();
  const bool given = give(toChild.get(), input, until);
  toChild = Descriptor();
  std::string said = take(fromChild.get(), until);
  const bool well = endedWell(child, until);
  return given && well ? std::optional<std::string>(std::move(said)) : std::nullopt;
}

}  // namespace

std::vector<std::string> printers() {
  std::vector<std::string> names;
  const auto said = ask({"lpstat", "-e"}, {});
  if (!said) return names;
  for (std::size_t at = 0; at < said->size() && names.size() < kMostPrinters;) {
    const std::size_t end = std::min(said->find('\n', at), said->size());
    std::string name = said->substr(at, end - at);
    if (isName(name)) names.push_back(std::move(name));
    at = end + 1;
  }
  return names;
}

base::Result<void> print(const std::string& printer, const std::string& pdf) {
  // The title stands in the service's list of jobs: it says nothing.
  if (isName(printer) && ask({"lp", "-s", "-d", printer, "-t", "page"}, pdf)) return {};
  return base::fail(base::ErrorCode::Unavailable, "printer.failed", {{"printer", printer}});
}

}  // namespace tend::platform
