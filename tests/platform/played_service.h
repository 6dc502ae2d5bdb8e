// speech-dispatcher as the tests of speech play it: it answers the little that is asked of it, on a socket of this
// device, and tells of a sentence what the test wishes. For tests only.
#pragma once

#include <doctest/doctest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "platform/linux/descriptor.h"

namespace tend::test {

/// What speech-dispatcher would answer, in the little that is asked of it.
class PlayedService {
 public:
  explicit PlayedService(std::string voices = "249-one\ten-GB\tnone\r\n249-dos\tes\tnone\r\n",
                         std::string modules = "250-espeak-ng\r\n250-dummy\r\n")
      : m_voices(std::move(voices)), m_modules(std::move(modules)) {
    m_folder = std::filesystem::temp_directory_path() / ("tend-speech-" + std::to_string(::getpid()));
    std::filesystem::create_directories(m_folder);
    m_path = m_folder / "speechd.sock";
    std::filesystem::remove(m_path);
    m_listening = platform::Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, m_path.c_str(), sizeof(address.sun_path) - 1);
    REQUIRE(::bind(m_listening.get(), reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
    REQUIRE(::listen(m_listening.get(), 4) == 0);
    ::setenv("SPEECHD_ADDRESS", ("unix_socket:" + m_path.string()).c_str(), 1);
    m_thread = std::thread([this] { serve(); });
  }
  PlayedService(const PlayedService&) = delete;
  PlayedService& operator=(const PlayedService&) = delete;
  ~PlayedService() {
    m_over = true;
    m_thread.join();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
    ::unsetenv("SPEECHD_ADDRESS");
  }

  /// Waits until a line that begins so was received, and takes it and all before it away.
  bool got(const std::string& beginning) {
    std::unique_lock<std::mutex> lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds(20), [&] {
      while (!m_lines.empty()) {
        const std::string line = m_lines.front();
        m_lines.erase(m_lines.begin());
        if (line.compare(0, beginning.size(), beginning) == 0) return true;
      }
      return false;
    });
  }
  void tell(int code, int message) {
    const std::string number = std::to_string(code);
    send(number + "-" + std::to_string(message) + "\r\n" + number + "-1\r\n" + number + " EVENT\r\n");
  }
  void hangUp() { m_hangUp = true; }
  bool gone() {
    std::unique_lock<std::mutex> lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds(20), [&] { return m_gone > 0; });
  }

 private:
  void send(const std::string& bytes) { (void)!::send(m_client.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL); }

  bool readable(int file) {
    pollfd one{file, POLLIN, 0};
    return ::poll(&one, 1, 5) > 0;
  }

  void serve() {
    while (!m_over) {
      if (!readable(m_listening.get())) continue;
      m_client = platform::Descriptor(::accept(m_listening.get(), nullptr, nullptr));
      std::string received;
      bool text = false;
      char piece[512];
      while (!m_over && !m_hangUp) {
        if (!readable(m_client.get())) continue;
        const ssize_t count = ::recv(m_client.get(), piece, sizeof(piece), 0);
        if (count <= 0) break;
        received.append(piece, static_cast<std::size_t>(count));
        for (std::size_t end = received.find("\r\n"); end != std::string::npos; end = received.find("\r\n")) {
          answer(received.substr(0, end), text);
          received.erase(0, end + 2);
        }
      }
      m_client = platform::Descriptor();
      m_hangUp = false;
      const std::lock_guard<std::mutex> lock(m_mutex);
      ++m_gone;
      m_changed.notify_all();
    }
  }

  void answer(const std::string& line, bool& text) {
    if (text) {
      if (line == ".") {
        text = false;
        send("225-" + std::to_string(++m_message) + "\r\n225 OK MESSAGE QUEUED\r\n");
      } else {
        note("text:" + line);
      }
      return;
    }
    if (line == "SPEAK") {
      text = true;
      send("230 OK RECEIVING DATA\r\n");
    } else if (line == "LIST OUTPUT_MODULES") {
      send(m_modules + "250 OK MODULE LIST SENT\r\n");
    } else if (line == "LIST SYNTHESIS_VOICES") {
      send(m_voices + "249 OK VOICE LIST SENT\r\n");
    } else {
      send("200 OK\r\n");
    }
    note(line);
  }

  void note(const std::string& line) {
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_lines.push_back(line);
    m_changed.notify_all();
  }

  std::string m_voices, m_modules;
  std::filesystem::path m_folder, m_path;
  platform::Descriptor m_listening, m_client;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::vector<std::string> m_lines;
  int m_gone = 0, m_message = 0;
  std::atomic<bool> m_over{false}, m_hangUp{false};
  std::thread m_thread;
};

}  // namespace tend::test
