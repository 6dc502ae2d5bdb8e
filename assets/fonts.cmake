# Which font file plays which part in the book (design 3.1). Fonts are found on the system and never stored here.
# Debian: fonts-vollkorn fonts-ebgaramond fonts-ebgaramond-extra fonts-inter fonts-opendyslexic fonts-dejavu-core
# fonts-noto-core, and fonts-noto-cjk where Chinese, Japanese or Korean is read. A part named twice takes the first
# that is found; "fallback" takes all of them, in this order (or those named in TEND_FONT_FALLBACKS). A program that has
# its fonts elsewhere than this machine names that place in TEND_FONTS_SEEN_AT.
set(TEND_FONT_PARTS
  body:Vollkorn-Regular.ttf bodyItalic:Vollkorn-Italic.ttf bodyMedium:Vollkorn-Medium.ttf
  display:EBGaramond12-Regular.otf display:EBGaramond12-Regular.ttf
  displayItalic:EBGaramond12-Italic.otf displayItalic:EBGaramond12-Italic.ttf
  initialGround:EBGaramond-InitialsF1.otf initialGround:EBGaramond-InitialsF1.ttf
  initialLetter:EBGaramond-InitialsF2.otf initialLetter:EBGaramond-InitialsF2.ttf
  control:Inter-Regular.otf controlMedium:Inter-Medium.otf controlSemiBold:Inter-SemiBold.otf
  dyslexic:OpenDyslexic-Regular.otf mono:DejaVuSansMono.ttf
  fallback:NotoSerif-Regular.ttf fallback:NotoSans-Regular.ttf
  fallback:NotoSerifHebrew-Regular.ttf fallback:NotoSansHebrew-Regular.ttf
  fallback:NotoNaskhArabic-Regular.ttf fallback:NotoSansArabic-Regular.ttf
  fallback:NotoSerifDevanagari-Regular.ttf fallback:NotoSansDevanagari-Regular.ttf
  fallback:NotoSerifThai-Regular.ttf fallback:NotoSansThai-Regular.ttf
  fallback:NotoSerifBengali-Regular.ttf fallback:NotoSerifTamil-Regular.ttf fallback:NotoSerifTelugu-Regular.ttf
  fallback:NotoSerifGujarati-Regular.ttf fallback:NotoSansGurmukhi-Regular.ttf fallback:NotoSerifArmenian-Regular.ttf
  fallback:NotoSerifGeorgian-Regular.ttf fallback:NotoSerifEthiopic-Regular.ttf fallback:NotoSerifKhmer-Regular.ttf
  fallback:NotoSerifLao-Regular.ttf fallback:NotoSansMyanmar-Regular.ttf fallback:NotoSerifSinhala-Regular.ttf
  fallback:NotoSansSymbols-Regular.ttf fallback:NotoSansSymbols2-Regular.ttf fallback:DejaVuSans.ttf
  fallback:NotoSerifCJK-Regular.ttc fallback:NotoSansCJK-Regular.ttc fallback:DroidSansFallbackFull.ttf)

set(TEND_FONT_DIRS /usr/share/fonts /usr/local/share/fonts CACHE STRING "Folders searched for fonts")
set(font_files)
foreach(dir ${TEND_FONT_DIRS})
  file(GLOB_RECURSE found ${dir}/*.ttf ${dir}/*.otf ${dir}/*.ttc)
  list(APPEND font_files ${found})
endforeach()

# Both the file names (for TEND_FONT_DIR at run time) and the paths found now go into one small table.
set(rows "")
set(TEND_FONT_SOURCES "")  # the files that are used
set(parts_played "")
foreach(entry ${TEND_FONT_PARTS})
  string(REPLACE ":" ";" entry ${entry})
  list(GET entry 0 part)
  list(GET entry 1 name)
  if(part STREQUAL fallback AND TEND_FONT_FALLBACKS AND NOT name IN_LIST TEND_FONT_FALLBACKS)
    continue()
  endif()
  string(REPLACE "." "\\." pattern ${name})
  set(matches ${font_files})
  list(FILTER matches INCLUDE REGEX "/${pattern}$")
  set(path "")
  if(matches)
    list(GET matches 0 path)
    if(part STREQUAL fallback OR NOT part IN_LIST parts_played)
      list(APPEND TEND_FONT_SOURCES ${path})
    endif()
    list(APPEND parts_played ${part})
  endif()
  if(matches AND TEND_FONTS_SEEN_AT)
    set(path ${TEND_FONTS_SEEN_AT}/${name})  # the program has them elsewhere than this machine
  elseif(NOT matches AND NOT part STREQUAL fallback)
    message(STATUS "Font ${name} was not found")
  endif()
  string(APPEND rows "    {\"${part}\", \"${name}\", \"${path}\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${TEND_GENERATED}/font_files.cpp @ONLY CONTENT
"// Made by assets/fonts.cmake. Do not edit.
#include \"core/text/font_files.h\"

namespace tend::text {

const FontFile kFontFiles[] = {
@rows@};
const unsigned kFontFileCount = sizeof(kFontFiles) / sizeof(kFontFiles[0]);

}  // namespace tend::text
")
