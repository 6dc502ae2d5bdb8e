// Byte offsets of a source text as file:line:column, and the list of problems found in it.
// Built once a file, so that a hundred problems in fifty megabytes cost no more than one. Used within core/pack.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tend::pack {

/// Lines end with LF, CRLF or a lone CR, as in CommonMark.
class SourceMap {
 public:
  /// `text` must outlive the map.
  SourceMap(std::string_view text, std::string file);

  std::string_view text() const { return m_text; }
  const std::string& file() const { return m_file; }
  std::size_t lineCount() const { return m_lineStarts.size(); }

  base::Where at(std::size_t byteOffset) const;

  /// The line with this number (from 1), without its end.
  std::string_view line(std::size_t number) const;
  std::size_t startOfLine(std::size_t number) const { return m_lineStarts[number - 1]; }
  std::size_t lineNumberAt(std::size_t byteOffset) const;

  /// The offset of a pointer that a parser handed back, if it points into the text.
  std::optional<std::size_t> offsetOf(const char* pointer) const;

 private:
  std::string_view m_text;
  std::string m_file;
  std::vector<std::size_t> m_lineStarts;
};

/// Collects up to kMaxProblems. Never throws one away silently before that; order is by place in the file.
class Problems {
 public:
  explicit Problems(const SourceMap& source) : m_source(&source) {}

  void add(std::size_t byteOffset, std::string id, std::vector<base::Argument> arguments = {});
  void add(base::Error error);
  /// Of one exercise: the rest of the pack can be opened all the same.
  void addOfExercise(base::Error error);
  bool full() const;

  /// All but those of exercises, sorted by line and column.
  std::vector<base::Error> take();
  std::vector<base::Error> takeOfExercises();

 private:
  const SourceMap* m_source;
  std::vector<base::Error> m_all, m_ofExercises;
};

}  // namespace tend::pack
