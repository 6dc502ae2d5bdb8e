#include "core/progress/keep/keep.h"

#include <algorithm>
#include <map>
#include <new>
#include <utility>
#include <vector>

#include "core/progress/keep/generations.h"

namespace tend::progress::keep {
namespace {

using base::Access;
using base::Error;
using base::ErrorCode;
using base::Purge;
using base::StoreAnswer;

/// Which generation it was, told by nothing that can be guessed.
struct Identity {
  std::uint64_t sequence = 0;
  FrameHash hash{};
  bool operator==(const Identity& other) const { return sequence == other.sequence && hash == other.hash; }
};

/// What the layer above knows of a name: contents it was given or gave.
struct Known {
  std::vector<Identity> identities;  // the latest last
  bool damageTold = false;           // it was told that no copy is whole, and may begin anew
};
constexpr std::size_t kMostKnown = 8;

StoreAnswer refused(Error error) {
  StoreAnswer answer;
  answer.error = std::move(error);
  return answer;
}

Error plain(ErrorCode code, const char* id) { return {code, id, {}, {}}; }

/// The one place where memory that ran out is caught. The id is short enough to need none itself.
template <class Work>
StoreAnswer guarded(const Work& work) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return refused(plain(ErrorCode::Unavailable, "store.no_memory"));
  }
}

bool isNewer(const Generation& generation) { return generation.frame && generation.frame->version > kFrameVersion; }

class Keep : public base::Store {
 public:
  explicit Keep(std::unique_ptr<base::Disk> disk) : m_disk(std::move(disk)), m_generations(*m_disk) {}

  StoreAnswer load(const std::string& name) override {
    return guarded([&] { return isKeptName(name) ? loadKept(name) : badName(); });
  }
  StoreAnswer save(const std::string& name, const std::string& bytes, Purge purge) override {
    return guarded([&] {
      if (!isKeptName(name)) return badName();
      if (bytes.size() > kMostContentBytes) return refused(plain(ErrorCode::BadData, "store.too_large"));
      return saveKept(name, bytes, purge);
    });
  }
  StoreAnswer erase(const std::string& name) override {
    return guarded([&] { return isKeptName(name) ? unlessMissing(eraseKept(name)) : badName(); });
  }
  StoreAnswer eraseAll() override {
    return guarded([&] {
      auto error = open();
      return unlessMissing(error ? std::move(error) : eraseEverything());
    });
  }

 private:
  static StoreAnswer badName() { return refused(plain(ErrorCode::BadData, "store.bad_name")); }

  /// To erase where there is no folder yet is done at once.
  static StoreAnswer unlessMissing(std::optional<Error> error) {
    return error && error->code != ErrorCode::NotFound ? refused(std::move(*error)) : StoreAnswer();
  }

  /// Makes sure that this is the only program writing here, and takes away what an earlier one left half-done.
  std::optional<Error> open() {
    if (!m_locked) {
      if (auto error = m_disk->lock()) return error;
      m_locked = true;
    }
    if (m_tidy) return std::nullopt;
    const auto files = m_disk->list();
    if (!files) return files.error();
    m_erasing = std::find(files->begin(), files->end(), kErasing) != files->end();
    if (m_erasing) {
      if (auto error = eraseEverything()) return error;
    }
    // What cannot be taken away now keeps nobody from reading or saving; it is tried again next time.
    m_tidy = !m_generations.wipe({}, {FileKind::New, FileKind::Gone});
    return std::nullopt;
  }

  void remember(const std::string& name, const Frame& frame) {
    std::vector<Identity>& known = m_known[name].identities;
    const Identity identity{frame.sequence, frame.hash};
    if (std::find(known.begin(), known.end(), identity) != known.end()) return;
    if (known.size() == kMostKnown) known.erase(known.begin());
    known.push_back(identity);
  }

  bool knows(const std::string& name, const Frame& frame) const {
    const auto found = m_known.find(name);
    if (found == m_known.end()) return false;
    const std::vector<Identity>& known = found->second.identities;
    return std::find(known.begin(), known.end(), Identity{frame.sequence, frame.hash}) != known.end();
  }

  std::uint64_t lastSequence(const std::string& name, const Look& seen) {
    std::uint64_t last = 0;
    for (const Identity& identity : m_known[name].identities) last = std::max(last, identity.sequence);
    for (const Generation& generation : seen.found) {
      if (generation.frame) last = std::max(last, generation.frame->sequence);
    }
    return last;
  }

  StoreAnswer loadKept(const std::string& name) {
    StoreAnswer answer;
    if (auto error = open()) {
      if (m_erasing) return refused(std::move(*error));
      answer.access = Access::ReadOnly;
      if (error->code != ErrorCode::NotFound) answer.notices.push_back(std::move(*error));
    }
    Look seen = m_generations.look(name);
    if (auto error = seen.forbidden()) return refused(std::move(*error));
    if (!seen.newest) return nothingWhole(name, seen);
    if (seen.anyDamaged()) noteDamage(name, seen, answer);
    Frame& newest = *seen.found[*seen.newest].frame;
    if (isNewer(seen.found[0]) || isNewer(seen.found[1])) {
      answer.access = Access::ReadOnly;
      answer.notices.push_back(plain(ErrorCode::TooNew, "store.newer"));
    }
    for (const Generation& generation : seen.found) {
      if (!generation.frame) continue;
      remember(name, *generation.frame);
      // One's own saves follow each other by one; what does not was brought by somebody else.
      const bool other = &*generation.frame != &newest;
      if (other && generation.frame->sequence + 1 != newest.sequence)
        answer.rivals.push_back(generation.frame->content);
    }
    const bool unfinished = (newest.flags & kPurgeUnfinished) != 0;
    if (unfinished && answer.access == Access::Writable) goOnPurging(name, newest, *seen.newest, answer);
    answer.bytes = std::move(newest.content);
    return answer;
  }

  /// They stay where they are, so that the next start says the same instead of beginning anew without a word.
  StoreAnswer nothingWhole(const std::string& name, const Look& seen) {
    if (!seen.anyDamaged()) {
      return refused({ErrorCode::NotFound, "file.missing", {{"path", name}}, {}});
    }
    m_known[name].damageTold = true;
    return refused(plain(ErrorCode::BadData, "store.damaged"));
  }

  void noteDamage(const std::string& name, const Look& seen, StoreAnswer& answer) {
    if (answer.access == Access::Writable) {
      for (std::size_t slot = 0; slot < 2; ++slot) {
        // If it cannot be moved it stays; the next save tries again before it needs the place.
        if (seen.found[slot].damaged) (void)m_generations.setAside(name, slot);
      }
    }
    answer.notices.push_back(plain(ErrorCode::BadData, "store.one_damaged"));
  }

  StoreAnswer saveKept(const std::string& name, const std::string& bytes, Purge purge) {
    auto error = m_locked ? std::nullopt : m_disk->makeFolder();
    if (!error) error = open();
    if (error) return refused(std::move(*error));
    const Look seen = m_generations.lookForUnknown(name, [&](const Frame& frame) { return knows(name, frame); });
    if (auto forbidden = seen.forbidden()) return refused(std::move(*forbidden));
    if (isNewer(seen.found[0]) || isNewer(seen.found[1])) return refused(plain(ErrorCode::TooNew, "store.newer"));
    StoreAnswer answer;
    if (findRivals(name, seen, answer)) return answer;
    if (!seen.newest && seen.anyDamaged() && !m_known[name].damageTold) return nothingWhole(name, seen);
    for (std::size_t slot = 0; slot < 2; ++slot) {
      if (!seen.found[slot].damaged) continue;
      if (auto kept = m_generations.setAside(name, slot)) return refused(std::move(*kept));
      if (seen.newest) answer.notices.push_back(plain(ErrorCode::BadData, "store.one_damaged"));
    }
    writeNext(name, seen, bytes, purge, answer);
    return answer;
  }

  /// Contents on the disk that nobody above knows are handed over before anything takes their place.
  bool findRivals(const std::string& name, const Look& seen, StoreAnswer& answer) {
    for (const Generation& generation : seen.found) {
      if (!generation.frame || knows(name, *generation.frame)) continue;
      answer.rivals.push_back(generation.frame->content);
    }
    if (answer.rivals.empty()) return false;
    for (const Generation& generation : seen.found) {
      if (generation.frame) remember(name, *generation.frame);
    }
    answer.error = plain(ErrorCode::CheckFailed, "store.changed_elsewhere");
    return true;
  }

  void writeNext(const std::string& name, const Look& seen, const std::string& bytes, Purge purge,
                 StoreAnswer& answer) {
    const bool owed = seen.newest && (seen.found[*seen.newest].frame->flags & kPurgeUnfinished) != 0;
    const bool purging = purge == Purge::Yes || owed;
    Frame frame;
    frame.sequence = lastSequence(name, seen) + 1;
    frame.flags = purging ? kPurgeUnfinished : 0;
    // A count this high was forged; there is no room above it.
    if (frame.sequence >= kLastSequence) {
      answer.error = plain(ErrorCode::BadData, "store.damaged");
      return;
    }
    frame.content = bytes;
    const std::size_t slot = seen.newest ? 1 - *seen.newest : 0;
    const std::string file = writeFrame(frame);
    remember(name, frame);
    answer.error = m_generations.place(name, slot, file, purging ? Displaced::KeptForWiping : Displaced::Replaced);
    if (!answer.error && purging && !finishPurge(name, frame, slot)) {
      answer.error = plain(ErrorCode::IoError, "store.not_purged");
    }
  }

  /// The new content stands in `slot`, marked as unfinished. Takes away everything older, and the mark last.
  bool finishPurge(const std::string& name, Frame frame, std::size_t slot) {
    const auto leftovers = {FileKind::New, FileKind::Gone, FileKind::Aside};
    if (m_generations.wipe(name, leftovers) || frame.sequence >= kLastSequence) return false;
    ++frame.sequence;
    frame.flags = 0;
    const std::string file = writeFrame(frame);
    remember(name, frame);
    if (m_generations.place(name, 1 - slot, file, Displaced::KeptForWiping)) return false;
    return !m_generations.wipe(name, leftovers);
  }

  void goOnPurging(const std::string& name, const Frame& newest, std::size_t slot, StoreAnswer& answer) {
    // A copy that somebody else brought is not ours to take away before it was merged; the next save purges it.
    if (!answer.rivals.empty()) return;
    if (!finishPurge(name, newest, slot)) answer.notices.push_back(plain(ErrorCode::IoError, "store.not_purged"));
  }

  std::optional<Error> eraseKept(const std::string& name) {
    if (auto error = open()) return error;
    // The older one goes first: were this broken off, the newest content would be there or nothing.
    const Look seen = m_generations.look(name);
    if (auto forbidden = seen.forbidden()) return forbidden;
    const std::size_t last = seen.newest.value_or(1);
    for (const std::size_t slot : {1 - last, last}) {
      if (auto error = m_generations.giveUp(name, slot)) return error;
    }
    if (auto error = m_generations.wipe(name, {FileKind::New, FileKind::Gone, FileKind::Aside})) return error;
    m_known.erase(name);
    return std::nullopt;
  }

  /// Until this has come to its end, nothing is read and nothing is saved: the next start would erase it.
  std::optional<Error> eraseEverything() {
    m_tidy = false;
    const auto files = m_disk->list();
    if (!files) return files.error();
    if (std::find(files->begin(), files->end(), kErasing) == files->end()) {
      if (auto error = m_disk->writeNew(kErasing, {})) return error;
      if (auto error = m_disk->syncFolder()) return error;
    }
    const auto all = {FileKind::Generation, FileKind::New, FileKind::Gone, FileKind::Aside};
    if (auto error = m_generations.wipe({}, all)) return error;
    m_known.clear();
    if (auto error = m_disk->wipe(kErasing)) return error;
    if (auto error = m_disk->syncFolder()) return error;
    m_erasing = false;
    return std::nullopt;
  }

  std::unique_ptr<base::Disk> m_disk;
  Generations m_generations;
  std::map<std::string, Known> m_known;
  bool m_locked = false;
  bool m_tidy = false;
  bool m_erasing = false;  // as of the last look for the file that says so
};

}  // namespace

std::unique_ptr<base::Store> makeKeep(std::unique_ptr<base::Disk> disk) {
  return std::make_unique<Keep>(std::move(disk));
}

}  // namespace tend::progress::keep
