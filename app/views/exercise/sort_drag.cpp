// Drawing a card across: with the mouse in any direction, with a finger to the side, or from its handle in any
// direction. Every other movement of a finger scrolls.
#include <algorithm>
#include <cmath>

#include "app/state/activity.h"
#include "app/views/exercise/sort_parts.h"

namespace tend::views {
namespace {

using widgets::Drag;
using widgets::Ui;

constexpr float kSwipePx = 72;  // to one side: the place on that side
constexpr float kLiftedPx = 240;
constexpr float kShadowPx = 32;  // around the card that is lifted

/// The cards that can be drawn: the open one, and those that lie somewhere.
std::vector<LaidCard> movable(const SortNow& now, const SortPlan& plan) {
  std::vector<LaidCard> cards;
  if (now.answer.hand) cards.push_back({*now.answer.hand, plan.hand});
  cards.insert(cards.end(), plan.laid.begin(), plan.laid.end());
  return cards;
}

base::Rect common(base::Rect a, base::Rect b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

std::optional<std::size_t> placeAt(const SortPlan& plan, base::Point at) {
  for (std::size_t i = 0; i < plan.places.size(); ++i) {
    if (plan.places[i].ground.contains(at) || (plan.places[i].own && plan.places[i].list.contains(at))) return i;
  }
  return std::nullopt;
}

/// Of a stroke to one side that ends on no other place: the place on that side, as they stand side by side.
std::optional<std::size_t> placeBySwipe(const Ui& ui, const Drag& drag) {
  const float to = ui.mirrored() ? drag.origin.x - drag.at.x : drag.at.x - drag.origin.x;
  if (std::abs(to) < kSwipePx || std::abs(to) < std::abs(drag.at.y - drag.origin.y)) return std::nullopt;
  return to < 0 ? 0 : 1;
}

/// Under the finger, which holds it where it took it. Narrower than it lay, so that the places can be seen beside it.
base::Rect liftedRect(Ui& ui, const SortNow& now, const LaidCard& card, const Drag& drag) {
  const CardSize size = now.answer.laid[card.card] ? CardSize::Laid : CardSize::Open;
  const float width = std::min(card.rect.width, kLiftedPx * ui.u());
  const float height = cardHeight(ui, now.kind.cards[card.card].text, width, size);
  const float x = (drag.origin.x - card.rect.x) / card.rect.width;
  const float y = (drag.origin.y - card.rect.y) / card.rect.height;
  return {std::round(drag.at.x - x * width), std::round(drag.at.y - y * height), width, height};
}

/// Where the card would go. What would change nothing is no place.
CardDrag whereTo(Ui& ui, const SortNow& now, const SortPlan& plan, const LaidCard& card, const Drag& drag) {
  CardDrag out;
  out.card = card.card;
  out.rect = liftedRect(ui, now, card, drag);
  const std::optional<std::size_t> lies = now.answer.laid[card.card];
  out.overHand = lies.has_value() && plan.hand.contains(drag.at);
  if (out.overHand) return out;
  const std::optional<std::size_t> at = placeAt(plan, drag.at);
  const std::optional<std::size_t> side = placeBySwipe(ui, drag);
  // In a list that is as wide as the screen a stroke to the side begins and ends in the list itself.
  out.over = at && at != lies ? at : side;
  const bool below = at == lies && lies && !plan.places[*lies].own;
  if (below || out.over == lies) out.over.reset();
  return out;
}

void drop(Ui& ui, const SortNow& now, const CardDrag& drag) {
  if (drag.overHand) ui.push(state::does(exercise::TakeCard{drag.card}));
  if (drag.over) lay(ui, now, drag.card, *drag.over);
}

}  // namespace

semantics::NodeId cardDrag(std::size_t card) { return widgets::idOf("sort.drag", card + 1); }

void claimCards(Ui& ui, const SortNow& now, const SortPlan& plan, base::Rect seen) {
  for (const LaidCard& card : movable(now, plan)) {
    const base::Rect rect = common(card.rect, seen);
    if (rect.empty()) continue;
    ui.claim({cardDrag(card.card), rect, false});
    // Claimed for fingers only: the wheel over a handle scrolls.
    const base::Rect handle = common(cardHandle(ui, card.rect), seen);
    if (ui.input().touch && !handle.empty()) ui.claim({cardDrag(card.card), handle, true});
  }
}

std::optional<CardDrag> dragCards(Ui& ui, const SortNow& now, const SortPlan& plan) {
  if (!ui.input().drag) return std::nullopt;
  for (const LaidCard& card : movable(now, plan)) {
    const Drag* drag = ui.dragIn(cardDrag(card.card), card.rect);
    if (drag == nullptr) continue;
    const CardDrag moving = whereTo(ui, now, plan, card, *drag);
    if (!drag->ended) return moving;
    drop(ui, now, moving);
    return std::nullopt;
  }
  return std::nullopt;
}

void drawDragged(Ui& ui, const SortNow& now, const CardDrag& drag) {
  const exercise::SortCard& card = now.kind.cards[drag.card];
  const CardSize size = now.answer.laid[drag.card] ? CardSize::Laid : CardSize::Open;
  // A layer of its own: over the foot too, and under nothing.
  ui.beginLayer("exercise.drawn", base::inset(drag.rect, -kShadowPx));
  ui.canvas().shadow(drag.rect, 10, 0, 8, 24, 0.18F);
  drawCardFace(ui, card.text, drag.rect, size);
  ui.canvas().roundStroke(drag.rect, 10, ui.theme().highContrast ? 3.0F : 2.0F, ui.theme().sage);
  ui.endLayer();
}

}  // namespace tend::views
