#include "core/pack/attach_exercises.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/exercise/exercise.h"
#include "core/pack/built_in.h"
#include "core/pack/parse.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

using content::ExerciseRef;

/// Small letters with single blanks between words, and one at either end: so that a topic is found as whole words.
std::string wordsOf(std::string_view heading) {
  std::string words = " ";
  for (const char c : lowered(std::string(heading))) {
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (letter) words.push_back(c);
    if (!letter && words.back() != ' ') words.push_back(' ');
  }
  if (words.back() != ' ') words.push_back(' ');
  return words;
}

/// How well a heading speaks of an exercise: the length of the longest topic that stands in it.
std::size_t fit(const std::string& words, const std::vector<std::string>& topics) {
  std::size_t best = 0;
  for (const std::string& topic : topics) {
    if (words.find(wordsOf(topic)) != std::string::npos) best = std::max(best, topic.size());
  }
  return best;
}

bool hasExercises(const content::Article& article) {
  return std::any_of(article.sections.begin(), article.sections.end(), [](const content::Section& section) {
    return std::any_of(section.blocks.begin(), section.blocks.end(),
                       [](const content::Block& block) { return std::holds_alternative<ExerciseRef>(block); });
  });
}

content::Section* placeFor(content::Article& article, const std::vector<std::string>& topics) {
  content::Section* place = nullptr;
  std::size_t best = 0;
  for (content::Section& section : article.sections) {
    const std::size_t here = fit(wordsOf(section.title), topics);
    if (here > best) best = here, place = &section;
  }
  return place;
}

bool attach(content::Article& article, const ExerciseRef& ref, const std::string& language) {
  const exercise::Parsed parsed = exercise::parseExercise(ref.source, language);
  if (!parsed.exercise) return false;
  content::Section* place = placeFor(article, parsed.exercise->head.topics);
  if (place == nullptr) return false;
  place->blocks.emplace_back(ref);
  return true;
}

}  // namespace

std::size_t attachExercises(content::Article& article) {
  const ParsedPack ours = parsePack(kBuiltInArticle, "article.md");
  const std::string& language = ours.article.info.language;
  if (article.info.language.substr(0, language.size()) != language || hasExercises(article)) return 0;
  std::size_t attached = 0;
  for (const content::Section& section : ours.article.sections) {
    for (const content::Block& block : section.blocks) {
      const auto* ref = std::get_if<ExerciseRef>(&block);
      if (ref == nullptr) continue;
      attached += attach(article, *ref, language) ? 1U : 0U;
    }
  }
  return attached;
}

}  // namespace tend::pack
