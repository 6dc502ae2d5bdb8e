#include "app/widgets/rail_items.h"

#include <algorithm>

#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kWordGapPx = 5;
constexpr float kSidePx = 4;

paint::TextBox wordBox(Ui& ui, const std::string& word, const RailItem& item, const ItemLook& look, float width) {
  paint::TextBox box;
  box.style = item.chosen ? paint::TextStyle::RailChosen : paint::TextStyle::Rail;
  box.scale = look.scale;
  box.widthPx = std::max(20.0F, width - 2 * kSidePx);
  box.align = text::Align::Centre;
  box = fitted(ui, word, box);
  if (look.wordScale > 0) box.scale = std::min(box.scale, look.wordScale);
  return box;
}

bool reading(state::Screen screen) {
  return screen == state::Screen::Reader || screen == state::Screen::Shelf || screen == state::Screen::Files ||
         screen == state::Screen::PackError;
}

bool inSettings(state::Screen screen) {
  return screen == state::Screen::Settings || screen == state::Screen::People || screen == state::Screen::Copies ||
         screen == state::Screen::Lock;
}

}  // namespace

std::vector<RailItem> roomItems(const state::AppState& s) {
  // After Leave quickly there is only the way back in, until a lock is opened.
  if (s.kept.unlock && s.kept.unlock->fromCover) {
    return {
        {"nav.unlock", paint::Icon::Key, s.screen == state::Screen::Unlock, state::OpenScreen{state::Screen::Unlock}}};
  }
  // Read leads to the page; from the page itself it leads to the shelf.
  const bool toShelf = s.screen == state::Screen::Reader || !s.reader;
  const state::Screen read = toShelf ? state::Screen::Shelf : state::Screen::Reader;
  return {
      {"nav.today", paint::Icon::Today, s.screen == state::Screen::Today || s.screen == state::Screen::Homework,
       state::OpenScreen{state::Screen::Today}},
      {"nav.read", paint::Icon::Read, reading(s.screen), state::OpenScreen{read}},
      {"nav.practise", paint::Icon::Practise, s.screen == state::Screen::Practise,
       state::OpenScreen{state::Screen::Practise}},
      {"nav.garden", paint::Icon::Garden, s.screen == state::Screen::Garden, state::OpenScreen{state::Screen::Garden}},
      {"nav.settings", paint::Icon::Settings, inSettings(s.screen), state::OpenScreen{state::Screen::Settings}},
  };
}

RailItem helpItem(const state::AppState& s) {
  return {"nav.help", paint::Icon::Help, s.screen == state::Screen::Help || s.screen == state::Screen::Check,
          state::OpenScreen{state::Screen::Help}};
}

RailItem leaveItem() { return {"nav.leave", paint::Icon::Leave, false, state::LeaveQuickly{}}; }

float wordScaleOf(Ui& ui, const RailItem& item, const ItemLook& look, float width) {
  const std::string word = ui.tr(item.id);
  return wordBox(ui, word, item, look, width).scale;
}

float itemHeight(Ui& ui, const RailItem& item, const ItemLook& look, float width) {
  const std::string word = ui.tr(item.id);
  const float text = measure(ui, word, wordBox(ui, word, item, look, width)).height;
  const float icon = look.withIcon ? (look.pillHeight + kWordGapPx) * look.scale : 0;
  return std::max(48.0F, icon + text + (look.withIcon ? 10.0F : 16.0F) * look.scale);
}

void drawItem(Ui& ui, const RailItem& item, const ItemLook& look, base::Rect rect) {
  const std::string word = ui.tr(item.id);
  Target target{idOf(item.id), semantics::Role::Button, word, rect, {}, 0, false};
  if (item.chosen) target.state |= semantics::kCurrent;
  const Response response = ui.target(target);
  if (response.clicked) ui.push(item.action);
  const paint::TextBox box = wordBox(ui, word, item, look, rect.width);
  const float textHeight = measure(ui, word, box).height;
  const float pill = look.withIcon ? look.pillHeight * look.scale : 0;
  const float gap = look.withIcon ? kWordGapPx * look.scale : 0;
  const float top = rect.y + (rect.height - pill - gap - textHeight) / 2;
  const paint::Theme& t = ui.theme();
  const paint::Colour colour = item.chosen ? t.sage : t.ink2;
  const float width = std::min(look.pillWidth * look.scale, rect.width - 4);
  const base::Rect pillRect{rect.x + (rect.width - width) / 2, top, width, pill};
  if (look.withIcon) {
    if (item.chosen || response.held) ui.canvas().roundFill(pillRect, pill / 2, item.chosen ? t.sageT : t.desk);
    if (item.chosen && t.highContrast) ui.canvas().roundStroke(pillRect, pill / 2, 2, t.sage);
    const base::Point centre{rect.x + rect.width / 2, top + pill / 2};
    ui.canvas().icon(item.icon, centre, look.iconPx * look.scale, colour);
  }
  put(ui, word, {rect.x + (rect.width - box.widthPx) / 2, top + pill + gap}, box, colour);
  if (response.focused) ui.focusRing(base::inset(rect, 6), 10);
}

}  // namespace tend::widgets
