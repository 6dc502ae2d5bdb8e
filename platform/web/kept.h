// All that the browser keeps for this page: named bytes in IndexedDB, read whole before the program begins, so that
// what lies above can ask without waiting. Changes are made here at once and brought to the browser in one transaction
// each time commit() is called; only when it is complete they are told to be kept. What failed is undone here, so that
// this and the browser never differ for long. Used by disk.cpp and the stores beside it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tend::platform::web {

/// Nothing: the browser keeps things for this page. Otherwise why not (store.browser_refuses).
std::optional<base::Error> refusal();
/// False if another tab had the page first; it alone may write.
bool isFirstTab();

/// Null if there is nothing of that name. Good until the next change.
const std::string* find(const std::string& name);
/// Sorted names that begin with `start`, without it.
std::vector<std::string> namesBelow(const std::string& start);

void put(const std::string& name, std::string_view bytes);
void remove(const std::string& name);

/// Brings every change since the last commit to the browser, all or nothing, durably. `done` is called later, or at
/// once if nothing changed; with store.browser_full or store.browser_refuses when nothing of it was kept.
using Committed = std::function<void(std::optional<base::Error>)>;
void commit(Committed done);

}  // namespace tend::platform::web
