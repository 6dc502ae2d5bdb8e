// One's own words as Markdown, to keep or print outside Tend: bookmarks, highlights with their notes, and answers, by
// pack and section. A pure function of a view; no dates, since none are kept. The words of headings come from the
// catalogue and from the packs. Writes no file.
#pragma once

#include <string>

#include "core/base/strings.h"
#include "core/progress/fold.h"

namespace tend::progress {

/// What packs call the things that a view only has ids for. Implemented over the library; an id that is not known any
/// more gives an empty text, and the export then does without.
class Titles {
 public:
  Titles() = default;
  Titles(const Titles&) = delete;
  Titles& operator=(const Titles&) = delete;
  virtual ~Titles() = default;

  virtual std::string ofPack(const std::string& pack) const = 0;
  virtual std::string ofSection(const std::string& pack, const std::string& section) const = 0;
  virtual std::string ofExercise(const std::string& pack, const std::string& exercise) const = 0;
  /// What a field asks ("What did you feel?"); fields without a title are exported without one.
  virtual std::string ofField(const std::string& pack, const std::string& exercise, const std::string& field) const = 0;
  /// Place of the section in its pack, for the order of the export; unknown ones last.
  virtual std::size_t orderOf(const std::string& pack, const std::string& section) const = 0;
};

/// UTF-8, CommonMark. What somebody wrote reads the same when it is rendered: its signs are escaped, its lines kept.
std::string exportMarkdown(const View& view, const Titles& titles, const base::Strings& strings);

/// Text as one paragraph or several: signs that Markdown would read are escaped, each line end is kept.
/// `indent` stands before each line after the first ("> " within a quote).
std::string escapedMarkdown(std::string_view text, std::string_view indent);

}  // namespace tend::progress
