#include "app/views/mark_parts.h"

#include <algorithm>

#include "app/widgets/fit.h"
#include "core/base/utf8.h"

namespace tend::views {
namespace {

using state::AppState;
using state::Keeps;
using state::Mark;
using widgets::Ui;

constexpr std::size_t kSaidBytes = 160;
constexpr std::size_t kCutBytes = 396;  // the state cuts longer quotes there, at a whole character
constexpr float kIconPx = 20, kIconGapPx = 10;

struct KeepsRow {
  const char* words;
  paint::Icon icon;
};

KeepsRow rowOf(Keeps keeps) {
  switch (keeps) {
    case Keeps::SharedPlain:
      return {"keeps.shared_plain", paint::Icon::Info};
    case Keeps::SharedLocked:
      return {"keeps.shared_locked", paint::Icon::Lock};
    case Keeps::OwnLocked:
      return {"keeps.own_locked", paint::Icon::Lock};
    case Keeps::OwnUnlocked:
      return {"keeps.own_unlocked", paint::Icon::EyeOff};
    case Keeps::Closed:
      return {"keeps.closed", paint::Icon::Lock};
    case Keeps::Nowhere:
      break;
  }
  return {"keeps.nowhere", paint::Icon::Info};
}

}  // namespace

std::string markQuote(Ui& ui, const Mark& mark, std::size_t mostBytes) {
  std::string words(base::shortUtf8(mark.quote, mostBytes));
  const bool cut = words.size() < mark.quote.size() || mark.quote.size() >= kCutBytes;
  if (const std::size_t space = words.rfind(' '); cut && space != std::string::npos && space > 0) words.resize(space);
  std::replace(words.begin(), words.end(), '\n', ' ');
  return ui.tr(cut ? "mark.quote_cut" : "mark.quote", {{"words", words}});
}

std::string markLabel(Ui& ui, const Mark& mark) {
  const char* id = mark.kind == state::MarkKind::Bookmark ? "mark.said_bookmark"
                   : mark.note.empty()                    ? "mark.said_highlight"
                                                          : "mark.said_noted";
  return ui.tr(id, {{"quote", markQuote(ui, mark, kSaidBytes)}});
}

std::string markSection(const AppState& s, const Mark& mark) {
  const content::PackSource& pack = s.reader->page().pack();
  for (const content::SectionInfo& info : pack.sections()) {
    if (info.id == mark.section) return info.title;
  }
  return pack.info().title;
}

void sayKeeps(widgets::Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const float u = ui.u(), room = (kIconPx + kIconGapPx) * u;
  const KeepsRow row = rowOf(state::keepsNow(s));
  std::string words = ui.tr(row.words);
  if (s.kept.keeper && s.kept.keeper->problem()) words += " " + ui.strings().sentence(*s.kept.keeper->problem());
  const paint::TextBox box =
      widgets::fitted(ui, words, widgets::textBox(ui, paint::TextStyle::Label, flow.width() - room));
  const paint::TextSize size = widgets::measure(ui, words, box);
  const base::Rect rect = flow.take(std::max(size.height, kIconPx * u));
  if (!flow.drawing()) return;
  const base::Rect sign = widgets::placed(ui, rect, {rect.x, rect.y, kIconPx * u, kIconPx * u});
  const base::Rect text = widgets::placed(ui, rect, {rect.x + room, rect.y, rect.width - room, size.height});
  ui.canvas().icon(row.icon, {sign.x + sign.width / 2, sign.y + sign.height / 2}, kIconPx * u, ui.theme().ink2);
  widgets::put(ui, words, {text.x, text.y}, box, ui.theme().ink2);
  ui.say(semantics::Role::Text, words, text);
}

}  // namespace tend::views
