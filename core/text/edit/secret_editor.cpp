#include "core/text/edit/secret_editor.h"

#include <algorithm>
#include <utility>

#include "core/base/utf8.h"

namespace tend::text::edit {
namespace {

/// Line ends that come with a paste, and what cannot be typed. Malformed bytes are left out as well: a key made of a
/// replacement sign could never be typed again.
bool isKept(const base::Decoded& decoded) {
  const char32_t c = decoded.codePoint;
  const bool malformed = c == 0xFFFD && decoded.length == 1;
  return !malformed && c >= 0x20 && !(c >= 0x7F && c <= 0x9F) && c != 0x2028 && c != 0x2029 && c != 0xFEFF;
}

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

SecretEditor::SecretEditor() : m_text(kMostSecretBytes) {}

void SecretEditor::apply(const Command& command) {
  ++m_revision;
  switch (command.what) {
    case Do::Type:
    case Do::Paste:
    case Do::Commit:
      if (command.secret) insert(*command.secret);
      return;
    case Do::Backspace:
    case Do::BackspaceWord:
      return eraseBack(command.what == Do::BackspaceWord);
    case Do::Delete:
    case Do::DeleteWord:
      return eraseForward(command.what == Do::DeleteWord);
    case Do::SelectAll:
    case Do::PointWord:
    case Do::PointParagraph:
      m_anchor = 0;
      m_caret = m_characters;
      return;
    case Do::ShowSecret:
      m_shown = !m_shown;
      return;
    default:
      if (move(command) && !command.extend && command.what != Do::DragTo) m_anchor = m_caret;
      return;
  }
}

bool SecretEditor::move(const Command& command) {
  const bool collapses = !command.extend && m_caret != m_anchor;
  switch (command.what) {
    case Do::Left:
      m_caret = collapses ? selectionBegin() : m_caret - std::min(m_caret, 1U);
      return true;
    case Do::Right:
      m_caret = collapses ? selectionEnd() : std::min(m_caret + 1, m_characters);
      return true;
    case Do::WordLeft:
    case Do::LineStart:
    case Do::TextStart:
      m_caret = 0;
      return true;
    case Do::WordRight:
    case Do::LineEnd:
    case Do::TextEnd:
      m_caret = m_characters;
      return true;
    case Do::Point:
    case Do::DragTo:
      m_caret = std::min(command.caret, m_characters);
      return true;
    default:
      return false;
  }
}

void SecretEditor::insert(const base::GuardedText& typed) {
  if (m_anchor != m_caret) erase(selectionBegin(), selectionEnd());
  typed.read([this](std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
      const base::Decoded decoded = base::decodeUtf8(bytes, at);
      // Straight from guarded memory to guarded memory.
      if (isKept(decoded) && m_text.insert(offsetOf(m_caret), bytes.substr(at, decoded.length))) {
        ++m_caret;
        ++m_characters;
      }
      at += decoded.length;
    }
  });
  m_anchor = m_caret;
}

void SecretEditor::erase(std::uint32_t begin, std::uint32_t end) {
  if (begin >= end) return;
  const std::size_t from = offsetOf(begin);
  m_text.erase(from, offsetOf(end) - from);
  m_characters -= end - begin;
  m_caret = m_anchor = begin;
}

void SecretEditor::eraseBack(bool all) {
  if (m_anchor != m_caret) return erase(selectionBegin(), selectionEnd());
  if (m_caret > 0) erase(all ? 0 : m_caret - 1, m_caret);
}

void SecretEditor::eraseForward(bool all) {
  if (m_anchor != m_caret) return erase(selectionBegin(), selectionEnd());
  if (m_caret < m_characters) erase(m_caret, all ? m_characters : m_caret + 1);
}

std::size_t SecretEditor::offsetOf(std::uint32_t character) const {
  std::size_t at = 0;
  m_text.read([&at, character](std::string_view bytes) {
    for (std::uint32_t i = 0; i < character && at < bytes.size(); ++i) {
      ++at;
      while (at < bytes.size() && isContinuation(bytes[at])) ++at;
    }
  });
  return at;
}

base::GuardedText SecretEditor::take() {
  base::GuardedText out = std::exchange(m_text, base::GuardedText(kMostSecretBytes));
  clear();
  return out;
}

void SecretEditor::clear() {
  m_text.clear();
  m_characters = m_caret = m_anchor = 0;
  m_shown = false;
  ++m_revision;
}

}  // namespace tend::text::edit
