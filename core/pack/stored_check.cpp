#include "core/pack/stored_check.h"

#include <algorithm>
#include <set>

#include "core/base/utf8.h"
#include "core/pack/exercise_fence.h"
#include "core/pack/limits.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

enum class Allow : std::uint8_t { Line, HardBreaks, Source };

bool allows(Allow allow, char32_t c) {
  if (!isControl(c)) return true;
  if (allow == Allow::HardBreaks) return c == 0x2028;
  return allow == Allow::Source && (c == '\n' || c == '\t' || c == '\r');
}

bool isText(const std::string& text, Allow allow) {
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] >= ' ' && text[i] < '\x7F') {  // plain letters, most of any text, are allowed everywhere
      ++i;
      continue;
    }
    const base::Decoded d = base::decodeUtf8(text, i);
    const bool malformed = d.codePoint == 0xFFFD && d.length == 1;
    if (malformed || !allows(allow, d.codePoint)) return false;
    i += d.length;
  }
  return true;
}

bool isLine(const std::string& text) { return isText(text, Allow::Line); }

bool isSpan(const content::Span& span) {
  return isText(span.text, Allow::HardBreaks) && span.marks < (content::kCode << 1U) &&
         (span.link.empty() || (isAllowedLink(span.link) && isLine(span.link)));
}

bool areSpans(const content::Spans& spans) { return std::all_of(spans.begin(), spans.end(), isSpan); }

struct SoundBlock {
  bool operator()(const content::Paragraph& p) const {
    return p.kind <= content::ParagraphKind::Subheading && p.level >= 3 && p.level <= 6 && areSpans(p.spans);
  }
  bool operator()(const content::List& list) const {
    return std::all_of(list.items.begin(), list.items.end(),
                       [](const content::ListItem& item) { return item.depth <= kMaxNesting && areSpans(item.spans); });
  }
  bool operator()(const content::Quote& quote) const {
    return std::all_of(quote.paragraphs.begin(), quote.paragraphs.end(), areSpans);
  }
  bool operator()(const content::Scripture& s) const {
    return areSpans(s.spans) && isLine(s.reference) && isLine(s.shortReference);
  }
  bool operator()(const content::Prayer& prayer) const {
    return std::all_of(prayer.lines.begin(), prayer.lines.end(), areSpans);
  }
  bool operator()(const content::ExerciseRef& e) const {
    return isStableId(e.id) && isExerciseKind(e.kind) && isLine(e.title) && e.source.size() <= kMaxExerciseBytes &&
           isText(e.source, Allow::Source);
  }
  bool operator()(const content::ThematicBreak&) const { return true; }
};

bool isSoundLink(const std::optional<content::SeriesLink>& link) {
  return !link || (isLine(link->title) && (link->pack.empty() || isStableId(link->pack)));
}

bool isPlace(const RecordPlace& place, std::uint64_t& end) {
  const bool follows = place.offset == end && place.length <= kMaxRecordBytes;  // no gaps, no overlaps
  end += follows ? place.length : 0;
  return follows && place.hash.size() == kHashBytes;
}

}  // namespace

bool isSound(const content::PackInfo& info) {
  return isStableId(info.id) && isLine(info.title) && isLine(info.kicker) && isLanguageTag(info.language) &&
         isLine(info.author) && isLine(info.license) && isLine(info.sourceName) &&
         (info.sourceUrl.empty() || (isAllowedLink(info.sourceUrl) && isLine(info.sourceUrl))) &&
         isSoundLink(info.previous) && isSoundLink(info.next);
}

bool isSound(const StoredIndex& index) {
  std::uint64_t end = 0;
  std::set<std::string> ids;
  if (!isSound(index.info) || !isPlace(index.opening, end)) return false;
  return std::all_of(index.sections.begin(), index.sections.end(), [&](const StoredSectionEntry& entry) {
    return isStableId(entry.info.id) && ids.insert(entry.info.id).second && isLine(entry.info.title) &&
           isPlace(entry.place, end);
  });
}

bool isSound(const std::vector<content::Block>& blocks) {
  return std::all_of(blocks.begin(), blocks.end(),
                     [](const content::Block& block) { return std::visit(SoundBlock{}, block); });
}

bool isSound(const StoredSection& section) { return isStableId(section.id) && isLine(section.title); }

}  // namespace tend::pack
