// An article laid out on an endless sheet: content + text + width -> placed blocks. Lazy: what is near the viewport
// is exact, the rest is estimated and corrected without moving the reader's place. Knows no colours beyond roles,
// no kinds of exercise, no window. Used by app/views (painting) and tests (dump).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/geometry.h"
#include "core/content/article.h"
#include "core/content/locator.h"
#include "core/content/pack_source.h"
#include "core/page/caret.h"
#include "core/text/font.h"
#include "core/text/hyphenate.h"
#include "core/text/paragraph.h"

namespace tend::page {

/// Colour by role (design 2.1); the theme turns it into a colour when it is painted.
enum class Ink : std::uint8_t { Ink, Ink2, Ink3, Clay, Sage, Leaf, LeafDark, Hair, Wheat, SageTint };

enum class FaceChoice : std::uint8_t { Vollkorn, Garamond, Inter, Dyslexic };
enum class Spacing : std::uint8_t { Snug, Easy, Airy };  // 1.45, 1.6, 1.8 of the size, to an even number
enum class Edges : std::uint8_t { Justified, Ragged };
enum class Movement : std::uint8_t { Scroll, Pages };
enum class Width : std::uint8_t { Phone, Tablet, Desktop };  // class of the screen: sizes of titles and verses

/// Everything layout depends on besides the article. All in logical pixels.
struct Setting {
  float bodySizePx = 20;
  float measurePx = 620;  // width of the text column, already limited to the screen
  Spacing spacing = Spacing::Easy;
  FaceChoice face = FaceChoice::Vollkorn;
  Edges edges = Edges::Justified;
  Width width = Width::Desktop;
  bool centreSectionTitles = true;  // false while the contents drawer is shown
  float topMarginPx = 44;           // above the opening
  float pageHeightPx = 0;           // > 0: pages mode, whole lines only, no widows or orphans
  float marginPx = 48;              // free room on either side of the column: bullets hang in it where they fit
  bool operator==(const Setting& o) const;
};

/// Glyphs of one font at one size; positions relative to (xPx, baselinePx) of the run in sheet coordinates.
struct GlyphRun {
  text::FontId font = text::kNoFont;
  float sizePx = 0;
  float stretch = 1;
  float xPx = 0, baselinePx = 0;
  Ink ink = Ink::Ink;
  const text::PositionedGlyph* glyphs = nullptr;  // valid until the next non-const call on Page
  std::uint32_t glyphCount = 0;
  bool underline = false;         // links
  float leftPx = 0, rightPx = 0;  // extent, for the underline
};

/// A Bullet's leaf stands on the bottom left corner of its rect (on the baseline); an Ornament is centred in its.
enum class ShapeKind : std::uint8_t { Hairline, Ornament, Bullet };
struct Shape {
  ShapeKind kind = ShapeKind::Hairline;
  base::Rect rect;
};

/// What to paint between two heights of the sheet.
struct Scene {
  std::vector<GlyphRun> runs;
  std::vector<Shape> shapes;
};

/// A stretch of a link on the sheet (one rectangle a line).
struct LinkArea {
  std::uint32_t linkIndex = 0;  // counts all links of the article in reading order of laid-out blocks
  std::string address;
  std::string label;
  std::vector<base::Rect> rects;
  content::Locator at;
};

/// What pages mode shows at once: whole lines between two heights of the sheet.
struct Leaf {
  float topPx = 0, bottomPx = 0;
};

/// A block as the semantics tree wants it.
struct BlockArea {
  std::size_t sectionIndex = 0;  // SIZE_MAX for the opening
  std::uint32_t block = 0;       // UINT32_MAX for the section's title
  base::Rect rect;
};

/// The room an exercise takes in the text. The page knows its place and size, never its kind.
struct ExerciseArea {
  std::string id;
  base::Rect rect;
  content::Locator at;
};

/// Height in logical pixels of an exercise's box in a column of `widthPx`; 0 or less: it takes no room.
using ExerciseBox = std::function<float(const content::ExerciseRef& exercise, float widthPx)>;

/// Fonts and tools shared by all pages. Not owned.
struct Press {
  const text::FontLibrary* library = nullptr;
  const text::FontBook* book = nullptr;
  const text::Hyphenator* hyphenator = nullptr;
  text::ShapeCache* cache = nullptr;
};

class Page {
 public:
  Page(std::shared_ptr<content::PackSource> pack, Press press);
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;
  ~Page();

  /// New size, width or style: keeps what was shaped, forgets lines. Cheap until something is asked for.
  void set(const Setting& setting);
  const Setting& setting() const;

  /// Asks the host how much room each exercise takes. Without it exercises take none.
  void setExerciseBox(ExerciseBox box);

  /// Lays out exactly what lies between two heights, after which everything there stays where it is, and nothing
  /// above topPx moves. To be called before scene(), links() and blocks(), which show only what is laid out.
  void ensure(float topPx, float bottomPx);

  /// As ensure() from anchorPx - abovePx to anchorPx + belowPx, and returns where that which stood at anchorPx stands
  /// now: what is above may have been estimated wrongly. Scrolling by this never jumps. Across set(), keep a locator
  /// (until the reader moves: each new one is the start of a line) and ask yOf().
  float ensureAround(float anchorPx, float abovePx, float belowPx);

  /// Lays out some more around `nearPx` for up to about `blocks` blocks; true while work is left. Heights above
  /// nearPx may change: keep the place by a locator and ask yOf() again.
  bool continueLayout(float nearPx, int blocks);

  /// Height of the whole sheet; an estimate until everything is laid out.
  float heightPx() const;

  Scene scene(float topPx, float bottomPx) const;
  std::vector<LinkArea> links(float topPx, float bottomPx) const;
  std::vector<BlockArea> blocks(float topPx, float bottomPx) const;
  std::vector<ExerciseArea> exercises(float topPx, float bottomPx) const;

  /// Top of the line that holds the locator; the start of a section is its title. Lays out what it needs; an unknown
  /// place gives the nearest one before.
  float yOf(const content::Locator& locator);
  /// The place at the top of the line at or below `yPx`.
  content::Locator locatorAt(float yPx);
  /// The first character of the sentence that holds `locator`.
  content::Locator sentenceStart(const content::Locator& locator);
  /// Index of the section at a height; SIZE_MAX in the opening.
  std::size_t sectionAt(float yPx);
  float sectionTop(std::size_t index);
  /// How much of a section lies above `yPx`, from 0 to 1.
  float sectionProgress(std::size_t index, float yPx);

  /// Bottom of the last whole line that ends at or above yPx + heightPx (the page's foot never cuts a line).
  float wholeLinesBottom(float topPx, float heightPx);

  /// Pages mode. The leaf that holds a height or a place, its neighbours, and the article's last one. Each lays out
  /// what it needs, which may move what is estimated above: heights are those of the sheet as it is afterwards.
  Leaf leafAt(float yPx);
  Leaf leafOfPlace(const content::Locator& place);
  std::optional<Leaf> leafAfter(const Leaf& leaf);
  std::optional<Leaf> leafBefore(const Leaf& leaf);
  Leaf lastLeaf();

  /// Selection (core/page/caret.h). Points and rectangles are the sheet's; each lays out what it needs, but rects(),
  /// which like scene() shows what is laid out between two heights.
  PointHit hit(base::Point at);
  CaretBox caretBox(const Caret& caret);
  /// One step on (1) or back (-1); `goalXPx` is kept between steps by Line and cleared by others.
  Caret moved(const Caret& caret, Step step, int direction, std::optional<float>& goalXPx);
  content::TextRange unitAt(const content::Locator& under, Unit unit);
  /// For each line its stretches from left to right: several where directions are mixed.
  std::vector<base::Rect> rects(const content::TextRange& range, float topPx, float bottomPx) const;
  /// The same for bytes [begin, end) of the title of a section (SIZE_MAX: of the article).
  std::vector<base::Rect> titleRects(std::size_t sectionIndex, std::uint32_t begin, std::uint32_t end, float topPx,
                                     float bottomPx) const;
  /// As one would write it down: for copying, and for screen readers. About `mostBytes` at most.
  std::string textOf(const content::TextRange& range, std::size_t mostBytes = SIZE_MAX);
  /// Below 0 if `a` comes first in reading order, 0 if they are the same place.
  int compare(const content::Locator& a, const content::Locator& b) const;
  /// Does the paragraph at a place run from right to left?
  bool rightToLeftAt(const content::Locator& at);

  /// Problems met while reading sections (damaged records), once each.
  std::vector<base::Error> takeErrors();

  const content::PackSource& pack() const;

  /// A block near the page, for the semantics tree (`sectionIndex` as in BlockArea); null when it is not held in
  /// memory.
  const content::Block* blockIfHeld(std::size_t sectionIndex, std::uint32_t block) const;

  /// Golden text of everything between two heights.
  std::string dump(float topPx, float bottomPx) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

/// The steps of the text size (design 3.2) and the measure for a choice at a size.
constexpr int kSizeSteps[] = {16, 17, 18, 19, 20, 22, 24, 27, 30, 34, 40, 48, 60};
constexpr int kSizeStepCount = 13;
enum class Measure : std::uint8_t { Narrow, Book, Wide };
float measureFor(Measure measure, float bodySizePx, float availablePx);

}  // namespace tend::page
