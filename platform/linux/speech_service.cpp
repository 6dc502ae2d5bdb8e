#include "platform/linux/speech_service.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "platform/paths.h"

extern char** environ;

namespace tend::platform {
namespace {

constexpr int kStepMs = 50;
constexpr int kStartSteps = 200;  // ten seconds for the service to come up
constexpr int kListenSteps = 40;  // and two until it listens
constexpr timeval kSendLimit{3, 0};

std::string environmentOf(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

std::string defaultPath() {
  std::string folder = environmentOf("XDG_RUNTIME_DIR");
  if (folder.empty()) folder = environmentOf("XDG_CACHE_HOME");
  if (folder.empty()) folder = homeFolder() + "/.cache";
  return folder + "/speech-dispatcher/speechd.sock";
}

Descriptor connectTo(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.empty() || path.size() >= sizeof(address.sun_path)) return Descriptor();
  std::memcpy(address.sun_path, path.c_str(), path.size());
  Descriptor made(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (!made.valid()) return made;
  (void)::setsockopt(made.get(), SOL_SOCKET, SO_SNDTIMEO, &kSendLimit, sizeof(kSendLimit));
  const auto size = static_cast<socklen_t>(sizeof(address));
  const int done = persist([&] { return ::connect(made.get(), reinterpret_cast<const sockaddr*>(&address), size); });
  return done == 0 ? std::move(made) : Descriptor();
}

/// A short rest; false when somebody wishes to leave.
bool rest(int leave) {
  pollfd one{leave, POLLIN, 0};
  return persist([&] { return ::poll(&one, 1, kStepMs); }) == 0;
}

/// Nothing of it reaches the terminal Tend may run in.
pid_t spawnService(const std::string& path) {
  std::array<std::string, 6> words = {"speech-dispatcher", "--spawn",       "--communication-method",
                                      "unix_socket",       "--socket-path", path};
  std::array<char*, 7> arguments{};
  for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
  posix_spawn_file_actions_t actions;
  if (posix_spawn_file_actions_init(&actions) != 0) return -1;
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    (void)posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0);
  }
  pid_t child = -1;
  const int failed = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  (void)posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? child : -1;
}

/// The service goes to the background by itself: what was started ends, with 0 if all is well.
bool hasStarted(pid_t child, int leave) {
  int status = 0;
  for (int step = 0; step < kStartSteps; ++step) {
    const pid_t ended = persist([&] { return ::waitpid(child, &status, WNOHANG); });
    if (ended == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (ended < 0 || !rest(leave)) break;
  }
  // It hangs, or nobody waits for it any more: it is ours, and goes.
  (void)::kill(child, SIGKILL);
  (void)persist([&] { return ::waitpid(child, &status, 0); });
  return false;
}

}  // namespace

std::string speechSocketPath() {
  const std::string address = environmentOf("SPEECHD_ADDRESS");
  if (address.empty()) return defaultPath();
  constexpr std::string_view kLocal = "unix_socket";
  if (std::string_view(address).substr(0, kLocal.size()) != kLocal) return {};
  return address.size() > kLocal.size() + 1 ? address.substr(kLocal.size() + 1) : defaultPath();
}

SpeechSocket openSpeechService(const std::string& path, int leave) {
  if (path.empty()) return {Descriptor(), Silence::NoService};
  Descriptor made = connectTo(path);
  if (made.valid()) return {std::move(made)};
  const pid_t child = spawnService(path);
  if (child < 0) return {Descriptor(), Silence::NoService};
  if (!hasStarted(child, leave)) return {Descriptor(), Silence::NotStarted};
  for (int step = 0; step < kListenSteps && !made.valid(); ++step) {
    made = connectTo(path);
    if (!made.valid() && !rest(leave)) break;
  }
  if (!made.valid()) return {Descriptor(), Silence::NotStarted};
  return {std::move(made)};
}

}  // namespace tend::platform
