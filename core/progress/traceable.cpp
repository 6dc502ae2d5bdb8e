#include "core/progress/traceable.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/progress/limits.h"

namespace tend::progress {
namespace {

using Sections = std::vector<content::SectionInfo>;

/// A section by its id; the opening, which is no section, counts as one before all others.
std::optional<std::size_t> orderOf(const Sections& sections, const std::string& id) {
  if (id.empty()) return 0;
  const auto at =
      std::find_if(sections.begin(), sections.end(), [&id](const auto& section) { return section.id == id; });
  if (at == sections.end()) return std::nullopt;
  return static_cast<std::size_t>(at - sections.begin()) + 1;
}

/// Whether any section from `first` to `last` (as orderOf counts) is quiet.
bool touchesQuiet(const Sections& sections, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i <= last; ++i) {
    if (i > 0 && sections[i - 1].quiet) return true;
  }
  return false;
}

}  // namespace

std::optional<TraceablePlace> TraceablePlace::make(const content::PackInfo& pack, const Sections& sections,
                                                   const content::Locator& at) {
  const auto order = orderOf(sections, at.section);
  if (!order || touchesQuiet(sections, *order, *order)) return std::nullopt;
  return TraceablePlace({pack.id, at});
}

std::optional<TraceableRange> TraceableRange::make(const content::PackInfo& pack, const Sections& sections,
                                                   const content::FlatText& article, const content::TextRange& range) {
  auto anchor = content::anchorOf(article, range);
  if (!anchor) return std::nullopt;
  const auto first = orderOf(sections, anchor->range.begin.section),
             last = orderOf(sections, anchor->range.end.section);
  if (!first || !last || *first > *last || touchesQuiet(sections, *first, *last)) return std::nullopt;
  const auto begin = content::offsetOf(article, anchor->range.begin);
  if (!begin) return std::nullopt;
  const std::string_view words = std::string_view(article.text).substr(*begin, anchor->bytes);
  std::string quote(base::shortUtf8(words, kMaxQuoteBytes));
  return TraceableRange({pack.id, std::move(*anchor), std::move(quote)});
}

std::optional<TraceableExercise> TraceableExercise::make(const content::PackInfo& pack,
                                                         const content::SectionInfo& section,
                                                         const content::ExerciseRef& exercise) {
  if (section.quiet || exercise.quiet) return std::nullopt;
  return TraceableExercise(pack.id, exercise.id);
}

}  // namespace tend::progress
