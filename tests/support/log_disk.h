// A disk in memory that knows what would be left of it: after the program stops, and after the power goes with writes
// and names not yet synced, in any order and torn at 512 bytes. Any operation can be made to fail. For tests of the
// store. Every call of base::Disk is taken apart into the operations a real one makes.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/disk.h"

namespace tend::testing {

/// What is in the folder: name -> bytes.
using Image = std::map<std::string, std::string>;

class LogDisk : public base::Disk {
 public:
  explicit LogDisk(const Image& image = {});

  /// Called after every operation that changes something or is waited for.
  std::function<void(const LogDisk&)> afterEach;

  enum class Lasting : std::uint8_t { Once, FromThenOn };

  /// Operation `n` (from 1, counted by operations()) fails with `error`; a write then leaves half of its bytes.
  void failAt(std::size_t n, base::Error error, Lasting lasting);
  /// Every further operation fails, and nothing changes any more: the program has ended.
  void stop() { m_stopped = true; }
  std::size_t operations() const { return m_operations; }

  bool heldByOther = false;  // a second program has the lock
  bool noFolder = false;     // until makeFolder()
  int writesWrong = 0;       // so many new files hold something else than was written, and no error is told

  /// What another program sees now, and what is left when only this one ends.
  Image image() const;
  /// Changes that may or may not survive a loss of power now, each by itself.
  std::size_t unsynced() const;
  /// What is left if of these changes only those survive for which `survives(i)`, i < unsynced().
  Image afterPowerLoss(const std::function<bool(std::size_t)>& survives) const;

  /// A sync folder or a person changes a file underneath.
  void replace(const std::string& name, std::string bytes);
  void removeFile(const std::string& name) { m_now.erase(name), m_durable.erase(name); }

  std::optional<base::Error> makeFolder() override;
  std::optional<base::Error> lock() override;
  base::Result<std::vector<std::string>> list() override;
  base::Result<std::string> read(const std::string& name, std::size_t maxBytes) override;
  base::Result<std::string> readStart(const std::string& name, std::size_t bytes) override;
  std::optional<base::Error> writeNew(const std::string& name, std::string_view bytes) override;
  std::optional<base::Error> rename(const std::string& from, const std::string& to) override;
  std::optional<base::Error> wipe(const std::string& name) override;
  std::optional<base::Error> syncFolder() override;

 private:
  struct Piece {  // at most 512 bytes of one write, inside one sector
    std::size_t at = 0;
    std::string bytes;
  };
  struct File {
    std::string now;
    std::string durable;
    std::vector<Piece> pending;
  };
  using FilePtr = std::shared_ptr<File>;
  using Folder = std::map<std::string, FilePtr>;
  struct NameChange {
    std::string name;
    FilePtr file;  // null: the name goes
  };

  std::optional<base::Error> step();
  void done();
  std::optional<base::Error> write(File& file, std::size_t at, std::string_view bytes);
  std::optional<base::Error> sync(File& file);
  void name(const std::string& name, FilePtr file);
  std::vector<const File*> filesThatMayBeLeft() const;

  Folder m_now;
  Folder m_durable;
  std::vector<NameChange> m_pendingNames;
  std::size_t m_operations = 0;
  std::size_t m_failAt = 0;
  base::Error m_failure;
  Lasting m_lasting = Lasting::Once;
  bool m_stopped = false;
};

/// A disk that passes everything on, for a store that owns its disk while the test keeps the real one.
std::unique_ptr<base::Disk> borrowed(base::Disk& disk);

}  // namespace tend::testing
