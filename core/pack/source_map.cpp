#include "core/pack/source_map.h"

#include <algorithm>
#include <functional>

#include "core/pack/limits.h"

namespace tend::pack {
namespace {

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

SourceMap::SourceMap(std::string_view text, std::string file) : m_text(text), m_file(std::move(file)) {
  m_lineStarts.push_back(0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] == '\n' || (text[i] == '\r' && !crlf)) m_lineStarts.push_back(i + 1);
  }
}

std::size_t SourceMap::lineNumberAt(std::size_t byteOffset) const {
  const auto after = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), byteOffset);
  return static_cast<std::size_t>(after - m_lineStarts.begin());
}

std::string_view SourceMap::line(std::size_t number) const {
  const std::size_t start = m_lineStarts[number - 1];
  std::size_t end = number < m_lineStarts.size() ? m_lineStarts[number] : m_text.size();
  while (end > start && (m_text[end - 1] == '\n' || m_text[end - 1] == '\r')) --end;
  return m_text.substr(start, end - start);
}

base::Where SourceMap::at(std::size_t byteOffset) const {
  const std::size_t offset = std::min(byteOffset, m_text.size());
  const std::size_t number = lineNumberAt(offset);
  const std::string_view before = m_text.substr(m_lineStarts[number - 1], offset - m_lineStarts[number - 1]);
  const auto column =
      before.size() - static_cast<std::size_t>(std::count_if(before.begin(), before.end(), isContinuation));
  return {m_file, static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(column + 1)};
}

std::optional<std::size_t> SourceMap::offsetOf(const char* pointer) const {
  const std::less<const char*> before;  // defined for any two pointers, unlike <
  if (m_text.empty() || before(pointer, m_text.data())) return std::nullopt;
  if (!before(pointer, m_text.data() + m_text.size())) return std::nullopt;
  return static_cast<std::size_t>(pointer - m_text.data());
}

void Problems::add(std::size_t byteOffset, std::string id, std::vector<base::Argument> arguments) {
  if (full()) return;
  m_all.push_back({base::ErrorCode::CheckFailed, std::move(id), std::move(arguments), m_source->at(byteOffset)});
}

void Problems::add(base::Error error) {
  if (!full()) m_all.push_back(std::move(error));
}

void Problems::addOfExercise(base::Error error) {
  if (m_ofExercises.size() < kMaxProblems) m_ofExercises.push_back(std::move(error));
}

bool Problems::full() const { return m_all.size() >= kMaxProblems; }

namespace {

std::vector<base::Error> sorted(std::vector<base::Error> errors) {
  std::stable_sort(errors.begin(), errors.end(), [](const base::Error& a, const base::Error& b) {
    return a.where.line != b.where.line ? a.where.line < b.where.line : a.where.column < b.where.column;
  });
  return errors;
}

}  // namespace

std::vector<base::Error> Problems::take() { return sorted(std::move(m_all)); }
std::vector<base::Error> Problems::takeOfExercises() { return sorted(std::move(m_ofExercises)); }

}  // namespace tend::pack
