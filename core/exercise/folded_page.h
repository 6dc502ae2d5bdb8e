// A page that somebody has answered and folded away: the answer and what of it may open, in guarded memory that cannot
// be read between uses. Nothing that is drawn, searched or kept holds it meanwhile. It opens only into reveal().
// Used by app/state for private-then-reveal and for picks that are matched.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "core/base/guarded_text.h"
#include "core/exercise/exercise.h"

namespace tend::exercise {

/// Ids of lines.
using LineIds = std::set<std::string>;

class FoldedPage {
 public:
  FoldedPage() = default;
  /// Nothing where there is no more guarded memory.
  static std::optional<FoldedPage> fold(const Fields& fields, const LineIds& offered);

  bool isSet() const { return m_bytes.has_value(); }
  /// Overwritten and gone.
  void destroy() { m_bytes.reset(); }

  /// What is inside, for the length of the call; the copies are overwritten afterwards.
  template <class Use>
  void read(Use use) const {
    Opened opened = open();
    use(std::as_const(opened.fields), std::as_const(opened.offered));
    wipeAll(opened);
  }

 private:
  struct Opened {
    Fields fields;
    LineIds offered;
  };
  Opened open() const;
  static void wipeAll(Opened& opened);

  std::optional<base::GuardedText> m_bytes;
};

/// What two see together: of each only the lines that both offered. What one alone offered is like what nobody did.
struct Revealed {
  Fields first, second;
};
Revealed reveal(const Exercise& exercise, const FoldedPage& first, const FoldedPage& second);

/// The fields that belong to a line: the one of its name, and those that begin with its name and a dot.
bool isOfLine(std::string_view field, std::string_view line);

}  // namespace tend::exercise
