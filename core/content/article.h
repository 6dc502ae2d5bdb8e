// What an article *is*: packs, sections, blocks, spans, references to exercises. Plain structs; no pixels, no files.
// Made by core/pack, laid out by core/page, addressed by locators (core/content/locator.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tend::content {

/// Marks on a stretch of text. Bits of Span::marks.
enum Mark : std::uint8_t {
  kEmphasis = 1U << 0U,
  kStrong = 1U << 1U,
  kCode = 1U << 2U,
};

/// A stretch of inline text in one manner. A hard line break is the character U+2028 inside the text.
struct Span {
  std::string text;  // UTF-8, white space folded
  std::uint8_t marks = 0;
  std::string link;  // address, or empty

  template <class Archive>
  void serialize(Archive& a) {
    a(text, marks, link);
  }
};

using Spans = std::vector<Span>;

enum class ParagraphKind : std::uint8_t { Body, Subheading };

struct Paragraph {
  ParagraphKind kind = ParagraphKind::Body;
  std::uint8_t level = 3;  // Subheading only: 3–6
  Spans spans;

  template <class Archive>
  void serialize(Archive& a) {
    a(kind, level, spans);
  }
};

struct ListItem {
  Spans spans;
  std::uint8_t depth = 0;  // nesting, from 0

  template <class Archive>
  void serialize(Archive& a) {
    a(spans, depth);
  }
};

struct List {
  bool ordered = false;
  std::uint32_t first = 1;  // number of the first item of an ordered list
  std::vector<ListItem> items;

  template <class Archive>
  void serialize(Archive& a) {
    a(ordered, first, items);
  }
};

struct Quote {
  std::vector<Spans> paragraphs;

  template <class Archive>
  void serialize(Archive& a) {
    a(paragraphs);
  }
};

/// A verse of scripture, set apart and centred, with its reference below.
struct Scripture {
  Spans spans;
  std::string reference;       // "1 Peter 4:8 · World English Bible"
  std::string shortReference;  // "1 Peter 4:8 · WEB", for narrow screens; may equal reference

  template <class Archive>
  void serialize(Archive& a) {
    a(spans, reference, shortReference);
  }
};

/// A prayer, kept line by line.
struct Prayer {
  std::vector<Spans> lines;

  template <class Archive>
  void serialize(Archive& a) {
    a(lines);
  }
};

/// Where an exercise stands in the text. Its definition is the TOML source, understood by core/exercise.
struct ExerciseRef {
  std::string id;
  std::string kind;
  std::string title;
  bool quiet = false;      // leaves no trace anywhere; see safety in docs/pack-format.md
  std::string source;      // the TOML between the fences
  std::uint32_t line = 0;  // of the first line of source in its file

  template <class Archive>
  void serialize(Archive& a) {
    a(id, kind, title, quiet, source, line);
  }
};

struct ThematicBreak {
  template <class Archive>
  void serialize(Archive& a) {
    (void)a;
  }
};

using Block = std::variant<Paragraph, List, Quote, Scripture, Prayer, ExerciseRef, ThematicBreak>;

struct Section {
  std::string id;  // stable: [a-z0-9-]+, unique in the pack
  std::string title;
  bool quiet = false;  // leaves no resume place, dot, plant or count
  std::vector<Block> blocks;
};

/// A link to another article of a series.
struct SeriesLink {
  std::string title;
  std::string pack;  // id of the pack if known, else empty

  template <class Archive>
  void serialize(Archive& a) {
    a(title, pack);
  }
};

struct PackInfo {
  std::string id;
  std::string title;
  std::string kicker;    // small line above the title ("Chapter one"); may be empty
  std::string language;  // BCP 47
  std::string author;
  std::string license;
  std::string sourceName;  // who published what this is drawn from
  std::string sourceUrl;
  std::optional<SeriesLink> previous;
  std::optional<SeriesLink> next;

  template <class Archive>
  void serialize(Archive& a) {
    a(id, title, kicker, language, author, license, sourceName, sourceUrl, previous, next);
  }
};

/// One line of a pack's index: enough to draw the contents without reading any section.
struct SectionInfo {
  std::string id;
  std::string title;
  bool quiet = false;
  bool hasExercise = false;
  std::uint32_t characters = 0;  // code points of text, for estimating heights and progress

  template <class Archive>
  void serialize(Archive& a) {
    a(id, title, quiet, hasExercise, characters);
  }
};

/// A whole article in memory. `opening` is what stands before the first section (usually one verse).
struct Article {
  PackInfo info;
  std::vector<Block> opening;
  std::vector<Section> sections;
};

/// The plain text of a block (no marks), as locators count it: items, lines and paragraphs joined by '\n'.
std::string plainText(const Block& block);
std::string plainText(const Spans& spans);

}  // namespace tend::content
