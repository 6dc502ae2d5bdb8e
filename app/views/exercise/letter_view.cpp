#include "app/views/exercise/letter_view.h"

#include "app/views/exercise/card.h"
#include "app/views/exercise/fill_field.h"
#include "app/views/exercise/leaf_line.h"

namespace tend::views {
namespace {

using exercise::Letter;
using exercise::LetterAnswer;
using widgets::Flow;
using widgets::Ui;

std::vector<std::string> wordsOf(const std::vector<exercise::Words>& pairs, bool alone) {
  std::vector<std::string> words;
  for (const exercise::Words& pair : pairs) words.push_back(pair.of(alone));
  return words;
}

/// The beginning the letter has, where it has one of those offered.
std::size_t beginningOf(const std::string& letter, const std::vector<std::string>& beginnings) {
  for (std::size_t i = 0; i < beginnings.size(); ++i) {
    if (letter.rfind(beginnings[i], 0) == 0) return i;
  }
  return widgets::kNoneChosen;
}

void beginnings(Flow& flow, const Letter& letter, const LetterAnswer& answer, bool alone) {
  if (letter.beginnings.empty()) return;
  Ui& ui = flow.ui();
  const std::vector<std::string> words = wordsOf(letter.beginnings, alone);
  const std::size_t now = beginningOf(answer.text, words);
  const std::string label = ui.tr("letter.beginnings");
  flow.text(label, {paint::TextStyle::Label, ui.theme().ink3, 15});
  flow.space(8);
  const base::Rect rect = flow.take(widgets::chipsHeight(ui, words, now, flow.width()));
  const auto asked = widgets::drawChips(ui, "letter.beginning", label, words, now, rect);
  flow.space(20);
  if (!asked) return;
  // Only a beginning, or nothing, stands there: another takes its place. What somebody wrote is never overwritten.
  const std::string begun = now == widgets::kNoneChosen ? std::string() : words[now];
  const bool untouched = answer.text.size() <= begun.size() + 1;
  if (untouched) {
    fillField(ui, exercise::kLetterField, words[*asked] + " ");
  } else {
    insertInField(ui, exercise::kLetterField, words[*asked] + " ");
  }
}

void thoughts(Flow& flow, const Letter& letter, bool alone) {
  if (letter.thoughts.empty()) return;
  Ui& ui = flow.ui();
  flow.space(24);
  flow.text(ui.tr("letter.thoughts"), {paint::TextStyle::Label, ui.theme().ink3, 15});
  flow.space(8);
  for (const std::string& words : wordsOf(letter.thoughts, alone)) {
    leafLine(flow, words, {paint::TextStyle::Aside, ui.theme().ink2, 17});
  }
}

}  // namespace

void drawLetter(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* letter = std::get_if<Letter>(&activity.exercise->definition);
  const auto* answer = std::get_if<LetterAnswer>(&activity.answer);
  if (letter == nullptr || answer == nullptr) return;
  Card card(ui, {"exercise", activity.exercise->head.title, letter->label.of(activity.alone), 720, privacyLine(ui, s),
                 stopAndGo(ui)});
  Flow& flow = card.flow();
  beginnings(flow, *letter, *answer, activity.alone);
  const std::string label = letter->label.of(activity.alone);
  writing(flow, s, {exercise::kLetterField, label, ui.tr("letter.placeholder"), false, 8, 16});
  thoughts(flow, *letter, activity.alone);
  takeStopAndGo(ui, card.finish());
}

}  // namespace tend::views
