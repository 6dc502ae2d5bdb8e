// What a code holds, in words: its date, its steps by their titles, the place. Used by `tend homework`, by the text
// that is taken home, and by tests. Screens draw it in their own way.
#pragma once

#include <string>
#include <vector>

#include "core/base/strings.h"
#include "core/share/homework.h"

namespace tend::share {

/// "29 November 2026", in the language of the words.
std::string dateText(const Date& date, const base::Strings& strings);

/// The title of a step or section of that article; words for one where there are some and `alone` is set.
std::string titleOf(const Offering& article, const std::string& name, bool alone = false);

/// One line each: the date, the article, the steps numbered, the place, and how many steps were left out.
std::vector<std::string> linesOf(const Decoded& decoded, const Offering& article, const base::Strings& strings);

}  // namespace tend::share
