// A passphrase being typed. Its bytes are in guarded memory only: no history, no layout, no composition, nothing to
// copy. Counts in code points, because letters are never looked at together. Used by the state; drawn as dots.
#pragma once

#include <cstdint>

#include "core/base/guarded_text.h"
#include "core/text/edit/command.h"

namespace tend::text::edit {

constexpr std::size_t kMostSecretBytes = 1024;

class SecretEditor {
 public:
  SecretEditor();

  /// Type, Paste and Commit take Command::secret; Point and DragTo take Command::caret, the letter pointed at.
  /// Movements, deletion and ShowSecret as in any field; by word means all. The rest does nothing.
  void apply(const Command& command);

  std::uint32_t characters() const { return m_characters; }
  std::uint32_t caret() const { return m_caret; }
  std::uint32_t selectionBegin() const { return m_anchor < m_caret ? m_anchor : m_caret; }
  std::uint32_t selectionEnd() const { return m_anchor < m_caret ? m_caret : m_anchor; }
  bool shown() const { return m_shown; }
  std::uint32_t revision() const { return m_revision; }

  /// The bytes: well-formed UTF-8 without control characters and line ends.
  const base::GuardedText& text() const { return m_text; }
  /// Hands the bytes over, to be made into a key, and is empty afterwards.
  base::GuardedText take();
  void clear();

 private:
  void insert(const base::GuardedText& typed);
  void erase(std::uint32_t begin, std::uint32_t end);
  void eraseBack(bool all);
  void eraseForward(bool all);
  bool move(const Command& command);
  std::size_t offsetOf(std::uint32_t character) const;

  base::GuardedText m_text;
  std::uint32_t m_characters = 0, m_caret = 0, m_anchor = 0, m_revision = 0;
  bool m_shown = false;
};

}  // namespace tend::text::edit
