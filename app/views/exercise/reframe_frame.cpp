// The first sentence and the frame of its parts: two sheets, beside each other with a small arrow or below each other.
#include <algorithm>
#include <cmath>

#include "app/views/exercise/card.h"
#include "app/views/exercise/reframe_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::ReframePart;
using widgets::Flow;
using widgets::FlowMode;
using widgets::Ui;

constexpr float kBesidePx = 960;       // the two sheets stand beside each other from here on
constexpr float kFirstShare = 0.337F;  // of the width, as in the design's picture
constexpr float kArrowRoomPx = 72;
constexpr float kLeadPx = 164;        // column of the opening words
constexpr float kLeadGapPx = 34;      // … and what stays free of it, so that “Help me” stands together
constexpr float kFieldLeastPx = 260;  // a narrower field stands below them
constexpr float kFieldPadX = 18, kFieldPadY = 14;  // of a field (widgets/field_parts.cpp)
constexpr float kMostOutPx = 18;    // of a field beyond the words of its sheet, on the sheet's own margin
constexpr float kLargeFrom = 1.5F;  // of the controls: the first words need no larger letters then
constexpr float kFirstLines = 3, kMostLines = 8;

/// A flow over the same rows that leaves its field's padding out: its words stand on the sheet's own edge.
Flow wider(const Flow& flow, float padPx) {
  return Flow(flow.ui(), {flow.x() - padPx, flow.y(), flow.width() + 2 * padPx, 0},
              flow.drawing() ? FlowMode::Draw : FlowMode::Measure);
}

void plainField(Flow& flow, const ReframeScene& scene, Writing field, float padPx) {
  Flow out = wider(flow, padPx);
  field.plain = true;
  field.showsLabel = false;
  writing(out, scene.state, field);
  flow.take(out.height());
}

float sheetPad(const Ui& ui, float width) { return std::round(std::min(30 * ui.u(), width * 0.08F)); }

void firstBody(Flow& flow, const ReframeScene& scene) {
  Ui& ui = flow.ui();
  const auto& first = scene.reframe.first;
  flow.text(first.question, {paint::TextStyle::Label, ui.theme().ink3, 15});
  flow.space(4);
  Writing field{exercise::kFirstField, first.question, first.placeholder, false, kFirstLines, kMostLines};
  field.style = ui.u() > kLargeFrom ? paint::TextStyle::Verse : paint::TextStyle::FirstWords;
  plainField(flow, scene, field, std::min(kFieldPadX * ui.u(), kMostOutPx));
  if (first.hint.empty()) return;
  flow.space(12);
  flow.hairline();
  flow.space(12);
  flow.text(first.hint, {paint::TextStyle::Aside, ui.theme().ink2, 17});
}

float baselineOf(Ui& ui, paint::TextStyle style) {
  return widgets::measure(ui, "x", widgets::textBox(ui, style, 0)).firstBaseline;
}

paint::TextBox leadBox(Ui& ui, const std::string& lead, float width) {
  paint::TextBox box = widgets::fitted(ui, lead, widgets::textBox(ui, paint::TextStyle::FrameLead, width));
  box.balanced = true;
  return box;
}

Writing fieldOf(Ui& ui, const ReframePart& part) {
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  return {part.id, leadWords(ui, part.label), part.placeholder, false, 1, phone ? 5.0F : 6.0F};
}

void partHint(Flow& flow, const ReframePart& part) {
  flow.text(part.hint, {paint::TextStyle::Label, flow.ui().theme().ink3, 15});
  if (!part.hint.empty()) flow.space(8);
}

/// The opening words beside the field, on one baseline with what is written.
void rowBeside(Flow& flow, const ReframeScene& scene, const ReframePart& part) {
  Ui& ui = flow.ui();
  const std::string lead = leadWords(ui, part.label);
  const paint::TextBox box = leadBox(ui, lead, (kLeadPx - kLeadGapPx) * ui.u());
  const float from = (kLeadPx - kFieldPadX) * ui.u();
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  const base::Rect column = widgets::placed(ui, whole, {flow.x() + from, flow.y(), flow.width() - from, 0});
  Flow field(ui, column, flow.drawing() ? FlowMode::Draw : FlowMode::Measure);
  const float down =
      kFieldPadY * ui.u() + baselineOf(ui, paint::TextStyle::Body) - baselineOf(ui, paint::TextStyle::FrameLead);
  const float leadHeight = widgets::measure(ui, lead, box).height + down + 8 * ui.u();
  if (flow.drawing()) {
    const base::Rect at = widgets::placed(ui, whole, {flow.x(), flow.y(), box.widthPx, leadHeight});
    widgets::put(ui, lead, {at.x, std::round(at.y + down)}, box, ui.theme().clay);
  }
  plainField(field, scene, fieldOf(ui, part), 0);
  Flow hint(ui,
            widgets::placed(ui, whole, {flow.x() + kLeadPx * ui.u(), field.y(), flow.width() - kLeadPx * ui.u(), 0}),
            flow.drawing() ? FlowMode::Draw : FlowMode::Measure);
  partHint(hint, part);
  flow.take(std::max(field.height() + hint.height(), leadHeight));
}

void rowBelow(Flow& flow, const ReframeScene& scene, const ReframePart& part) {
  Ui& ui = flow.ui();
  const std::string lead = leadWords(ui, part.label);
  const paint::TextBox box = leadBox(ui, lead, flow.width());
  flow.space(12);
  const base::Rect at = flow.take(widgets::measure(ui, lead, box).height);
  if (flow.drawing()) widgets::put(ui, lead, {at.x, at.y}, box, ui.theme().clay);
  plainField(flow, scene, fieldOf(ui, part), std::min(kFieldPadX * ui.u(), kMostOutPx));
  partHint(flow, part);
}

void frameBody(Flow& flow, const ReframeScene& scene) {
  Ui& ui = flow.ui();
  const std::string label = scene.reframe.frame.empty() ? ui.tr("reframe.frame") : scene.reframe.frame;
  flow.text(label, {paint::TextStyle::Label, ui.theme().ink3, 15});
  const bool beside = flow.width() >= (kLeadPx + kFieldLeastPx) * ui.u();
  for (std::size_t i = 0; i < scene.reframe.parts.size(); ++i) {
    if (i > 0) flow.hairline();
    if (beside) {
      rowBeside(flow, scene, scene.reframe.parts[i]);
    } else {
      rowBelow(flow, scene, scene.reframe.parts[i]);
    }
  }
}

using Body = void (*)(Flow&, const ReframeScene&);

struct Sheet {
  Body body;
  bool framed = false;

  float pad(const Ui& ui, float width) const {
    return sheetPad(ui, width) + (framed ? std::min(10.0F, width / 40) : 0);
  }
};

float sheetHeight(Ui& ui, const Sheet& sheet, const ReframeScene& scene, float width) {
  const float pad = sheet.pad(ui, width);
  const float inner = widgets::measured(ui, width - 2 * pad, [&](Flow& flow) { sheet.body(flow, scene); });
  return std::ceil(inner + 2 * std::min(pad, 28.0F));
}

void drawSheet(Ui& ui, const Sheet& sheet, const ReframeScene& scene, base::Rect rect) {
  widgets::drawSlip(ui, rect, sheet.framed);
  const float pad = sheet.pad(ui, rect.width);
  Flow flow(ui, {rect.x + pad, rect.y + std::min(pad, 28.0F), rect.width - 2 * pad, 0});
  sheet.body(flow, scene);
}

/// From the first words to the others: one soft stroke, drawn by hand.
void arrow(Ui& ui, base::Point middle) {
  constexpr float kHalfPx = 24;
  const float turn = ui.mirrored() ? -1.0F : 1.0F;
  const auto at = [&](float x, float y) { return base::Point{turn * x, y}; };
  paint::VectorPath path;
  path.moveTo(at(-kHalfPx, 2));
  path.cubicTo(at(-8, -6), at(6, 4), at(kHalfPx, 0));
  path.moveTo(at(kHalfPx - 10, -9));
  path.lineTo(at(kHalfPx, 0));
  path.lineTo(at(kHalfPx - 11, 9));
  ui.canvas().strokePath(path, 2, middle, 1, ui.theme().sage);
}

void stacked(Flow& flow, const Sheet& sheet, const ReframeScene& scene) {
  const base::Rect rect = flow.take(sheetHeight(flow.ui(), sheet, scene, flow.width()));
  if (flow.drawing()) drawSheet(flow.ui(), sheet, scene, rect);
}

}  // namespace

void reframePages(Flow& flow, const ReframeScene& scene) {
  Ui& ui = flow.ui();
  const Sheet first{firstBody, false}, frame{frameBody, true};
  const bool beside = scene.reframe.hasFirst() && flow.width() >= kBesidePx * ui.u();
  if (!beside) {
    if (scene.reframe.hasFirst()) stacked(flow, first, scene);
    if (scene.reframe.hasFirst()) flow.space(16);
    return stacked(flow, frame, scene);
  }
  const float left = std::round(flow.width() * kFirstShare);
  const float right = flow.width() - left - kArrowRoomPx;
  const float height = std::max(sheetHeight(ui, first, scene, left), sheetHeight(ui, frame, scene, right));
  const base::Rect row = flow.take(height);
  drawSheet(ui, first, scene, widgets::placed(ui, row, {row.x, row.y, left, height}));
  const base::Rect gap = widgets::placed(ui, row, {row.x + left, row.y, kArrowRoomPx, height});
  arrow(ui, {std::round(gap.x + gap.width / 2), std::round(gap.y + gap.height / 2)});
  drawSheet(ui, frame, scene, widgets::placed(ui, row, {row.right() - right, row.y, right, height}));
}

}  // namespace tend::views
