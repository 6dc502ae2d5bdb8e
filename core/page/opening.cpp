// Heads: the article's lead and title, and the ornament and title of each section (design 3.3).
#include <algorithm>
#include <cmath>

#include "core/page/set_block.h"
#include "core/page/set_text.h"

namespace tend::page {
namespace {

constexpr float kOrnamentWidthPx = 260, kOrnamentHeightPx = 32;
constexpr float kOrnamentAbovePx = 28, kOrnamentBelowPx = 22;
constexpr float kFirstTitleAbovePx = 32;
constexpr float kTitleBelowPx = 24;

float leadBelowPx(const Styles& styles) { return styles.phone() ? 6 : 8; }
float sectionBelowPx(const HeadText& head, const Styles& styles) {
  return head.firstSection && !styles.phone() ? 16 : 12;
}

std::int32_t topMargin(const Styles& styles) {
  const float margin = styles.setting.topMarginPx;
  return std::isfinite(margin) ? static_cast<std::int32_t>(std::lround(std::clamp(margin, 0.0F, 4000.0F))) : 0;
}

std::int32_t setCentred(BlockSetter& setter, const std::string& text, const TypeStyle& style, std::int32_t topPx) {
  if (text.empty()) return topPx;
  const float measure = setter.styles().setting.measurePx;
  Placing placing;
  placing.role = TextRole::Apart;
  placing.style = setter.fitting(text, style, measure);
  placing.topPx = topPx;
  placing.options = BlockSetter::centred(measure);
  return setter.plain(text, placing).bottomPx();
}

SetBlock setOpening(const HeadText& head, BlockSetter& setter) {
  const Styles& styles = setter.styles();
  std::int32_t y = topMargin(styles);
  y = setCentred(setter, head.lead, styles.lead, y);
  if (!head.lead.empty() && !head.title.empty()) y += styles.space(leadBelowPx(styles));
  y = setCentred(setter, head.title, styles.title, y);
  const bool anything = !head.lead.empty() || !head.title.empty();
  return setter.take(y + (head.followed && anything ? styles.space(kTitleBelowPx) : 0));
}

std::int32_t ornamentHeight(const Styles& styles) { return styles.space(kOrnamentHeightPx); }

SetBlock setSection(const HeadText& head, BlockSetter& setter) {
  const Styles& styles = setter.styles();
  const float measure = styles.setting.measurePx;
  if (!head.firstSection) {
    const float width = std::min(static_cast<float>(styles.space(kOrnamentWidthPx)), measure);
    setter.shape(ShapeKind::Ornament,
                 {std::floor((measure - width) / 2), static_cast<float>(styles.space(kOrnamentAbovePx)),
                  std::floor(width), static_cast<float>(ornamentHeight(styles))});
  }
  std::int32_t y = headTitleTop(head, styles);
  if (!head.title.empty()) {
    Placing placing;
    placing.role = TextRole::Apart;
    placing.style = setter.fitting(head.title, styles.section, measure);
    placing.topPx = y;
    placing.options = styles.setting.centreSectionTitles ? BlockSetter::centred(measure) : BlockSetter::flush(measure);
    y = setter.plain(head.title, placing).bottomPx() + styles.space(sectionBelowPx(head, styles));
  }
  return setter.take(y);
}

}  // namespace

std::int32_t headTitleTop(const HeadText& head, const Styles& styles) {
  if (head.opening) return topMargin(styles);
  if (head.firstSection) return styles.space(kFirstTitleAbovePx);
  return styles.space(kOrnamentAbovePx) + ornamentHeight(styles) + styles.space(kOrnamentBelowPx);
}

std::int32_t estimateHead(const HeadText& head, const Styles& styles) {
  std::int32_t height = headTitleTop(head, styles);
  if (head.opening) {
    if (!head.lead.empty()) height += styles.lead.lineHeightPx + styles.space(leadBelowPx(styles));
    if (!head.title.empty()) height += 2 * styles.title.lineHeightPx;
    return height + (head.followed ? styles.space(kTitleBelowPx) : 0);
  }
  if (head.title.empty()) return height;
  return height + styles.section.lineHeightPx + styles.space(sectionBelowPx(head, styles));
}

SetBlock setHead(const HeadText& head, const BlockContext& context, SetBlock* old) {
  BlockContext own = context;
  own.above = SlotKind::Head;
  BlockSetter setter(own, SlotKind::Head, false, old);
  setter.block().gapPx = 0;
  return head.opening ? setOpening(head, setter) : setSection(head, setter);
}

}  // namespace tend::page
