#include "core/text/edit/buffer.h"

#include <algorithm>
#include <utility>

namespace tend::text::edit {
namespace {

std::uint32_t size32(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

/// Byte offset of a code point of well-formed text.
std::uint32_t offsetOf(std::string_view utf8, std::uint32_t character) {
  std::uint32_t at = 0;
  while (at < utf8.size() && character > 0) {
    ++at;
    while (at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U) ++at;
    --character;
  }
  return at;
}

}  // namespace

std::string Buffer::value() const {
  if (!m_composition) return m_text;
  return m_text.substr(0, m_composition->begin) + m_text.substr(m_composition->end);
}

std::string_view Buffer::selected() const {
  return std::string_view(m_text).substr(m_selection.begin(), m_selection.end() - m_selection.begin());
}

void Buffer::setText(std::string_view utf8) {
  dropComposition();
  m_history.forget();
  splice(0, size32(m_text), {});
  m_selection = {};
  const std::string all = fitting(cleaned(utf8, m_options.shape));
  splice(0, 0, all);
  place(size32(m_text), Affinity::Up);
}

void Buffer::insert(std::string_view utf8, StepKind kind) {
  dropComposition();
  const std::string clean = cleaned(utf8, m_options.shape);
  const std::string removed(selected());
  if (clean.empty() && (removed.empty() || !utf8.empty())) return;
  const std::uint32_t at = m_selection.begin();
  // The room that the selection leaves counts.
  m_characters -= countCharacters(removed);
  const std::string inserted = fitting(clean);
  m_characters += countCharacters(removed);
  if (inserted.empty()) return;
  change(at, removed, inserted, kind);
}

void Buffer::compose(std::string_view utf8, std::uint32_t caret) {
  dropComposition();
  std::string clean = cleaned(utf8, Shape::OneLine);
  if (clean.empty()) return;
  if (!m_selection.empty()) erase({m_selection.begin(), m_selection.end()}, StepKind::Composed);
  clean = fitting(clean);
  if (clean.empty()) return;
  const std::uint32_t at = m_selection.head;
  splice(at, 0, clean);
  m_composition = Range{at, at + size32(clean)};
  const std::uint32_t head = snapped(m_text, at + offsetOf(clean, caret));
  m_selection = {head, head, Affinity::Up};
}

void Buffer::commit(std::string_view utf8) { insert(utf8, StepKind::Composed); }

void Buffer::dropComposition() {
  if (!m_composition) return;
  const Range range = *m_composition;
  m_composition.reset();
  splice(range.begin, range.size(), {});
  // Exactly where it began, so that the composition's end joins what its beginning removed.
  m_selection = {range.begin, range.begin, Affinity::Up};
}

void Buffer::backspace(Unit unit) {
  dropComposition();
  if (!m_selection.empty()) return erase({m_selection.begin(), m_selection.end()}, StepKind::Other);
  const std::uint32_t head = m_selection.head;
  const std::uint32_t from = unit == Unit::Word ? wordStartBefore(m_text, head) : backspaceStart(m_text, head);
  if (from < head) erase({from, head}, unit == Unit::Word ? StepKind::Other : StepKind::Backspace);
}

void Buffer::deleteForward(Unit unit) {
  dropComposition();
  if (!m_selection.empty()) return erase({m_selection.begin(), m_selection.end()}, StepKind::Other);
  const std::uint32_t head = m_selection.head;
  const std::uint32_t to = unit == Unit::Word ? wordEndAfter(m_text, head) : nextGrapheme(m_text, head);
  if (to > head) erase({head, to}, unit == Unit::Word ? StepKind::Other : StepKind::Delete);
}

void Buffer::select(std::uint32_t anchor, std::uint32_t head, Affinity affinity) {
  dropComposition();
  m_history.endRun();
  m_selection = {snapped(m_text, anchor), snapped(m_text, head), affinity};
}

bool Buffer::undo() {
  dropComposition();
  const Step* step = m_history.undo();
  if (step == nullptr) return false;
  splice(step->at, size32(step->inserted), step->removed);
  m_selection = step->before;
  return true;
}

bool Buffer::redo() {
  dropComposition();
  const Step* step = m_history.redo();
  if (step == nullptr) return false;
  splice(step->at, size32(step->removed), step->inserted);
  m_selection = step->after;
  return true;
}

std::optional<Unchanged> Buffer::takeChange() { return std::exchange(m_unchanged, std::nullopt); }

void Buffer::erase(Range range, StepKind kind) {
  change(range.begin, m_text.substr(range.begin, range.size()), {}, kind);
}

void Buffer::change(std::uint32_t at, std::string removed, std::string inserted, StepKind kind) {
  Step step{kind, at, std::move(removed), std::move(inserted), m_selection, {}};
  splice(at, size32(step.removed), step.inserted);
  place(at + size32(step.inserted), step.inserted.empty() ? Affinity::Down : Affinity::Up);
  step.after = m_selection;
  m_history.record(std::move(step));
}

void Buffer::splice(std::uint32_t at, std::uint32_t remove, std::string_view insert) {
  const std::uint32_t suffix = size32(m_text) - at - remove;
  m_characters -= countCharacters(std::string_view(m_text).substr(at, remove));
  m_characters += countCharacters(insert);
  m_text.replace(at, remove, insert);
  if (!m_unchanged) m_unchanged = Unchanged{at, suffix};
  m_unchanged->prefix = std::min(m_unchanged->prefix, at);
  m_unchanged->suffix = std::min(m_unchanged->suffix, suffix);
}

/// As much as the limit allows, without cutting a grapheme.
std::string Buffer::fitting(std::string_view utf8) const {
  const std::size_t room = m_options.mostCharacters - std::min<std::size_t>(m_characters, m_options.mostCharacters);
  if (countCharacters(utf8) <= room) return std::string(utf8);
  const std::uint32_t most = offsetOf(utf8, static_cast<std::uint32_t>(room));
  const std::uint32_t whole = snapped(utf8, most) == most ? most : previousGrapheme(utf8, most);
  return std::string(utf8.substr(0, whole));
}

void Buffer::place(std::uint32_t at, Affinity affinity) {
  const std::uint32_t head = snapped(m_text, at);
  m_selection = {head, head, affinity};
}

}  // namespace tend::text::edit
