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
