#include "platform/speech.h"

#include <emscripten.h>

#include <utility>

// Ids count the sentences of one visit: a double holds them all.
// clang-format off
EM_JS(void, tendSay, (double id, const char* words, const char* language, double rate),
      { Module.tendSpeech.say(id, UTF8ToString(words), UTF8ToString(language), rate); });
EM_JS(void, tendHush, (), { Module.tendSpeech.hush(); });
// clang-format on

namespace tend::platform {
namespace {

/// As parts of the voice's own speed.
double rateOf(Pace pace) {
  switch (pace) {
    case Pace::Slower:
      return 0.75;
    case Pace::Calm:
      return 0.88;
    case Pace::Usual:
      return 1;
    case Pace::Brisk:
      return 1.2;
  }
  return 1;
}

class PageSpeech;
/// Whom the page tells; there is one page and one voice.
PageSpeech*& listener() {
  static PageSpeech* one = nullptr;
  return one;
}

class PageSpeech : public Speech {
 public:
  explicit PageSpeech(std::function<void()> wake) : m_wake(std::move(wake)) { listener() = this; }
  PageSpeech(const PageSpeech&) = delete;
  PageSpeech& operator=(const PageSpeech&) = delete;
  ~PageSpeech() override {
    tendHush();
    listener() = nullptr;
  }

  void say(Utterance utterance) override {
    tendSay(static_cast<double>(utterance.id), utterance.words.c_str(), utterance.language.c_str(),
            rateOf(utterance.pace));
  }
  void hush() override { tendHush(); }
  void close() override { tendHush(); }
  std::vector<SpeechEvent> takeEvents() override { return std::exchange(m_events, {}); }

  void tell(const SpeechEvent& event) {
    m_events.push_back(event);
    if (m_wake) m_wake();
  }

 private:
  std::function<void()> m_wake;
  std::vector<SpeechEvent> m_events;
};

}  // namespace

std::unique_ptr<Speech> makeSpeech(std::function<void()> wake) { return std::make_unique<PageSpeech>(std::move(wake)); }

void spoke(double id, int kind, int why) {
  if (listener() == nullptr) return;
  listener()->tell({static_cast<SpeechEventKind>(kind), static_cast<std::uint64_t>(id), static_cast<Silence>(why)});
}

}  // namespace tend::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void tendSpoke(double id, int kind, int why) { tend::platform::spoke(id, kind, why); }
}
