#include <doctest/doctest.h>

#include "platform/store_tasks.h"

using namespace tend;
using platform::StoreTask;
using platform::StoreTasks;
using Kind = StoreTask::Kind;
using Tickets = std::vector<base::StoreTicket>;

namespace {

StoreTask save(const char* name, const char* bytes, base::Purge purge = base::Purge::No) {
  return {Kind::Save, name, bytes, purge, {}};
}

}  // namespace

TEST_CASE("StoreTasks: what a store still has to do") {
  StoreTasks tasks;
  tasks.add(save("a", "old"), 1);

  SUBCASE("a save joins one of the same name that still waits, and both are answered") {
    tasks.add(save("b", "other"), 2);
    tasks.add(save("a", "new"), 3);
    const StoreTask first = tasks.takeNext();
    CHECK(first.bytes == "new");
    CHECK(first.tickets == Tickets{1, 3});
    CHECK(tasks.takeNext().name == "b");
    CHECK(tasks.empty());
  }
  SUBCASE("joined saves purge if one of them does") {
    tasks.add(save("a", "new", base::Purge::Yes), 2);
    tasks.add(save("a", "newer"), 3);
    CHECK(tasks.takeNext().purge == base::Purge::Yes);
  }
  SUBCASE("not past a load, or past taking everything away") {
    tasks.add({Kind::Load, "a", {}, base::Purge::No, {}}, 2);
    tasks.add(save("a", "new"), 3);
    tasks.add({Kind::EraseAll, {}, {}, base::Purge::No, {}}, 4);
    tasks.add(save("a", "last"), 5);
    CHECK(tasks.takeNext().tickets == Tickets{1});
    CHECK(tasks.takeNext().tickets == Tickets{2});
    CHECK(tasks.takeNext().tickets == Tickets{3});
    CHECK(tasks.takeNext().tickets == Tickets{4});
    CHECK(tasks.takeNext().bytes == "last");
  }
  SUBCASE("not one that was taken already") {
    (void)tasks.takeNext();
    tasks.add(save("a", "new"), 2);
    CHECK(tasks.takeNext().tickets == Tickets{2});
  }
}
