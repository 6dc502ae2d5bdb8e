# Faster builds where the tools are there: ccache for objects, mold for links; and a smaller program.
find_program(TEND_CCACHE ccache)
if(TEND_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER ${TEND_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${TEND_CCACHE})
endif()
find_program(TEND_MOLD mold)
if(TEND_MOLD AND NOT EMSCRIPTEN)
  add_link_options(-fuse-ld=mold)
endif()

# Unused functions go: every page of the program that is not there need not be loaded or kept in memory.
if(NOT TEND_SANITIZE)
  add_compile_options(-ffunction-sections -fdata-sections)
  add_link_options(-Wl,--gc-sections)
endif()

# The standard headers, and doctest for the tests, parsed once a room instead of once a file. Not for the browser, whose
# compiler reads every file by itself: a file that leans on another's includes is found there.
if(EMSCRIPTEN)
  set(TEND_PRECOMPILED OFF)
else()
  option(TEND_PRECOMPILED "Precompile the standard headers (ccache wants CCACHE_SLOPPINESS=pch_defines,time_macros)" ON)
endif()
function(tend_precompiled target)
  if(TEND_PRECOMPILED)
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <optional>
      <set> <string> <string_view> <utility> <vector> ${ARGN})
  endif()
endfunction()
