// Not a test: the program that test_kill ends. Saves one numbered content after the other in the folder given, and says
// each number on its output only after the store has said that it is kept.
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "core/progress/keep/keep.h"
#include "platform/disk.h"
#include "tests/fault/numbered.h"

using namespace tend;

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const auto store = progress::keep::makeKeep(platform::makeDisk(arguments[1]));
  const base::StoreAnswer found = store->load("n");
  if (found.error && found.error->code != base::ErrorCode::NotFound) return 3;
  for (std::size_t number = fault::numberIn(found.bytes) + 1;; ++number) {
    const auto purge = number % 7 == 0 ? base::Purge::Yes : base::Purge::No;
    if (store->save("n", fault::numbered(number), purge).error) return 4;
    const std::string line = std::to_string(number) + "\n";
    if (write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size())) return 5;
  }
}
