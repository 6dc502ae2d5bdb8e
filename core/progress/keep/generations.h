// The two generations of a kept name on a disk: looking at them and putting a new one in the older one's place, in the
// order that survives a crash at any point (docs/store-files.md). Knows nothing of who may save what: that is keep.cpp.
#pragma once

#include <array>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>

#include "core/base/disk.h"
#include "core/progress/keep/file_names.h"
#include "core/progress/keep/frame.h"

namespace tend::progress::keep {

/// One generation as found. Missing: nothing is set.
struct Generation {
  std::optional<Frame> frame;            // it is whole
  bool damaged = false;                  // it is there and not whole
  std::optional<base::Error> forbidden;  // it is there and cannot be looked at now; nobody knows what it holds
};

struct Look {
  std::array<Generation, 2> found;
  std::optional<std::size_t> newest;  // the whole one with the higher sequence; of two alike, the first

  bool anyDamaged() const { return found[0].damaged || found[1].damaged; }
  std::optional<base::Error> forbidden() const;
};

/// What happens to the file whose place a new generation takes.
enum class Displaced : std::uint8_t { Replaced, KeptForWiping };

class Generations {
 public:
  explicit Generations(base::Disk& disk) : m_disk(disk) {}

  Look look(const std::string& name);

  /// As look(), but a generation that says it is one of those known is believed and has no content: before a save only
  /// what somebody else brought needs reading, and a known one is never worth more than what is saved now.
  using IsKnown = std::function<bool(const Frame&)>;
  Look lookForUnknown(const std::string& name, const IsKnown& isKnown);

  /// Temp file, fsync, read back and compare, rename, fsync of the folder. Tries once more with a new file when the
  /// device fails. An error after the rename leaves the new generation in its place, durable or not.
  std::optional<base::Error> place(const std::string& name, std::size_t slot, const std::string& bytes,
                                   Displaced displaced);

  /// Renames a generation so that it counts no longer; its bytes stay as they are.
  std::optional<base::Error> setAside(const std::string& name, std::size_t slot);
  std::optional<base::Error> giveUp(const std::string& name, std::size_t slot);

  /// Wipes files of these kinds, of one name or (empty) of all. Goes on after a failure and gives the first.
  std::optional<base::Error> wipe(const std::string& name, std::initializer_list<FileKind> kinds);

 private:
  std::optional<base::Error> writeChecked(const std::string& file, const std::string& bytes);
  std::optional<base::Error> exchange(const std::string& temporary, const std::string& name, std::size_t slot,
                                      Displaced displaced);
  std::string freshName(const std::string& name, FileKind kind) { return fileNameOf({name, kind, ++m_lastNumber}); }

  base::Disk& m_disk;
  std::uint64_t m_lastNumber = 0;  // of .new- and .gone- files; wipe() raises it above all that are there
};

}  // namespace tend::progress::keep
