// A voice that says nothing and is led by hand: for tests, and for pictures made without a window. No thread.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "platform/speech.h"

namespace tend::platform {

class ScriptedSpeech : public Speech {
 public:
  /// With a reason each say() fails with it, as where nothing is installed.
  explicit ScriptedSpeech(std::optional<Silence> why = std::nullopt) : silence(why) {}

  void say(Utterance utterance) override {
    said.push_back(utterance);
    open = true;
    now = std::move(utterance);
    if (!silence) return;
    m_events.push_back({SpeechEventKind::Failed, now->id, *silence});
    now.reset();
    open = false;
  }
  void hush() override { now.reset(); }
  void close() override {
    now.reset();
    open = false;
  }
  std::vector<SpeechEvent> takeEvents() override { return std::exchange(m_events, {}); }

  // What the test makes of it
  void begin() { tell(SpeechEventKind::Begun); }
  void end() { tell(SpeechEventKind::Ended, true); }
  void cancel() { tell(SpeechEventKind::Cancelled, true); }
  void lose() {
    if (!now) return;
    m_events.push_back({SpeechEventKind::Failed, now->id, Silence::Lost});
    close();
  }

  std::optional<Silence> silence;
  std::vector<Utterance> said;   // all of them, in order
  std::optional<Utterance> now;  // nothing: silent
  bool open = false;             // the service is held

 private:
  void tell(SpeechEventKind kind, bool over = false) {
    if (!now) return;
    m_events.push_back({kind, now->id, {}});
    if (over) now.reset();
  }
  std::vector<SpeechEvent> m_events;
};

}  // namespace tend::platform
