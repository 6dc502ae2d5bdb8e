// What the tests of homework codes share: what our edition offers, made from its article, and random homework.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "core/share/homework.h"

namespace tend::test {

/// Everything of our own edition, as the program offers it.
share::Offering ownOffering();
/// Some article that is not ours: sections and exercises, one of each quiet.
share::Offering otherOffering();

/// Names that a code may carry.
std::vector<std::string> openNames(const share::Offering& offering);

share::Homework randomHomework(std::mt19937& chance, const share::Offering& offering);

/// As a hurried person types it: small letters, spaces for dashes, O for 0, I and l for 1.
std::string typedCarelessly(std::mt19937& chance, const std::string& code);

std::string withoutDashes(std::string code);

bool same(const share::Homework& a, const share::Homework& b);

}  // namespace tend::test
