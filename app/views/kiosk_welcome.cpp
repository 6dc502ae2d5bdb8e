// The welcome (design 13a): understood in five seconds, and every touch counts. On a tall screen the words stand above
// the picture and the buttons below it; on a wide one the picture stands beside both.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/views/kiosk_parts.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr float kBetweenPx = 24;        // words and buttons, where the picture is beside them
constexpr float kPinnedAtMost = 0.66F;  // of the height; otherwise only what begins a visit

/// The words of the welcome take turns with the picture.
std::string wordsOf(Ui& ui, int picture) {
  constexpr std::array<const char*, 3> kWords = {"kiosk.words", "kiosk.words_page", "kiosk.words_step"};
  return ui.tr(kWords[static_cast<std::size_t>(picture) % kWords.size()]);
}

/// In two lines, as it is spoken, in any language.
float titlePx(Ui& ui, float width) {
  constexpr float kLeastPx = 38, kMostPx = 104, kTwoLines = 2.4F;
  const float height = ui.layout().main.height;
  const float share = height < 700 ? 0.1F : height < 1000 ? 0.118F : 0.165F;
  const std::string title = ui.tr("kiosk.title");
  float px = std::clamp(width * share, kLeastPx * ui.u(), kMostPx) / ui.u();
  while (px > kLeastPx && widgets::measure(ui, title, widgets::textBox(ui, paint::TextStyle::Title, width, px)).height >
                              kTwoLines * px * ui.u()) {
    px -= 2;
  }
  return px;
}

void words(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const state::KioskSettings& church = kioskOf(s).settings;
  flow.text(church.name.empty() ? ui.tr("kiosk.kicker") : church.name, centredLook(paint::TextStyle::Lead, t.clay, 19));
  flow.space(4);
  flow.text(ui.tr("kiosk.title"), centredLook(paint::TextStyle::Title, t.ink, titlePx(ui, flow.width()), 1));
  flow.space(12);
  flow.text(church.welcome.empty() ? wordsOf(ui, kioskOf(s).pictures) : church.welcome,
            centredLook(paint::TextStyle::Aside, t.ink2, 20));
}

/// Language, letters, theme: pills of their own width, in as many lines as they need.
void pills(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  struct Pill {
    Button button;
    AtKioskDo what;
  };
  std::vector<Pill> all;
  if (kioskOf(s).settings.languages.size() != 1) {
    all.push_back({Button{"kiosk.language", s.language->nativeName, ButtonKind::Quiet, paint::Icon::Globe, false, 64},
                   AtKioskDo::ShowLanguages});
  }
  const bool grow = state::kioskLettersGrow(s);
  all.push_back({Button{"kiosk.larger", ui.tr(grow ? "kiosk.larger" : "kiosk.smaller"), ButtonKind::Quiet,
                        paint::Icon::Type, false, 64},
                 AtKioskDo::LargerLetters});
  all.push_back({Button{"kiosk.theme", ui.tr("type.theme"), ButtonKind::Quiet, paint::Icon::Moon, false, 64},
                 AtKioskDo::NextTheme});
  for (std::size_t from = 0; from < all.size();) {
    float width = -kButtonGapPx;
    std::size_t to = from;
    for (; to < all.size(); ++to) {
      const float own = std::min(flow.width(), widgets::buttonWidth(ui, all[to].button)) + kButtonGapPx;
      if (to > from && width + own > flow.width()) break;
      width += own;
    }
    const base::Rect row = flow.take(std::max(kKioskTargetPx, 56 * ui.u()));
    float x = row.x + (row.width - width) / 2;
    for (; from < to; ++from) {
      const float own = std::min(flow.width(), widgets::buttonWidth(ui, all[from].button));
      const base::Rect at = widgets::placed(ui, row, {x, row.y, own, row.height});
      x += own + kButtonGapPx;
      if (!flow.drawing()) continue;
      ui.canvas().roundStroke(base::inset(at, 2), at.height / 2 - 2, ui.theme().highContrast ? 2.0F : 1.0F,
                              ui.theme().edge);
      if (widgets::drawButton(ui, all[from].button, at)) ui.push(state::AtKiosk{all[from].what});
    }
    if (from < all.size()) flow.take(kButtonGapPx);
  }
}

void beginButtons(Flow& flow) {
  Ui& ui = flow.ui();
  const Button together{"kiosk.together", ui.tr("kiosk.together"), ButtonKind::Main, {}, false, 72};
  kioskButton(flow, together, {AtKioskDo::BeginTogether});
  flow.take(kButtonGapPx);
  const float height = ui.layout().main.height >= 1000 ? 72 : 64;
  pairOfButtons(flow, {"kiosk.alone", ui.tr("kiosk.alone"), ButtonKind::Second, paint::Icon::Person, false, height},
                {AtKioskDo::BeginAlone},
                {"kiosk.read_to_me", ui.tr("kiosk.read_to_me"), ButtonKind::Second, paint::Icon::Listen, false, height},
                {AtKioskDo::ReadToMe});
}

void eyesAndWords(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  pills(flow, s);
  flow.space(12);
  flow.text(ui.tr("kiosk.leaves"), centredLook(paint::TextStyle::Aside, ui.theme().ink2, 17));
}

void buttons(Flow& flow, const AppState& s) {
  beginButtons(flow);
  flow.take(kButtonGapPx);
  eyesAndWords(flow, s);
}

/// Large letters on a low screen: no picture, and the buttons beside the words instead of below the edge.
void besideEachOther(Ui& ui, const AppState& s, base::Rect main) {
  const float margin = widgets::sideMargin(ui) / 2;
  const float column = std::round((main.width - 3 * margin) / 2);
  const float top = ui.beginScroll(widgets::idOf("kiosk", 1), main);
  const auto middle = [&](float height) { return top + std::max(12.0F, std::round((main.height - height) / 2)); };
  const float wordsY = middle(widgets::measured(ui, column, [&](Flow& f) { words(f, s); }));
  const float buttonsY = middle(widgets::measured(ui, column, [&](Flow& f) { buttons(f, s); }));
  Flow left(ui, widgets::placed(ui, main, {main.x + margin, wordsY, column, 0}));
  words(left, s);
  Flow right(ui, widgets::placed(ui, main, {main.x + 2 * margin + column, buttonsY, column, 0}));
  buttons(right, s);
  ui.endScroll(std::max(left.y(), right.y()) - top + 12);
}

/// Large letters on a tall or narrow screen: the buttons stay in sight, and the words scroll above them.
void buttonsPinned(Ui& ui, const AppState& s, base::Rect main) {
  const float margin = widgets::sideMargin(ui);
  const float width = main.width - 2 * margin;
  const float all = widgets::measured(ui, width, [&](Flow& f) { buttons(f, s); });
  const bool whole = all <= main.height * kPinnedAtMost;
  const float foot = 24 + (whole ? all : widgets::measured(ui, width, [](Flow& f) { beginButtons(f); }));
  const base::Rect area{main.x, main.y, main.width, main.height - foot};
  const float top = ui.beginScroll(widgets::idOf("kiosk", 1), area);
  Flow head(ui, {main.x + margin, top + 12, width, 0});
  words(head, s);
  if (!whole) {
    head.take(24);
    eyesAndWords(head, s);
  }
  ui.endScroll(head.y() - top + 12);
  Flow flow(ui, {main.x + margin, area.bottom() + 12, width, 0});
  whole ? buttons(flow, s) : beginButtons(flow);
}

}  // namespace

void drawKioskWelcome(Ui& ui, const AppState& s) {
  const base::Rect main = ui.layout().main;
  ui.beginLayer("kiosk", main);
  const semantics::Scope scope(
      ui.tree(), {widgets::idOf("kiosk"), semantics::Role::Group, ui.tr("kiosk.title"), {}, 0, 0, main, {}});
  ui.canvas().fill(main, ui.theme().page);
  const float margin = widgets::sideMargin(ui);
  const bool wide = main.width >= main.height * 1.15F && main.width >= 900;
  const float column = std::min(wide ? main.width * 0.54F - margin : main.width - 2 * margin, 920.0F);
  const float above = widgets::measured(ui, wide ? column : std::min(column, 640.0F), [&](Flow& f) { words(f, s); });
  const float below = widgets::measured(ui, column, [&](Flow& f) { buttons(f, s); });
  const float rest = main.height - above - below - 2 * margin;
  if (wide && above + kBetweenPx + below + 12 > main.height) {
    besideEachOther(ui, s, main);
    return ui.endLayer();
  }
  if (!wide && rest < 0) {
    buttonsPinned(ui, s, main);
    return ui.endLayer();
  }
  const float gap = std::max(24.0F, rest);
  const float x = wide ? main.x + margin : main.x + (main.width - column) / 2;
  const base::Rect land =
      wide ? widgets::placed(ui, main,
                             {main.x + margin + column + 16, main.y, main.width - margin - column - 16, main.height})
           : base::Rect{main.x, main.y + margin + above, main.width, std::max(0.0F, gap + 40)};
  drawWelcomePicture(ui, s, land, wide);
  const float top = ui.beginScroll(widgets::idOf("kiosk", 1), main);
  const float start = wide ? std::round((main.height - above - kBetweenPx - below) / 2) : margin;
  Flow flow(ui, widgets::placed(ui, main, {x, top + start, column, 0}));
  {
    // The title in two lines, as it is spoken.
    const float narrow = wide ? column : std::min(column, 640.0F);
    Flow head(ui, {flow.x() + (column - narrow) / 2, flow.y(), narrow, 0});
    words(head, s);
    flow.take(head.height());
  }
  flow.take(wide ? kBetweenPx : gap);
  buttons(flow, s);
  ui.endScroll(flow.y() - top + margin / 2);
  ui.endLayer();
}

}  // namespace tend::views
