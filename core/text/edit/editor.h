// A field's text with its lines: applies commands in the order in which they came. Lives in the state; the widget asks
// it for lines to draw and never changes it. What it was last laid out as is a cache: laying out changes nothing that
// can be asked of the text, so it may be done while drawing.
#pragma once

#include <string>

#include "core/text/edit/buffer.h"
#include "core/text/edit/command.h"
#include "core/text/edit/layout.h"

namespace tend::text::edit {

struct EditorOptions {
  BufferOptions buffer;
  bool secretive = false;  // private writing: nothing of it is copied, said to the tree, or learnt
};

class Editor {
 public:
  explicit Editor(const EditorOptions& options = {}) : m_options(options), m_buffer(options.buffer) {}

  const EditorOptions& options() const { return m_options; }
  const Buffer& buffer() const { return m_buffer; }
  std::string value() const { return m_buffer.value(); }
  bool oneLine() const { return m_options.buffer.shape == Shape::OneLine; }
  Caret caret() const { return {m_buffer.selection().head, m_buffer.selection().affinity}; }

  void setText(std::string_view utf8);
  /// Copy and Submit do nothing here; Cut removes what is selected, unless it must not be copied.
  void apply(const Command& command);

  /// The text as lines. Commands that need lines use those of the last setting.
  const Layout& laid(const Setting& setting) const;
  /// Counts the changes of the text, for those who do something when it changed.
  std::uint32_t revision() const { return m_revision; }

 private:
  bool applyText(const Command& command);
  bool applyHistory(const Command& command);
  bool applyPointer(const Command& command);
  void applyMove(const Command& command);
  Caret moved(const Command& command);
  Caret besideOf(bool right, bool extend) const;
  Caret byWord(bool forward) const;
  Caret byParagraph(bool forward) const;
  void selectRange(Range range);
  void dragTo(std::uint32_t offset, Affinity affinity);
  Range unitAt(std::uint32_t offset) const;
  const Layout& lines() const;
  void noteChange();

  EditorOptions m_options;
  Buffer m_buffer;
  mutable Layout m_layout;
  float m_goalX = -1;  // where Up and Down lead, until something else is done
  enum class Grip : std::uint8_t { Character, Word, Paragraph };
  Grip m_grip = Grip::Character;  // what a drag selects by
  Range m_gripped;
  std::uint32_t m_revision = 0;
};

}  // namespace tend::text::edit
