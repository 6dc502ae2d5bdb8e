#include "app/views/exercise/curtain_answers.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::Ui;

constexpr float kButtonPx = 64;
constexpr float kButtonLeastPx = 168;
constexpr float kButtonPadPx = 40;
constexpr float kTightPadPx = 16;  // where the label would be broken otherwise
constexpr float kQuietPadPx = 12;
constexpr float kBesidePx = 16;
constexpr float kBelowPx = 12;
constexpr float kMarkPx = 30;  // a check mark with the room after it

/// Every button may come to bear a check mark: its room is always there, so that none grows when it does.
float wantedWidth(Ui& ui, const Curtain::Answer& a, bool marks) {
  const float label = widgets::measure(ui, a.label, widgets::textBox(ui, paint::TextStyle::Button, 0, 17)).width;
  const float pad = a.quiet ? kQuietPadPx : kButtonPadPx;
  return std::max(a.quiet ? 48.0F : kButtonLeastPx * ui.u(), label + (marks ? kMarkPx * ui.u() : 0) + 2 * pad + 2);
}

struct Piece {
  paint::TextBox box;
  float textHeight = 0, height = 0;
};

Piece pieceOf(Ui& ui, const Curtain::Answer& a, float width) {
  const float mark = a.checked ? kMarkPx * ui.u() : 0;
  const float roomy = a.quiet ? kQuietPadPx : kButtonPadPx;
  const float pad = a.quiet || wantedWidth(ui, a, a.checked) <= width ? roomy : kTightPadPx;
  Piece piece;
  piece.box = widgets::fitted(ui, a.label,
                              widgets::textBox(ui, a.quiet ? paint::TextStyle::Control : paint::TextStyle::Button,
                                               width - 2 * pad - mark, a.quiet ? 16.0F : 17.0F));
  piece.box.align = text::Align::Centre;
  piece.textHeight = widgets::measure(ui, a.label, piece.box).height;
  piece.height = std::max(a.quiet ? 48.0F : kButtonPx * ui.u(), piece.textHeight + 16);
  return piece;
}

bool draw(Ui& ui, const Curtain::Answer& a, const Piece& piece, base::Rect rect, const paint::CurtainColours& c) {
  widgets::Target target{widgets::idOf(a.name), semantics::Role::Button, a.label, rect, {}, 0, false};
  if (a.checked) target.state |= semantics::kChecked;
  const widgets::Response response = ui.target(target);
  const paint::Colour colour = a.quiet ? c.text : c.label;
  if (!a.quiet) ui.canvas().roundFill(rect, 14, response.held ? c.pressed : c.button);
  const float mark = a.checked ? kMarkPx * ui.u() : 0;
  // The check mark and the words stand in the middle together.
  const float words = std::min(piece.box.widthPx, widgets::measure(ui, a.label, piece.box).width);
  const float start = (rect.width - mark - words) / 2;
  if (a.checked) {
    const base::Rect at = widgets::placed(ui, rect, {rect.x + start, rect.y, 22 * ui.u(), rect.height});
    ui.canvas().icon(paint::Icon::Check, {at.x + at.width / 2, at.y + at.height / 2}, 22 * ui.u(), colour, 2.2F);
  }
  const float boxStart = start + mark - (piece.box.widthPx - words) / 2;
  const base::Rect at = widgets::placed(ui, rect, {rect.x + boxStart, rect.y, piece.box.widthPx, rect.height});
  const float y = rect.y + (rect.height - piece.textHeight) / 2;
  widgets::put(ui, a.label, {at.x, y}, piece.box, colour);
  if (a.quiet)
    ui.canvas().hairline({rect.x + kQuietPadPx, y + piece.textHeight + 1}, rect.width - 2 * kQuietPadPx, false, colour);
  if (response.focused)
    ui.canvas().roundStroke({rect.x - 6, rect.y - 6, rect.width + 12, rect.height + 12}, 20, 3, c.text);
  return response.clicked;
}

}  // namespace

std::optional<std::size_t> curtainAnswers(Flow& flow, const std::vector<Curtain::Answer>& answers,
                                          const paint::CurtainColours& c) {
  Ui& ui = flow.ui();
  std::optional<std::size_t> pressed;
  const auto isButton = [](const Curtain::Answer& a) { return !a.quiet; };
  const auto buttons = static_cast<std::size_t>(std::count_if(answers.begin(), answers.end(), isButton));
  float widest = 0;
  for (const auto& a : answers) {
    if (isButton(a)) widest = std::max(widest, wantedWidth(ui, a, buttons > 1));
  }
  const auto count = static_cast<float>(buttons);
  const bool beside = buttons > 1 && count * widest + (count - 1) * kBesidePx <= flow.width();
  for (std::size_t i = 0; i < answers.size();) {
    if (i > 0) flow.space(kBelowPx);
    const std::size_t inRow = beside && isButton(answers[i]) ? std::min(buttons, answers.size() - i) : 1;
    const float width = std::min(flow.width(), isButton(answers[i]) ? widest : wantedWidth(ui, answers[i], false));
    float height = 0;
    for (std::size_t k = i; k < i + inRow; ++k) height = std::max(height, pieceOf(ui, answers[k], width).height);
    const base::Rect row = flow.take(height);
    const float all = static_cast<float>(inRow) * (width + kBesidePx) - kBesidePx;
    for (std::size_t k = 0; flow.drawing() && k < inRow; ++k) {
      const float x = row.x + (row.width - all) / 2 + static_cast<float>(k) * (width + kBesidePx);
      const base::Rect rect = widgets::placed(ui, row, {std::round(x), row.y, width, height});
      if (draw(ui, answers[i + k], pieceOf(ui, answers[i + k], width), rect, c)) pressed = i + k;
    }
    i += inRow;
  }
  return pressed;
}

}  // namespace tend::views
