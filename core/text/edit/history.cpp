#include "core/text/edit/history.h"

#include <utility>

namespace tend::text::edit {
namespace {

constexpr std::size_t kMostSteps = 2000;
constexpr std::size_t kMostBytes = std::size_t{4} << 20U;

std::size_t bytesOf(const Step& step) { return step.removed.size() + step.inserted.size(); }

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// A step ends with the spaces after a word, and with a line.
bool continuesWord(const std::string& before, const std::string& next) {
  if (before.empty() || next.empty() || before.back() == '\n' || next.front() == '\n') return false;
  return !isSpace(before.back()) || isSpace(next.front());
}

}  // namespace

bool History::joins(const Step& step) const {
  if (!m_open || m_done == 0 || m_done != m_steps.size()) return false;
  const Step& last = m_steps.back();
  if (last.kind != step.kind) return false;
  switch (step.kind) {
    case StepKind::Typing:
      return step.removed.empty() && last.at + last.inserted.size() == step.at &&
             continuesWord(last.inserted, step.inserted);
    case StepKind::Backspace:
      return step.at + step.removed.size() == last.at;
    case StepKind::Delete:
      return step.at == last.at;
    case StepKind::Composed:
      // What was selected goes when the composition begins, what was composed comes when it ends.
      return last.inserted.empty() && step.removed.empty() && step.at == last.at;
    case StepKind::Other:
      return false;
  }
  return false;
}

void History::join(Step& step) {
  Step& last = m_steps.back();
  m_bytes += bytesOf(step);
  if (step.kind == StepKind::Backspace) {
    last.at = step.at;
    last.removed.insert(0, step.removed);
  } else {
    last.removed += step.removed;
    last.inserted += step.inserted;
  }
  last.after = step.after;
}

void History::record(Step step) {
  while (m_steps.size() > m_done) {
    m_bytes -= bytesOf(m_steps.back());
    m_steps.pop_back();
  }
  if (joins(step)) {
    join(step);
  } else {
    m_bytes += bytesOf(step);
    m_steps.push_back(std::move(step));
    m_done = m_steps.size();
  }
  const bool goesOn = m_steps.back().kind != StepKind::Composed || m_steps.back().inserted.empty();
  m_open = m_steps.back().kind != StepKind::Other && goesOn;
  bound();
}

void History::bound() {
  while (m_steps.size() > 1 && (m_steps.size() > kMostSteps || m_bytes > kMostBytes)) {
    m_bytes -= bytesOf(m_steps.front());
    m_steps.pop_front();
    --m_done;
  }
}

const Step* History::undo() {
  m_open = false;
  return m_done > 0 ? &m_steps[--m_done] : nullptr;
}

const Step* History::redo() {
  m_open = false;
  return m_done < m_steps.size() ? &m_steps[m_done++] : nullptr;
}

void History::forget() {
  m_steps.clear();
  m_done = m_bytes = 0;
  m_open = false;
}

}  // namespace tend::text::edit
