#include <doctest/doctest.h>
#include <pthread.h>

#include <atomic>
#include <filesystem>
#include <future>
#include <memory>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include "platform/background_work.h"
#include "platform/instant_work.h"

using namespace tend;

namespace {

using Names = std::vector<std::string>;

struct Log {
  Names ran;
  std::atomic<bool> begun{false};
  std::promise<void> open;
  std::shared_future<void> opened{open.get_future()};
};

/// Writes its name down once the log is opened; "poor" runs out of memory.
class Named : public base::Work {
 public:
  Named(Log& log, std::string name) : m_log(log), m_name(std::move(name)) {}

  void run() override {
    m_log.begun = true;
    m_log.opened.wait();
    ranBy = std::this_thread::get_id();
    if (m_name == "poor") throw std::bad_alloc();
    m_log.ran.push_back(m_name);
  }
  void failed() noexcept override { hasFailed = true; }

  std::thread::id ranBy;
  bool hasFailed = false;

 private:
  Log& m_log;
  std::string m_name;
};

void checkOrderAndFailure(base::Background& background, Log& log) {
  std::vector<std::shared_ptr<Named>> asked;
  for (const char* name : {"one", "poor", "two"}) {
    asked.push_back(std::make_shared<Named>(log, name));
    background.start(asked.back());
  }
  background.flush();
  CHECK(log.ran == Names{"one", "two"});
  CHECK(background.takeDone() == std::vector<std::shared_ptr<base::Work>>(asked.begin(), asked.end()));
  CHECK(background.takeDone().empty());
  for (const auto& work : asked) {
    CHECK(work->hasFailed == (work == asked[1]));
    CHECK(work.use_count() == 1);  // it keeps nothing of what it gave back
  }
}

std::ptrdiff_t threadsOfThisProgram() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/task"), std::filesystem::directory_iterator());
}

/// While it lives no thread can begin: each would need more stack than there are addresses.
class NoMoreThreads {
 public:
  NoMoreThreads() {
    pthread_getattr_default_np(&m_before);
    pthread_attr_t huge;
    pthread_attr_init(&huge);
    pthread_attr_setstacksize(&huge, std::size_t{1} << 60);
    pthread_setattr_default_np(&huge);
    pthread_attr_destroy(&huge);
  }
  NoMoreThreads(const NoMoreThreads&) = delete;
  NoMoreThreads& operator=(const NoMoreThreads&) = delete;
  ~NoMoreThreads() {
    pthread_setattr_default_np(&m_before);
    pthread_attr_destroy(&m_before);
  }

 private:
  pthread_attr_t m_before{};
};

}  // namespace

TEST_CASE("slow work in a worker thread") {
  Log log;
  std::atomic<int> woken{0};
  auto background = platform::makeBackgroundWork([&woken] { ++woken; });
  SUBCASE("it is done in order and given back once; only the one without memory hears that it failed") {
    log.open.set_value();
    checkOrderAndFailure(*background, log);
    CHECK(woken == 3);
  }
  SUBCASE("nobody waits: start() comes back before the work has run, and it runs elsewhere") {
    const auto work = std::make_shared<Named>(log, "one");
    background->start(work);
    CHECK(background->takeDone().empty());
    log.open.set_value();
    background->flush();
    CHECK(background->takeDone().size() == 1);
    CHECK(work->ranBy != std::thread::id());
    CHECK(work->ranBy != std::this_thread::get_id());
  }
  SUBCASE("there is no thread before there is work") {
    const auto before = threadsOfThisProgram();
    log.open.set_value();
    background->start(std::make_shared<Named>(log, "one"));
    CHECK(threadsOfThisProgram() == before + 1);
  }
  SUBCASE("where the system gives no thread it is done all the same, within the call") {
    const NoMoreThreads scope;
    log.open.set_value();
    checkOrderAndFailure(*background, log);
    CHECK(woken == 3);
  }
  SUBCASE("when it goes, what has begun is waited for") {
    background->start(std::make_shared<Named>(log, "begun"));
    while (!log.begun) std::this_thread::yield();
    std::thread opener([&log] { log.open.set_value(); });
    background.reset();
    CHECK(log.ran == Names{"begun"});
    opener.join();
  }
}

TEST_CASE("slow work done at once") {
  Log log;
  log.open.set_value();
  platform::InstantWork background;
  checkOrderAndFailure(background, log);
}
