#include "core/page/estimate.h"

#include <algorithm>
#include <cmath>

namespace tend::page {
namespace {

constexpr float kUsualParagraph = 320;        // characters
constexpr float kMostEstimatePx = 100000000;  // a block higher than this is estimated too low and corrected

struct Weight {
  std::size_t bytes = 0;
  std::uint32_t characters = 0;
  std::uint32_t paragraphs = 0;

  void add(const content::Spans& spans) {
    ++paragraphs;
    for (const content::Span& span : spans) {
      bytes += sizeof(content::Span) + span.text.size() + span.link.size();
      characters += static_cast<std::uint32_t>(
          std::count_if(span.text.begin(), span.text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    }
  }
};

struct WeighBlock {
  Weight& weight;

  SlotKind operator()(const content::Paragraph& p) const {
    weight.add(p.spans);
    return p.kind == content::ParagraphKind::Subheading ? SlotKind::Subheading : SlotKind::Body;
  }
  SlotKind operator()(const content::List& list) const {
    for (const content::ListItem& item : list.items) weight.add(item.spans);
    return SlotKind::List;
  }
  SlotKind operator()(const content::Quote& quote) const {
    for (const content::Spans& spans : quote.paragraphs) weight.add(spans);
    return SlotKind::Quote;
  }
  SlotKind operator()(const content::Scripture& scripture) const {
    weight.add(scripture.spans);
    return SlotKind::Scripture;
  }
  SlotKind operator()(const content::Prayer& prayer) const {
    for (const content::Spans& spans : prayer.lines) weight.add(spans);
    return SlotKind::Prayer;
  }
  SlotKind operator()(const content::ExerciseRef& exercise) const {
    weight.bytes += exercise.source.size() + exercise.title.size();
    return SlotKind::Hidden;
  }
  SlotKind operator()(const content::ThematicBreak&) const { return SlotKind::Break; }
};

std::int32_t limited(float px) { return static_cast<std::int32_t>(std::clamp(px, 0.0F, kMostEstimatePx)); }

}  // namespace

void weigh(const content::Block& block, Slot& slot) {
  Weight weight;
  slot.kind = std::visit(WeighBlock{weight}, block);
  slot.characters = weight.characters;
  slot.paragraphs = weight.paragraphs;
}

std::size_t bytesOf(const content::Block& block) {
  Weight weight;
  std::visit(WeighBlock{weight}, block);
  return weight.bytes + sizeof(content::Block);
}

std::int32_t estimateHeight(const Slot& slot, const Styles& styles) {
  const auto characters = static_cast<float>(slot.characters);
  const auto paragraphs = static_cast<float>(slot.paragraphs);
  const float perLine = std::max(styles.charactersPerLine, 1.0F);
  const auto line = static_cast<float>(styles.body.lineHeightPx);
  // On average half of a paragraph's last line stays empty.
  const float lines =
      slot.paragraphs <= 1 ? std::ceil(characters / perLine) : std::round(characters / perLine + 0.5F * paragraphs);
  switch (slot.kind) {
    case SlotKind::Body:
      return limited(lines * line);
    case SlotKind::Subheading:
      return limited(std::ceil(lines * 0.8F) * static_cast<float>(styles.subheading.lineHeightPx));
    case SlotKind::List:
      return limited(lines * line + (paragraphs - 1) * static_cast<float>(styles.space(6)));
    case SlotKind::Quote:
      return limited(lines * 1.1F * line);
    case SlotKind::Prayer:
      return limited(lines * 1.1F * line + (paragraphs - 1) * static_cast<float>(styles.space(8)));
    case SlotKind::Scripture:
      return limited(std::ceil(lines * 1.3F) * static_cast<float>(styles.verse.lineHeightPx) +
                     static_cast<float>(styles.reference.lineHeightPx) + styles.versePaddingTopPx +
                     styles.versePaddingBottomPx + 2);
    case SlotKind::Break:
      return 1;
    case SlotKind::Exercise:
    case SlotKind::Head:
    case SlotKind::Hidden:
      break;
  }
  return 0;
}

std::int64_t estimateText(std::uint32_t characters, const Styles& styles) {
  const auto count = static_cast<float>(characters);
  const float lines = count / std::max(styles.charactersPerLine, 1.0F) + 0.5F * std::ceil(count / kUsualParagraph);
  return limited(std::ceil(lines) * static_cast<float>(styles.body.lineHeightPx));
}

}  // namespace tend::page
