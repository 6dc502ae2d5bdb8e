# The browser build's libraries under the names that the rooms know (cmake/dependencies.cmake). They were built by
# cmake/web/prepare.sh into TEND_WEB_DIR.
set(TEND_WEB_DIR ${PROJECT_SOURCE_DIR}/.cache/web CACHE PATH "Where cmake/web/prepare.sh built the libraries")
set(web_src ${TEND_WEB_DIR}/src)
set(web_made ${TEND_WEB_DIR}/libraries/made)
if(NOT EXISTS ${TEND_WEB_DIR}/libraries/recipe)
  message(FATAL_ERROR "The browser build's libraries are not there; ./dev web makes them")
endif()

# Data at build time (Unicode, patterns, fonts) is this machine's.
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE BOTH)

# Exceptions of WebAssembly itself: without them a thrown std::bad_alloc would end the page, and JavaScript's are slow.
add_compile_options(-fwasm-exceptions)
add_link_options(-fwasm-exceptions)
# Nothing is thrown through what draws and sets text: whoever throws is caught by whoever called it, in core. Without the
# ways out that an exception would take, what travels is a twentieth smaller.
set(TEND_NO_EXCEPTIONS core/semantics core/text core/text/edit core/page app/paint app/widgets app/views/exercise app/views)
include_directories(SYSTEM ${web_made}/headers)

# tend_web_library(TARGET archives… INCLUDES folders…)
function(tend_web_library target)
  cmake_parse_arguments(W "" "" "INCLUDES;DEFINES" ${ARGN})
  add_library(${target} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${target} INTERFACE ${W_INCLUDES})
  target_compile_definitions(${target} INTERFACE ${W_DEFINES})
  foreach(archive ${W_UNPARSED_ARGUMENTS})
    target_link_libraries(${target} INTERFACE ${TEND_WEB_DIR}/libraries/lib/lib${archive}.a)
  endforeach()
endfunction()

tend_web_library(PkgConfig::sdl2 SDL2 INCLUDES ${web_src}/libsdl2/include)
tend_web_library(PkgConfig::freetype freetype INCLUDES ${web_src}/freetype/include)
tend_web_library(PkgConfig::harfbuzz harfbuzz INCLUDES ${web_src}/harfbuzz/src)
tend_web_library(PkgConfig::fribidi fribidi INCLUDES ${web_src}/fribidi/lib ${web_made}/fribidi)
tend_web_library(PkgConfig::thai thai datrie INCLUDES ${web_src}/libthai/include)
tend_web_library(PkgConfig::md4c md4c INCLUDES ${web_src}/md4c/src)
tend_web_library(PkgConfig::gumbo gumbo INCLUDES ${web_src}/gumbo-parser/src)
tend_web_library(PkgConfig::sodium sodium DEFINES SODIUM_STATIC=1 INCLUDES ${web_made}/sodium)
tend_web_library(PkgConfig::pixman pixman INCLUDES ${web_src}/pixman/pixman ${web_made}/pixman)
tend_web_library(PkgConfig::qrcodegen qrcodegen INCLUDES ${web_src}/qr-code-generator/cpp)
tend_web_library(PkgConfig::tomlplusplus tomlplusplus DEFINES TOML_HEADER_ONLY=0)
# There is one thread and no X; pictures and documents are made and commands are given on desktops only.
foreach(absent PkgConfig::cairo PkgConfig::png PkgConfig::x11 Threads::Threads)
  add_library(${absent} INTERFACE IMPORTED GLOBAL)
endforeach()
# Letters of the languages that Tend speaks travel with the page; of other scripts none.
set(TEND_FONTS_SEEN_AT /fonts)
set(TEND_FONT_FALLBACKS DejaVuSans.ttf)
set(TEND_LEFT_OUT app/paint/png.cpp app/shell/shot.cpp core/share/pdf_cairo.cpp)
file(GLOB commands RELATIVE ${PROJECT_SOURCE_DIR} CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/app/cli/*.cpp)
list(FILTER commands EXCLUDE REGEX "/(context|exit_code|source_lines|visit)\\.cpp$")
list(APPEND TEND_LEFT_OUT ${commands})
