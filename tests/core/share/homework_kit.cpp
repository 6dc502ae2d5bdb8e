#include "tests/core/share/homework_kit.h"

#include <algorithm>

#include "core/pack/open_pack.h"
#include "core/share/offering.h"

namespace tend::test {

share::Offering ownOffering() { return share::offeringOf(*pack::openBuiltInPack()); }

share::Offering otherOffering() {
  share::Offering offering{"some-other-article", {}, {}};
  for (int i = 0; i < 9; ++i) offering.items.push_back({"section.part-" + std::to_string(i), i == 3, {}, 0});
  for (int i = 0; i < 20; ++i) offering.items.push_back({"exercise.thing-" + std::to_string(i), i == 7, {}, 0});
  for (int i = 0; i < 20; ++i) offering.items.push_back({"day.days.d" + std::to_string(i), false, {}, 0});
  return offering;
}

std::vector<std::string> openNames(const share::Offering& offering) {
  std::vector<std::string> names;
  for (const share::Offered& item : offering.items) {
    if (!item.quiet) names.push_back(item.name);
  }
  return names;
}

namespace {

std::size_t below(std::mt19937& chance, std::size_t bound) {
  return std::uniform_int_distribution<std::size_t>(0, bound - 1)(chance);
}

}  // namespace

share::Homework randomHomework(std::mt19937& chance, const share::Offering& offering) {
  share::Homework homework;
  homework.pack = offering.pack;
  std::vector<std::string> names = openNames(offering);
  std::shuffle(names.begin(), names.end(), chance);
  const std::size_t count = below(chance, share::mostSteps(offering.pack) + 1);
  homework.steps.assign(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(count));
  if (count == 0 || below(chance, 2) == 0) {
    const auto section = std::find_if(names.begin(), names.end(),
                                      [](const std::string& name) { return name.rfind("section.", 0) == 0; });
    homework.place = section->substr(8);
  }
  if (below(chance, 8) != 0) {
    homework.date = share::dateOf(static_cast<std::uint32_t>(below(chance, share::kMostDayNumber) + 1));
  }
  return homework;
}

std::string typedCarelessly(std::mt19937& chance, const std::string& code) {
  static constexpr const char* kBetween[] = {"", " ", "-", " - ", "\u2011", "\u00A0", "\n"};
  std::string typed;
  for (const char sign : code) {
    if (sign == '-') {
      typed += kBetween[below(chance, std::size(kBetween))];
      continue;
    }
    if (below(chance, 30) == 0) typed += ' ';
    const bool other = below(chance, 2) == 0;
    const char small = sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    if (sign == '0' && other) {
      typed += below(chance, 2) == 0 ? 'O' : 'o';
    } else if (sign == '1' && other) {
      typed += "IiLl"[below(chance, 4)];
    } else {
      typed += other ? small : sign;
    }
  }
  return typed;
}

std::string withoutDashes(std::string code) {
  std::erase(code, '-');
  return code;
}

bool same(const share::Homework& a, const share::Homework& b) {
  return a.pack == b.pack && a.date == b.date && a.steps == b.steps && a.place == b.place;
}

}  // namespace tend::test
