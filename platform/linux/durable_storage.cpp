#include "platform/durable_storage.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

#include "platform/disk.h"
#include "platform/linux/descriptor.h"

namespace tend::platform {
namespace {

constexpr std::size_t kMaxBytes = 16U << 20U;

/// A new file beside the target, brought to the disk, then a rename: either the old content or the new.
std::optional<base::Error> replaceFile(base::Disk& disk, const std::string& name, const std::string& bytes) {
  const std::string temporary = name + ".new-" + std::to_string(getpid());
  auto error = disk.makeFolder();
  if (!error) error = disk.wipe(temporary);
  if (error) return error;
  error = disk.writeNew(temporary, bytes);
  if (!error) error = disk.rename(temporary, name);
  if (!error) return disk.syncFolder();
  (void)disk.wipe(temporary);
  return error;
}

class DurableStorage : public base::Storage {
 public:
  DurableStorage(std::string folder, std::function<void()> wake)
      : m_disk(makeDisk(folder)), m_folder(std::move(folder)), m_wake(std::move(wake)) {}
  DurableStorage(const DurableStorage&) = delete;
  DurableStorage& operator=(const DurableStorage&) = delete;

  ~DurableStorage() override {
    {
      const std::lock_guard<std::mutex> lock(m_mutex);
      m_ending = true;
    }
    m_changed.notify_all();
    if (m_worker.joinable()) m_worker.join();
  }

  base::Result<std::string> load(const std::string& name) override {
    const std::string path = m_folder + "/" + name;
    // O_NONBLOCK: a pipe in the place of the file must not keep the window from opening.
    const Descriptor file(persist([&] { return open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); }));
    if (!file.valid()) {
      const bool missing = errno == ENOENT || errno == ENOTDIR;
      return base::fail(missing ? base::ErrorCode::NotFound : base::ErrorCode::NoPermission,
                        missing ? "file.missing" : "file.cannot_read", {{"path", path}});
    }
    struct stat status {};
    if (fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
      return base::fail(base::ErrorCode::BadData, "file.not_regular", {{"path", path}});
    }
    std::string bytes;
    char buffer[16384];
    for (;;) {
      const ssize_t n = persist([&] { return read(file.get(), buffer, sizeof buffer); });
      if (n < 0) return base::fail(base::ErrorCode::IoError, "file.cannot_read", {{"path", path}});
      if (n == 0) return bytes;
      bytes.append(buffer, static_cast<std::size_t>(n));
      if (bytes.size() > kMaxBytes) return base::fail(base::ErrorCode::BadData, "file.too_large", {{"path", path}});
    }
  }

  base::SaveTicket save(const std::string& name, std::string bytes) override {
    const std::lock_guard<std::mutex> lock(m_mutex);
    // Started with the first save: a visit that changes nothing has one thread.
    if (!m_worker.joinable()) m_worker = std::thread([this] { work(); });
    m_jobs.push_back({++m_last, name, std::move(bytes)});
    m_changed.notify_all();
    return m_last;
  }

  std::vector<base::SaveDone> takeCompletions() override {
    const std::lock_guard<std::mutex> lock(m_mutex);
    return std::exchange(m_done, {});
  }

  void flush() override {
    std::unique_lock<std::mutex> lock(m_mutex);
    m_changed.wait(lock, [this] { return m_jobs.empty() && !m_busy; });
  }

 private:
  struct Job {
    base::SaveTicket ticket;
    std::string name;
    std::string bytes;
  };

  void work() {
    std::unique_lock<std::mutex> lock(m_mutex);
    for (;;) {
      m_changed.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
      if (m_jobs.empty()) return;  // ending, and everything is written
      const Job job = std::move(m_jobs.front());
      m_jobs.pop_front();
      m_busy = true;
      lock.unlock();
      auto error = replaceFile(*m_disk, job.name, job.bytes);
      lock.lock();
      m_busy = false;
      m_done.push_back({job.ticket, std::move(error)});
      m_changed.notify_all();
      if (!m_ending && m_wake) m_wake();
    }
  }

  std::unique_ptr<base::Disk> m_disk;
  std::string m_folder;
  std::function<void()> m_wake;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::deque<Job> m_jobs;
  std::vector<base::SaveDone> m_done;
  std::thread m_worker;
  base::SaveTicket m_last = 0;
  bool m_busy = false;
  bool m_ending = false;
};

}  // namespace

std::unique_ptr<base::Storage> makeDurableStorage(std::string folder, std::function<void()> wake) {
  return std::make_unique<DurableStorage>(std::move(folder), std::move(wake));
}

}  // namespace tend::platform
