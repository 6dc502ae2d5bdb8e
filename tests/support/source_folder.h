// Where the sources of Tend are, for tests that read files of theirs.
#pragma once

namespace tend::test {

/// Absolute, without a slash at its end.
const char* sourceFolder();

}  // namespace tend::test
