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
