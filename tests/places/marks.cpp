#include "tests/places/marks.h"

#include "core/text/paragraph.h"

namespace tend::test {
namespace {

constexpr std::string_view kStem = "kestrel";
constexpr std::size_t kLetters = 8;

Marks* g_marks = nullptr;
long g_shaped = 0;

std::uint64_t mixed(std::uint64_t x) {  // splitmix64
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}

}  // namespace

std::string wordOf(long visitor, std::uint64_t seed) {
  std::uint64_t bits = mixed(seed ^ mixed(static_cast<std::uint64_t>(visitor)));
  std::string word(kStem);
  for (std::size_t i = 0; i < kLetters; ++i, bits /= 26) word += static_cast<char>('a' + bits % 26);
  return word;
}

Marks::Marks(std::uint64_t seed) : m_seed(seed), m_word(wordOf(0, seed)) { g_marks = this; }
Marks::~Marks() { g_marks = nullptr; }

void Marks::nextVisitor() { m_word = wordOf(++m_visitor, m_seed); }

/// Any word of the kind that is whole and not the visitor's own must be of nobody who was here: half a word, or one
/// with letters in its middle, is still the visitor's.
bool Marks::lookIn(std::string_view text, const char* where) {
  bool own = false;
  for (std::size_t at = text.find(kStem); at != std::string_view::npos; at = text.find(kStem, at + 1)) {
    const std::string_view word = text.substr(at, kStem.size() + kLetters);
    if (word == m_word) {
      own = true;
      continue;
    }
    if (word.size() < kStem.size() + kLetters) continue;
    for (long earlier = m_visitor - 1; earlier >= 0 && m_wrong.empty(); --earlier) {
      if (word == wordOf(earlier, m_seed)) {
        m_wrong = "visitor " + std::to_string(m_visitor) + " meets the words of visitor " + std::to_string(earlier) +
                  " in " + where + ": " + std::string(text.substr(0, 200));
      }
    }
  }
  return own;
}

std::string Marks::lookAt(const semantics::Node& tree) {
  bool own = false;
  semantics::visit(tree, [&](const semantics::Node& node, int) {
    own = lookIn(node.label, "a label") || own;
    own = lookIn(node.value, "a value") || own;
  });
  if (own) ++m_ownSeen;
  return m_wrong;
}

long Marks::shaped() { return g_shaped; }
void Marks::shapes(std::string_view text) {
  if (lookIn(text, "a text that is drawn")) m_ownDrawn = true;
}

}  // namespace tend::test

namespace tend::text {

// core/text/paragraph.h's shape(), by the linker's names: whoever calls it comes through here.
ShapedText reallyShape(const FontLibrary&, const FontBook&, const StyledText&, const Hyphenator*, ShapeCache*) __asm__(
    "__real__ZN4tend4text5shapeERKNS0_11FontLibraryERKNS0_8FontBookERKNS0_10StyledTextEPKNS0_10HyphenatorEPNS0_"
    "10ShapeCacheE");
ShapedText shapeSeen(const FontLibrary&, const FontBook&, const StyledText&, const Hyphenator*, ShapeCache*) __asm__(
    "__wrap__ZN4tend4text5shapeERKNS0_11FontLibraryERKNS0_8FontBookERKNS0_10StyledTextEPKNS0_10HyphenatorEPNS0_"
    "10ShapeCacheE");

ShapedText shapeSeen(const FontLibrary& library, const FontBook& book, const StyledText& text,
                     const Hyphenator* hyphenator, ShapeCache* cache) {
  ++test::g_shaped;
  if (test::g_marks != nullptr) test::g_marks->shapes(text.utf8);
  return reallyShape(library, book, text, hyphenator, cache);
}

}  // namespace tend::text
