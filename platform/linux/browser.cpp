#include "platform/browser.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string_view>

namespace tend::platform {
namespace {

bool allowed(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:"}) {
    if (address.substr(0, scheme.size()) == scheme) return true;
  }
  return false;
}

[[noreturn]] void becomeBrowser(const std::string& address) {
  const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (null >= 0) {
    dup2(null, STDIN_FILENO);
    dup2(null, STDOUT_FILENO);
    dup2(null, STDERR_FILENO);
  }
  execlp("xdg-open", "xdg-open", address.c_str(), static_cast<char*>(nullptr));
  _exit(127);
}

}  // namespace

bool openInBrowser(const std::string& address) {
  if (!allowed(address)) return false;
  // Forked twice, so that the browser is nobody's child and leaves no zombie. Execution of xdg-open is reported back
  // through a pipe that closes by itself when it succeeds.
  int report[2];
  if (pipe2(report, O_CLOEXEC) != 0) return false;
  const pid_t child = fork();
  if (child < 0) {
    close(report[0]);
    close(report[1]);
    return false;
  }
  if (child == 0) {
    setsid();
    if (fork() != 0) _exit(0);
    close(report[0]);
    const bool found = access("/usr/bin/xdg-open", X_OK) == 0 || access("/usr/local/bin/xdg-open", X_OK) == 0;
    if (!found) {
      const char no = 1;
      (void)!write(report[1], &no, 1);
      _exit(127);
    }
    becomeBrowser(address);
  }
  close(report[1]);
  int status = 0;
  waitpid(child, &status, 0);
  char failed = 0;
  const bool ok = read(report[0], &failed, 1) == 0;
  close(report[0]);
  return ok;
}

}  // namespace tend::platform
