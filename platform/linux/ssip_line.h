// A conversation in SSIP, the protocol of speech-dispatcher, over a socket of this device: a command gets its reply,
// and events come in between. Every wait has an end: a time limit, or somebody who wishes to leave. Not libspeechd,
// whose calls have neither (docs/decisions/0015). Used by speech.cpp on its helper thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/linux/descriptor.h"

namespace tend::platform {

/// A reply or an event: its number, and what stood on its lines ("225-17", "225 OK …" gives "17" and "OK …").
struct SsipReply {
  int code = 0;
  std::vector<std::string> lines;

  bool isEvent() const { return code >= 700 && code < 800; }
};

class SsipLine {
 public:
  /// `leave` becomes readable when every wait should end at once; not owned.
  SsipLine(Descriptor socket, int leave) : m_socket(std::move(socket)), m_leave(leave) {}

  /// Sends a command (or the text of one, with its end) and waits for the reply. Nothing when the service is gone,
  /// silent for too long, or somebody wishes to leave; then the line is of no more use.
  std::optional<SsipReply> ask(std::string_view command);

  /// Silence, and good-bye: sent without waiting, also in the middle of a command.
  void farewell();

  enum class Woken { Event, Other, Left, Lost };
  /// Waits without a limit for an event, or for `other` to be readable.
  Woken wait(int other);
  /// The next event, if one is there.
  std::optional<SsipReply> takeEvent();

 private:
  bool send(std::string_view bytes);
  std::optional<SsipReply> takeReply();
  /// Reads what is there; false when the other end is closed.
  bool fill();

  Descriptor m_socket;
  int m_leave;
  std::string m_received;
  std::vector<SsipReply> m_events;
  bool m_useful = true;
};

/// Text as SPEAK takes it: without control characters, its end marked.
std::string asSpokenText(std::string_view words);

}  // namespace tend::platform
