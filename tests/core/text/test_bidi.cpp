// UAX #9 through fribidi: every case of BidiCharacterTest.txt, the paragraph's direction and each character's level.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/utf8.h"
#include "core/text/bidi.h"

using namespace tend;

namespace {

std::vector<std::string> fieldsOf(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, ';');) fields.push_back(field);
  return fields;
}

text::BaseDirection baseOf(const std::string& field) {
  if (field == "2") return text::BaseDirection::FromText;
  return field == "1" ? text::BaseDirection::RightToLeft : text::BaseDirection::LeftToRight;
}

}  // namespace

TEST_CASE("bidiLevels passes every case of BidiCharacterTest.txt") {
  std::ifstream file(TEND_UNICODE_DIR "/BidiCharacterTest.txt");
  if (!file) {
    MESSAGE("skipped, not installed: BidiCharacterTest.txt");
    return;
  }
  std::size_t cases = 0;
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> fields = fieldsOf(line);
    if (line.empty() || line[0] == '#' || fields.size() < 4) continue;
    ++cases;
    std::string text;
    std::vector<std::size_t> offsets;
    std::istringstream characters(fields[0]);
    for (std::string code; characters >> code;) {
      offsets.push_back(text.size());
      base::appendUtf8(text, static_cast<char32_t>(std::stoul(code, nullptr, 16)));
    }
    const text::BidiLevels levels = text::bidiLevels(text, baseOf(fields[1]));
    bool same = levels.rightToLeft == (fields[2] == "1");
    std::istringstream expected(fields[3]);
    std::string level;
    for (std::size_t i = 0; expected >> level; ++i) {
      // "x" marks characters that rule X9 removes; they have no level of their own.
      if (level != "x") same = same && levels.at(offsets.at(i)) == std::stoul(level);
    }
    CHECK_MESSAGE(same, line);
  }
  CHECK(cases > 90000);
}
