#include "app/views/exercise/curtain.h"

#include <algorithm>
#include <cmath>

#include "app/views/exercise/curtain_answers.h"
#include "app/views/exercise/curtain_picture.h"
#include "app/widgets/fit.h"
#include "app/widgets/flow.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::Ui;

constexpr float kFlowerPx = 150;
constexpr float kFlowerLeastRoom = 480;  // below this height the flower gives its room to the words

bool isPhone(const Ui& ui) { return ui.layout().screen == state::ScreenClass::Phone; }

/// Words in the middle of the column.
void centred(Flow& flow, const std::string& words, paint::TextStyle style, float sizePx, paint::Colour colour,
             semantics::Role role = semantics::Role::Text) {
  if (words.empty()) return;
  Ui& ui = flow.ui();
  paint::TextBox box = widgets::fitted(ui, words, widgets::textBox(ui, style, flow.width(), sizePx));
  box.align = text::Align::Centre;
  box.balanced = true;
  const float height = widgets::measure(ui, words, box).height;
  const base::Rect rect = flow.take(height);
  if (!flow.drawing()) return;
  widgets::put(ui, words, {rect.x + (rect.width - box.widthPx) / 2, rect.y}, box, colour);
  ui.say(role, words, rect, role == semantics::Role::Heading ? 1 : 0);
}

void body(Flow& flow, const Curtain& curtain, const paint::CurtainColours& c, std::optional<std::size_t>& pressed) {
  const bool phone = isPhone(flow.ui());
  centred(flow, curtain.thanks, paint::TextStyle::Aside, 19, c.text2);
  flow.space(8);
  centred(flow, curtain.title, paint::TextStyle::PageTitle, phone ? 36.0F : 54.0F, c.text, semantics::Role::Heading);
  flow.space(16);
  centred(flow, curtain.words, paint::TextStyle::Aside, phone ? 18.0F : 20.0F, c.text2);
  flow.space(phone ? 24 : 28);
  if (const auto answer = curtainAnswers(flow, curtain.answers, c)) pressed = answer;
  if (!curtain.note.empty()) flow.space(curtain.answers.back().quiet ? 12 : 24);
  centred(flow, curtain.note, paint::TextStyle::Label, 15, c.text3);
}

}  // namespace

std::optional<std::size_t> drawCurtain(Ui& ui, const Curtain& curtain) {
  const base::Rect main = ui.layout().main;
  const paint::CurtainColours& colours = paint::curtainColours(ui.theme().highContrast);
  ui.useTheme(&paint::curtainTheme(ui.theme().highContrast));
  ui.beginLayer("exercise", main);
  // The strip above has no ground of its own here.
  ui.canvas().pushClipBeyond(ui.layout().window);
  drawCurtainGround(ui, ui.layout().window, main, colours);
  std::optional<std::size_t> pressed;
  {
    const semantics::Scope node(ui.tree(),
                                {widgets::idOf("exercise"), semantics::Role::Group, curtain.title, {}, 0, 0, main, {}});
    const base::Rect inner = curtainInside(ui, main);
    const float width = std::min(inner.width, 704 * ui.u());
    const float text = widgets::measured(ui, width, [&](Flow& f) { body(f, curtain, colours, pressed); });
    const bool flower = inner.height >= kFlowerLeastRoom && text + kFlowerPx + 32 <= inner.height;
    const float all = text + (flower ? kFlowerPx + 24 : 0);
    const float top = ui.beginScroll(widgets::idOf("exercise", 1), inner);
    const float above = std::max(12.0F, (inner.height - all) / 2);
    if (flower) drawCurtainFlower(ui, {inner.x + inner.width / 2, top + above + kFlowerPx / 2}, inner.width, colours);
    Flow flow(ui, {std::round(inner.x + (inner.width - width) / 2), top + above + all - text, width, 0});
    body(flow, curtain, colours, pressed);
    ui.endScroll(above + all + 12);
  }
  ui.canvas().popClip();
  ui.endLayer();
  return pressed;
}

}  // namespace tend::views
