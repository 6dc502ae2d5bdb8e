#include "app/views/garden_words.h"

#include <algorithm>
#include <array>

#include "app/paint/plants.h"

namespace tend::views {
namespace {

using exercise::GardenItem;
using paint::PlantKind;
using widgets::Ui;

constexpr std::size_t kLately = 5;  // plants that count as lately
constexpr std::size_t kTwo = 2;

PlantKind kindOf(const std::string& plant) { return paint::plantKindNamed(plant).value_or(PlantKind::Sprig); }

const char* meaningId(PlantKind kind) {
  switch (kind) {
    case PlantKind::Sprig:
      return "garden.means_sprig";
    case PlantKind::Fern:
      return "garden.means_fern";
    case PlantKind::Bloom:
      return "garden.means_bloom";
    case PlantKind::Bells:
      return "garden.means_bells";
    case PlantKind::Olive:
      return "garden.means_olive";
    case PlantKind::Tulip:
      return "garden.means_tulip";
    case PlantKind::Wheat:
      return "garden.means_wheat";
    case PlantKind::Daisy:
      return "garden.means_daisy";
    case PlantKind::Lavender:
      return "garden.means_lavender";
  }
  return "garden.means_sprig";
}

const char* countId(PlantKind kind) {
  switch (kind) {
    case PlantKind::Sprig:
      return "garden.count_sprig";
    case PlantKind::Fern:
      return "garden.count_fern";
    case PlantKind::Bloom:
      return "garden.count_bloom";
    case PlantKind::Bells:
      return "garden.count_bells";
    case PlantKind::Olive:
      return "garden.count_olive";
    case PlantKind::Tulip:
      return "garden.count_tulip";
    case PlantKind::Wheat:
      return "garden.count_wheat";
    case PlantKind::Daisy:
      return "garden.count_daisy";
    case PlantKind::Lavender:
      return "garden.count_lavender";
  }
  return "garden.count_sprig";
}

/// Small numbers in words.
std::string numberWord(const Ui& ui, std::size_t number) {
  constexpr std::array<const char*, 8> kWords = {"garden.number_2", "garden.number_3", "garden.number_4",
                                                 "garden.number_5", "garden.number_6", "garden.number_7",
                                                 "garden.number_8", "garden.number_9"};
  if (number < kTwo || number >= kTwo + kWords.size()) return std::to_string(number);
  return ui.tr(kWords[number - kTwo]);
}

std::string countWords(const Ui& ui, const exercise::KindCount& kind) {
  return ui.strings().plural(countId(kindOf(kind.plant)), kind.count, {{"count", numberWord(ui, kind.count)}});
}

/// A sentence begins with a capital, where its language's first letter is a plain one.
std::string begun(std::string sentence) {
  if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z') {
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  }
  return sentence;
}

std::string joined(const Ui& ui, const std::vector<exercise::KindCount>& kinds) {
  std::vector<std::string> words;
  words.reserve(kinds.size());
  for (const exercise::KindCount& kind : kinds) words.push_back(countWords(ui, kind));
  if (words.size() == 1) return begun(ui.tr("garden.list_one", {{"first", words[0]}}));
  if (words.size() == 2) return begun(ui.tr("garden.list_two", {{"first", words[0]}, {"second", words[1]}}));
  return begun(ui.tr("garden.list_three", {{"first", words[0]}, {"second", words[1]}, {"third", words[2]}}));
}

bool readsTogether(const state::AppState& s) {
  const state::keeping::Keeper* keeper = s.kept.keeper.get();
  return keeper != nullptr && !keeper->who() && keeper->space() != nullptr && keeper->space()->partners.size() == kTwo;
}

}  // namespace

std::string plantTitle(const Ui& ui, const GardenItem& item) {
  switch (item.stage) {
    case 0:
      return ui.tr("garden.seed", {{"title", item.title}});
    case 1:
      return ui.tr("garden.sprout", {{"title", item.title}});
    case 2:
      return ui.tr("garden.leaf", {{"title", item.title}});
    case 3:
      return ui.tr("garden.bud", {{"title", item.title}});
    default:
      return item.title;
  }
}

std::string plantMeaning(const Ui& ui, const GardenItem& item) {
  if (item.stage < exercise::kInBloom) return ui.tr("garden.growing");
  return ui.tr(meaningId(kindOf(item.plant)));
}

GardenNews gardenNews(const Ui& ui, const state::AppState& s, const std::vector<GardenItem>& items) {
  if (items.empty()) return {};
  const auto lately = exercise::latelyGrown(state::gardenGrown(s), kLately);
  if (!lately.empty()) return {ui.tr("garden.lately"), joined(ui, lately)};
  // Reading alone has no order in time.
  return {ui.tr("garden.so_far"), joined(ui, {{items.front().plant, items.size()}})};
}

std::string gardenIntro(const Ui& ui, const state::AppState& s) {
  return ui.tr(readsTogether(s) ? "garden.intro_two" : "garden.intro");
}

}  // namespace tend::views
