#include "core/page/set_list.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/page/set_text.h"

namespace tend::page {
namespace {

constexpr std::size_t kMostDepth = 8;  // deeper items stand below the deepest
constexpr float kItemGapPx = 6;
constexpr float kNumeralGapPx = 8;  // from a numeral to its text
constexpr float kBulletPx = 16;

/// Counts items by depth: a deeper level begins anew under each item.
class ItemCounter {
 public:
  explicit ItemCounter(std::uint32_t first) : m_first(first) {}

  std::uint64_t next(std::size_t depth) {
    for (std::size_t deeper = depth + 1; deeper < m_counts.size(); ++deeper) m_counts[deeper] = 0;
    const std::uint64_t before = m_counts[depth]++;
    return depth == 0 ? m_first + before : 1 + before;
  }

 private:
  std::uint32_t m_first;
  std::array<std::uint64_t, kMostDepth + 1> m_counts{};
};

/// Room that the widest numeral takes left of the text, about.
float numeralRoomPx(const content::List& list, const Styles& styles) {
  const std::string last = std::to_string(list.first + list.items.size());
  const auto digits = static_cast<float>(last.size());
  return (digits * 0.55F + 0.3F) * styles.body.sizePx + kNumeralGapPx * styles.scale;
}

float insetFor(const content::List& list, const Styles& styles) {
  float inset = styles.listInsetPx;
  if (list.ordered) {
    const float room = numeralRoomPx(list, styles);
    if (inset > 0 || room > styles.setting.marginPx) inset = std::max(styles.hangPx, room);
  }
  return std::round(std::min(inset, styles.setting.measurePx * 0.3F));
}

class ListSetter {
 public:
  ListSetter(const content::List& list, const BlockContext& context, SetBlock* old)
      : m_list(list),
        m_setter(context, SlotKind::List, false, old),
        m_counter(list.first),
        m_inset(insetFor(list, m_setter.styles())) {}

  SetBlock set() {
    std::int32_t y = m_setter.block().gapPx;
    for (std::size_t i = 0; i < m_list.items.size(); ++i) {
      if (i > 0) y += m_setter.styles().space(kItemGapPx);
      y = setItem(m_list.items[i], y);
    }
    return m_setter.take(y);
  }

 private:
  float leftOf(std::size_t depth) const {
    const Styles& styles = m_setter.styles();
    const float step = std::round(28 * styles.scale) * static_cast<float>(depth);
    return m_inset + std::floor(std::min(step, styles.setting.measurePx * 0.4F));
  }

  std::int32_t setItem(const content::ListItem& item, std::int32_t topPx) {
    const Styles& styles = m_setter.styles();
    const std::string text = content::plainText(item.spans);
    const std::size_t depth = std::min<std::size_t>(item.depth, kMostDepth);
    if (&item != m_list.items.data()) ++m_offset;  // the '\n' that joins items
    const float left = leftOf(depth);
    const float width = std::max(1.0F, styles.setting.measurePx - left);
    if (m_list.ordered) setNumeral(m_counter.next(depth), topPx);
    InlineStyle manner;
    manner.base = styles.body;
    manner.faces = styles.faces;
    Placing placing;
    placing.style = styles.body;
    placing.options = runningOptions(styles, width, text.size());
    placing.xPx = left;
    placing.topPx = topPx;
    placing.textOffset = m_offset;
    SetText& set = m_setter.spans(item.spans, manner, placing);
    m_offset += static_cast<std::uint32_t>(text.size());
    const bool mirrored = set.shaped.rightToLeft();
    if (mirrored) set.xPx = 0;
    const std::int32_t bottom = topPx + std::max(set.heightPx(), styles.body.lineHeightPx);
    const std::int32_t baseline = topPx + set.baselinePx;
    if (m_list.ordered)
      moveNumeral(mirrored ? width : left, mirrored);
    else
      setBullet(mirrored ? width : left, baseline, mirrored);
    return bottom;
  }

  void setBullet(float edgePx, std::int32_t baseline, bool mirrored) {
    const float scale = m_setter.styles().hangPx / 24;
    const float size = kBulletPx * scale;
    const float x = mirrored ? edgePx + 24 * scale - size : edgePx - 24 * scale;
    m_setter.shape(ShapeKind::Bullet, {x, static_cast<float>(baseline) - size, size, size});
  }

  void setNumeral(std::uint64_t number, std::int32_t topPx) {
    Placing placing;
    placing.role = TextRole::Aside;
    placing.style = m_setter.styles().numeral;
    placing.topPx = topPx;
    placing.options = BlockSetter::flush(1e5F);
    m_setter.plain(std::to_string(number) + ".", placing);
  }

  /// The numeral stands before its item in the row of texts; its place depends on the item's direction.
  void moveNumeral(float edgePx, bool mirrored) {
    std::vector<SetText>& texts = m_setter.block().texts;
    SetText& numeral = texts[texts.size() - 2];
    const float gap = kNumeralGapPx * m_setter.styles().scale;
    numeral.xPx = mirrored ? edgePx + gap : edgePx - gap - numeral.lines.widestPx();
  }

  const content::List& m_list;
  BlockSetter m_setter;
  ItemCounter m_counter;
  float m_inset = 0;
  std::uint32_t m_offset = 0;
};

}  // namespace

SetBlock setList(const content::List& list, const BlockContext& context, SetBlock* old) {
  return ListSetter(list, context, old).set();
}

}  // namespace tend::page
