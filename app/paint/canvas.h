// Drawing in logical pixels onto an ImGui draw list: rectangles, rounded boxes, shadows, icons, text. The one place
// that multiplies by the display scale and snaps to device pixels: ImGui itself works in device pixels here (see
// compat::newFrame). Holds no state but its targets. Used by app/widgets and app/views.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/paint/atlas.h"
#include "app/paint/icons.h"
#include "app/paint/plants.h"
#include "app/paint/theme.h"
#include "app/paint/vector_path.h"
#include "core/base/geometry.h"
#include "core/page/page.h"
#include "core/text/paragraph.h"

struct ImDrawList;

namespace tend::paint {

/// Text of the interface, set by our own typesetter (design 3.2).
enum class TextStyle : std::uint8_t {
  Title,
  PageTitle,
  CardTitle,
  Section,
  SmallSection,
  Body,
  BodyItalic,
  Verse,
  FirstWords,  // the first sentence of a reframe, and what came of it
  FrameLead,   // the opening words of its parts
  Aside,
  Name,
  NameDyslexic,
  Lead,
  Button,
  Control,
  ControlStrong,
  Label,
  Rail,
  RailChosen,
  Mono,
  Number,
  Code,  // signs to be typed elsewhere
  Numeral,
  RingNumber,
  CoverTitle,
  CoverSection,
  CoverBody,
};

/// How a text block is set. Sizes come from the style times `scale` (the controls' scale, 1–2).
struct TextBox {
  TextStyle style = TextStyle::Control;
  float widthPx = 0;  // 0: one line, as wide as needed
  float scale = 1;
  text::Align align = text::Align::Start;
  bool balanced = false;
  std::uint32_t maxLines = 0;
};

struct TextSize {
  float width = 0;
  float height = 0;  // lines times line height
  float firstBaseline = 0;
  std::uint32_t lines = 0;
};

/// Sets and remembers interface text. One for the program's life.
class TextSetter {
 public:
  TextSetter(const text::FontLibrary& library, const text::FontBook& book, text::ShapeCache& cache);
  TextSetter(const TextSetter&) = delete;
  TextSetter& operator=(const TextSetter&) = delete;
  ~TextSetter();

  TextSize measure(std::string_view text, const TextBox& box);
  /// Lets go of every text that is remembered.
  void forget();
  struct Set;  // lines with their style, for Canvas
  const Set& set(std::string_view text, const TextBox& box);
  void language(std::string code);  // shaping language of the interface
  const text::FontLibrary& library() const;
  const text::FontBook& book() const;
  text::ShapeCache& cache() const;
  const std::string& language() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

float lineHeight(TextStyle style);  // at scale 1
float fontSize(TextStyle style);

/// How a plant stands in a larger picture: without soil or on another one, and paler the farther away it is.
struct PlantLook {
  std::optional<Colour> soil;  // nothing: it stands without
  Colour air;                  // what distance mixes in
  float airShare = 0;          // how much of it, 0 to 1
  float opacity = 1;
};

class Canvas {
 public:
  Canvas(ImDrawList* list, Atlas& atlas, TextSetter& setter, const Theme& theme, float displayScale);

  const Theme& theme() const { return *m_theme; }
  float displayScale() const { return m_scale; }
  TextSetter& setter() { return *m_setter; }

  void fill(base::Rect rect, Colour colour);
  /// One device-independent hairline (max(1, round(scale)) device pixels), snapped. 2 px black in High contrast.
  void hairline(base::Point from, float length, bool vertical, Colour colour);
  void roundFill(base::Rect rect, float radius, Colour colour);
  /// Only the corners named are round: bits 1 top-left, 2 top-right, 4 bottom-right, 8 bottom-left.
  void roundFill(base::Rect rect, float radius, Colour colour, unsigned corners);
  void roundStroke(base::Rect rect, float radius, float width, Colour colour);
  void disc(base::Point centre, float radius, Colour colour);
  void ring(base::Point centre, float radius, float width, Colour colour);
  /// Soft shadow of a rounded box: Gaussian of CSS blur radius `blur`, moved by dy. Nothing in High contrast.
  void shadow(base::Rect rect, float radius, float dx, float dy, float blur, float opacity);
  /// The three-layer shadow and outline of a slip (design 4).
  void slip(base::Rect rect, float radius = 6);
  /// Horizontal gradient of a colour from one opacity to another (the gutter).
  void gradient(base::Rect rect, Colour colour, float opacityLeft, float opacityRight);
  /// A light that fades evenly from its centre to nothing at `radius`.
  void glow(base::Point centre, float radius, Colour colour);
  void icon(Icon icon, base::Point centre, float size, Colour colour, float stroke = 1.6F);
  void path(const VectorPath& path, base::Point origin, float scale, Colour colour);
  void strokePath(const VectorPath& path, float width, base::Point origin, float scale, Colour colour);
  void mark(base::Point centre, float size);       // the Tend mark
  void ornament(base::Point centre, float width);  // between sections
  void bullet(base::Point baselineLeft, float scale = 1);
  void plant(PlantKind kind, base::Point ground, float height, int stage, std::uint32_t seed);
  void plant(const std::vector<Part>& plant, base::Point ground, const PlantLook& look);

  /// Text with its first line's top at `topLeft`; returns its size.
  TextSize text(std::string_view text, base::Point topLeft, const TextBox& box, Colour colour);
  /// What the bytes [begin, end) of that text cover, whole lines high, from left to right in each line.
  std::vector<base::Rect> extents(std::string_view text, base::Point topLeft, const TextBox& box, std::uint32_t begin,
                                  std::uint32_t end);
  /// Text centred in a rectangle, one line.
  void centred(std::string_view text, base::Rect rect, TextStyle style, Colour colour, float scale = 1);
  /// One glyph by itself, its pen at `pen` moved to whole pixels: for what must not become a text (a passphrase).
  void glyph(text::FontId font, float sizePx, std::uint32_t glyph, base::Point pen, Colour colour);
  /// A run of the page at an offset (sheet to window).
  void run(const page::GlyphRun& run, base::Point offset, Colour colour);

  void pushClip(base::Rect rect);
  /// Also outside the layer's own rectangle: for shadows that fall on what lies below.
  void pushClipBeyond(base::Rect rect);
  void popClip();

 private:
  struct PxRect {  // whole device pixels
    int x = 0, y = 0, width = 0, height = 0;
  };
  PxRect snapped(base::Rect rect) const;
  void solid(PxRect to, Colour colour);
  void part(const AtlasEntry& entry, PxRect from, PxRect to, Colour colour);  // `from` in texels within the entry
  void whole(const AtlasEntry& entry, int xPx, int yPx, Colour colour);       // entry's origin at a pixel
  void corners(const AtlasEntry& mask, PxRect box, PxRect tiles, unsigned which, Colour colour);
  void boxShadow(PxRect box, float radiusPx, float blurPx, Colour colour);
  void bigRing(base::Point centrePx, float outerPx, float innerPx, Colour colour);
  void parts(const std::vector<Part>& parts, base::Point origin, float scale);
  void onePart(const Part& part, base::Point origin, float scale, Colour colour);
  base::Point wholePixel(base::Point at) const;
  Colour of(PartColour role) const;
  void glyphs(text::FontId font, float sizePx, float stretch, float x, float baseline,
              const text::PositionedGlyph* glyphs, std::uint32_t count, Colour colour);
  ImDrawList* m_list;
  Atlas* m_atlas;
  TextSetter* m_setter;
  const Theme* m_theme;
  float m_scale;
};

}  // namespace tend::paint
