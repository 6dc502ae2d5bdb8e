#include "core/page/copy_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/page/lines.h"

namespace tend::page {
namespace {

constexpr std::string_view kBullet = "\xE2\x80\xA2 ";  // U+2022
constexpr std::size_t kMostDepth = 8;

/// Bytes of a block that are copied, and whether the range goes on before and after it.
struct Taken {
  std::uint32_t begin = 0, end = UINT32_MAX;
  bool before = false, after = false;
};

/// Soft hyphens go, hard line breaks become line ends.
std::string cleaned(std::string_view text) {
  constexpr std::string_view kSoftHyphen = "\xC2\xAD", kHardBreak = "\xE2\x80\xA8";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at, 2) == kSoftHyphen) {
      at += 2;
    } else if (text.substr(at, 3) == kHardBreak) {
      out += '\n';
      at += 3;
    } else {
      out += text[at++];
    }
  }
  return out;
}

/// Puts together what is taken of the lines that plainText() joins by '\n'.
class Lines {
 public:
  explicit Lines(const Taken& taken) : m_taken(taken) {}

  /// Adds the part of the next line that is taken, behind `mark` if its beginning is and it is not all that is.
  void add(const std::string& line, const std::string& mark, std::string_view between) {
    const std::size_t begin = m_offset, end = m_offset + line.size();
    m_offset = end + 1;
    const std::size_t from = std::max<std::size_t>(begin, m_taken.begin), to = std::min<std::size_t>(end, m_taken.end);
    if (from >= to) return;
    const bool wholeRange = !m_taken.before && !m_taken.after && m_taken.begin >= begin && m_taken.end <= end;
    if (!m_out.empty()) m_out += between;
    if (from == begin && !wholeRange) m_out += mark;
    m_out += cleaned(std::string_view(line).substr(from - begin, to - from));
    m_reachedEnd = to == end;
  }
  bool reachedEnd() const { return m_reachedEnd; }
  std::string take() { return std::move(m_out); }

 private:
  Taken m_taken;
  std::size_t m_offset = 0;
  std::string m_out;
  bool m_reachedEnd = false;
};

struct CopyBlock {
  const Taken& taken;

  std::string operator()(const content::Paragraph& p) const {
    Lines lines(taken);
    lines.add(content::plainText(p.spans), {}, {});
    return lines.take();
  }
  std::string operator()(const content::List& list) const {
    Lines lines(taken);
    std::array<std::uint64_t, kMostDepth + 1> counts{};
    for (const content::ListItem& item : list.items) {
      const std::size_t depth = std::min<std::size_t>(item.depth, kMostDepth);
      std::fill(counts.begin() + static_cast<std::ptrdiff_t>(depth) + 1, counts.end(), 0);
      const std::uint64_t number = (depth == 0 ? list.first : 1) + counts[depth]++;
      const std::string mark = list.ordered ? std::to_string(number) + ". " : std::string(kBullet);
      lines.add(content::plainText(item.spans), std::string(depth * 2, ' ') + mark, "\n");
    }
    return lines.take();
  }
  std::string operator()(const content::Quote& quote) const {
    Lines lines(taken);
    for (const content::Spans& paragraph : quote.paragraphs) lines.add(content::plainText(paragraph), {}, "\n\n");
    return lines.take();
  }
  std::string operator()(const content::Scripture& verse) const {
    Lines lines(taken);
    lines.add(content::plainText(verse.spans), {}, {});
    const bool whole = lines.reachedEnd() && (taken.begin == 0 || taken.after);
    return lines.take() + (whole && !verse.reference.empty() ? "\n" + cleaned(verse.reference) : std::string());
  }
  std::string operator()(const content::Prayer& prayer) const {
    Lines lines(taken);
    for (const content::Spans& line : prayer.lines) lines.add(content::plainText(line), {}, "\n");
    return lines.take();
  }
  std::string operator()(const content::ExerciseRef&) const { return {}; }
  std::string operator()(const content::ThematicBreak&) const { return {}; }
};

std::string copyOf(Flow& flow, const Place& place, const Taken& taken) {
  if (place.slot == 0) return taken.before && place.chapter > 0 ? cleaned(flow.headOf(place.chapter).title) : "";
  const content::Block* block = flow.blockAt(place);
  return block != nullptr ? std::visit(CopyBlock{taken}, *block) : std::string();
}

}  // namespace

std::string textOfRange(Flow& flow, const content::TextRange& range, std::size_t mostBytes) {
  const std::optional<Place> first = slotOf(flow, range.begin), last = slotOf(flow, range.end);
  std::string out;
  if (!first || !last) return out;
  const auto ahead = [&](const Place& p) {
    return p.chapter != last->chapter ? p.chapter < last->chapter : p.slot < last->slot;
  };
  for (std::optional<Place> at = first; at && (ahead(*at) || *at == *last) && out.size() < mostBytes;
       at = flow.next(*at)) {
    if (at->slot == 0) flow.tick();  // a long way: sections that were passed may be dropped
    Taken taken;
    taken.before = !(*at == *first);
    taken.after = ahead(*at);
    if (!taken.before) taken.begin = range.begin.character;
    if (!taken.after) taken.end = range.end.character;
    const std::string text = copyOf(flow, *at, taken);
    if (text.empty()) continue;
    if (!out.empty()) out += "\n\n";
    out += text;
  }
  return out;
}

}  // namespace tend::page
