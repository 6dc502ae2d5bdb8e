# The folder of static files that the browser gets: build/web/site. The program and its fonts are linked here; what the
# page consists of, under which names, is cmake/web/site.py's.
add_executable(tend app/web/main.cpp)
target_link_libraries(tend PRIVATE tend_app_cli tend_warnings)

# Only the letters that are needed: the fonts' other two thirds would be most of what a visitor waits for.
set(web_fonts ${PROJECT_BINARY_DIR}/fonts)
set(font_list)
foreach(source ${TEND_FONT_SOURCES})
  get_filename_component(name ${source} NAME)
  list(APPEND font_list ${web_fonts}/${name})
endforeach()
file(GLOB shown CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/strings/*.po ${PROJECT_SOURCE_DIR}/assets/packs/*/*.md
  ${PROJECT_SOURCE_DIR}/assets/help/*.toml)
add_custom_command(OUTPUT ${font_list}
  COMMAND ${TEND_PYTHON} ${PROJECT_SOURCE_DIR}/cmake/web/subset_fonts.py ${web_fonts} --fonts ${TEND_FONT_SOURCES}
    --texts ${shown}
  DEPENDS ${PROJECT_SOURCE_DIR}/cmake/web/subset_fonts.py ${TEND_FONT_SOURCES} ${shown} VERBATIM)
add_custom_target(tend_web_fonts DEPENDS ${font_list})
add_dependencies(tend tend_web_fonts)

# One thread, no code made at run time (the page's Content-Security-Policy forbids it), memory as it is needed.
set_target_properties(tend PROPERTIES SUFFIX .js LINK_DEPENDS "${font_list}")
target_link_options(tend PRIVATE -Oz -sDYNAMIC_EXECUTION=0 -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=33554432
  -sENVIRONMENT=web
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free "SHELL:--preload-file ${web_fonts}@/fonts")

# What the page, its icon on a home screen and its manifest are called. A word that says nothing to who looks over.
set(TEND_WEB_NAME "" CACHE STRING "Name of the page and its icon; empty: the program's")
set(web_name)
if(TEND_WEB_NAME)
  set(web_name --name ${TEND_WEB_NAME})
endif()
# The scripts of platform/web go beside the linker's own and not through it: its optimiser of 2022 loses parts of them.
file(GLOB web_scripts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/platform/web/*.js)
set(web_site ${PROJECT_BINARY_DIR}/site)
file(GLOB web_pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/app/web/site/* ${PROJECT_SOURCE_DIR}/assets/strings/page/*.po)
add_custom_command(OUTPUT ${web_site}/index.html
  COMMAND ${TEND_PYTHON} -B ${PROJECT_SOURCE_DIR}/cmake/web/site.py ${web_site}
    --program ${PROJECT_BINARY_DIR} ${web_name} --pages ${PROJECT_SOURCE_DIR}/app/web/site
    --strings ${PROJECT_SOURCE_DIR}/assets/strings --jsqr ${TEND_WEB_DIR}/npm/node_modules/jsqr --scripts ${web_scripts}
  DEPENDS tend ${PROJECT_SOURCE_DIR}/cmake/web/site.py ${PROJECT_SOURCE_DIR}/cmake/web/icons.py ${web_pages} ${web_scripts} ${po_files} VERBATIM)
add_custom_target(tend_site ALL DEPENDS ${web_site}/index.html)
