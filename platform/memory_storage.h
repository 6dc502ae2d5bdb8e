// The storage port in memory: for tests and for pictures made without a window. Nothing reaches the disk.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/storage.h"

namespace tend::platform {

class MemoryStorage : public base::Storage {
 public:
  base::Result<std::string> load(const std::string& name) override {
    const auto found = files.find(name);
    if (found == files.end()) return base::fail(base::ErrorCode::NotFound, "file.missing", {{"path", name}});
    return found->second;
  }
  base::SaveTicket save(const std::string& name, std::string bytes) override {
    files[name] = std::move(bytes);
    m_done.push_back({++m_last, {}});
    return m_last;
  }
  std::vector<base::SaveDone> takeCompletions() override { return std::exchange(m_done, {}); }
  void flush() override {}

  std::map<std::string, std::string> files;

 private:
  base::SaveTicket m_last = 0;
  std::vector<base::SaveDone> m_done;
};

}  // namespace tend::platform
