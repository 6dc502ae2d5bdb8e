// The parts of a reframe as one text that can be said: "When …, I feel …. Because I need …. Help me understand …".
// Opening words that somebody wrote again stand once, what was left empty is left out. Pure.
#pragma once

#include <string>

#include "core/exercise/kinds/reframe.h"

namespace tend::exercise {

/// Empty where no part was written.
std::string assembled(const Reframe& definition, const ReframeAnswer& answer);

/// A text with its first letter as a capital one.
std::string withCapital(const std::string& text);

}  // namespace tend::exercise
