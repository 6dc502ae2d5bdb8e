# Address and undefined-behaviour checks for the whole program, libraries of ours included.
if(TEND_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# Coverage for libFuzzer in every room (clang only; ./dev fuzz NAME).
option(TEND_FUZZ "Build tests/fuzz with libFuzzer" OFF)
if(TEND_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# Counts which way every condition went (clang only; ./dev coverage). Conditions of the source alone are counted, not the
# branches a compiler adds where an exception might pass.
option(TEND_COVERAGE "Count branches for ./dev coverage" OFF)
if(TEND_COVERAGE)
  add_compile_options(-fprofile-instr-generate -fcoverage-mapping)
  add_link_options(-fprofile-instr-generate)
endif()
