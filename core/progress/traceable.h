// What may leave a trace. Each of these can only be had for a place, a range or an exercise that is not quiet, and the
// Recorder takes nothing else, so nothing quiet can become an event. Made where one reads or does something; not kept.
#pragma once

#include <optional>
#include <vector>

#include "core/content/article.h"
#include "core/content/flat_text.h"
#include "core/progress/kinds.h"

namespace tend::progress {

class TraceablePlace {
 public:
  /// Nothing if the place's section is quiet or not there. `sections` are the pack's.
  static std::optional<TraceablePlace> make(const content::PackInfo& pack,
                                            const std::vector<content::SectionInfo>& sections,
                                            const content::Locator& at);
  const ReadingPlace& place() const { return m_place; }

 private:
  explicit TraceablePlace(ReadingPlace place) : m_place(std::move(place)) {}
  ReadingPlace m_place;
};

class TraceableRange {
 public:
  /// Nothing if the range holds no text or touches a quiet section. `article` is the pack's text. The quote is cut at
  /// kMaxQuoteBytes.
  static std::optional<TraceableRange> make(const content::PackInfo& pack,
                                            const std::vector<content::SectionInfo>& sections,
                                            const content::FlatText& article, const content::TextRange& range);
  const QuotedRange& range() const { return m_range; }

 private:
  explicit TraceableRange(QuotedRange range) : m_range(std::move(range)) {}
  QuotedRange m_range;
};

class TraceableExercise {
 public:
  /// Nothing if the exercise or the section it stands in is quiet.
  static std::optional<TraceableExercise> make(const content::PackInfo& pack, const content::SectionInfo& section,
                                               const content::ExerciseRef& exercise);
  const std::string& pack() const { return m_pack; }
  const std::string& exercise() const { return m_exercise; }

 private:
  TraceableExercise(std::string pack, std::string exercise)
      : m_pack(std::move(pack)), m_exercise(std::move(exercise)) {}
  std::string m_pack;
  std::string m_exercise;
};

}  // namespace tend::progress
