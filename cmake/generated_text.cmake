# What core/text needs at build time: Unicode's classes, hyphenation patterns, and where the fonts are.
# Debian: unicode-data, hyphen-en-us and the fonts named in assets/fonts.cmake. Elsewhere set the paths below.
find_path(TEND_UNICODE_DIR auxiliary/WordBreakProperty.txt PATHS /usr/share/unicode /usr/local/share/unicode
  DOC "Folder of the Unicode Character Database, version 15")
if(NOT TEND_UNICODE_DIR)
  message(FATAL_ERROR "The Unicode Character Database was not found (Debian: unicode-data). Set TEND_UNICODE_DIR.")
endif()
find_file(TEND_HYPHEN_EN_US hyph_en_US.dic PATHS /usr/share/hyphen /usr/share/myspell/dicts
  DOC "American English hyphenation patterns in libhyphen's form")
if(TEND_HYPHEN_EN_US)
  set(hyphen_arguments en=${TEND_HYPHEN_EN_US})
else()
  message(WARNING "hyph_en_US.dic was not found (Debian: hyphen-en-us): words will not be hyphenated.")
endif()
set(TEND_HYPHEN_ES ${PROJECT_SOURCE_DIR}/assets/hyphenation/hyph-es.tex)  # MIT: its licence stands in the file
list(APPEND hyphen_arguments es=${TEND_HYPHEN_ES})
include(${PROJECT_SOURCE_DIR}/assets/fonts.cmake)

set(unicode_header ${PROJECT_SOURCE_DIR}/core/text/unicode_tables.h)
set(unicode_script ${PROJECT_SOURCE_DIR}/cmake/generate/unicode_tables.py)
add_custom_command(OUTPUT ${TEND_GENERATED}/unicode_tables.cpp
  COMMAND ${TEND_PYTHON} ${unicode_script} ${TEND_GENERATED}/unicode_tables.cpp ${TEND_UNICODE_DIR} ${unicode_header}
  DEPENDS ${unicode_script} ${unicode_header} VERBATIM)

set(fold_script ${PROJECT_SOURCE_DIR}/cmake/generate/fold_tables.py)
add_custom_command(OUTPUT ${TEND_GENERATED}/fold_tables.cpp
  COMMAND ${TEND_PYTHON} ${fold_script} ${TEND_GENERATED}/fold_tables.cpp ${TEND_UNICODE_DIR}
  DEPENDS ${fold_script} VERBATIM)

set(hyphen_script ${PROJECT_SOURCE_DIR}/cmake/generate/hyphenation.py)
add_custom_command(OUTPUT ${TEND_GENERATED}/hyphen_tables.cpp
  COMMAND ${TEND_PYTHON} ${hyphen_script} ${TEND_GENERATED}/hyphen_tables.cpp ${hyphen_arguments}
  DEPENDS ${hyphen_script} ${TEND_HYPHEN_EN_US} ${TEND_HYPHEN_ES} VERBATIM)

# Patterns that must not become part of the program (LGPL) are files beside it, opened when a page needs them.
set(TEND_HYPHENATION ${PROJECT_BINARY_DIR}/hyphenation)
set(hyphen_notice ${PROJECT_SOURCE_DIR}/assets/hyphenation/LICENCES.txt)
set(hyphen_data)
foreach(pair de:hyph_de_DE.dic fr:hyph_fr.dic)
  string(REPLACE ":" ";" pair ${pair})
  list(GET pair 0 language)
  list(GET pair 1 name)
  string(TOUPPER TEND_HYPHEN_${language} found)
  find_file(${found} ${name} PATHS /usr/share/hyphen /usr/share/myspell/dicts
    DOC "Hyphenation patterns in libhyphen's form for the data file ${language}.hyph")
  if(NOT ${found})
    message(STATUS "${name} was not found (Debian: hyphen-${language}): words in that language will not be hyphenated")
    continue()
  endif()
  add_custom_command(OUTPUT ${TEND_HYPHENATION}/${language}.hyph
    COMMAND ${CMAKE_COMMAND} -E make_directory ${TEND_HYPHENATION}
    COMMAND ${CMAKE_COMMAND} -E copy ${hyphen_notice} ${TEND_HYPHENATION}
    COMMAND ${TEND_PYTHON} ${hyphen_script} --data ${TEND_HYPHENATION}/${language}.hyph ${language}=${${found}}
    DEPENDS ${hyphen_script} ${hyphen_notice} ${${found}} VERBATIM)
  list(APPEND hyphen_data ${TEND_HYPHENATION}/${language}.hyph)
endforeach()
add_custom_target(tend_hyphenation ALL DEPENDS ${hyphen_data})
if(hyphen_data)
  install(FILES ${hyphen_data} ${hyphen_notice} DESTINATION share/tend/hyphenation)
endif()

add_library(tend_generated_text STATIC ${TEND_GENERATED}/unicode_tables.cpp ${TEND_GENERATED}/hyphen_tables.cpp
  ${TEND_GENERATED}/fold_tables.cpp ${TEND_GENERATED}/font_files.cpp)
target_include_directories(tend_generated_text PUBLIC ${PROJECT_SOURCE_DIR})

# Conformance tests read Unicode's own cases; the hyphenation test compares with libhyphen on Debian's word lists where
# they are installed. libhyphen wants patterns prepared by its own script. The test program comes into being later, so
# this waits for the end.
find_library(TEND_LIBHYPHEN hyphen)
find_path(TEND_LIBHYPHEN_INCLUDE hyphen.h)
set(unpack [[import bz2, sys; open(sys.argv[2], "wb").write(bz2.open(sys.argv[1]).read())]])
find_file(TEND_HYPHEN_SUBSTRINGS substrings.pl PATHS /usr/share/libhyphen)
find_file(TEND_WORDS_EN american-english PATHS /usr/share/dict)
find_file(TEND_WORDS_ES spanish PATHS /usr/share/dict)
find_file(TEND_WORDS_DE ngerman PATHS /usr/share/dict)
find_file(TEND_WORDS_FR french PATHS /usr/share/dict)
function(tend_prepare_text_tests)
  if(TARGET tend)
    add_dependencies(tend tend_hyphenation)
  endif()
  if(NOT TARGET test_core_text)
    return()
  endif()
  foreach(program test_core_text test_core_page)
    if(TARGET ${program})
      add_dependencies(${program} tend_hyphenation)
      target_compile_definitions(${program} PRIVATE TEND_HYPHENATION="${TEND_HYPHENATION}")
    endif()
  endforeach()
  target_compile_definitions(test_core_text PRIVATE TEND_UNICODE_DIR="${TEND_UNICODE_DIR}"
    TEND_NORMALIZATION_TEST="${TEND_GENERATED}/NormalizationTest.txt")
  # Debian packs this one file.
  set(normalization ${TEND_UNICODE_DIR}/NormalizationTest.txt)
  if(EXISTS ${normalization})
    file(COPY ${normalization} DESTINATION ${TEND_GENERATED})
  elseif(EXISTS ${normalization}.bz2)
    execute_process(COMMAND ${TEND_PYTHON} -c "${unpack}" ${normalization}.bz2 ${TEND_GENERATED}/NormalizationTest.txt
      COMMAND_ERROR_IS_FATAL ANY)
  endif()
  if(NOT TEND_HYPHEN_EN_US OR NOT TEND_LIBHYPHEN OR NOT TEND_LIBHYPHEN_INCLUDE OR NOT TEND_HYPHEN_SUBSTRINGS)
    return()
  endif()
  set(es ${TEND_GENERATED}/hyph_es_for_libhyphen)
  add_custom_command(OUTPUT ${es}.dic
    COMMAND ${TEND_PYTHON} ${hyphen_script} --list ${TEND_HYPHEN_ES} ${es}.txt
    COMMAND perl ${TEND_HYPHEN_SUBSTRINGS} ${es}.txt ${es}.dic UTF-8 1 1 > ${es}.log
    DEPENDS ${hyphen_script} ${TEND_HYPHEN_ES} VERBATIM)
  add_custom_target(tend_hyphen_oracle DEPENDS ${es}.dic)
  add_dependencies(test_core_text tend_hyphen_oracle)
  target_link_libraries(test_core_text PRIVATE ${TEND_LIBHYPHEN})
  target_compile_definitions(test_core_text PRIVATE TEND_HAVE_LIBHYPHEN TEND_HYPHEN_EN_US="${TEND_HYPHEN_EN_US}"
    TEND_HYPHEN_ES="${es}.dic" TEND_WORDS_EN="$<$<BOOL:${TEND_WORDS_EN}>:${TEND_WORDS_EN}>"
    TEND_WORDS_ES="$<$<BOOL:${TEND_WORDS_ES}>:${TEND_WORDS_ES}>")
  foreach(language DE FR)
    foreach(what WORDS HYPHEN)
      set(path ${TEND_${what}_${language}})
      target_compile_definitions(test_core_text PRIVATE TEND_${what}_${language}="$<$<BOOL:${path}>:${path}>")
    endforeach()
  endforeach()
endfunction()
cmake_language(DEFER DIRECTORY ${PROJECT_SOURCE_DIR} CALL tend_prepare_text_tests)
