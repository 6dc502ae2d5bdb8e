// Work done in a process of its own, so that its user, limits and mounts end with it. Not for tests that can do
// without.
#pragma once

#include <functional>
#include <string>

namespace tend::fault {

/// What the child complains of; empty when all is well. "skip: …" when it could not begin. A crash is a complaint.
std::string inChild(const std::function<std::string()>& work);

/// In a child: becomes a user without rights. False where that cannot be had.
bool becomeNobody();

/// A folder that such a user may enter and owns, gone when the child's parent removes it.
bool giveToNobody(const std::string& path);

}  // namespace tend::fault
