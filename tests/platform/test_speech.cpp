// Speech through a service that the test plays itself, on a socket of this device.
#include <doctest/doctest.h>

#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "platform/linux/ssip_line.h"
#include "platform/speech.h"
#include "tests/platform/played_service.h"

using namespace tend::platform;
using Service = tend::test::PlayedService;

namespace {

/// A main thread that sleeps until it is woken.
struct Listener {
  std::mutex mutex;
  std::condition_variable woken;
  bool ready = false;
  std::unique_ptr<Speech> speech = makeSpeech([this] {
    const std::lock_guard<std::mutex> lock(mutex);
    ready = true;
    woken.notify_all();
  });

  std::optional<SpeechEvent> next() {
    for (int i = 0; i < 100; ++i) {
      for (const SpeechEvent& event : speech->takeEvents()) m_events.push_back(event);
      if (!m_events.empty()) {
        const SpeechEvent first = m_events.front();
        m_events.erase(m_events.begin());
        return first;
      }
      std::unique_lock<std::mutex> lock(mutex);
      if (!woken.wait_for(lock, std::chrono::seconds(20), [this] { return ready; })) return std::nullopt;
      ready = false;
    }
    return std::nullopt;
  }

 private:
  std::vector<SpeechEvent> m_events;
};

Utterance utterance(std::uint64_t id, const std::string& words, const std::string& language = "en") {
  return {id, words, language, Pace::Calm};
}

}  // namespace

TEST_CASE("a sentence is said with its language and pace, and its beginning and end are told") {
  Service service;
  Listener listener;
  listener.speech->say(utterance(7, "Bread."));
  CHECK(service.got("SET SELF LANGUAGE en"));
  CHECK(service.got("SET SELF RATE -20"));
  CHECK(service.got("text:Bread."));
  service.tell(701, 1);
  const auto begun = listener.next();
  REQUIRE(begun);
  CHECK(begun->kind == SpeechEventKind::Begun);
  CHECK(begun->id == 7);
  service.tell(702, 1);
  CHECK(listener.next()->kind == SpeechEventKind::Ended);
}

TEST_CASE("hush is told at once, and nothing of that sentence is heard of again") {
  Service service;
  Listener listener;
  listener.speech->say(utterance(1, "One."));
  CHECK(service.got("text:One."));
  service.tell(701, 1);
  CHECK(listener.next()->id == 1);
  listener.speech->hush();
  CHECK(service.got("CANCEL SELF"));
  service.tell(703, 1);
  listener.speech->say(utterance(2, "Two."));
  CHECK(service.got("text:Two."));
  service.tell(702, 2);
  const auto next = listener.next();
  REQUIRE(next);
  CHECK(next->id == 2);
  SUBCASE("another program that cuts it short is told") {
    listener.speech->say(utterance(3, "Three."));
    CHECK(service.got("text:Three."));
    service.tell(703, 3);
    CHECK(listener.next()->kind == SpeechEventKind::Cancelled);
  }
}

TEST_CASE("closing and the end of the program cut it short and let the service go") {
  Service service;
  {
    Listener listener;
    listener.speech->say(utterance(1, "A long sentence."));
    CHECK(service.got("text:A long"));
    SUBCASE("closed") { listener.speech->close(); }
    SUBCASE("gone") {}
  }
  CHECK(service.got("CANCEL SELF"));
  CHECK(service.gone());
}

TEST_CASE("after closing it can be begun again") {
  Service service;
  Listener listener;
  listener.speech->say(utterance(1, "One."));
  CHECK(service.got("text:One."));
  listener.speech->close();
  CHECK(service.gone());
  listener.speech->say(utterance(2, "Two."));
  CHECK(service.got("text:Two."));
}

TEST_CASE("why there is no voice is told") {
  Listener listener;
  const auto why = [&](const char* language = "en") {
    listener.speech->say(utterance(5, "Bread.", language));
    const auto failed = listener.next();
    REQUIRE(failed);
    CHECK(failed->kind == SpeechEventKind::Failed);
    CHECK(failed->id == 5);
    return failed->why;
  };
  SUBCASE("a service without voices") {
    Service service("");
    CHECK(why() == Silence::NoVoice);
  }
  SUBCASE("the module that only says that there is no voice") {
    Service service("", "250-dummy\r\n");
    CHECK(why() == Silence::NoVoice);
  }
  SUBCASE("none for the language, but for its other regions") {
    Service service;
    CHECK(why("fi") == Silence::NoVoiceForLanguage);
    listener.speech->say(utterance(6, "Bread.", "en-AU"));
    CHECK(service.got("text:Bread."));
    listener.speech->say(utterance(7, "Pan.", "es"));
    CHECK(service.got("text:Pan."));
  }
  SUBCASE("a service that goes away while it speaks") {
    Service service;
    listener.speech->say(utterance(5, "Bread."));
    CHECK(service.got("text:Bread."));
    service.hangUp();
    const auto failed = listener.next();
    REQUIRE(failed);
    CHECK(failed->why == Silence::Lost);
    // And is found again.
    CHECK(service.gone());
    listener.speech->say(utterance(6, "Butter."));
    CHECK(service.got("text:Butter."));
  }
  SUBCASE("an address of a network is no service: Tend opens no connection") {
    ::setenv("SPEECHD_ADDRESS", "inet_socket:127.0.0.1:6560", 1);
    CHECK(why() == Silence::NoService);
    ::unsetenv("SPEECHD_ADDRESS");
  }
  SUBCASE("nothing listens and nothing can be started") {
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", "/nowhere", 1);
    ::setenv("SPEECHD_ADDRESS", "unix_socket:/nowhere/speechd.sock", 1);
    CHECK(why() == Silence::NoService);
    ::setenv("PATH", path.c_str(), 1);
    ::unsetenv("SPEECHD_ADDRESS");
  }
}

TEST_CASE("a service that is there and does not start is told apart from none") {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("tend-refusing-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "speech-dispatcher") << "#!/bin/sh\nexit 1\n";
  std::filesystem::permissions(folder / "speech-dispatcher", std::filesystem::perms::owner_all);
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", (folder.string() + ":" + path).c_str(), 1);
  ::setenv("SPEECHD_ADDRESS", ("unix_socket:" + (folder / "none.sock").string()).c_str(), 1);
  {
    Listener listener;
    listener.speech->say(utterance(1, "Bread."));
    const auto failed = listener.next();
    REQUIRE(failed);
    CHECK(failed->why == Silence::NotStarted);
  }
  SUBCASE("and one that hangs keeps nobody: closing and ending wait for nothing") {
    std::ofstream(folder / "speech-dispatcher") << "#!/bin/sh\nexec sleep 600\n";
    Listener listener;
    listener.speech->say(utterance(1, "Bread."));
    listener.speech->hush();
    listener.speech->close();
    CHECK(listener.speech->takeEvents().empty());
  }
  ::setenv("PATH", path.c_str(), 1);
  ::unsetenv("SPEECHD_ADDRESS");
  std::filesystem::remove_all(folder);
}

TEST_CASE("text cannot end itself or become a command") {
  CHECK(asSpokenText("One.") == "One.\r\n.");
  CHECK(asSpokenText(".hidden") == "..hidden\r\n.");
  CHECK(asSpokenText("One\r\n.\r\nQUIT") == "One  .  QUIT\r\n.");
}
