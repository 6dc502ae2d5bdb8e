#include "core/exercise/kinds/reframe.h"

#include <algorithm>

namespace tend::exercise {
namespace {

constexpr std::size_t kLeastParts = 2, kMostParts = 6;

void readFirst(TableReader& table, Reframe& to) {
  auto first = table.table("first", Need::Optional);
  if (!first) return;
  to.first.question = first->text("question", Need::Required);
  to.first.placeholder = first->text("placeholder", Need::Optional);
  to.first.hint = first->text("hint", Need::Optional);
  to.first.example = first->text("example", Need::Optional);
  first->finish();
}

ReframePart readPart(TableReader& table, std::string id) {
  ReframePart part;
  part.id = std::move(id);
  part.kind = static_cast<PartKind>(
      table.oneOf("kind", {"other", "moment", "feeling", "need", "request", "own", "effect", "repair"}));
  part.label = table.text("label", Need::Required);
  part.labelFirst = table.text("label_first", Need::Optional);
  part.placeholder = table.text("placeholder", Need::Optional);
  part.hint = table.text("hint", Need::Optional);
  part.example = table.text("example", Need::Optional);
  table.finish();
  return part;
}

bool write(std::string& to, const std::string& text) {
  std::string cut = bounded(text);
  if (cut == to) return false;
  to = std::move(cut);
  return true;
}

}  // namespace

bool Reframe::hasExample() const {
  return std::any_of(parts.begin(), parts.end(), [](const ReframePart& part) { return !part.example.empty(); });
}

void parse(TableReader& table, Reframe& to) {
  to.lead = table.text("lead", Need::Optional);
  to.frame = table.text("frame", Need::Optional);
  readFirst(table, to);
  std::vector<TableReader> parts = table.tables("parts", {kLeastParts, kMostParts});
  std::vector<std::string> ids = uniqueIds(parts);
  for (std::size_t i = 0; i < parts.size(); ++i) to.parts.push_back(readPart(parts[i], std::move(ids[i])));
  if (auto words = table.table("words", Need::Optional)) {
    to.own = std::make_shared<const WordList>(readWordList(*words));
  }
}

void useLanguage(Reframe& reframe, const std::string& language) { reframe.language = language; }

ReframeAnswer begin(const Reframe& reframe) { return {{}, std::vector<std::string>(reframe.parts.size()), false}; }

bool step(const Reframe& reframe, ReframeAnswer& answer, const WriteText& in) {
  if (in.field == kFirstField) return reframe.hasFirst() && write(answer.first, in.text);
  for (std::size_t i = 0; i < reframe.parts.size(); ++i) {
    if (reframe.parts[i].id == in.field) return write(answer.words[i], in.text);
  }
  return false;
}

bool step(const Reframe& reframe, ReframeAnswer& answer, const ShowReframeExample& in) {
  if (!reframe.hasExample() || answer.showsExample == in.on) return false;
  answer.showsExample = in.on;
  return true;
}

std::vector<WritingField> writingFields(const Reframe& reframe, const ReframeAnswer& answer) {
  std::vector<WritingField> fields;
  if (reframe.hasFirst()) fields.push_back({kFirstField, answer.first, false});
  for (std::size_t i = 0; i < reframe.parts.size(); ++i) {
    fields.push_back({reframe.parts[i].id, answer.words[i], false});
  }
  return fields;
}

Fields fieldsOf(const Reframe& reframe, const ReframeAnswer& answer) {
  Fields fields;
  setField(fields, kFirstField, answer.first);
  for (std::size_t i = 0; i < reframe.parts.size(); ++i) setField(fields, reframe.parts[i].id, answer.words[i]);
  return fields;
}

ReframeAnswer answerFrom(const Reframe& reframe, const Fields& fields) {
  ReframeAnswer answer = begin(reframe);
  if (reframe.hasFirst()) answer.first = bounded(fieldOf(fields, kFirstField));
  for (std::size_t i = 0; i < reframe.parts.size(); ++i) {
    answer.words[i] = bounded(fieldOf(fields, reframe.parts[i].id));
  }
  return answer;
}

std::vector<Line> linesOf(const Reframe& reframe, const ReframeAnswer& answer) {
  std::vector<Line> lines;
  if (reframe.hasFirst()) lines.push_back({kFirstField, reframe.first.question, answer.first});
  for (std::size_t i = 0; i < reframe.parts.size(); ++i) {
    lines.push_back({reframe.parts[i].id, reframe.parts[i].label, answer.words[i]});
  }
  return lines;
}

ReframeAnswer exampleOf(const Reframe& reframe) {
  ReframeAnswer answer = begin(reframe);
  answer.first = reframe.first.example;
  for (std::size_t i = 0; i < reframe.parts.size(); ++i) answer.words[i] = reframe.parts[i].example;
  return answer;
}

}  // namespace tend::exercise
