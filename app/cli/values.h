// The values of the command line's options: numbers and words that are read strictly, and what is said of a wrong one.
// Not what the options do (commands.h). Used by cli.cpp and shot.cpp.
#pragma once

#include <string>
#include <vector>

#include "app/cli/context.h"
#include "core/base/result.h"

namespace tend::cli {

/// The error for a value that an option does not take; `allowed` says which it does.
base::Error wrongValue(const std::string& option, const std::string& value, const std::string& allowed);

/// "1280x800", each from 200 to 7680.
bool parseSize(const std::string& text, int& width, int& height);

/// A number from 0.5 to 8, with a point in every language.
bool parseScale(const std::string& text, float& scale);

/// Digits only.
bool parseWhole(const std::string& text, int& number);

/// A language that Tend speaks; "en-GB" counts as "en".
bool isLanguage(const std::string& code);
std::vector<std::string> languageCodes();

std::string joined(const std::vector<std::string>& words);

}  // namespace tend::cli
