// The two places, which take a card by tap, key or drag, and the words that go with the card laid last.
#include <algorithm>
#include <cmath>

#include "app/state/activity.h"
#include "app/views/exercise/sort_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::SortPlace;
using widgets::Flow;
using widgets::Ui;

constexpr float kPadPx = 12;
constexpr float kRadiusPx = 14;
constexpr float kLeastPx = 88;

/// Words that are told with the whole, not by themselves.
void put(Flow& flow, const std::string& words, const widgets::Look& look) {
  if (words.empty()) return;
  Ui& ui = flow.ui();
  const paint::TextBox box = widgets::fitted(ui, words, widgets::textBox(ui, look.style, flow.width(), look.sizePx));
  const base::Rect at = flow.take(widgets::measure(ui, words, box).height);
  if (flow.drawing()) widgets::put(ui, words, {at.x, at.y}, box, look.colour);
}

void placeWords(Flow& flow, const SortPlace& place, const std::string& count) {
  const paint::Theme& t = flow.ui().theme();
  put(flow, place.label, {paint::TextStyle::Name, t.ink, 19});
  put(flow, place.hint, {paint::TextStyle::Aside, t.ink2, 16});
  flow.space(4);
  put(flow, count, {paint::TextStyle::Control, t.ink3, 15});
}

std::string countOf(Ui& ui, const SortNow& now, std::size_t place) {
  const auto count = static_cast<std::size_t>(
      std::count(now.answer.laid.begin(), now.answer.laid.end(), std::optional<std::size_t>(place)));
  return count == 0 ? ui.tr("sort.no_card") : ui.strings().plural("sort.cards", count);
}

void placeKeys(Ui& ui) {
  for (std::size_t i = 0; i < exercise::kSortPlaces; ++i) {
    if (ui.memory().focus != placeId(i)) continue;
    if (const auto next = placeByKey(ui)) ui.memory().focus = ui.memory().revealFocus = placeId(*next);
    return;
  }
}

void drawPlace(Ui& ui, const SortNow& now, const SortPlan& plan, std::size_t i, bool over) {
  const paint::Theme& t = ui.theme();
  const SortPlace& place = now.kind.places[i];
  const base::Rect head = plan.places[i].head;
  const base::Rect ground = plan.places[i].ground;
  const std::string label = place.hint.empty() ? place.label : place.label + ": " + place.hint;
  // With nothing on the pile there is nothing to lay here.
  const std::uint16_t state = now.answer.hand ? std::uint16_t{0} : static_cast<std::uint16_t>(semantics::kDisabled);
  const widgets::Response response =
      ui.target({placeId(i), semantics::Role::Button, label, head, countOf(ui, now, i), state, false});
  ui.canvas().roundFill(ground, kRadiusPx, over || response.held ? t.sageT : t.page);
  const float thin = t.highContrast ? 2.0F : 1.0F;
  ui.canvas().roundStroke(ground, kRadiusPx, over ? thin + 1 : thin, over ? t.sage : t.hair);
  Flow words(ui, {head.x + kPadPx, head.y + 12 * ui.u(), head.width - 2 * kPadPx, 0});
  placeWords(words, place, countOf(ui, now, i));
  if (response.focused) ui.focusRing(head, kRadiusPx);
  if (response.clicked && now.answer.hand) lay(ui, now, *now.answer.hand, i);
}

/// Where a card lies; the first place where it does not yet.
const SortPlace& placeOf(const SortNow& now, std::size_t card) {
  return now.kind.places[now.answer.laid[card].value_or(0)];
}

/// "Laid with …", and the gentle words of the card.
struct NoteWords {
  std::string card, laid, words;
};

NoteWords noteOf(Ui& ui, const SortNow& now, NoteFor note) {
  const exercise::SortCard& card = now.kind.cards[note.card];
  NoteWords out{card.text, {}, card.feedback};
  out.laid = ui.tr("sort.laid", {{"place", placeOf(now, note.card).label}});
  const bool longest = note.of == NoteOf::Longest && card.usually;
  if (!longest && !exercise::liesUnusually(now.kind, now.answer, note.card)) return out;
  out.words = ui.tr("sort.other_side") + (out.words.empty() ? "" : " " + out.words);
  return out;
}

void noteWords(Flow& flow, const NoteWords& note) {
  const paint::Theme& t = flow.ui().theme();
  put(flow, note.card, {paint::TextStyle::Name, t.ink, 18});
  put(flow, note.laid, {paint::TextStyle::Control, t.ink3, 15});
  if (note.words.empty()) return;
  flow.space(8);
  put(flow, note.words, {paint::TextStyle::Aside, t.ink2, 18});
}

float notePadPx(const Ui& ui) { return ui.layout().screen == state::ScreenClass::Phone ? 16 : 20; }

}  // namespace

semantics::NodeId placeId(std::size_t place) { return widgets::idOf("sort.place", place + 1); }

float placeHeight(Ui& ui, const SortPlace& place, float width) {
  // As high with the widest count as with none.
  const std::string count = ui.strings().plural("sort.cards", exercise::kMostCards);
  const float words = widgets::measured(ui, width - 2 * kPadPx, [&](Flow& flow) { placeWords(flow, place, count); });
  return std::max(kLeastPx * ui.u(), std::round(words + 24 * ui.u()));
}

float noteHeight(Ui& ui, const SortNow& now, NoteFor note, float width) {
  const float words =
      widgets::measured(ui, width - 2 * notePadPx(ui), [&](Flow& flow) { noteWords(flow, noteOf(ui, now, note)); });
  return std::round(words + 28 * ui.u());
}

float listHeadHeight(Ui& ui, const SortPlace& place, float width) {
  const paint::TextBox box = widgets::fitted(ui, place.label, widgets::textBox(ui, paint::TextStyle::Name, width, 19));
  return widgets::measure(ui, place.label, box).height + 8 * ui.u();
}

void drawPlaces(Ui& ui, const SortNow& now, const SortPlan& plan, const std::optional<CardDrag>& drag) {
  placeKeys(ui);
  for (std::size_t i = 0; i < exercise::kSortPlaces; ++i) drawPlace(ui, now, plan, i, drag && drag->over == i);
}

void drawListHead(Ui& ui, const SortNow& now, const SortPlan& plan, std::size_t place) {
  const base::Rect at = plan.places[place].list;
  Flow head(ui, {at.x, at.y, at.width, 0});
  head.text(now.kind.places[place].label,
            {paint::TextStyle::Name, ui.theme().ink, 19, false, semantics::Role::Heading, 2});
}

void drawNote(Ui& ui, const SortNow& now, const SortPlan& plan) {
  if (!plan.tells) return;
  const float pad = notePadPx(ui);
  const NoteFor last{*now.answer.last, NoteOf::Now};
  const NoteWords note = noteOf(ui, now, last);
  const base::Rect rect{plan.note.x, plan.note.y, plan.note.width, noteHeight(ui, now, last, plan.note.width)};
  ui.canvas().roundFill(rect, kRadiusPx, ui.theme().page);
  Flow flow(ui, {rect.x + pad, rect.y + 14 * ui.u(), rect.width - 2 * pad, 0});
  noteWords(flow, note);
  std::string said = ui.tr("sort.said", {{"card", note.card}, {"place", placeOf(now, last.card).label}});
  if (!note.words.empty()) said += " " + note.words;
  ui.say(semantics::Role::Status, said, rect);
}

}  // namespace tend::views
