// The version of this program, from CMakeLists.txt.
#pragma once

namespace tend::cli {

#ifdef TEND_VERSION
inline constexpr const char* kVersion = TEND_VERSION;
#else
inline constexpr const char* kVersion = "0";
#endif

}  // namespace tend::cli
