#include "app/views/exercise/sort_view.h"

#include <algorithm>
#include <cmath>

#include "app/views/exercise/card.h"
#include "app/views/exercise/sort_parts.h"
#include "app/views/exercise/stages.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::kSortPlaces;
using widgets::Flow;
using widgets::Ui;

constexpr float kGapPx = 12;
constexpr float kCardGapPx = 8;
constexpr float kInsidePx = 12;       // between the ground of a place and its cards
constexpr float kPilePx = 8;          // the edges of the pile below the open card
constexpr float kLeastPlacePx = 136;  // a place beside the other one
constexpr float kListsPx = 560;       // from this width on the cards lie below their places
constexpr float kNotePx = 680;        // … and the note stands beside the open card

float half(float width) { return std::floor((width - kGapPx) / 2); }

bool besides(const Ui& ui, float width) { return half(width) >= kLeastPlacePx * ui.u(); }
bool listsBelow(const Ui& ui, float width) { return width >= kListsPx * ui.u(); }
bool noteBeside(const Ui& ui, float width) { return width >= kNotePx * ui.u(); }

/// As high as the highest card needs it: nothing below moves while one card follows another.
float handHeight(Ui& ui, const SortNow& now, float width) {
  float height = 0;
  for (const exercise::SortCard& card : now.kind.cards) {
    height = std::max(height, cardHeight(ui, card.text, width, CardSize::Open));
  }
  return height;
}

float highestNote(Ui& ui, const SortNow& now, float width) {
  float height = 0;
  for (std::size_t i = 0; i < now.kind.cards.size(); ++i)
    height = std::max(height, noteHeight(ui, now, {i, NoteOf::Longest}, width));
  return height;
}

void planHand(Flow& flow, const SortNow& now, SortPlan& plan) {
  Ui& ui = flow.ui();
  plan.tells = now.answer.last.has_value();
  const bool beside = noteBeside(ui, flow.width());
  const float width = beside ? half(flow.width()) : flow.width();
  const widgets::TextLink later{"sort.later", ui.tr("sort.later"), false, false, {}, true};
  const float link = std::max(48.0F, widgets::textLinkHeight(ui, later, width));
  const float hand = handHeight(ui, now, width);
  const float pile = hand + kPilePx;
  const float note = beside ? highestNote(ui, now, width) : 0;
  const base::Rect row = flow.take(std::max(pile + link, note));
  plan.hand = widgets::placed(ui, row, {row.x, row.y, width, hand});
  const float wide = std::min(width, std::max(48.0F, widgets::textLinkWidth(ui, later)));
  plan.later = widgets::placed(ui, row, {row.x, row.y + pile, wide, link});
  if (beside) plan.note = widgets::placed(ui, row, {row.right() - width, row.y, width, note});
}

void planList(Ui& ui, const SortNow& now, SortPlan& plan, std::size_t place, base::Rect column) {
  float y = column.y;
  for (std::size_t i = 0; i < now.kind.cards.size(); ++i) {
    if (now.answer.laid[i] != place) continue;
    const float height = cardHeight(ui, now.kind.cards[i].text, column.width, CardSize::Laid);
    plan.laid.push_back({i, {column.x, y, column.width, height}});
    y += height + kCardGapPx;
  }
  plan.places[place].list = {column.x, column.y, column.width, std::max(0.0F, y - kCardGapPx - column.y)};
}

void planHeads(Flow& flow, const SortNow& now, SortPlan& plan) {
  Ui& ui = flow.ui();
  const bool two = besides(ui, flow.width());
  const float width = two ? half(flow.width()) : flow.width();
  std::array<float, kSortPlaces> heights{};
  for (std::size_t i = 0; i < kSortPlaces; ++i) heights[i] = placeHeight(ui, now.kind.places[i], width);
  if (two) {
    const base::Rect row = flow.take(std::max(heights[0], heights[1]));
    plan.places[0].head = widgets::placed(ui, row, {row.x, row.y, width, row.height});
    plan.places[1].head = widgets::placed(ui, row, {row.right() - width, row.y, width, row.height});
  } else {
    plan.places[0].head = flow.take(heights[0]);
    flow.space(kCardGapPx);
    plan.places[1].head = flow.take(heights[1]);
  }
  for (SortPlan::Place& place : plan.places) place.ground = place.head;
}

/// Below their places, on the ground of each: both as high as the higher one.
void planColumns(Flow& flow, const SortNow& now, SortPlan& plan) {
  float height = 0;
  for (std::size_t i = 0; i < kSortPlaces; ++i) {
    const base::Rect head = plan.places[i].head;
    planList(flow.ui(), now, plan, i, {head.x + kInsidePx, head.bottom(), head.width - 2 * kInsidePx, 0});
    height = std::max(height, plan.places[i].list.height);
  }
  if (height > 0) flow.take(height + kInsidePx);
  for (SortPlan::Place& place : plan.places) {
    if (height > 0) place.ground.height += height + kInsidePx;
  }
}

/// One list after the other, each with a heading of its own.
void planStack(Flow& flow, const SortNow& now, SortPlan& plan) {
  Ui& ui = flow.ui();
  for (std::size_t i = 0; i < kSortPlaces; ++i) {
    if (std::count(now.answer.laid.begin(), now.answer.laid.end(), std::optional<std::size_t>(i)) == 0) continue;
    flow.space(16);
    const float head = listHeadHeight(ui, now.kind.places[i], flow.width());
    const base::Rect at = flow.take(head);
    SortPlan::Place& place = plan.places[i];
    planList(ui, now, plan, i, {at.x, at.bottom(), at.width, 0});
    flow.take(place.list.height);
    place.own = true;
    place.list = {at.x, at.y, at.width, head + place.list.height};
  }
}

}  // namespace

SortPlan planSort(Flow& flow, const SortNow& now) {
  Ui& ui = flow.ui();
  SortPlan plan;
  planHand(flow, now, plan);
  flow.space(8);
  planHeads(flow, now, plan);
  if (listsBelow(ui, flow.width())) planColumns(flow, now, plan);
  if (plan.tells && !noteBeside(ui, flow.width())) {
    flow.space(12);
    plan.note = flow.take(noteHeight(ui, now, {*now.answer.last, NoteOf::Now}, flow.width()));
  }
  if (!listsBelow(ui, flow.width())) planStack(flow, now, plan);
  return plan;
}

void drawSort(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* kind = std::get_if<exercise::Sort>(&activity.exercise->definition);
  const auto* answer = std::get_if<exercise::SortAnswer>(&activity.answer);
  if (kind == nullptr || answer == nullptr || kind->cards.empty()) return;
  const SortNow now{*kind, *answer};
  const bool two = state::hasTwoPages(activity);
  CardSetup setup{"exercise",
                  two ? turnOf(ui, s, activity.pages.turn) : std::string(),
                  activity.exercise->head.title,
                  1056,
                  privacyLine(ui, s),
                  stopAndGo(ui, two ? ui.tr("exercise.fold") : std::string()),
                  {},
                  {},
                  CardGround::Desk};
  for (std::size_t i = 0; i < kind->cards.size(); ++i) setup.sideways.push_back(cardDrag(i));
  Card card(ui, std::move(setup));
  Flow& flow = card.flow();
  flow.text(ui.tr("sort.note"), {paint::TextStyle::Aside, ui.theme().ink2, 17});
  flow.space(16);
  const SortPlan plan = planSort(flow, now);
  claimCards(ui, now, plan, card.inside());
  const std::optional<CardDrag> drag = dragCards(ui, now, plan);
  drawHand(ui, now, plan, drag);
  drawPlaces(ui, now, plan, drag);
  drawNote(ui, now, plan);
  drawLaid(ui, now, plan, drag);
  if (!plan.laid.empty()) {
    flow.space(12);
    flow.text(ui.tr("sort.take_back"), {paint::TextStyle::Aside, ui.theme().ink3, 16});
  }
  takeStopAndGo(ui, card.finish());
  if (drag) drawDragged(ui, now, *drag);
}

}  // namespace tend::views
