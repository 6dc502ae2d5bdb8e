// A path of days, or the rhythm of one: all of them in a list, and each on a card of its own. Days may be taken in any
// order; one that was not done looks like one that is still to come.
#include "app/views/exercise/practice_view.h"

#include <algorithm>

#include "app/state/exercises.h"
#include "app/views/exercise/card.h"
#include "app/views/path_parts.h"
#include "app/views/slip_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::Practice;
using exercise::PracticeAnswer;
using exercise::PracticeDay;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr float kTwoColumnsFromPx = 760;  // of the list, at scale 1
constexpr float kColumnGapPx = 32;

struct Shown {
  const state::AppState& s;
  const state::Activity& activity;
  const Practice& practice;
  const PracticeAnswer& answer;
  bool done(const PracticeDay& day) const { return answer.done.contains(day.id); }
};

// All days

void dayRow(Flow& flow, const Shown& shown, std::size_t index) {
  Ui& ui = flow.ui();
  const PracticeDay& day = shown.practice.days[index];
  widgets::Row row;
  row.name = "practice.day";
  row.index = index;
  row.label = day.title.of(shown.activity.alone);
  row.detail = shown.done(day) ? ui.tr("practice.done_word")
                               : ui.strings().plural("practice.minutes", static_cast<std::size_t>(day.minutes));
  row.icon = shown.done(day) ? paint::Icon::Check : signOf(day.plant);
  const float height = widgets::rowHeight(ui, row, flow.width());
  if (widgets::drawRow(ui, row, flow.take(height))) ui.push(state::does(exercise::ChooseDay{day.id}));
}

void dayRows(Flow& flow, const Shown& shown) {
  Ui& ui = flow.ui();
  const std::size_t count = shown.practice.days.size();
  const base::Rect whole{flow.x() - 16, flow.y(), flow.width() + 32, 0};
  const semantics::Scope list(
      ui.tree(), {widgets::idOf("practice.list"), semantics::Role::List, ui.tr("practice.all"), {}, 0, 0, whole, {}});
  const bool two = whole.width >= kTwoColumnsFromPx * ui.u() && count > 5;
  const std::size_t first = two ? (count + 1) / 2 : count;
  const float each = two ? (whole.width - kColumnGapPx) / 2 : whole.width;
  Flow left(ui, widgets::placed(ui, whole, {whole.x, whole.y, each, 0}));
  Flow right(ui, widgets::placed(ui, whole, {whole.x + each + kColumnGapPx, whole.y, each, 0}));
  for (std::size_t i = 0; i < count; ++i) dayRow(i < first ? left : right, shown, i);
  flow.take(std::max(left.height(), right.height()));
}

void drawList(Ui& ui, const Shown& shown) {
  const exercise::Head& head = shown.activity.exercise->head;
  Card card(ui, {"exercise",
                 ui.tr(shown.practice.repeats ? "practice.rhythm" : "practice.path"),
                 head.title,
                 960,
                 {},
                 {{"practice.close", ui.tr("practice.close"), ButtonKind::Second, {}, false, 56}}});
  Flow& flow = card.flow();
  flow.text(ui.tr(shown.practice.repeats ? "practice.rhythm_how" : "practice.path_how"),
            {paint::TextStyle::Aside, ui.theme().ink2, 18});
  flow.space(12);
  if (!shown.practice.repeats) {
    drawPathOf(flow, pathShown(shown.practice, shown.answer, shown.activity.alone));
    flow.space(12);
  }
  dayRows(flow, shown);
  if (card.finish()) ui.push(state::LeaveExercise{});
}

// One day

void leads(Flow& flow, const char* name, const std::string& label, const state::Action& action) {
  Ui& ui = flow.ui();
  const widgets::TextLink link{name, label, false, true, {}, false};
  const base::Rect row = flow.take(widgets::textLinkHeight(ui, link, flow.width()));
  const float width = std::min(row.width, widgets::textLinkWidth(ui, link));
  if (widgets::drawTextLink(ui, link, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) ui.push(action);
}

std::string titleOfSection(const state::AppState& s, const std::string& id) {
  if (!s.reader) return {};
  for (const content::SectionInfo& section : s.reader->source()->sections()) {
    if (section.id == id) return section.title;
  }
  return {};
}

/// What the day is done with, and the words that fit one or two.
void dayLinks(Flow& flow, const Shown& shown, const PracticeDay& day) {
  Ui& ui = flow.ui();
  const std::string section = titleOfSection(shown.s, day.section);
  if (!section.empty()) {
    leads(flow, "practice.read", ui.tr("practice.read", {{"title", section}}), state::ReadSection{day.section});
  }
  const state::ExerciseEntry* entry = day.exercise.empty() ? nullptr : state::exerciseRead(shown.s, day.exercise);
  if (entry != nullptr && entry->exercise) {
    leads(flow, "practice.open", ui.tr("practice.open", {{"title", entry->title}}), state::OpenExercise{day.exercise});
  }
  const exercise::Head& head = shown.activity.exercise->head;
  if (!head.suitsOne() || !head.suitsTwo() || day.textAlone.empty()) return;
  const bool alone = shown.activity.alone;
  leads(flow, "practice.words", ui.tr(alone ? "practice.words_two" : "practice.words_one"), state::ChooseWords{!alone});
}

enum class Choice : std::uint8_t { All, NotToday, TakeBack, Finish, Close, Next };

struct Foot {
  std::vector<Button> buttons;
  std::vector<Choice> meanings;
  void add(const char* id, const std::string& words, ButtonKind kind, Choice meaning) {
    buttons.push_back({id, words, kind, {}, false, 56});
    meanings.push_back(meaning);
  }
};

/// In a rhythm the next of its parts; on a path one small step is enough.
const PracticeDay* nextOf(const Shown& shown, std::size_t index) {
  if (!shown.practice.repeats || index + 1 >= shown.practice.days.size()) return nullptr;
  return &shown.practice.days[index + 1];
}

Foot footOf(Ui& ui, const Shown& shown, std::size_t index) {
  Foot foot;
  foot.add("practice.all", ui.tr("practice.all"), ButtonKind::Quiet, Choice::All);
  if (!shown.done(shown.practice.days[index])) {
    foot.add("practice.not_today", ui.tr("practice.not_today"), ButtonKind::Quiet, Choice::NotToday);
    foot.add("practice.done", ui.tr("practice.done"), ButtonKind::Main, Choice::Finish);
    return foot;
  }
  foot.add("practice.take_back", ui.tr("practice.take_back"), ButtonKind::Quiet, Choice::TakeBack);
  if (nextOf(shown, index) != nullptr) {
    foot.add("practice.next", ui.tr("practice.next"), ButtonKind::Main, Choice::Next);
  } else {
    foot.add("practice.close", ui.tr("practice.close"), ButtonKind::Main, Choice::Close);
  }
  return foot;
}

void take(Ui& ui, const Shown& shown, std::size_t index, Choice choice) {
  const PracticeDay& day = shown.practice.days[index];
  switch (choice) {
    case Choice::All:
      ui.push(state::does(exercise::ChooseDay{}));
      break;
    case Choice::Finish:
      ui.push(state::FinishDay{day.id, true});
      break;
    case Choice::TakeBack:
      ui.push(state::FinishDay{day.id, false});
      break;
    case Choice::Next:
      ui.push(state::does(exercise::ChooseDay{nextOf(shown, index)->id}));
      break;
    case Choice::NotToday:
    case Choice::Close:
      ui.push(state::LeaveExercise{});
      break;
  }
}

void dayWords(Flow& flow, const Shown& shown, const PracticeDay& day) {
  Ui& ui = flow.ui();
  const auto& text = day.textFor(shown.activity.alone);
  for (std::size_t i = 0; i < text.size(); ++i) {
    flow.text(text[i], {paint::TextStyle::Aside, i == 0 ? ui.theme().ink : ui.theme().ink2, i == 0 ? 20.0F : 18.0F});
    flow.space(12);
  }
  if (shown.done(day)) {
    flow.text(ui.tr("practice.done_words"),
              {paint::TextStyle::Aside, ui.theme().sage, 18, false, semantics::Role::Status});
  } else {
    flow.text(ui.strings().plural("practice.minutes", static_cast<std::size_t>(day.minutes)),
              {paint::TextStyle::Label, ui.theme().ink3, 15});
  }
  flow.space(8);
}

void drawDay(Ui& ui, const Shown& shown, std::size_t index) {
  const PracticeDay& day = shown.practice.days[index];
  const Foot foot = footOf(ui, shown, index);
  Card card(ui, {"exercise", shown.activity.exercise->head.title, day.title.of(shown.activity.alone), 720,
                 privacyLine(ui, shown.s), foot.buttons});
  Flow& flow = card.flow();
  const PlantRoom room = plantRoom(ui, flow.width());
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  Flow words(ui, widgets::placed(ui, whole, {flow.x(), flow.y(), flow.width() - room.widthPx, 0}));
  dayWords(words, shown, day);
  dayLinks(words, shown, day);
  const base::Rect at = flow.take(std::max(words.height(), room.heightPx));
  drawPlantAt(ui, room, at, {day.plant, day.id});
  if (const auto pressed = card.finish()) take(ui, shown, index, foot.meanings[*pressed]);
}

}  // namespace

void drawPractice(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* practice = std::get_if<Practice>(&activity.exercise->definition);
  const auto* answer = std::get_if<PracticeAnswer>(&activity.answer);
  if (practice == nullptr || answer == nullptr) return;
  const Shown shown{s, activity, *practice, *answer};
  if (const auto index = exercise::dayNamed(*practice, answer->open)) {
    drawDay(ui, shown, *index);
  } else {
    drawList(ui, shown);
  }
}

}  // namespace tend::views
