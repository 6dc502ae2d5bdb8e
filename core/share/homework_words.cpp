#include "core/share/homework_words.h"

namespace tend::share {

std::string dateText(const Date& date, const base::Strings& strings) {
  return strings.text("date.format", {{"day", std::to_string(date.day)},
                                      {"month", strings.text("date.month." + std::to_string(date.month))},
                                      {"year", std::to_string(date.year)}});
}

std::string titleOf(const Offering& article, const std::string& name, bool alone) {
  const Offered* item = article.find(name);
  return item == nullptr ? std::string() : item->title.of(alone);
}

std::vector<std::string> linesOf(const Decoded& decoded, const Offering& article, const base::Strings& strings) {
  std::vector<std::string> lines;
  const Homework& homework = decoded.homework;
  if (homework.date) {
    lines.push_back(strings.text("homework.made_on", {{"date", dateText(*homework.date, strings)}}));
  }
  if (!article.title.empty()) lines.push_back(strings.text("homework.article", {{"title", article.title}}));
  std::size_t number = 0;
  for (const std::string& name : homework.steps) {
    lines.push_back(std::to_string(++number) + ". " + titleOf(article, name));
  }
  if (!homework.place.empty()) {
    lines.push_back(strings.text("homework.place", {{"title", titleOf(article, "section." + homework.place)}}));
  }
  if (decoded.leftOut > 0) lines.push_back(strings.plural("homework.left_out", decoded.leftOut));
  return lines;
}

}  // namespace tend::share
