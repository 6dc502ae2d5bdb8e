// One part as this sitting knows it: the file it came from, its lock, and, where it is open, what it says. Knows no
// store and no thread: bytes come in and go out. A private part without a lock lives here and nowhere else.
// Used by keeper.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/store.h"
#include "core/progress/fold.h"
#include "core/progress/household.h"
#include "core/progress/seal/locked_part.h"

namespace tend::state::keeping {

enum class Form : std::uint8_t {
  Unread,      // the store has not answered yet
  Unlocked,    // there is no lock: what is private stays in memory, what is shared is stored plainly
  Locked,      // sealed, and closed
  Open,        // sealed, and opened in this sitting
  Unreadable,  // damaged, newer, or not to be reached: nothing is written over it
};

/// Whose eyes a part is for.
enum class Eyes : std::uint8_t { Both, One };

/// What a store answers where nothing was saved.
base::StoreAnswer nothingSaved();

class Box {
 public:
  Box(const progress::PartRef& ref, Eyes eyes) : m_ref(ref), m_eyes(eyes) {}

  const progress::PartId& id() const { return m_ref.id; }
  Eyes eyes() const { return m_eyes; }
  Form form() const { return m_form; }
  bool hasLock() const { return m_form == Form::Locked || m_form == Form::Open; }
  bool hasRecoveryCode() const;
  /// Whether what is said here reaches the disk.
  bool isStored() const { return hasLock() || (m_form == Form::Unlocked && m_eyes == Eyes::Both); }
  /// Why nothing can be read or kept here, if so.
  const std::optional<base::Error>& problem() const { return m_problem; }
  bool mayWrite() const { return m_part.has_value() && m_access == base::Access::Writable && !m_problem; }

  /// Set where the part is open.
  const progress::Part* part() const { return m_part ? &*m_part : nullptr; }
  const progress::View& view() const { return m_view; }

  /// The file as it is or will be on the disk; empty where there is none.
  const std::string& file() const { return m_file; }

  /// What the store answered to a load.
  void takeLoaded(base::StoreAnswer answer);
  /// Contents that a sync folder brought: merged now, or when the lock is opened. True if something is to be saved.
  bool takeRivals(std::vector<std::string> rivals);

  /// Calls `write` with the part, refreshes the view and the file. Fails as `write` does, with the box's own problem,
  /// with seal.locked, or when the part cannot be sealed; then nothing changed.
  template <class Write>
  base::Result<progress::ThingId> change(const Write& write) {
    if (const auto error = refusal()) return tl::unexpected<base::Error>(*error);
    progress::Part next = *m_part;
    auto done = write(next);
    if (!done) return done;
    if (const auto error = adopt(std::move(next))) return tl::unexpected<base::Error>(*error);
    return done;
  }

  /// The lock that was just opened from file(), with other slots now if `changed`. True if the file is to be saved
  /// again. An error leaves all as it was.
  enum class Slots : std::uint8_t { Same, Changed };
  base::Result<bool> open(progress::seal::LockedPart lock, Slots slots);
  /// Unites what is here with another copy of this part. True if something is to be saved; keeping.closed where this
  /// one is locked, or the other one's errors (another lock, damaged, newer): then nothing changed.
  base::Result<bool> join(const std::string& bytes);
  /// Takes over all events of another couple's part that is open, as if they had been kept here.
  std::optional<base::Error> absorb(const progress::Part& other);
  /// A lock for a part that has none.
  std::optional<base::Error> putOn(progress::seal::LockedPart lock);
  /// The key and all that was read with it go. Without a lock nothing happens: there would be no way back.
  void close();
  /// What is in memory only goes: a private part without a lock begins empty again. Else nothing happens.
  void forgetUnstored();
  /// All of it goes: a new, empty part of the next epoch without a lock.
  void clear(const progress::PartRef& ref);

 private:
  std::optional<base::Error> refusal() const;
  std::optional<base::Error> adopt(progress::Part part);
  base::Result<std::string> encoded(const progress::Part& part) const;
  void fail(base::Error error);
  base::Result<progress::Part> decoded(const std::string& bytes) const;
  void setAside(std::string rival);

  progress::PartRef m_ref;
  Eyes m_eyes;
  Form m_form = Form::Unread;
  base::Access m_access = base::Access::Writable;
  std::optional<base::Error> m_problem;
  std::string m_file;
  std::vector<std::string> m_sealedRivals;
  std::optional<progress::seal::LockedPart> m_lock;
  std::optional<progress::Part> m_part;
  progress::View m_view;
};

}  // namespace tend::state::keeping
