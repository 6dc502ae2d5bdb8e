#include <algorithm>
#include <array>

#include "core/exercise/read_head.h"

namespace tend::exercise {
namespace {

constexpr int kMostMinutes = 90;
constexpr std::size_t kMostParagraphs = 8;
constexpr std::size_t kMostTopics = 24;

/// The safety line stands before these whatever the pack says (safety.md of the design).
constexpr std::array<std::string_view, 4> kCareKinds = {"turns", "reframe", "letter", "ladder"};

constexpr std::array<std::string_view, 9> kPlants = {"sprig", "fern",  "bloom", "bells",   "olive",
                                                     "tulip", "wheat", "daisy", "lavender"};

void readWords(TableReader& table, Head& head) {
  head.summary.two = table.text("summary", Need::Required, kMostLong);
  head.summary.alone = table.text("summary_alone", Need::Optional, kMostLong);
  head.intro = table.texts("intro", {0, kMostParagraphs});
  head.introAlone = table.texts("intro_alone", {0, kMostParagraphs});
  head.closing = table.texts("closing", {0, kMostParagraphs});
  head.closingAlone = table.texts("closing_alone", {0, kMostParagraphs});
}

}  // namespace

std::string readPlant(TableReader& table) {
  std::string plant = table.text("plant", Need::Optional);
  if (plant.empty() || std::find(kPlants.begin(), kPlants.end(), plant) != kPlants.end()) return plant;
  std::string all;
  for (const std::string_view name : kPlants) all += (all.empty() ? "" : ", ") + std::string(name);
  table.problem("plant", "exercise.not_one_of", {{"key", "plant"}, {"words", all}});
  return {};
}

Head readHead(TableReader& table) {
  Head head;
  head.id = table.id();
  head.kind = table.text("kind", Need::Required);
  head.title = table.text("title", Need::Required);
  head.quiet = table.flag("quiet");
  head.version = static_cast<std::uint32_t>(table.number("version", 1, 1000, 1));
  head.forWhom = static_cast<ForWhom>(table.oneOf("for", {"either", "two", "one"}));
  head.sees = static_cast<Sees>(table.oneOf("sees", {"together", "self", "reveal"}));
  head.minutes = table.number("minutes", 1, kMostMinutes, 5);
  readWords(table, head);
  const bool always =
      head.sees == Sees::Reveal || std::find(kCareKinds.begin(), kCareKinds.end(), head.kind) != kCareKinds.end();
  head.care = table.flag("care") || always;
  head.light = table.flag("light");
  head.plant = readPlant(table);
  head.topics = table.texts("topics", {0, kMostTopics}, kMostShort);
  if (head.quiet && !head.plant.empty()) table.problem("plant", "exercise.quiet_plant");
  if (head.quiet && head.light) table.problem("light", "exercise.quiet_light");
  if (head.sees == Sees::Reveal && head.forWhom == ForWhom::One) table.problem("for", "exercise.reveal_one");
  return head;
}

}  // namespace tend::exercise
