// shape(): a paragraph's text and style become words in font units and the places where lines may end.
#include <limits>
#include <utility>

#include "core/text/candidates.h"
#include "core/text/itemise.h"
#include "core/text/thai_breaks.h"

namespace tend::text {
namespace {

// Offsets have 32 bits, and some sums of them are made. Longer paragraphs are no paragraphs.
constexpr std::size_t kLongestParagraph = std::size_t{1} << 30U;

}  // namespace

ShapedText::ShapedText() : m_data(std::make_unique<Data>()) {
  m_data->candidates.resize(2);  // the beginning and the end of nothing
  m_data->candidates.back().forced = true;
}
ShapedText::ShapedText(ShapedText&&) noexcept = default;
ShapedText& ShapedText::operator=(ShapedText&&) noexcept = default;
ShapedText::~ShapedText() = default;

const std::string& ShapedText::utf8() const { return m_data->utf8; }
bool ShapedText::rightToLeft() const { return m_data->rightToLeft; }

ShapedText shape(const FontLibrary& library, const FontBook& book, const StyledText& text, const Hyphenator* hyphenator,
                 ShapeCache* cache) {
  ShapedText out;
  ShapedText::Data& data = out.data();
  data.candidates.clear();
  data.utf8 = text.utf8.substr(0, kLongestParagraph);
  const std::shared_ptr<ShapeCacheEpoch> epoch =
      cache != nullptr ? cache->impl().current() : std::make_shared<ShapeCacheEpoch>();

  const BidiLevels levels = bidiLevels(data.utf8);
  std::vector<LineBreak> breaks = lineBreaks(data.utf8);
  addThaiBreaks(library.impl(), data.utf8, breaks);
  data.rightToLeft = levels.rightToLeft;
  const std::uint8_t base = levels.rightToLeft ? 1 : 0;
  for (const std::uint8_t level : levels.levels) data.mixedDirections = data.mixedDirections || level != base;

  data.pieces.reserve(data.utf8.size() * 2 / 5 + 4);  // a word and a space in five letters, as prose has them
  Itemiser(library.impl(), *epoch, {&book, &text, &levels, &breaks, hyphenator}, data).run();
  std::vector<PieceSum> room;
  listCandidates(data, room);
  data.widestEm = widestChunkEm(data);
  data.words.push_back(epoch);
  return out;
}

}  // namespace tend::text
