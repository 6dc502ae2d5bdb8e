#include "core/text/edit/editor.h"

#include <algorithm>

namespace tend::text::edit {

void Editor::setText(std::string_view utf8) {
  m_buffer.setText(utf8);
  m_goalX = -1;
  noteChange();
}

void Editor::apply(const Command& command) {
  const bool vertical =
      command.what == Do::Up || command.what == Do::Down || command.what == Do::PageUp || command.what == Do::PageDown;
  if (!vertical) m_goalX = -1;
  if (applyText(command) || applyHistory(command)) {
    noteChange();
  } else if (!applyPointer(command)) {
    applyMove(command);
    noteChange();  // a movement ends a composition
  }
}

bool Editor::applyText(const Command& command) {
  switch (command.what) {
    case Do::Type:
      m_buffer.insert(command.text, StepKind::Typing);
      return true;
    case Do::Paste:
      m_buffer.insert(command.text, StepKind::Other);
      return true;
    case Do::Commit:
      m_buffer.commit(command.text);
      return true;
    case Do::Compose:
      m_buffer.compose(command.text, command.caret);
      return true;
    case Do::Backspace:
    case Do::BackspaceWord:
      m_buffer.backspace(command.what == Do::Backspace ? Unit::Character : Unit::Word);
      return true;
    case Do::Delete:
    case Do::DeleteWord:
      m_buffer.deleteForward(command.what == Do::Delete ? Unit::Character : Unit::Word);
      return true;
    default:
      return false;
  }
}

bool Editor::applyHistory(const Command& command) {
  switch (command.what) {
    case Do::Undo:
      m_buffer.undo();
      return true;
    case Do::Redo:
      m_buffer.redo();
      return true;
    case Do::Cut:
      if (!m_options.secretive && !m_buffer.selection().empty()) m_buffer.backspace(Unit::Character);
      return true;
    case Do::Copy:
    case Do::Submit:
    case Do::ShowSecret:
      return true;
    case Do::SelectAll:
      m_buffer.select(0, static_cast<std::uint32_t>(m_buffer.text().size()));
      return true;
    default:
      return false;
  }
}

bool Editor::applyPointer(const Command& command) {
  const bool points = command.what == Do::Point || command.what == Do::PointWord ||
                      command.what == Do::PointParagraph || command.what == Do::DragTo;
  if (!points) return false;
  // A composition ends first: the place pointed at is found in the text without it.
  if (m_buffer.composition()) m_buffer.select(m_buffer.selection().anchor, m_buffer.selection().head);
  noteChange();
  const Caret at = lines().hit({command.x, command.y});
  if (command.what == Do::DragTo) {
    dragTo(at.offset, at.affinity);
    return true;
  }
  m_grip = command.what == Do::Point ? Grip::Character : command.what == Do::PointWord ? Grip::Word : Grip::Paragraph;
  m_gripped = unitAt(at.offset);
  if (m_grip != Grip::Character) {
    selectRange(m_gripped);
  } else {
    const std::uint32_t anchor = command.extend ? m_buffer.selection().anchor : at.offset;
    m_gripped = {anchor, anchor};
    m_buffer.select(anchor, at.offset, at.affinity);
  }
  return true;
}

Range Editor::unitAt(std::uint32_t offset) const {
  if (m_grip == Grip::Word) return wordAround(m_buffer.text(), offset);
  if (m_grip == Grip::Paragraph) return paragraphAround(m_buffer.text(), offset);
  return {offset, offset};
}

/// What was first taken stays selected, whichever way the pointer goes.
void Editor::dragTo(std::uint32_t offset, Affinity affinity) {
  const Range unit = unitAt(offset);
  if (offset < m_gripped.begin) {
    m_buffer.select(m_gripped.end, std::min(unit.begin, offset), affinity);
  } else if (m_grip == Grip::Character) {
    m_buffer.select(m_gripped.begin, offset, affinity);
  } else {
    m_buffer.select(m_gripped.begin, std::max(m_gripped.end, unit.end), Affinity::Up);
  }
}

void Editor::selectRange(Range range) { m_buffer.select(range.begin, range.end, Affinity::Up); }

void Editor::applyMove(const Command& command) {
  if (m_buffer.composition()) m_buffer.select(m_buffer.selection().anchor, m_buffer.selection().head);
  noteChange();
  const Caret to = moved(command);
  m_buffer.select(command.extend ? m_buffer.selection().anchor : to.offset, to.offset, to.affinity);
}

Caret Editor::moved(const Command& command) {
  const Layout& layout = lines();
  const Caret from = caret();
  const bool rtl = layout.rightToLeft(from.offset);
  const auto vertical = [&](int by) {
    if (m_goalX < 0) m_goalX = layout.caretAt(from).x;
    return layout.below(from, by, m_goalX);
  };
  const int page = static_cast<int>(std::clamp(command.lines, 1U, 10000U));
  switch (command.what) {
    case Do::Left:
    case Do::Right:
      return besideOf(command.what == Do::Right, command.extend);
    case Do::WordLeft:
      return byWord(rtl);
    case Do::WordRight:
      return byWord(!rtl);
    case Do::LineStart:
      return layout.ready() ? layout.lineStart(from) : Caret{paragraphAround(m_buffer.text(), from.offset).begin};
    case Do::LineEnd:
      return layout.ready() ? layout.lineEnd(from) : Caret{paragraphAround(m_buffer.text(), from.offset).end};
    case Do::TextStart:
      return {};
    case Do::TextEnd:
      return {static_cast<std::uint32_t>(m_buffer.text().size()), Affinity::Up};
    case Do::Up:
      return vertical(-1);
    case Do::Down:
      return vertical(1);
    case Do::PageUp:
      return vertical(-page);
    case Do::PageDown:
      return vertical(page);
    case Do::ParagraphUp:
      return byParagraph(false);
    case Do::ParagraphDown:
      return byParagraph(true);
    default:
      return from;
  }
}

Caret Editor::besideOf(bool right, bool extend) const {
  const Layout& layout = lines();
  const Selection& selection = m_buffer.selection();
  if (!extend && !selection.empty()) {
    const bool toEnd = right != layout.rightToLeft(selection.begin());
    return toEnd ? Caret{selection.end(), Affinity::Up} : Caret{selection.begin(), Affinity::Down};
  }
  if (layout.ready()) return layout.beside(caret(), right);
  const std::string& text = m_buffer.text();
  return {right ? nextGrapheme(text, selection.head) : previousGrapheme(text, selection.head), Affinity::Down};
}

Caret Editor::byWord(bool forward) const {
  const std::uint32_t head = m_buffer.selection().head;
  if (forward) return {wordEndAfter(m_buffer.text(), head), Affinity::Up};
  return {wordStartBefore(m_buffer.text(), head), Affinity::Down};
}

Caret Editor::byParagraph(bool forward) const {
  const std::uint32_t head = m_buffer.selection().head;
  const Range here = paragraphAround(m_buffer.text(), head);
  const auto size = static_cast<std::uint32_t>(m_buffer.text().size());
  if (forward)
    return here.end > head || here.end == size ? Caret{here.end, Affinity::Up}
                                               : Caret{paragraphAround(m_buffer.text(), head + 1).end, Affinity::Up};
  if (here.begin < head || here.begin == 0) return {here.begin, Affinity::Down};
  return {paragraphAround(m_buffer.text(), head - 1).begin, Affinity::Down};
}

const Layout& Editor::laid(const Setting& setting) const {
  m_layout.arrange(m_buffer.text(), setting);
  return m_layout;
}

const Layout& Editor::lines() const {
  if (m_layout.ready()) m_layout.arrange(m_buffer.text(), Setting(m_layout.setting()));
  return m_layout;
}

void Editor::noteChange() {
  const std::optional<Unchanged> change = m_buffer.takeChange();
  if (!change) return;
  ++m_revision;
  m_layout.changed(*change);
}

}  // namespace tend::text::edit
