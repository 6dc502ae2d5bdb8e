# Strict warnings for our own code only (libraries are system headers). Errors in CI.
add_library(tend_warnings INTERFACE)
target_compile_options(tend_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-align -Wformat=2 -Wundef -Wimplicit-fallthrough)
if(EMSCRIPTEN)  # differences of its iterators are 32 bits wide: every index would be a conversion of sign
  target_compile_options(tend_warnings INTERFACE -Wno-sign-conversion)
endif()
if(TEND_WERROR)
  target_compile_options(tend_warnings INTERFACE -Werror)
endif()
