// Where memory runs out: an error with a sentence instead of an exception, for the functions of this room whose memory
// grows with a file. Not for guarded memory, which says by itself when there is none.
#pragma once

#include <new>
#include <optional>
#include <type_traits>

#include "core/base/result.h"

namespace tend::progress::seal {

inline base::Error noMemory() { return {base::ErrorCode::Unavailable, "seal.no_memory", {}, {}}; }

/// What `run` gives (a Result or an optional Error), or seal.no_memory (Unavailable).
template <class Run>
auto orNoMemory(const Run& run) -> decltype(run()) {
  try {
    return run();
  } catch (const std::bad_alloc&) {
    if constexpr (std::is_same_v<decltype(run()), std::optional<base::Error>>) {
      return noMemory();
    } else {
      return tl::unexpected<base::Error>(noMemory());
    }
  }
}

}  // namespace tend::progress::seal
