#include "app/views/garden_view.h"

#include <algorithm>
#include <cmath>

#include "app/views/garden_list.h"
#include "app/views/garden_parts.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"
#include "app/widgets/rail.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Flow;
using widgets::Ui;

constexpr float kHeadPx = 470;  // the words below the title keep a measure that reads well
constexpr float kSlipPx = 372, kSlipTopPx = 44, kSlipEndPx = 48;
constexpr float kBesidePx = 900;  // from this width the slip stands beside the title
constexpr float kFootPadPx = 12, kFootGapPx = 24;
constexpr float kFootPx = 84;
constexpr float kFootWordsPx = 260;  // the words of the foot get at least this beside the button
constexpr float kSkyGapPx = 12;
constexpr float kLandPx = 320;  // with less land than this the page scrolls and the picture is a part of it
constexpr float kPlateLeastPx = 316, kPlateMostPx = 460, kPlateSkyPx = 12;
constexpr float kColumnPx = 760;
constexpr const char* kPage = "garden.page";

bool isPhone(const Ui& ui) { return ui.layout().screen == state::ScreenClass::Phone; }

void intro(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  flow.text(gardenIntro(ui, s), {paint::TextStyle::Aside, ui.theme().ink2, isPhone(ui) ? 17.0F : 19.0F});
}

void head(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  widgets::pageHead(flow, ui.tr("garden.kicker"), ui.tr("garden.title"));
  flow.space(isPhone(ui) ? 4 : 8);
  intro(flow, s);
}

void newsWords(Flow& flow, const GardenNews& news) {
  const paint::Theme& t = flow.ui().theme();
  flow.text(news.lead, {paint::TextStyle::Lead, t.clay, 16, false, semantics::Role::Heading, 2});
  flow.space(6);
  flow.text(news.sentence, {paint::TextStyle::Aside, t.ink2, 17});
}

void newsSlip(Flow& flow, const GardenNews& news) {
  Ui& ui = flow.ui();
  widgets::card(
      flow, 26, 20, [&](base::Rect r) { widgets::drawSlip(ui, r); }, [&](Flow& f) { newsWords(f, news); });
}

/// The foot of the picture: words at the start, the button beside them or below.
struct Foot {
  bool beside = true;
  float words = 0, button = 0, buttonHeight = 0, height = 0;
};

Foot footFor(Ui& ui, const GardenShown& shown, float width, FootNews news) {
  Foot foot;
  const widgets::Button button = gardenButton(ui, shown);
  foot.button = widgets::buttonWidth(ui, button);
  foot.words = width - foot.button - kFootGapPx * ui.u();
  foot.beside = foot.words >= kFootWordsPx * ui.u();
  if (!foot.beside) foot.words = foot.button = width;
  foot.buttonHeight = widgets::buttonHeight(ui, button, foot.button);
  // As high as its highest words, so that the picture stands still while one looks at plant after plant.
  GardenShown other = shown;
  float words = widgets::measured(ui, foot.words, [&](Flow& f) { footWords(f, other, news); });
  for (const exercise::GardenItem& item : shown.items) {
    other.chosen = &item;
    words = std::max(words, widgets::measured(ui, foot.words, [&](Flow& f) { footWords(f, other, news); }));
  }
  const float pad = 2 * kFootPadPx * ui.u();
  const float inner = foot.beside ? std::max(words, foot.buttonHeight) : words + kFootPadPx + foot.buttonHeight;
  foot.height = std::ceil(std::max(inner + pad, foot.beside ? kFootPx * ui.u() : 0));
  return foot;
}

void drawFoot(Ui& ui, const GardenShown& shown, const Foot& foot, base::Rect rect, FootNews news) {
  const float side = isPhone(ui) ? widgets::sideMargin(ui) : kSlipEndPx;
  ui.canvas().fill(rect, ui.theme().slip);
  ui.canvas().hairline({rect.x, rect.y}, rect.width, false, ui.theme().hair);
  const base::Rect inner{rect.x + side, rect.y + kFootPadPx * ui.u(), rect.width - 2 * side,
                         rect.height - 2 * kFootPadPx * ui.u()};
  const float words = widgets::measured(ui, foot.words, [&](Flow& f) { footWords(f, shown, news); });
  const float room = foot.beside ? inner.height : inner.height - foot.buttonHeight - kFootPadPx;
  const float y = inner.y + (room - words) / 2;
  Flow flow(ui, widgets::placed(ui, inner, {inner.x, y, foot.words, 0}));
  footWords(flow, shown, news);
  const float top = foot.beside ? inner.y + (inner.height - foot.buttonHeight) / 2 : inner.bottom() - foot.buttonHeight;
  const base::Rect button{inner.right() - foot.button, top, foot.button, foot.buttonHeight};
  if (widgets::drawButton(ui, gardenButton(ui, shown), widgets::placed(ui, inner, button))) {
    pressGardenButton(ui, shown);
  }
}

/// The whole view as one picture, with the words in its sky.
struct Whole {
  base::Rect head, slip, picture;
  bool beside = false;  // the slip stands beside the title
  float sky = 0;        // height of the words
  Foot foot;
  FootNews news = FootNews::Elsewhere;
  bool fits() const { return picture.height - sky >= kLandPx; }
};

Whole wholeFor(Ui& ui, const AppState& s, const GardenShown& shown) {
  const base::Rect main = ui.layout().main;
  const float u = ui.u();
  const float margin = widgets::sideMargin(ui), top = isPhone(ui) ? 18.0F : 40.0F;
  Whole w;
  w.beside = main.width >= kBesidePx * u && !shown.news.lead.empty();
  const bool narrow = main.width < kBesidePx * u;
  w.news = narrow ? FootNews::Shown : FootNews::Elsewhere;
  const float slip = kSlipPx * u;
  const float room = main.width - 2 * margin - (w.beside ? slip : 0);
  w.head = {main.x + margin, main.y + top, std::min(room, narrow ? room : kHeadPx * u), 0};
  w.head.height = widgets::measured(ui, w.head.width, [&](Flow& f) { head(f, s); });
  w.sky = top + w.head.height + kSkyGapPx;
  if (w.beside) {
    w.slip = {main.right() - kSlipEndPx - slip, main.y + kSlipTopPx, slip, 0};
    w.slip.height = widgets::measured(ui, slip, [&](Flow& f) { newsSlip(f, shown.news); });
    w.sky = std::max(w.sky, kSlipTopPx + w.slip.height + kSkyGapPx);
  }
  const float side = isPhone(ui) ? margin : kSlipEndPx;
  w.foot = footFor(ui, shown, main.width - 2 * side, w.news);
  w.picture = {main.x, main.y, main.width, main.height - w.foot.height};
  return w;
}

void drawWhole(Ui& ui, const AppState& s, const GardenShown& shown, const Whole& w) {
  const base::Rect main = ui.layout().main;
  ui.beginLayer(kPage, main);
  {
    const semantics::Scope page(
        ui.tree(), {widgets::idOf(kPage), semantics::Role::Group, ui.tr("garden.kicker"), {}, 0, 0, main, {}});
    const GardenPicture picture =
        paintGardenPicture(ui, s, shown, {w.picture, w.sky, w.beside ? 0.0F : w.sky, PictureIn::Window});
    widgets::drawGutter(ui, w.picture);
    Flow words(ui, widgets::placed(ui, main, w.head));
    head(words, s);
    if (w.beside) {
      Flow news(ui, widgets::placed(ui, main, w.slip));
      newsSlip(news, shown.news);
    }
    drawGardenTargets(ui, shown, picture);
    drawFoot(ui, shown, w.foot, {main.x, w.picture.bottom(), main.width, w.foot.height}, w.news);
  }
  ui.endLayer();
}

/// Where the window is low or the words are large: a page that scrolls, with the picture as a plate near its head.
void drawPlate(Ui& ui, const AppState& s, const GardenShown& shown) {
  const paint::Theme& t = ui.theme();
  const float height = std::clamp(ui.layout().main.height * 0.7F, kPlateLeastPx, kPlateMostPx);
  claimGardenDrag(ui);
  widgets::PageColumn page(ui, {kPage, ui.tr("garden.kicker"), kColumnPx, {}});
  Flow& flow = page.flow();
  flow.text(ui.tr("garden.title"),
            {paint::TextStyle::Section, t.ink, isPhone(ui) ? 27.0F : 30.0F, true, semantics::Role::Heading, 1});
  flow.space(8);
  const base::Rect plate = flow.take(height);
  const GardenPicture picture = paintGardenPicture(ui, s, shown, {plate, kPlateSkyPx, 0, PictureIn::Page});
  ui.canvas().roundStroke(plate, 2, 1, t.hair);
  drawGardenTargets(ui, shown, picture);
  flow.space(16);
  footWords(flow, shown, FootNews::Shown);
  flow.space(12);
  intro(flow, s);
  flow.space(20);
  const widgets::Button button = gardenButton(ui, shown);
  const float width = std::min(flow.width(), widgets::buttonWidth(ui, button));
  const base::Rect row = flow.take(widgets::buttonHeight(ui, button, width));
  if (widgets::drawButton(ui, button, widgets::placed(ui, row, {row.x, row.y, width, row.height}))) {
    pressGardenButton(ui, shown);
  }
  flow.space(20);
}

}  // namespace

void drawGarden(Ui& ui, const AppState& s) {
  if (s.garden.listShown) return drawPlantList(ui, s);
  const GardenShown shown = gardenShown(ui, s);
  const Whole whole = wholeFor(ui, s, shown);
  whole.fits() ? drawWhole(ui, s, shown, whole) : drawPlate(ui, s, shown);
}

}  // namespace tend::views
