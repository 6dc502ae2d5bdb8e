// Speech through speech-dispatcher. A helper thread begins with the first say(), holds the line to the service, sleeps
// while nothing happens, and ends with close(); the main thread leaves wishes and takes events, and never waits.
#include "platform/speech.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "platform/linux/speech_service.h"
#include "platform/linux/ssip_line.h"

namespace tend::platform {
namespace {

constexpr int kQueued = 225, kVoices = 249, kModules = 250;
constexpr int kBegun = 701, kEnded = 702, kCancelled = 703;
constexpr const char* kNoVoiceModule = "dummy";  // plays a recorded sentence of its own, whatever is asked

/// Rates of SSIP, from -100 to 100.
int rateOf(Pace pace) {
  constexpr int kRates[] = {-40, -20, 0, 25};
  return kRates[static_cast<std::size_t>(pace)];
}

/// "en" of "en-GB", also where a line goes on after it: voices of another region are better than none.
std::string primary(std::string_view language) {
  std::string out(language.substr(0, language.find_first_of("-_\t")));
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  // Voices name the spoken languages that one written code stands for.
  if (out == "cmn" || out == "yue") return "zh";
  return out == "nb" || out == "nn" ? "no" : out;
}

/// Only letters, figures and hyphens go into a command.
std::string cleanCode(std::string_view language) {
  std::string out;
  for (const char c : language) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-') out += c;
  }
  return out.empty() ? "en" : out;
}

/// Wakes the thread.
class Signal {
 public:
  Signal() : m_file(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
  int get() const { return m_file.get(); }
  void give() const {
    const std::uint64_t one = 1;
    (void)!::write(m_file.get(), &one, sizeof(one));
  }
  void clear() const {
    std::uint64_t count = 0;
    (void)!::read(m_file.get(), &count, sizeof(count));
  }

 private:
  Descriptor m_file;
};

/// What the main thread wishes; the newest counts.
struct Wish {
  bool hush = false;
  std::optional<Utterance> say;
};

class Talker {
 public:
  Talker(std::string path, std::function<void()> wake) : m_path(std::move(path)), m_wake(std::move(wake)) {
    m_thread = std::thread([this] { work(); });
  }
  Talker(const Talker&) = delete;
  Talker& operator=(const Talker&) = delete;
  ~Talker() {
    leave();
    m_thread.join();
  }

  /// Silent now, and gone soon.
  void leave() { m_leave.give(); }

  void wish(Wish wish) {
    {
      const std::lock_guard<std::mutex> lock(m_mutex);
      m_wish = std::move(wish);
    }
    m_wished.give();
  }
  std::vector<SpeechEvent> takeEvents() {
    const std::lock_guard<std::mutex> lock(m_mutex);
    return std::exchange(m_events, {});
  }
  bool over() {
    const std::lock_guard<std::mutex> lock(m_mutex);
    return m_over;
  }

 private:
  struct Spoken {
    std::uint64_t id = 0;
    std::string message;  // the service's number of it
  };

  void work() {
    SpeechSocket opened = openSpeechService(m_path, m_leave.get());
    SsipLine line(std::move(opened.socket), m_leave.get());
    std::optional<Silence> failed = opened.why ? opened.why : greet(line);
    while (!failed) {
      const SsipLine::Woken woken = line.wait(m_wished.get());
      if (woken == SsipLine::Woken::Left) break;
      if (woken == SsipLine::Woken::Lost) failed = Silence::Lost;
      if (woken == SsipLine::Woken::Other) failed = follow(line);
      while (const std::optional<SsipReply> event = line.takeEvent()) takeIn(*event);
    }
    // In any case, also in the middle of a command: else the service would speak on to the end of the sentence.
    line.farewell();
    end(failed);
  }

  /// Says who asks, and asks which voices there are.
  std::optional<Silence> greet(SsipLine& line) {
    for (const char* command : {"SET SELF CLIENT_NAME person:tend:reading", "SET SELF NOTIFICATION ALL on",
                                "SET SELF SSML_MODE off", "SET SELF PUNCTUATION none"}) {
      if (!line.ask(command)) return Silence::NotStarted;
    }
    const auto modules = line.ask("LIST OUTPUT_MODULES");
    if (!modules) return Silence::NotStarted;
    const auto real = [](const std::string& name) { return name != kNoVoiceModule; };
    const auto last = modules->lines.empty() ? modules->lines.end() : modules->lines.end() - 1;
    if (modules->code == kModules && std::none_of(modules->lines.begin(), last, real)) return Silence::NoVoice;
    const auto voices = line.ask("LIST SYNTHESIS_VOICES");
    if (!voices) return Silence::NotStarted;
    if (voices->code != kVoices) return std::nullopt;  // a voice that cannot be listed may still speak
    for (const std::string& voice : voices->lines) {
      const std::size_t tab = voice.find('\t');
      if (tab != std::string::npos) m_languages.insert(primary(std::string_view(voice).substr(tab + 1)));
    }
    if (m_languages.empty()) return Silence::NoVoice;
    return std::nullopt;
  }

  std::optional<Silence> follow(SsipLine& line) {
    m_wished.clear();
    Wish wish;
    {
      const std::lock_guard<std::mutex> lock(m_mutex);
      wish = std::exchange(m_wish, {});
    }
    if (std::exchange(m_now, std::nullopt) && !line.ask("CANCEL SELF")) return Silence::Lost;
    if (!wish.say) return std::nullopt;
    m_asked = wish.say->id;
    return begin(line, *wish.say);
  }

  std::optional<Silence> begin(SsipLine& line, const Utterance& utterance) {
    const std::string code = cleanCode(utterance.language);
    if (!m_languages.empty() && m_languages.count(primary(code)) == 0) return Silence::NoVoiceForLanguage;
    for (const std::string& command :
         {"SET SELF LANGUAGE " + code, "SET SELF RATE " + std::to_string(rateOf(utterance.pace)),
          std::string("SPEAK")}) {
      if (!line.ask(command)) return Silence::Lost;
    }
    const auto queued = line.ask(asSpokenText(utterance.words));
    if (!queued || queued->code != kQueued || queued->lines.empty()) return Silence::Lost;
    m_now = Spoken{utterance.id, queued->lines.front()};
    return std::nullopt;
  }

  void takeIn(const SsipReply& event) {
    if (!m_now || event.lines.empty() || event.lines.front() != m_now->message) return;
    const std::uint64_t id = m_now->id;
    if (event.code == kBegun) tell({SpeechEventKind::Begun, id, {}});
    if (event.code != kEnded && event.code != kCancelled) return;
    m_now.reset();
    tell({event.code == kEnded ? SpeechEventKind::Ended : SpeechEventKind::Cancelled, id, {}});
  }

  void tell(SpeechEvent event) {
    {
      const std::lock_guard<std::mutex> lock(m_mutex);
      m_events.push_back(event);
    }
    m_wake();
  }

  /// A wish that nobody followed any more fails with the rest.
  void end(std::optional<Silence> failed) {
    {
      const std::lock_guard<std::mutex> lock(m_mutex);
      m_over = true;
      if (!failed) return;
      m_events.push_back({SpeechEventKind::Failed, m_wish.say ? m_wish.say->id : m_asked, *failed});
    }
    m_wake();
  }

  std::string m_path;
  std::function<void()> m_wake;
  Signal m_wished, m_leave;
  std::mutex m_mutex;
  Wish m_wish;
  std::vector<SpeechEvent> m_events;
  bool m_over = false;
  // Of the helper thread alone
  std::set<std::string> m_languages;  // empty: not known
  std::optional<Spoken> m_now;
  std::uint64_t m_asked = 0;
  std::thread m_thread;  // last: it begins when all else is there
};

class ServiceSpeech : public Speech {
 public:
  explicit ServiceSpeech(std::function<void()> wake) : m_wake(std::move(wake)) {}

  void say(Utterance utterance) override {
    if (m_talker && m_talker->over()) close();
    const std::uint64_t id = utterance.id;
    try {
      if (!m_talker) m_talker = std::make_unique<Talker>(speechSocketPath(), m_wake);
    } catch (const std::system_error&) {  // this system gives no thread
      m_failed.push_back({SpeechEventKind::Failed, id, Silence::NoService});
      return m_wake();
    }
    m_talker->wish({true, std::move(utterance)});
  }

  void hush() override {
    if (m_talker) m_talker->wish({true, std::nullopt});
  }

  void close() override {
    if (!m_talker) return;
    m_talker->leave();
    // Nobody waits for a thread here: those that have ended go, the others later.
    m_leaving.push_back(std::move(m_talker));
    m_leaving.erase(std::remove_if(m_leaving.begin(), m_leaving.end(), [](const auto& one) { return one->over(); }),
                    m_leaving.end());
  }

  std::vector<SpeechEvent> takeEvents() override {
    std::vector<SpeechEvent> out = std::exchange(m_failed, {});
    if (m_talker) {
      for (const SpeechEvent& event : m_talker->takeEvents()) out.push_back(event);
    }
    return out;
  }

 private:
  std::function<void()> m_wake;
  std::unique_ptr<Talker> m_talker;
  std::vector<std::unique_ptr<Talker>> m_leaving;
  std::vector<SpeechEvent> m_failed;
};

}  // namespace

std::unique_ptr<Speech> makeSpeech(std::function<void()> wake) {
  return std::make_unique<ServiceSpeech>(std::move(wake));
}

}  // namespace tend::platform
