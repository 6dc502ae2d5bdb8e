#include "platform/linux/ssip_line.h"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <chrono>
#include <cstdlib>

namespace tend::platform {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kLongest = std::chrono::seconds(8);  // a service that just begins loads its voices first
constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
constexpr std::size_t kMostEvents = 256;
constexpr const char* kLineEnd = "\r\n";

int restUntil(Clock::time_point end) {
  const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
  return rest > 0 ? static_cast<int>(rest) : 0;
}

bool isReadable(const pollfd& one) { return (one.revents & (POLLIN | POLLHUP | POLLERR)) != 0; }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool SsipLine::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = persist([&] { return ::send(m_socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL); });
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool SsipLine::fill() {
  std::array<char, 4096> piece;
  const ssize_t got = persist([&] { return ::recv(m_socket.get(), piece.data(), piece.size(), 0); });
  if (got <= 0 || m_received.size() > kMostBytes) return false;
  m_received.append(piece.data(), static_cast<std::size_t>(got));
  return true;
}

/// A whole reply from what was received: lines "NNN-…", then one "NNN …".
std::optional<SsipReply> SsipLine::takeReply() {
  SsipReply reply;
  std::size_t from = 0;
  for (;;) {
    const std::size_t end = m_received.find(kLineEnd, from);
    if (end == std::string::npos) return std::nullopt;
    const std::string line = m_received.substr(from, end - from);
    from = end + 2;
    if (line.size() < 4 || !isDigit(line[0]) || !isDigit(line[1]) || !isDigit(line[2])) continue;
    reply.code = std::atoi(line.c_str());
    reply.lines.push_back(line.substr(4));
    if (line[3] != '-') break;
  }
  m_received.erase(0, from);
  return reply;
}

std::optional<SsipReply> SsipLine::ask(std::string_view command) {
  const auto end = Clock::now() + kLongest;
  m_useful = m_useful && send(std::string(command) + kLineEnd);
  while (m_useful) {
    while (std::optional<SsipReply> reply = takeReply()) {
      if (!reply->isEvent()) return reply;
      if (m_events.size() < kMostEvents) m_events.push_back(std::move(*reply));
    }
    std::array<pollfd, 2> both = {pollfd{m_socket.get(), POLLIN, 0}, pollfd{m_leave, POLLIN, 0}};
    const int ready = persist([&] { return ::poll(both.data(), both.size(), restUntil(end)); });
    m_useful = ready > 0 && !isReadable(both[1]) && fill();
  }
  return std::nullopt;
}

void SsipLine::farewell() {
  // The full stop ends a text that may be open; otherwise it is no command, which does no harm.
  (void)send("\r\n.\r\nCANCEL SELF\r\nQUIT\r\n");
}

SsipLine::Woken SsipLine::wait(int other) {
  if (!m_useful) return Woken::Lost;
  if (!m_events.empty()) return Woken::Event;
  std::array<pollfd, 3> all = {pollfd{m_leave, POLLIN, 0}, pollfd{other, POLLIN, 0}, pollfd{m_socket.get(), POLLIN, 0}};
  if (persist([&] { return ::poll(all.data(), all.size(), -1); }) <= 0) return Woken::Lost;
  if (isReadable(all[0])) return Woken::Left;
  if (isReadable(all[1])) return Woken::Other;
  m_useful = fill();
  return m_useful ? Woken::Event : Woken::Lost;
}

std::optional<SsipReply> SsipLine::takeEvent() {
  while (std::optional<SsipReply> reply = takeReply()) {
    if (reply->isEvent()) m_events.push_back(std::move(*reply));
  }
  if (m_events.empty()) return std::nullopt;
  SsipReply first = std::move(m_events.front());
  m_events.erase(m_events.begin());
  return first;
}

std::string asSpokenText(std::string_view words) {
  std::string out;
  // A line with one full stop ends the text: a full stop at the beginning is doubled.
  if (!words.empty() && words.front() == '.') out += '.';
  for (const char c : words) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  return out + "\r\n.";
}

}  // namespace tend::platform
