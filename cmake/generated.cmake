# Tables made at build time from data: strings from .po files, Unicode classes, hyphenation tries, the built-in pack,
# font paths. Each generator is a small script in cmake/generate/.
find_program(TEND_PYTHON NAMES /usr/bin/python3 python3 REQUIRED)
set(TEND_GENERATED ${PROJECT_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${TEND_GENERATED})

# tend_generate(TARGET OUTPUT SCRIPT ARGS... DEPENDS files): a C++ source made by a script, as a library.
function(tend_generate target output script)
  cmake_parse_arguments(GEN "" "" "ARGS;DEPENDS" ${ARGN})
  add_custom_command(OUTPUT ${TEND_GENERATED}/${output}
    COMMAND ${TEND_PYTHON} ${PROJECT_SOURCE_DIR}/cmake/generate/${script} ${TEND_GENERATED}/${output} ${GEN_ARGS}
    DEPENDS ${PROJECT_SOURCE_DIR}/cmake/generate/${script} ${GEN_DEPENDS} VERBATIM)
  add_library(${target} STATIC ${TEND_GENERATED}/${output})
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
endfunction()

file(GLOB po_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/strings/*.po)
# Some sentences are others on some systems: assets/strings/<system>/*.po.
file(GLOB other_po_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/strings/${TEND_PLATFORM}/*.po)
set(instead)
if(TEND_PLATFORM STREQUAL web)
  list(APPEND instead --shipped-only)
endif()
if(other_po_files)
  list(APPEND instead --instead ${other_po_files})
endif()
tend_generate(tend_generated_strings strings.cpp strings.py ARGS ${po_files} ${instead} DEPENDS ${po_files} ${other_po_files})
foreach(part text packs help words)
  include(${PROJECT_SOURCE_DIR}/cmake/generated_${part}.cmake OPTIONAL)
endforeach()
