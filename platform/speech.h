// Speaking aloud: one sentence at a time, in a language, at a pace. One header, a source a system (on Linux the service
// speech-dispatcher); platform/scripted_speech.h is the fake of tests and pictures. Knows nothing of articles or of
// what comes next: that is app/state/aloud.h, its only user. No sound of its own: app/shell/bell.h.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tend::platform {

enum class Pace : std::uint8_t { Slower, Calm, Usual, Brisk };

struct Utterance {
  std::uint64_t id = 0;  // the caller's, told back in events; never 0
  std::string words;     // UTF-8
  std::string language;  // BCP 47
  Pace pace = Pace::Calm;
};

/// Why nothing can be heard.
enum class Silence : std::uint8_t {
  NoService,           // nothing on this device speaks for programs
  NotStarted,          // there is something, and it does not start or does not answer
  NoVoice,             // the service is there and has no voice
  NoVoiceForLanguage,  // it has voices, and none for this language
  Lost,                // it went away while it spoke
};

enum class SpeechEventKind : std::uint8_t {
  Begun,      // the first sound of it
  Ended,      // said to its end
  Cancelled,  // cut short by something else on the device; hush() and say() cut short without a word
  Failed,     // and the service is let go; the next say() tries anew
};

struct SpeechEvent {
  SpeechEventKind kind = SpeechEventKind::Begun;
  std::uint64_t id = 0;
  Silence why = Silence::NoService;  // Failed only
};

/// No call waits for anything. Nothing said is written anywhere by Tend.
class Speech {
 public:
  Speech() = default;
  Speech(const Speech&) = delete;
  Speech& operator=(const Speech&) = delete;
  /// As close(), and does not return before the service was told.
  virtual ~Speech() = default;

  /// Says this now, instead of what is being said. The first call looks for the service, and starts it if need be.
  virtual void say(Utterance utterance) = 0;
  /// Silent at once. The service stays at hand.
  virtual void hush() = 0;
  /// Silent at once, and the service is let go: nothing is held, and nothing wakes any more.
  virtual void close() = 0;
  /// What happened since the last call, in order. The implementation wakes the shell when there is something.
  virtual std::vector<SpeechEvent> takeEvents() = 0;
};

/// `wake` is called when there are events; it must be safe to call from any thread. Touches nothing before the first
/// say(): a visit without listening has no thread, no connection and no service.
std::unique_ptr<Speech> makeSpeech(std::function<void()> wake);

}  // namespace tend::platform
