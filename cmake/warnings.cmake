# Strict warnings for our own code only (libraries are system headers). Errors in CI.
add_library(tend_warnings INTERFACE)
target_compile_options(tend_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-align -Wformat=2 -Wundef -Wimplicit-fallthrough)
if(TEND_WERROR)
  target_compile_options(tend_warnings INTERFACE -Werror)
endif()
