#include <doctest/doctest.h>

#include <atomic>
#include <condition_variable>
#include <mutex>

#include "platform/background_store.h"

using namespace tend;
using base::Purge;
using base::StoreAnswer;

namespace {

struct Log {
  std::mutex mutex;
  std::condition_variable opened;
  bool open = false;
  std::vector<std::string> calls;

  void release() {
    const std::lock_guard<std::mutex> lock(mutex);
    open = true;
    opened.notify_all();
  }
};

/// Writes down what is asked, and waits with every answer until the gate is opened.
class Gate : public base::Store {
 public:
  explicit Gate(Log& log) : m_log(log) {}
  StoreAnswer load(const std::string& name) override { return note("load " + name); }
  StoreAnswer save(const std::string& name, const std::string& bytes, Purge purge) override {
    return note("save " + name + " " + bytes + (purge == Purge::Yes ? " purging" : ""));
  }
  StoreAnswer erase(const std::string& name) override { return note("erase " + name); }
  StoreAnswer eraseAll() override { return note("erase all"); }

 private:
  StoreAnswer note(const std::string& call) {
    std::unique_lock<std::mutex> lock(m_log.mutex);
    m_log.opened.wait(lock, [this] { return m_log.open; });
    m_log.calls.push_back(call);
    StoreAnswer answer;
    answer.bytes = call;
    return answer;
  }
  Log& m_log;
};

}  // namespace

TEST_CASE("the store in a worker thread") {
  Log log;
  std::atomic<int> woken{0};
  auto store = platform::makeBackgroundStore(std::make_unique<Gate>(log), [&woken] { ++woken; });
  const base::StoreTicket first = store->load("n");
  const auto answerOf = [&store](base::StoreTicket ticket) {
    for (const base::StoreDone& done : store->takeDone()) {
      if (done.ticket == ticket) return done.answer.bytes;
    }
    return std::string("none");
  };
  SUBCASE("nobody waits: the answer comes later, once, and wakes the shell") {
    CHECK(store->takeDone().empty());
    log.release();
    store->flush();
    CHECK(woken > 0);
    CHECK(answerOf(first) == "load n");
    CHECK(store->takeDone().empty());
  }
  SUBCASE("saves of one name that wait become one, and both are answered") {
    const auto one = store->save("n", "one", Purge::Yes);
    store->save("m", "beside", Purge::No);
    const auto two = store->save("n", "two", Purge::No);
    store->save("m", "deleted", Purge::Yes);
    log.release();
    store->flush();
    CHECK(log.calls == std::vector<std::string>{"load n", "save n two purging", "save m deleted purging"});
    const auto done = store->takeDone();
    REQUIRE(done.size() == 5);
    CHECK(done[1].ticket == one);
    CHECK(done[2].ticket == two);
    CHECK(done[1].answer.bytes == done[2].answer.bytes);
  }
  SUBCASE("a save never moves before what was asked between") {
    store->save("n", "one", Purge::No);
    store->erase("n");
    store->save("n", "two", Purge::No);
    store->eraseAll();
    store->save("n", "three", Purge::No);
    log.release();
    store->flush();
    CHECK(log.calls ==
          std::vector<std::string>{"load n", "save n one", "erase n", "save n two", "erase all", "save n three"});
  }
  SUBCASE("what was asked is done before it goes") {
    store->save("n", "last", Purge::No);
    log.release();
    store.reset();
    CHECK(log.calls.back() == "save n last");
  }
  log.release();
}
