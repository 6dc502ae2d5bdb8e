// What was done to a text, to be undone and done again. One step is one replacement; a run of typing within a word, or
// of Backspace or Delete, is one step. Bounded in steps and bytes. Used by Buffer only.
#pragma once

#include <cstdint>
#include <deque>
#include <string>

namespace tend::text::edit {

enum class Affinity : std::uint8_t {
  Down,  // the caret stands before the character at its offset
  Up,    // … behind the one before it: at the end of a line that goes on, or where directions meet
};

/// The caret is at `head`; what lies between it and `anchor` is selected. Bytes, at grapheme boundaries.
struct Selection {
  std::uint32_t anchor = 0, head = 0;
  Affinity affinity = Affinity::Down;
  std::uint32_t begin() const { return anchor < head ? anchor : head; }
  std::uint32_t end() const { return anchor < head ? head : anchor; }
  bool empty() const { return anchor == head; }
  bool operator==(const Selection& o) const { return anchor == o.anchor && head == o.head && affinity == o.affinity; }
};

enum class StepKind : std::uint8_t { Typing, Backspace, Delete, Composed, Other };

struct Step {
  StepKind kind = StepKind::Other;
  std::uint32_t at = 0;
  std::string removed, inserted;
  Selection before, after;
};

class History {
 public:
  /// Remembers a step just done; what was undone before it can no longer be done again.
  void record(Step step);
  /// The caret was moved: what is typed next is a step of its own.
  void endRun() { m_open = false; }
  /// The step to undo (to do again), or null. It is owned here and lives until the next call.
  const Step* undo();
  const Step* redo();
  bool canUndo() const { return m_done > 0; }
  bool canRedo() const { return m_done < m_steps.size(); }
  void forget();

 private:
  bool joins(const Step& step) const;
  void join(Step& step);
  void bound();

  std::deque<Step> m_steps;
  std::size_t m_done = 0;  // steps that stand; the rest was undone
  std::size_t m_bytes = 0;
  bool m_open = false;
};

}  // namespace tend::text::edit
