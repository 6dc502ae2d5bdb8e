// Many judgements in one test: the first few complaints are said, the rest counted.
#pragma once

#include <doctest/doctest.h>

#include <string>

namespace tend::fault {

struct Verdict {
  std::size_t judged = 0;
  std::size_t bad = 0;

  /// `where` and `number` say which case it was.
  void note(const std::string& complaint, const std::string& where, std::size_t number) {
    ++judged;
    if (complaint.empty()) return;
    if (++bad <= 5) FAIL_CHECK(where, " at ", number, ": ", complaint);
  }
};

}  // namespace tend::fault
