// The homework code: a few small steps and a place in an article, to be typed or pointed at elsewhere, with no network
// in between. It holds a date, steps and a place; no names, no answers, and nothing quiet: writing one with a quiet
// step fails, and reading drops what is quiet where it is read. At most 28 signs, with a check, so that a damaged code
// is refused. docs/homework-code.md has the bits. Knows no pack by itself: what an article offers is handed in.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/exercise/head.h"
#include "core/share/date.h"

namespace tend::share {

/// Of Tend's own articles; of another article a code has room for four.
constexpr std::size_t kMostSteps = 7;
constexpr std::size_t kMostStepsElsewhere = 4;

struct Homework {
  std::string pack;                // its id
  std::optional<Date> date;        // when the code was made, if that is known
  std::vector<std::string> steps;  // as exercise::nameOf(): "day.PRACTICE.ID", "exercise.ID", "section.ID"
  std::string place;               // id of a section; empty: none
};

/// What an article has: all that a code could speak of, and what it must not.
struct Offered {
  std::string name;  // as in Homework::steps
  bool quiet = false;
  exercise::Words title = {};
  int minutes = 0;
};
struct Offering {
  std::string pack;
  std::vector<Offered> items;
  std::string title = {};  // of the article

  /// Null: it has none of that name.
  const Offered* find(std::string_view name) const;
};

/// How many steps one code may carry for this article.
std::size_t mostSteps(std::string_view pack);

/// The code, grouped: "XXXX-XXXX-…". Fails (CheckFailed) with homework.quiet for anything quiet, homework.nothing for
/// neither steps nor a place, homework.too_many {most}, homework.unknown_step, homework.bad_date.
base::Result<std::string> encode(const Homework& homework, const Offering& offering);

struct Decoded {
  Homework homework;
  std::size_t leftOut = 0;  // what the article has no longer, or what is quiet in it
};

/// What a code says of the article it was made for, which is looked for among `articles`. Small letters, spaces,
/// dashes, O for 0, I and L for 1 are fine, and a whole address with "#h=". Fails with homework.length {typed} or
/// homework.mistyped, with homework.too_new (TooNew), with homework.other_article (NotFound), and with
/// homework.all_gone where nothing is left of it.
base::Result<Decoded> decode(std::string_view typed, const std::vector<Offering>& articles);

/// Whether it is a sound code of this version, whatever article it speaks of.
base::Result<void> checkCode(std::string_view typed);

/// A sound code as Tend writes it, whatever way it was typed.
std::string writtenCode(std::string_view typed);

/// The address that a code opens in a browser: all of the code in the fragment, which no server sees.
std::string addressOf(std::string_view address, std::string_view code);

}  // namespace tend::share
