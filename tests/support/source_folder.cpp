#include "tests/support/source_folder.h"

namespace tend::test {

const char* sourceFolder() { return TEND_SOURCE_DIR; }

}  // namespace tend::test
