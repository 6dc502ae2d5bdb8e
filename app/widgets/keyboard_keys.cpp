#include "app/widgets/keyboard_keys.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/base/utf8.h"
#include "core/text/unicode_tables.h"

namespace tend::widgets {
namespace {

constexpr float kInsetPx = 28;  // of a row with fewer letters (design 7)
constexpr std::size_t kFullRow = 10, kMostInRow = 12;
constexpr float kMostOfWindow = 0.56F;  // the field and the words around it keep the rest
constexpr float kLowBelowPx = 600, kNarrowBelowPx = 600;
constexpr float kLeastKeyPx = 56, kLeastLowKeyPx = 44;
constexpr float kHighestForWidth = 1.4F;  // large letters do not make towers of narrow keys

struct Part {
  KeyKind kind = KeyKind::Letter;
  std::string text, said;
  float share = 1;  // of the row, beside its neighbours
};
using Row = std::vector<Part>;

std::string capital(std::string_view letter) {
  std::string out;
  for (std::size_t at = 0; at < letter.size();) {
    const base::Decoded decoded = base::decodeUtf8(letter, at);
    base::appendUtf8(out, text::upperCase(decoded.codePoint));
    at += decoded.length;
  }
  return out;
}

Part letter(const Ui& ui, std::string text) {
  // Signs that a voice would leave out have names.
  constexpr std::array<std::pair<std::string_view, const char*>, 4> kNames{
      {{",", "keyboard.comma"}, {".", "keyboard.full_stop"}, {"?", "keyboard.question"}, {"'", "keyboard.apostrophe"}}};
  const auto* named =
      std::find_if(kNames.begin(), kNames.end(), [&text](const auto& each) { return each.first == text; });
  std::string said = named == kNames.end() ? text : ui.tr(named->second);
  return {KeyKind::Letter, std::move(text), std::move(said), 1};
}

/// The letters of a row, which stand in assets/strings with blanks between them.
Row letters(const Ui& ui, const char* id, bool capitals) {
  Row row;
  const std::string all = ui.tr(id);
  for (std::size_t at = 0; at < all.size() && row.size() < kMostInRow;) {
    const std::size_t end = std::min(all.find(' ', at), all.size());
    std::string one = all.substr(at, end - at);
    if (!one.empty()) row.push_back(letter(ui, capitals ? capital(one) : std::move(one)));
    at = end + 1;
  }
  return row;
}

Part named(const Ui& ui, KeyKind kind, const char* word, const char* said, float share) {
  return {kind, word != nullptr ? ui.tr(word) : std::string(), ui.tr(said), share};
}

Row lastRow(const Ui& ui, KeyboardPage page, bool narrow) {
  const bool signs = page == KeyboardPage::Signs;
  const bool accents = page == KeyboardPage::Accents;
  Row row;
  row.push_back(named(ui, KeyKind::Signs, signs ? "keyboard.abc" : "keyboard.signs_key",
                      signs ? "keyboard.letters_said" : "keyboard.signs_said", narrow ? 1.5F : 1.6F));
  row.push_back(named(ui, KeyKind::Accents, accents ? "keyboard.abc" : "keyboard.accents_key",
                      accents ? "keyboard.letters_said" : "keyboard.accents_said", 1.2F));
  row.push_back(letter(ui, ","));
  if (!narrow) row.push_back(letter(ui, "'"));
  row.push_back(named(ui, KeyKind::Space, "keyboard.space", "keyboard.space_said", narrow ? 2.2F : 3.4F));
  row.push_back(letter(ui, "."));
  row.push_back(letter(ui, "?"));
  row.push_back(named(ui, KeyKind::Done, "keyboard.done", "keyboard.done_said", 1.6F));
  return row;
}

/// Rows of letters on each page, from the top.
struct PageRows {
  const char* first;
  const char* second;
  const char* third;
};

PageRows rowsOf(KeyboardPage page, bool digitsAbove) {
  switch (page) {
    case KeyboardPage::Letters:
      return {"keyboard.row1", "keyboard.row2", "keyboard.row3"};
    case KeyboardPage::Signs:
      // Without a row of digits above, they take the first, and the rarest signs go.
      if (!digitsAbove) return {"keyboard.digits", "keyboard.signs1", "keyboard.signs3"};
      return {"keyboard.signs1", "keyboard.signs2", "keyboard.signs3"};
    case KeyboardPage::Accents:
      return {"keyboard.accents1", "keyboard.accents2", "keyboard.accents3"};
  }
  return {"keyboard.row1", "keyboard.row2", "keyboard.row3"};
}

std::vector<Row> allRows(const Ui& ui, const KeyboardMeasures& measures, KeyboardPage page, bool capitals) {
  const bool digits = measures.rows > 4;
  const PageRows ids = rowsOf(page, digits);
  std::vector<Row> rows;
  if (digits) rows.push_back(letters(ui, "keyboard.digits", false));
  rows.push_back(letters(ui, ids.first, capitals));
  rows.push_back(letters(ui, ids.second, capitals));
  Row third{named(ui, KeyKind::Shift, nullptr, "keyboard.shift_said", 1.5F)};
  for (Part& part : letters(ui, ids.third, capitals)) third.push_back(std::move(part));
  third.push_back(named(ui, KeyKind::Erase, nullptr, "keyboard.erase_said", 1.5F));
  rows.push_back(std::move(third));
  rows.push_back(lastRow(ui, page, measures.narrow));
  return rows;
}

void placeRow(Row& row, base::Rect at, float gap, std::size_t index, std::vector<KeyboardKey>& keys) {
  const bool fewer = row.size() < kFullRow && row.front().kind == KeyKind::Letter;
  const float unit = (at.width - gap * (kFullRow - 1)) / kFullRow;
  const float inset = fewer ? std::min(kInsetPx, (unit + gap) / 2) : 0;
  float shares = 0;
  for (const Part& part : row) shares += part.share;
  const float room = at.width - 2 * inset - gap * static_cast<float>(row.size() - 1);
  float x = at.x + inset;
  for (Part& part : row) {
    const float width = room * part.share / shares;
    keys.push_back({part.kind, std::move(part.text), std::move(part.said), {x, at.y, width, at.height}, index});
    x += width + gap;
  }
}

}  // namespace

KeyboardMeasures keyboardMeasures(const state::Layout& layout, float keyPx) {
  KeyboardMeasures out;
  out.narrow = layout.window.width < kNarrowBelowPx;
  if (out.narrow) {
    out.padding = 6;
    out.gap = 5;
  }
  const bool low = layout.window.height < kLowBelowPx;
  if (low) out.rows = 4;
  out.keyHeight = 0;
  const float room = layout.window.height * kMostOfWindow - out.height();
  const float most = std::max(low ? kLeastLowKeyPx : kLeastKeyPx, room / static_cast<float>(out.rows));
  const float unit = (layout.window.width - 2 * out.padding - out.gap * (kFullRow - 1)) / kFullRow;
  const float wanted = std::min(keyPx * layout.controls, std::max(keyPx, unit * kHighestForWidth));
  out.keyHeight = std::floor(std::min(wanted, most));
  return out;
}

std::vector<KeyboardKey> keyboardKeys(const Ui& ui, base::Rect rect, const KeyboardMeasures& measures,
                                      KeyboardPage page, bool capitals) {
  std::vector<KeyboardKey> keys;
  const base::Rect inner = base::inset(rect, measures.padding);
  std::vector<Row> rows = allRows(ui, measures, page, capitals);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const float y = inner.y + static_cast<float>(i) * (measures.keyHeight + measures.gap);
    if (!rows[i].empty()) placeRow(rows[i], {inner.x, y, inner.width, measures.keyHeight}, measures.gap, i, keys);
  }
  return keys;
}

}  // namespace tend::widgets
