#include "tests/fault/long_run.h"

#include <cstdlib>

namespace tend::fault {

bool longRun() {
  return std::getenv("TEND_FAULT_LONG") != nullptr;  // NOLINT(concurrency-mt-unsafe): tests run one by one
}

}  // namespace tend::fault
