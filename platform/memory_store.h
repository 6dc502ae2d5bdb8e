// The asynchronous store in memory: for tests and for pictures made without a window. Nothing reaches the disk.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/store.h"

namespace tend::platform {

class MemoryStore : public base::AsyncStore {
 public:
  base::StoreTicket load(std::string name) override {
    base::StoreAnswer answer;
    const auto found = contents.find(name);
    if (found == contents.end()) {
      answer.error = base::Error{base::ErrorCode::NotFound, "file.missing", {{"path", std::move(name)}}, {}};
    } else {
      answer.bytes = found->second;
    }
    return done(std::move(answer));
  }
  base::StoreTicket save(std::string name, std::string bytes, base::Purge) override {
    base::StoreAnswer answer;
    answer.error = failure;
    if (!failure) contents[std::move(name)] = std::move(bytes);
    return done(std::move(answer));
  }
  base::StoreTicket erase(std::string name) override {
    contents.erase(name);
    return done({});
  }
  base::StoreTicket eraseAll() override {
    base::StoreAnswer answer;
    answer.error = eraseFailure;
    if (!eraseFailure) contents.clear();
    return done(std::move(answer));
  }
  std::vector<base::StoreDone> takeDone() override { return std::exchange(m_done, {}); }
  void flush() override {}

  std::map<std::string, std::string> contents;
  std::optional<base::Error> failure;       // what every save fails with
  std::optional<base::Error> eraseFailure;  // what erasing everything fails with

 private:
  base::StoreTicket done(base::StoreAnswer answer) {
    m_done.push_back({++m_last, std::move(answer)});
    return m_last;
  }

  base::StoreTicket m_last = 0;
  std::vector<base::StoreDone> m_done;
};

}  // namespace tend::platform
