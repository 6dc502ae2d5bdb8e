// Cuts a paragraph into pieces: words of one style, direction, script and font; spaces; hard breaks. Private.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/bidi.h"
#include "core/text/font_impl.h"
#include "core/text/segment.h"
#include "core/text/shape_word.h"
#include "core/text/shaped_data.h"

namespace tend::text {

struct ItemiseInput {
  const FontBook* book = nullptr;
  const StyledText* text = nullptr;
  const BidiLevels* levels = nullptr;
  const std::vector<LineBreak>* breaks = nullptr;
  const Hyphenator* hyphenator = nullptr;
};

class Itemiser {
 public:
  Itemiser(FontLibrary::Impl& library, ShapeCacheEpoch& epoch, const ItemiseInput& input, ShapedText::Data& out);

  void run();

 private:
  /// What all characters of a word share. `lowered` letters are small capitals made from capitals.
  struct Item {
    FontId font = kNoFont;
    hb_script_t script = HB_SCRIPT_COMMON;
    bool synthetic = false;
    bool operator==(const Item& o) const { return font == o.font && script == o.script && synthetic == o.synthetic; }
  };
  struct Cluster {
    std::uint32_t end = 0;
    Item item;
  };

  void enterRange();
  void addSpaces();
  void addHardBreak();
  void addWord();
  std::uint32_t asciiEnd(std::uint32_t from, std::uint32_t limit) const;
  Cluster clusterAt(std::uint32_t at, std::uint32_t limit, hb_script_t script);
  FontId fontFor(std::uint32_t begin, std::uint32_t end);
  bool covers(FontId font, std::uint32_t begin, std::uint32_t end);
  bool isSynthetic(char32_t c, FontId font);
  bool mayCut(std::uint32_t begin, std::uint32_t at, hb_script_t script) const;
  void shapeWord(std::uint32_t begin, std::uint32_t end, const Item& item);
  std::uint16_t contextFor(const Item& item, bool hyphenate);
  std::uint16_t styleFor(FontId font, bool synthetic);
  char32_t neighbour(std::uint32_t at, bool before) const;

  FontLibrary::Impl& m_library;
  ShapeCacheEpoch& m_epoch;
  ItemiseInput m_input;
  ShapedText::Data& m_out;
  WordShaper m_shaper;
  std::string_view m_text;
  hb_language_t m_language;
  hb_unicode_funcs_t* m_unicode;

  std::uint32_t m_at = 0;
  std::size_t m_range = 0;
  std::uint32_t m_rangeEnd = 0;
  Style m_style;
  FontId m_primary = kNoFont;  // the style's font, or the body
  FontId m_lastFallback = kNoFont;
  hb_script_t m_script = HB_SCRIPT_LATIN;
  bool m_asciiFast = false;  // the primary font has all of ASCII and needs nothing synthetic

  ShapeContext m_lastContext;
  std::uint16_t m_lastContextIndex = 0;
  bool m_hasContext = false;
};

}  // namespace tend::text
