#include "app/views/pack_error_view.h"

#include <algorithm>

#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"
#include "core/base/utf8.h"

namespace tend::views {
namespace {

using state::AppState;
using state::PackProblem;
using widgets::Flow;
using widgets::Ui;

constexpr float kNumberPx = 52;            // column of the line numbers
constexpr float kPlantRoomPx = 112;        // the sprout beside the head
constexpr std::size_t kLongestLine = 400;  // bytes of a line that are shown

/// White space at the beginning is kept, and what no font has a picture for is left out.
std::string shownLine(const std::string& text) {
  std::string out;
  bool leading = true;
  for (std::size_t i = 0; i < text.size() && out.size() < kLongestLine;) {
    const base::Decoded c = base::decodeUtf8(text, i);
    i += c.length;
    if (c.codePoint == U'\t') {
      out += "\u00A0\u00A0";
    } else if (c.codePoint == U' ') {
      out += leading ? "\u00A0" : " ";
    } else if (c.codePoint >= 0x20) {
      base::appendUtf8(out, c.codePoint);
    }
    if (c.codePoint != U' ' && c.codePoint != U'\t') leading = false;
  }
  return out;
}

void headWords(Flow& flow) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  flow.text(ui.tr("pack_error.kicker"), {paint::TextStyle::Lead, t.clay, phone ? 16.0F : 17.0F});
  flow.text(ui.tr("pack_error.title"),
            {paint::TextStyle::PageTitle, t.ink, phone ? 34.0F : 40.0F, true, semantics::Role::Heading, 1});
  flow.space(10);
  flow.text(ui.tr("pack_error.text"), {paint::TextStyle::Aside, t.ink2, 19});
}

void head(Flow& flow) {
  Ui& ui = flow.ui();
  const bool plant = ui.layout().screen != state::ScreenClass::Phone && flow.width() >= 560 * ui.u();
  if (!plant) {
    headWords(flow);
    return;
  }
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  const float room = kPlantRoomPx;
  Flow words(ui, widgets::placed(ui, whole, {flow.x() + room, flow.y(), flow.width() - room, 0}));
  headWords(words);
  flow.take(words.height());
  const base::Rect at = widgets::placed(ui, whole, {flow.x(), flow.y(), 90, 0});
  ui.canvas().plant(paint::PlantKind::Sprig, {at.x + 45, flow.y() - 2}, 132, 1, 4);
}

void fileAndPlace(Flow& flow, const PackProblem& p) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const paint::TextBox name = widgets::textBox(ui, paint::TextStyle::Name, 0, 19);
  const std::string shown = widgets::withoutBeginning(ui, p.fileName, name, flow.width() - 2);
  std::string place;
  if (p.error.where.line > 0) {
    place = ui.tr("pack_error.place", {{"line", std::to_string(p.error.where.line)},
                                       {"column", std::to_string(std::max(1U, p.error.where.column))}});
  }
  const float nameWidth = widgets::measure(ui, shown, name).width;
  const paint::TextBox label = widgets::textBox(ui, paint::TextStyle::Label, 0);
  const float placeWidth = widgets::measure(ui, place, label).width + 2;
  const bool beside = !place.empty() && nameWidth + 24 + placeWidth <= flow.width();
  const base::Rect row{flow.x(), flow.y(), flow.width(), 0};
  flow.text(shown, {paint::TextStyle::Name, t.ink, 19, false, semantics::Role::Heading, 2});
  if (!beside) {
    flow.text(place, {paint::TextStyle::Label, t.ink3});
    return;
  }
  const base::Rect at = widgets::placed(ui, row, {row.right() - placeWidth, row.y + 4 * ui.u(), placeWidth, 0});
  Flow end(ui, at, flow.drawing() ? widgets::FlowMode::Draw : widgets::FlowMode::Measure);
  end.text(place, {paint::TextStyle::Label, t.ink3});
}

/// Lines of a file run from the left in every language.
struct CodeLine {
  std::string words;
  paint::TextBox box;
  float height = 0;
};

CodeLine codeLine(Ui& ui, const PackProblem::SourceLine& line, float width) {
  CodeLine out;
  out.words = shownLine(line.text);
  out.box = widgets::textBox(ui, paint::TextStyle::Mono, width - kNumberPx * ui.u());
  out.box.align = text::Align::Start;
  out.box = widgets::fitted(ui, out.words, out.box);
  out.height = widgets::measure(ui, out.words, out.box).height;
  return out;
}

/// A line under the very place, when it stands in the first line of a wrapped one.
void markPlace(Ui& ui, const CodeLine& line, std::uint32_t column, base::Point at) {
  if (column == 0) return;
  paint::TextBox one = line.box;
  one.widthPx = 0;
  const float advance = widgets::measure(ui, "00", one).width - widgets::measure(ui, "0", one).width;
  const float x = advance * static_cast<float>(column - 1);
  if (x + advance > line.box.widthPx) return;
  const float y = at.y + paint::lineHeight(paint::TextStyle::Mono) * line.box.scale - 1;
  ui.canvas().fill({at.x + x, y, advance, 2.5F}, ui.theme().clay);
}

void drawCodeLine(Flow& flow, const PackProblem& p, const PackProblem::SourceLine& source) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const CodeLine line = codeLine(ui, source, flow.width());
  const bool wrong = source.number == p.error.where.line;
  const base::Rect row = flow.take(line.height);
  if (!flow.drawing()) return;
  if (wrong) ui.canvas().fill({row.x - 28, row.y, row.width + 56, row.height}, t.clayT);
  const paint::TextBox number = widgets::textBox(ui, paint::TextStyle::Mono, 0);
  ui.canvas().text(std::to_string(source.number), {row.x, row.y}, number, wrong ? t.clay : t.ink3);
  const base::Point at{row.x + kNumberPx * ui.u(), row.y};
  ui.canvas().text(line.words, at, line.box, wrong ? t.ink : t.ink2);
  if (wrong) markPlace(ui, line, p.error.where.column, at);
  ui.say(semantics::Role::Text, std::to_string(source.number) + "  " + source.text.substr(0, kLongestLine), row);
}

void sentence(Flow& flow, const PackProblem& p) {
  Ui& ui = flow.ui();
  const float room = 36 * ui.u();
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  Flow words(ui, widgets::placed(ui, whole, {flow.x() + room, flow.y(), flow.width() - room, 0}),
             flow.drawing() ? widgets::FlowMode::Draw : widgets::FlowMode::Measure);
  words.text(ui.strings().text(p.error.id, p.error.arguments), {paint::TextStyle::Aside, ui.theme().ink, 17});
  if (flow.drawing()) {
    const base::Rect icon = widgets::placed(ui, whole, {flow.x(), flow.y(), 24 * ui.u(), 0});
    ui.canvas().icon(paint::Icon::Info, {icon.x + icon.width / 2, flow.y() + 13 * ui.u()}, 24 * ui.u(),
                     ui.theme().clay);
  }
  flow.take(words.height());
}

void slipContent(Flow& flow, const PackProblem& p) {
  fileAndPlace(flow, p);
  flow.space(12);
  flow.hairline();
  flow.space(12);
  for (const PackProblem::SourceLine& line : p.lines) drawCodeLine(flow, p, line);
  if (!p.lines.empty()) flow.space(14);
  sentence(flow, p);
  if (!p.copied) return;
  flow.space(10);
  flow.text(flow.ui().tr("pack_error.copied"),
            {paint::TextStyle::Aside, flow.ui().theme().sage, 17, false, semantics::Role::Status});
}

std::vector<widgets::Button> buttons(Ui& ui) {
  using widgets::ButtonKind;
  return {{"pack_error.remove", ui.tr("pack_error.remove"), ButtonKind::Quiet, {}, false, 56},
          {"pack_error.copy", ui.tr("pack_error.copy"), ButtonKind::Second, {}, false, 56},
          {"pack_error.back", ui.tr("pack_error.back"), ButtonKind::Main, {}, false, 56}};
}

}  // namespace

void drawPackError(Ui& ui, const AppState& s) {
  if (!s.packProblem) return;
  const PackProblem& p = *s.packProblem;
  widgets::PageColumn page(ui, {"pack_error", ui.tr("pack_error.title"), 680, buttons(ui)});
  Flow& flow = page.flow();
  if (ui.layout().screen != state::ScreenClass::Phone && ui.layout().main.height > 700 * ui.u()) flow.space(72);
  head(flow);
  flow.space(30);
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  widgets::card(
      flow, phone ? 20.0F : 28.0F, 22, [&](base::Rect r) { widgets::drawSlip(ui, r); },
      [&](Flow& f) { slipContent(f, p); });
  const auto pressed = page.finish();
  if (pressed == std::size_t{0}) ui.push(state::RemovePack{p.path});
  if (pressed == std::size_t{1}) ui.push(state::CopyProblem{});
  if (pressed == std::size_t{2}) ui.push(state::OpenScreen{state::Screen::Shelf});
}

}  // namespace tend::views
