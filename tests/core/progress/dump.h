// Parts, views and households as text, for golden files and for comparing what two copies come to.
#pragma once

#include <string>

#include "core/progress/fold.h"
#include "core/progress/household.h"

namespace tend::progress {

std::string dump(const View& view);
std::string dump(const Part& part);  // the bare state and what it folds to
std::string dump(const Household& household);

}  // namespace tend::progress
