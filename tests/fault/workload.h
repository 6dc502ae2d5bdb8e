// What people do to a store, as lists of steps, and a witness who knows what may be found after a fault at any moment:
// the content acknowledged last or the one in progress. Used by the tests of crashes, power losses and failing calls.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/store.h"
#include "tests/support/log_disk.h"

namespace tend::fault {

struct Step {
  enum class Kind : std::uint8_t { Load, Save, Purge, Erase, EraseAll };
  Kind kind = Kind::Load;
  std::string name;
  std::size_t bytes = 0;  // of content
};

/// Each begins with an empty folder.
const std::vector<std::vector<Step>>& workloads();

/// Steps drawn at random, always the same for the same seed: contents up to 9 KB of two names.
std::vector<Step> drawnWorkload(unsigned seed);

/// A content unlike any other: `number` stands at its beginning, its end and every 64 bytes between.
std::string contentOf(std::size_t number, std::size_t bytes);

class Witness {
 public:
  /// Does the steps, and keeps what may be found up to date. Answers are judged: of a load, that it is what may be
  /// found; `saved` counts acknowledged saves.
  void run(base::Store& store, const std::vector<Step>& steps);

  /// What a new start finds in `left`, said as a complaint; empty when all is well. Also saves and loads once more.
  /// `noticesMayBe`: whether the disk itself was damaged, so that the person may be told something.
  enum class Notices : std::uint8_t { None, MayBe };
  std::string judge(const testing::Image& left, Notices notices = Notices::None) const;

  std::string judgeLoad(const std::string& name, const base::StoreAnswer& answer, Notices notices) const;

  std::size_t acknowledged = 0;
  std::vector<std::string> complaints;  // of run()

 private:
  using Content = std::optional<std::string>;
  struct Expected {
    std::set<Content> mayBe{Content()};  // nothing: not there
  };
  void attempt(const std::string& name, const Content& content);
  void acknowledge(const std::string& name, const Content& content);
  void perform(base::Store& store, const Step& step);
  bool holdsForbidden(const testing::Image& left) const;

  std::map<std::string, Expected> m_expected;
  std::map<std::string, std::set<std::string>> m_written;  // per name: marks of contents that may lie in files
  std::set<std::string> m_forbidden;                       // marks that a purge has taken away
  std::size_t m_number = 0;
};

}  // namespace tend::fault
