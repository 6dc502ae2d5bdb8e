// Slow work done at once, within start(): for tests and for pictures made without a window. No thread.
#pragma once

#include <memory>
#include <new>
#include <utility>
#include <vector>

#include "core/base/background.h"

namespace tend::platform {

class InstantWork : public base::Background {
 public:
  void start(std::shared_ptr<base::Work> work) override {
    m_done.push_back(std::move(work));
    try {
      m_done.back()->run();
    } catch (const std::bad_alloc&) {
      m_done.back()->failed();
    }
  }
  std::vector<std::shared_ptr<base::Work>> takeDone() override { return std::exchange(m_done, {}); }
  void flush() override {}

 private:
  std::vector<std::shared_ptr<base::Work>> m_done;
};

}  // namespace tend::platform
