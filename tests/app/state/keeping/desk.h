// A keeper with a store in memory, quick keys, counted chance and a clock that is set by hand. Answers come when the
// test asks for them.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "app/state/keeping/keeper.h"
#include "platform/instant_work.h"
#include "platform/memory_store.h"
#include "tests/support/counted_random.h"

namespace tend::test {

namespace keeping = state::keeping;

/// A store in memory in which a sync folder or a second program may have been.
class ScriptedStore : public platform::MemoryStore {
 public:
  base::StoreTicket save(std::string name, std::string bytes, base::Purge purge) override {
    saves.push_back({name, purge});
    if (const auto rival = rivals.find(name); rival != rivals.end() && !rival->second.empty()) {
      base::StoreAnswer answer;
      answer.error = base::Error{base::ErrorCode::CheckFailed, "store.changed_elsewhere", {}, {}};
      answer.rivals = std::exchange(rival->second, {});
      m_own.push_back({++m_ownTicket, std::move(answer)});
      return m_ownTicket;
    }
    return MemoryStore::save(std::move(name), std::move(bytes), purge);
  }
  std::vector<base::StoreDone> takeDone() override {
    std::vector<base::StoreDone> all = MemoryStore::takeDone();
    for (base::StoreDone& done : all) done.answer.access = access;
    for (base::StoreDone& done : std::exchange(m_own, {})) all.push_back(std::move(done));
    return all;
  }

  struct Saved {
    std::string name;
    base::Purge purge;
  };
  std::vector<Saved> saves;
  std::map<std::string, std::vector<std::string>> rivals;  // what the next save finds
  base::Access access = base::Access::Writable;

 private:
  std::vector<base::StoreDone> m_own;
  base::StoreTicket m_ownTicket = 1U << 30U;
};

/// One running program on a store.
struct Desk {
  explicit Desk(base::AsyncStore& on, std::uint8_t seed = 1) : store(on), random(seed) {
    keeping::Ports ports;
    ports.store = &store;
    ports.background = &work;
    ports.random = &random;
    ports.wallSeconds = [this] { return now; };
    ports.stopwatch = [] { return 0.0; };
    ports.argon2id = progress::seal::Argon2id::forTests();
    keeper = std::make_unique<keeping::Keeper>(ports);
    keeper->begin();
    pump();
  }

  /// Hands over all answers, and those they lead to; remembers the news.
  void pump() {
    for (bool more = true; more;) {
      more = false;
      for (base::StoreDone& done : store.takeDone()) keeper->takeStored(std::move(done)), more = true;
      for (const auto& done : work.takeDone()) keeper->takeWork(done), more = true;
    }
    for (keeping::News& one : keeper->takeNews()) news.push_back(std::move(one));
  }

  /// The kinds since the last call, and the error of the last one that had one.
  bool heard(keeping::NewsKind kind) {
    bool found = false;
    for (const keeping::News& one : news) {
      if (one.kind == kind) found = true, last = one;
    }
    news.clear();
    return found;
  }

  progress::PartnerId add(const std::string& name) {
    const auto added = keeper->addPartner(name);
    pump();
    return *added;
  }
  progress::PartId partOf(progress::PartnerId who) { return keeper->boxOf(who)->id(); }
  void reads(std::optional<progress::PartnerId> who) { keeper->choose(keeper->space()->id, who); }

  base::Result<progress::ThingId> write(const std::string& value, const std::string& key = "key") {
    const auto done = keeper->record([&](progress::Recorder& to) { return to.keepGuide(key, value); });
    pump();
    return done;
  }
  /// What is kept under the key in the part of whoever reads; "-" where there is nothing.
  std::string read(const std::string& key = "key") {
    const keeping::Box* box = keeper->active();
    if (box == nullptr) return "-";
    const auto at = box->view().guide.find(key);
    return at == box->view().guide.end() ? "-" : at->second.value.value;
  }

  static base::GuardedText guarded(const std::string& text) {
    base::GuardedText made(text.size() + 1);
    made.append(text);
    return made;
  }
  void lock(progress::PartId part, const std::string& passphrase, bool recovery = false) {
    (void)keeper->putLock(part, {guarded(passphrase), recovery});
    pump();
  }
  /// The id of what kept it from being opened, or "".
  std::string open(progress::PartId part, const std::string& secret,
                   progress::seal::SlotKind kind = progress::seal::SlotKind::Passphrase,
                   keeping::LockChange change = keeping::LockChange::None, const std::string& next = {}) {
    news.clear();
    const auto begun = keeper->attempt({part, kind, guarded(secret), change, guarded(next)});
    if (!begun) return begun.error().id;
    pump();
    return heard(keeping::NewsKind::NotOpened) ? last.error->id : std::string();
  }

  base::AsyncStore& store;
  platform::InstantWork work;
  CountedRandom random;
  std::int64_t now = 1'000'000;
  std::unique_ptr<keeping::Keeper> keeper;
  std::vector<keeping::News> news;
  keeping::News last;
};

/// Does any content of the store hold the words as they are?
inline bool holds(const platform::MemoryStore& store, const std::string& words) {
  for (const auto& [name, bytes] : store.contents) {
    if (name.find(words) != std::string::npos || bytes.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace tend::test
