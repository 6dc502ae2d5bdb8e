#include "core/exercise/word_pairs.h"

namespace tend::exercise {

std::vector<Words> wordPairs(TableReader& table, const char* key, const char* aloneKey, Count count,
                             std::size_t mostBytes) {
  const std::vector<std::string> two = table.texts(key, count, mostBytes);
  const std::vector<std::string> alone = table.texts(aloneKey, {0, count.most}, mostBytes);
  if (!alone.empty() && alone.size() != two.size()) {
    table.problem(aloneKey, "exercise.as_many", {{"key", aloneKey}, {"other", key}});
  }
  std::vector<Words> words;
  for (std::size_t i = 0; i < two.size(); ++i) words.push_back({two[i], i < alone.size() ? alone[i] : ""});
  return words;
}

}  // namespace tend::exercise
