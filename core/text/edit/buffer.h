// The text of a field with its caret, selection, composition and history. Knows no lines, no pixels and no keys: what
// needs them is Editor's. The caret is always at a grapheme boundary and the text always well-formed, whatever comes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/text/edit/clean.h"
#include "core/text/edit/history.h"
#include "core/text/edit/units.h"

namespace tend::text::edit {

/// More than any page of writing; pasted books end here.
constexpr std::uint32_t kMostCharacters = 200000;

struct BufferOptions {
  Shape shape = Shape::OneLine;
  std::uint32_t mostCharacters = kMostCharacters;  // code points
};

/// How much of the text is the same as when somebody last looked: bytes at the beginning and at the end.
struct Unchanged {
  std::uint32_t prefix = 0, suffix = 0;
};

enum class Unit : std::uint8_t { Character, Word };

class Buffer {
 public:
  explicit Buffer(const BufferOptions& options = {}) : m_options(options) {}

  const BufferOptions& options() const { return m_options; }
  /// What is shown: with what an input method is composing.
  const std::string& text() const { return m_text; }
  /// What was written: without it.
  std::string value() const;
  const Selection& selection() const { return m_selection; }
  std::string_view selected() const;
  /// Where the composition stands in text(), and the part of it that is being chosen.
  const std::optional<Range>& composition() const { return m_composition; }

  /// Another text, with the caret at its end; nothing to undo.
  void setText(std::string_view utf8);

  /// Replaces the selection. What goes beyond the limit is left out, whole graphemes.
  void insert(std::string_view utf8, StepKind kind = StepKind::Other);
  /// What is being composed, in place of what was before; `caret` in code points of it. Empty: no composition.
  void compose(std::string_view utf8, std::uint32_t caret);
  /// The composition came to its end: `utf8` is what was written. One step to undo.
  void commit(std::string_view utf8);
  /// Removes the selection or, if there is none, the unit before (after) the caret.
  void backspace(Unit unit);
  void deleteForward(Unit unit);

  /// Offsets are moved on to the next grapheme boundary. Ends a composition.
  void select(std::uint32_t anchor, std::uint32_t head, Affinity affinity = Affinity::Down);
  bool undo();
  bool redo();
  bool canUndo() const { return m_history.canUndo(); }
  bool canRedo() const { return m_history.canRedo(); }

  /// What changed since the last call; nothing if nothing did.
  std::optional<Unchanged> takeChange();

 private:
  void erase(Range range, StepKind kind);
  void change(std::uint32_t at, std::string removed, std::string inserted, StepKind kind);
  void splice(std::uint32_t at, std::uint32_t remove, std::string_view insert);
  void dropComposition();
  std::string fitting(std::string_view utf8) const;
  void place(std::uint32_t at, Affinity affinity);

  BufferOptions m_options;
  std::string m_text;
  std::size_t m_characters = 0;
  Selection m_selection;
  std::optional<Range> m_composition;
  std::optional<Unchanged> m_unchanged;
  History m_history;
};

}  // namespace tend::text::edit
