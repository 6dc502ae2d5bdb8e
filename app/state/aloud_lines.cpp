// From blocks to the sentences that are said.
#include <algorithm>

#include "app/state/aloud.h"
#include "core/base/utf8.h"
#include "core/text/segment.h"
#include "core/text/unicode_tables.h"

namespace tend::state {
namespace {

constexpr std::size_t kMostLineBytes = 1200;  // longer sentences are said in parts, so that a pause comes in time
constexpr std::string_view kSoftHyphen = "\xC2\xAD";
constexpr std::string_view kLineSeparator = "\xE2\x80\xA8";

bool startsWith(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

/// As it is said: line ends are spaces, soft hyphens nothing.
std::string asSaid(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const bool hyphen = startsWith(text, kSoftHyphen), line = startsWith(text, kLineSeparator);
    if (line || text.front() == '\n') out += ' ';
    if (!hyphen && !line && text.front() != '\n') out += text.front();
    text.remove_prefix(hyphen ? kSoftHyphen.size() : (line ? kLineSeparator.size() : 1));
  }
  return out;
}

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t'; }

struct Piece {
  std::size_t begin = 0, end = 0;
};

Piece trimmed(std::string_view text, Piece piece) {
  while (piece.begin < piece.end && isSpace(text[piece.begin])) ++piece.begin;
  while (piece.begin < piece.end && isSpace(text[piece.end - 1])) --piece.end;
  return piece;
}

/// A very long sentence in parts that end at a space, or else at the end of a character.
std::vector<Piece> parts(std::string_view text, Piece piece) {
  std::vector<Piece> out;
  while (piece.end - piece.begin > kMostLineBytes) {
    std::size_t cut = text.rfind(' ', piece.begin + kMostLineBytes);
    if (cut == std::string_view::npos || cut <= piece.begin) cut = piece.begin + kMostLineBytes;
    while (cut < piece.end && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) ++cut;
    out.push_back({piece.begin, cut});
    piece.begin = cut;
  }
  out.push_back(piece);
  return out;
}

/// "Is it ready?" she asked: a sentence does not begin with a small letter.
bool goesOn(std::string_view words) {
  return text::sentenceClass(base::decodeUtf8(words, 0).codePoint) == text::SentenceClass::Lower;
}

class Lines {
 public:
  explicit Lines(std::string section) : m_section(std::move(section)) {}

  void title(const std::string& words) {
    if (words.empty()) return;
    m_out.push_back({asSaid(words), {{m_section, 0, 0}, {m_section, 0, 0}}, true});
  }

  void block(const content::Block& block, std::uint32_t index) {
    if (std::holds_alternative<content::ExerciseRef>(block) || std::holds_alternative<content::ThematicBreak>(block)) {
      return;
    }
    const std::string text = content::plainText(block);
    const std::vector<std::uint32_t> starts = text::sentenceStarts(text);
    m_first = m_out.size();
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
      add(text, {starts[i], end}, index);
    }
    const auto* verse = std::get_if<content::Scripture>(&block);
    if (verse != nullptr && m_out.size() > m_first) reference(verse->reference);
  }

  std::vector<AloudLine> take() { return std::move(m_out); }

 private:
  void add(const std::string& text, Piece sentence, std::uint32_t block) {
    sentence = trimmed(text, sentence);
    const std::string_view words = std::string_view(text).substr(sentence.begin, sentence.end - sentence.begin);
    if (!text::holdsWord(words)) return;  // nothing but signs
    const bool sameLine = sentence.begin > 0 && text[sentence.begin - 1] != '\n';
    if (sameLine && m_out.size() > m_first && goesOn(words)) {
      sentence.begin = m_out.back().range.begin.character;
      m_out.pop_back();
    }
    for (const Piece& part : parts(text, sentence)) put(text, trimmed(text, part), block);
  }

  void put(const std::string& text, Piece piece, std::uint32_t block) {
    m_out.push_back({asSaid(std::string_view(text).substr(piece.begin, piece.end - piece.begin)),
                     {{m_section, block, static_cast<std::uint32_t>(piece.begin)},
                      {m_section, block, static_cast<std::uint32_t>(piece.end)}},
                     false});
  }

  /// Said with the last sentence of its verse. A dot between words is a rest, and has no name.
  void reference(const std::string& words) {
    constexpr std::string_view kDot = " \xC2\xB7 ";
    std::string said = words;
    for (std::size_t at = said.find(kDot); at != std::string::npos; at = said.find(kDot)) {
      said.replace(at, kDot.size(), ", ");
    }
    if (!said.empty()) m_out.back().words += " " + said + ".";
  }

  std::string m_section;
  std::vector<AloudLine> m_out;
  std::size_t m_first = 0;  // line of the block
};

}  // namespace

std::vector<AloudLine> articleLines(content::PackSource& pack, std::size_t part) {
  if (part > pack.sections().size()) return {};
  const std::string id = part == 0 ? std::string() : pack.sections()[part - 1].id;
  Lines lines(id);
  lines.title(part == 0 ? pack.info().title : pack.sections()[part - 1].title);
  std::vector<content::Block> blocks;
  if (part == 0) {
    if (auto opening = pack.opening()) blocks = std::move(*opening);
  } else {
    auto section = pack.section(part - 1);
    if (!section) return {};
    blocks = std::move(section->blocks);
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) lines.block(blocks[i], static_cast<std::uint32_t>(i));
  return lines.take();
}

}  // namespace tend::state
