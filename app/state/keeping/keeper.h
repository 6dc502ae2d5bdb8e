// The keeper of what people did and wrote: who lives here, whose part is open, what is still on its way to the disk.
// Nothing waits: the store and the slow work of keys answer later, through takeStored() and takeWork(), and what a
// person must be told comes out as News. Knows no screen, no article and no settings. Used by app/state; tested alone.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/state/keeping/box.h"
#include "core/base/background.h"
#include "core/base/random.h"
#include "core/base/store.h"
#include "core/progress/household.h"
#include "core/progress/recorder.h"
#include "core/progress/seal/backup.h"

namespace tend::state::keeping {

/// What the keeper works with; none is owned, all outlive it.
struct Ports {
  base::AsyncStore* store = nullptr;
  base::Background* background = nullptr;
  base::Random* random = nullptr;
  std::function<std::int64_t()> wallSeconds;  // since 1970
  progress::seal::Stopwatch stopwatch;        // for calibrating the passes of a new lock
  progress::seal::Argon2id argon2id;          // tests hand in a quick one
};

enum class NewsKind : std::uint8_t {
  Ready,         // it is known who lives here
  Loaded,        // a part was read
  Opened,        // a lock was opened
  NotOpened,     // it was not: error says why
  LockPutOn,     // a part has a lock now, or its secrets were changed; `recovery` may hold a new code
  LockNotPutOn,  // error says why
  NotSaved,      // a save failed: error; it will be tried again
  Told,          // error is something to be read although it went well
  Cleared,       // a part was cleared, and that is on the disk
  Erased,        // everything was
  NotErased,     // something may still be there: error says why
};

struct News {
  NewsKind kind = NewsKind::Ready;
  std::optional<progress::PartId> part;
  std::optional<base::Error> error;
  std::shared_ptr<base::GuardedText> recovery;
};

/// A wish about an open or opening lock.
enum class LockChange : std::uint8_t { None, NewPassphrase, NewRecovery, DropRecovery };

/// How a lock is to be put on.
struct LockWish {
  base::GuardedText passphrase;
  bool recovery = false;  // make a code to write down, too
};

/// A secret that somebody gave, and what is to be done once it was right.
struct Attempt {
  progress::PartId part;
  progress::seal::SlotKind kind = progress::seal::SlotKind::Passphrase;
  base::GuardedText secret;
  LockChange change = LockChange::None;
  base::GuardedText newPassphrase{0};  // for NewPassphrase
};

class Keeper {
 public:
  explicit Keeper(Ports ports);
  Keeper(const Keeper&) = delete;
  Keeper& operator=(const Keeper&) = delete;
  ~Keeper();

  /// Asks the store who lives here. Once.
  void begin();

  /// Answers of the store and of the slow work, in the order in which they came.
  void takeStored(base::StoreDone done);
  void takeWork(const std::shared_ptr<base::Work>& work);
  std::vector<News> takeNews() { return std::exchange(m_news, {}); }

  // People (keeper.cpp)

  bool ready() const { return m_ready; }
  /// Why nothing can be kept on this device at all, if so.
  const std::optional<base::Error>& problem() const { return m_problem; }
  /// The couple that reads; null until somebody kept something or was named.
  const progress::Space* space() const;
  /// All couples of this device: two where a copy of another household was joined.
  std::vector<progress::SpaceId> spaces() const;
  const progress::Space* space(progress::SpaceId id) const;
  base::Result<progress::PartnerId> addPartner(std::string_view name);
  base::Result<void> rename(progress::PartnerId partner, std::string_view name);
  /// With all that only this partner sees, on the disk too.
  void removePartner(progress::PartnerId partner);

  /// Who reads: nobody named is both together. Another one's part is closed, if it has a lock.
  std::optional<progress::PartnerId> who() const { return m_who; }
  void choose(progress::SpaceId space, std::optional<progress::PartnerId> who);

  /// The part of whoever reads, of one partner, or the shared one; null before there is one.
  const Box* active() const;
  const Box* boxOf(std::optional<progress::PartnerId> who) const;
  const Box* box(progress::PartId id) const;
  bool anyLock() const;
  bool anyOpen() const;  // a lock that idle time should close
  /// The lock that lets one come back after leaving; nothing where there is none. Always the same one first, so that it
  /// does not tell who was reading.
  std::optional<progress::PartId> lockToReturn() const;

  // Keeping (keeper.cpp)

  using Write = std::function<base::Result<progress::ThingId>(progress::Recorder&)>;
  /// Writes into the active part, and sends it to the disk where it is stored. Fails as Recorder and Box do.
  base::Result<progress::ThingId> record(const Write& write);
  /// Deleting is deletion: every older copy on the disk goes with it.
  base::Result<void> remove(progress::ThingId thing);
  /// Everything of a part, without its passphrase if need be; its lock goes too.
  void clear(progress::PartId part);
  /// Everything on this device.
  void eraseAll();
  /// Is all that was said to be kept on the disk?
  bool allKept() const;
  /// Tries again what could not be saved.
  void saveAgain();

  // Locks (keeper_locks.cpp)

  /// Seconds until the next secret may be tried at a part, by the wall clock.
  std::int64_t waitSeconds(progress::PartId part) const;
  /// The answer comes as News. Fails at once with seal.wait {time}, keeping.busy or keeping.not_ready.
  base::Result<void> attempt(Attempt attempt);
  base::Result<void> putLock(progress::PartId part, LockWish wish);
  bool busy() const { return m_work != nullptr || m_trying != nullptr; }
  /// Whoever asked went away: what is being opened, or put on, is dropped when it comes.
  void cancel();
  /// All locks close, and what is being opened is dropped.
  void closeAll();
  /// Pages of one's own without a lock, which are in memory only, begin empty again.
  void forgetUnstored();

  // Copies (keeper_copies.cpp)

  struct Copy {
    progress::seal::BackupContent content;
    std::size_t leftOut = 0;  // parts that cannot be read here
  };
  /// Everything that is kept, for a backup; what is only in memory is not in it. keeping.nothing when there is none.
  base::Result<Copy> copy() const;
  struct Joined {
    std::size_t parts = 0;    // that are here now
    std::size_t leftOut = 0;  // closed here, or under another lock: not joined, and what is here stays as it is
  };
  /// Unites a copy with what is here; what was deleted or cleared here stays so.
  base::Result<Joined> join(const progress::seal::BackupContent& copy);

 private:
  enum class Asked : std::uint8_t {
    Household,
    SaveHousehold,
    Load,
    Save,
    Clear,
    EraseAll,
    LoadTries,
    SaveTries,
    Count
  };
  struct Pending {
    Asked asked = Asked::Save;
    progress::PartId part;
    base::Purge purge = base::Purge::No;
  };
  struct Trying;  // a secret whose try is being counted

  std::optional<base::Error> refusal() const;
  void settle();
  void saveHousehold(base::Purge purge = base::Purge::No);
  enum class Made : std::uint8_t { Before, Now };
  void openBoxes(Made made);
  void removeBox(progress::PartId part);
  Box* find(progress::PartId id);
  Box* activeBox();
  void save(Box& box, base::Purge purge);
  void ask(base::StoreTicket ticket, Pending what) { m_pending[ticket] = what; }
  void tell(NewsKind kind, std::optional<progress::PartId> part = {}, std::optional<base::Error> error = {});
  void loadedHousehold(const base::StoreAnswer& answer);
  void loadedPart(progress::PartId part, base::StoreAnswer answer);
  void loadedTries(progress::PartId part, const base::StoreAnswer& answer);
  void savedHousehold(const base::StoreAnswer& answer);
  void savedPart(const Pending& what, base::StoreAnswer answer);
  progress::seal::Tries& triesOf(progress::PartId part);
  void forget(progress::PartId part);
  void saveTries(progress::PartId part);
  void tryNow(const base::StoreDone& counted);
  void finishOpening(class OpenLockWork& work);
  void finishPutting(class PutLockWork& work);
  void settleSpaces(progress::SpaceId mine);

  Ports m_ports;
  std::optional<progress::Household> m_household;
  std::optional<base::Error> m_problem;
  bool m_ready = false;
  bool m_householdUnsaved = false;
  std::vector<std::unique_ptr<Box>> m_boxes;
  std::map<progress::PartId, base::Purge> m_unsaved;
  std::map<progress::PartId, progress::seal::Tries> m_tries;
  std::map<base::StoreTicket, Pending> m_pending;
  std::optional<progress::SpaceId> m_space;  // chosen; else the first
  std::optional<progress::PartnerId> m_who;
  std::shared_ptr<base::Work> m_work;  // whose answer is awaited; another one's is dropped
  std::unique_ptr<Trying> m_trying;
  std::vector<News> m_news;
};

}  // namespace tend::state::keeping
