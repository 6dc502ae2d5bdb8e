// The cards: the open one of the pile, and those that lie in a place.
#include <algorithm>
#include <cmath>

#include "app/state/activity.h"
#include "app/views/exercise/sort_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::LaterCard;
using exercise::TakeCard;
using widgets::Key;
using widgets::Ui;

constexpr float kRadiusPx = 10;
constexpr float kPadPx = 16;
constexpr float kPadYPx = 14;
constexpr float kHandlePx = 48;
constexpr float kOpenPx = 88;  // high at least
constexpr float kLaidPx = 56;

paint::TextBox faceBox(Ui& ui, const std::string& text, float width, CardSize size) {
  const float room = width - kPadPx - kHandlePx;
  const float px = size == CardSize::Open ? 20 : 18;
  return widgets::fitted(ui, text, widgets::textBox(ui, paint::TextStyle::Aside, room, px));
}

/// Six small dots, as on things that can be moved.
void drawHandle(Ui& ui, base::Rect rect) {
  const base::Point middle{std::round(rect.x + rect.width / 2), std::round(rect.y + rect.height / 2)};
  const float step = 7 * std::min(ui.u(), 1.5F);
  for (const float row : {-1.0F, 0.0F, 1.0F}) {
    for (const float column : {-0.5F, 0.5F}) {
      ui.canvas().disc({middle.x + column * step, middle.y + row * step}, 1.75F * std::min(ui.u(), 1.5F),
                       ui.theme().edge);
    }
  }
}

/// Where a card was that is in the air now.
void drawGap(Ui& ui, base::Rect rect, bool over) {
  if (over) ui.canvas().roundFill(rect, kRadiusPx, ui.theme().sageT);
  ui.canvas().roundStroke(rect, kRadiusPx, over ? 2.0F : 1.0F, over ? ui.theme().sage : ui.theme().edge);
}

/// The edges of the cards that lie below.
void drawPile(Ui& ui, base::Rect card, std::size_t below) {
  for (std::size_t i = std::min<std::size_t>(below, 2); i > 0; --i) {
    const float by = 4 * static_cast<float>(i);
    const base::Rect edge{card.x + by, card.y + by, card.width - 2 * by, card.height};
    ui.canvas().roundFill(edge, kRadiusPx, ui.theme().slip);
    ui.canvas().roundStroke(edge, kRadiusPx, ui.theme().highContrast ? 2.0F : 1.0F, ui.theme().hair);
  }
}

/// What is seen where the open card was: the back of the next one, or none.
void drawBelow(Ui& ui, base::Rect card, bool another) {
  if (!another) return drawGap(ui, card, false);
  ui.canvas().roundFill(card, kRadiusPx, ui.theme().slip);
  ui.canvas().roundStroke(card, kRadiusPx, ui.theme().highContrast ? 2.0F : 1.0F, ui.theme().hair);
}

void handKeys(Ui& ui, const SortNow& now) {
  if (!now.answer.hand || ui.memory().focus != handId()) return;
  if (const auto place = placeByKey(ui)) return lay(ui, now, *now.answer.hand, *place);
  if (ui.takeKey(Key::Delete)) ui.push(state::does(LaterCard{}));
}

void later(Ui& ui, const SortNow& now, const SortPlan& plan) {
  if (!now.answer.hand || exercise::cardsLeft(now.answer) < 2) return;
  const widgets::TextLink link{"sort.later", ui.tr("sort.later"), false, false, {}, true};
  if (widgets::drawTextLink(ui, link, plan.later)) ui.push(state::does(LaterCard{}));
}

/// Nothing is on the pile any more.
void drawEmptyHand(Ui& ui, base::Rect rect) {
  const std::string words = ui.tr("sort.all_laid");
  const paint::TextBox box = widgets::fitted(ui, words, widgets::textBox(ui, paint::TextStyle::Aside, rect.width, 18));
  const float height = widgets::measure(ui, words, box).height;
  widgets::put(ui, words, {rect.x, rect.y + std::round((rect.height - height) / 2)}, box, ui.theme().ink2);
  ui.say(semantics::Role::Status, words, rect);
}

void laidKeys(Ui& ui, const SortNow& now, std::size_t card) {
  if (ui.memory().focus != laidId(card)) return;
  if (const auto place = placeByKey(ui); place && *place != now.answer.laid[card]) return lay(ui, now, card, *place);
  if (!ui.takeKey(Key::Delete)) return;
  ui.push(state::does(TakeCard{card}));
  ui.memory().focus = ui.memory().revealFocus = handId();
}

void drawLaidCard(Ui& ui, const SortNow& now, const LaidCard& laid, bool lifted) {
  laidKeys(ui, now, laid.card);
  const std::string& text = now.kind.cards[laid.card].text;
  const std::string& lies = now.kind.places[*now.answer.laid[laid.card]].label;
  const widgets::Response response =
      ui.target({laidId(laid.card), semantics::Role::Button, text, laid.rect, lies, 0, false});
  if (lifted) return drawGap(ui, laid.rect, false);
  drawCardFace(ui, text, laid.rect, CardSize::Laid);
  if (response.held) ui.canvas().roundStroke(laid.rect, kRadiusPx, 2, ui.theme().sage);
  if (response.focused) ui.focusRing(laid.rect, kRadiusPx);
  if (!response.clicked) return;
  ui.push(state::does(TakeCard{laid.card}));
  ui.memory().focus = ui.memory().revealFocus = handId();
}

}  // namespace

semantics::NodeId handId() { return widgets::idOf("sort.hand"); }
semantics::NodeId laidId(std::size_t card) { return widgets::idOf("sort.card", card + 1); }

std::optional<std::size_t> placeByKey(Ui& ui) {
  if (ui.takeKey(Key::Left)) return ui.mirrored() ? 1 : 0;
  if (ui.takeKey(Key::Right)) return ui.mirrored() ? 0 : 1;
  return std::nullopt;
}

void lay(Ui& ui, const SortNow& now, std::size_t card, std::size_t place) {
  ui.push(state::does(exercise::LayCard{card, place}));
  const bool lastOfPile = now.answer.hand == card && exercise::cardsLeft(now.answer) < 2;
  widgets::Memory& m = ui.memory();
  m.focus = now.answer.hand == card && !lastOfPile ? handId() : laidId(card);
  if (m.focusVisible) m.revealFocus = m.focus;
}

base::Rect cardHandle(const Ui& ui, base::Rect card) {
  return widgets::placed(ui, card, {card.right() - kHandlePx, card.y, kHandlePx, card.height});
}

float cardHeight(Ui& ui, const std::string& text, float width, CardSize size) {
  const float words = widgets::measure(ui, text, faceBox(ui, text, width, size)).height;
  const float least = (size == CardSize::Open ? kOpenPx : kLaidPx) * ui.u();
  return std::max(least, std::round(words + 2 * kPadYPx * ui.u()));
}

void drawCardFace(Ui& ui, const std::string& text, base::Rect rect, CardSize size) {
  const paint::Theme& t = ui.theme();
  ui.canvas().roundFill(rect, kRadiusPx, t.slip);
  ui.canvas().roundStroke(rect, kRadiusPx, t.highContrast ? 2.0F : 1.0F, t.hair);
  const paint::TextBox box = faceBox(ui, text, rect.width, size);
  const float height = widgets::measure(ui, text, box).height;
  const base::Rect words = widgets::placed(ui, rect, {rect.x + kPadPx, rect.y, box.widthPx, rect.height});
  widgets::put(ui, text, {words.x, rect.y + std::round((rect.height - height) / 2)}, box, t.ink);
  drawHandle(ui, cardHandle(ui, rect));
}

void drawHand(Ui& ui, const SortNow& now, const SortPlan& plan, const std::optional<CardDrag>& drag) {
  const base::Rect card = plan.hand;
  if (!now.answer.hand) {
    if (drag && drag->overHand) drawGap(ui, card, true);
    return drawEmptyHand(ui, card);
  }
  handKeys(ui, now);
  const std::string& text = now.kind.cards[*now.answer.hand].text;
  const std::size_t left = exercise::cardsLeft(now.answer);
  const widgets::Response response =
      ui.target({handId(), semantics::Role::Button, text, card, ui.strings().plural("sort.left", left), 0, false});
  const bool lifted = drag && drag->card == *now.answer.hand;
  drawPile(ui, card, left - 1);
  if (lifted) {
    drawBelow(ui, card, left > 1);
  } else {
    ui.canvas().shadow(card, kRadiusPx, 0, 2, 8, 0.08F);
    drawCardFace(ui, text, card, CardSize::Open);
  }
  if (drag && drag->overHand) ui.canvas().roundStroke(card, kRadiusPx, 2, ui.theme().sage);
  if (response.focused) ui.focusRing(card, kRadiusPx);
  // The card is chosen already: what comes next is a place.
  if (response.clicked) ui.memory().focus = ui.memory().revealFocus = placeId(0);
  later(ui, now, plan);
}

void drawLaid(Ui& ui, const SortNow& now, const SortPlan& plan, const std::optional<CardDrag>& drag) {
  for (std::size_t place = 0; place < plan.places.size(); ++place) {
    if (plan.places[place].own) drawListHead(ui, now, plan, place);
    for (const LaidCard& laid : plan.laid) {
      if (now.answer.laid[laid.card] == place) drawLaidCard(ui, now, laid, drag && drag->card == laid.card);
    }
  }
}

}  // namespace tend::views
