// Golden text: what a dump looked like when somebody last judged it right, kept in tests/golden/<room>/<name>.txt.
// Used by every test that compares a dump. Not for pictures, and not for facts that one CHECK can say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tend::test {

/// Compares `text` with its golden file and fails the running test with a small diff when they differ. `room` is a
/// folder ("core/page"), `name` a file stem ("title-page-390"). Environment:
///   TEND_GOLDEN_ACCEPT=NAME   writes the file instead (a name, "room/name", or "all"); see ./dev golden --accept
///   TEND_GOLDEN_SEEN=FILE     notes each golden compared there, so that ./dev golden can tell dead ones
void checkGolden(std::string_view room, std::string_view name, std::string_view text);

/// The lines that differ, the first kMostDiffLines of each side, as "- old" and "+ new"; empty when equal.
std::string smallDiff(std::string_view expected, std::string_view actual);
constexpr std::size_t kMostDiffLines = 12;

/// Whether TEND_GOLDEN_ACCEPT's value asks for this golden to be written.
bool acceptsGolden(std::string_view wanted, std::string_view room, std::string_view name);

}  // namespace tend::test
