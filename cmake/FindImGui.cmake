# Dear ImGui 1.90.1, built from source the same everywhere (docs/decisions/0003-imgui-from-source.md). On Debian
# cmake/fetch_imgui.sh puts the source package below .cache/; elsewhere FetchContent takes the same tag.
# Defines ImGui::ImGui with the SDL2 and SDL_Renderer backends. The demo and debug windows are not compiled in.
set(TEND_IMGUI_VERSION 1.90.1)
set(TEND_IMGUI_DIR "" CACHE PATH "Dear ImGui source tree; empty: .cache/imgui, else FetchContent")
if(NOT TEND_IMGUI_DIR AND EXISTS ${PROJECT_SOURCE_DIR}/.cache/imgui/imgui.h)
  set(imgui_dir ${PROJECT_SOURCE_DIR}/.cache/imgui)
elseif(TEND_IMGUI_DIR)
  set(imgui_dir ${TEND_IMGUI_DIR})
else()
  include(FetchContent)
  FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v${TEND_IMGUI_VERSION})
  FetchContent_GetProperties(imgui)
  if(NOT imgui_POPULATED)
    FetchContent_Populate(imgui)
  endif()
  set(imgui_dir ${imgui_SOURCE_DIR})
endif()

if(NOT TARGET ImGui::ImGui)
  add_library(tend_imgui STATIC
    ${imgui_dir}/imgui.cpp ${imgui_dir}/imgui_draw.cpp ${imgui_dir}/imgui_tables.cpp ${imgui_dir}/imgui_widgets.cpp
    ${imgui_dir}/backends/imgui_impl_sdl2.cpp ${imgui_dir}/backends/imgui_impl_sdlrenderer2.cpp)
  target_include_directories(tend_imgui SYSTEM PUBLIC ${imgui_dir} ${imgui_dir}/backends)
  target_compile_definitions(tend_imgui PUBLIC IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS)
  target_link_libraries(tend_imgui PUBLIC PkgConfig::sdl2)
  target_compile_options(tend_imgui PRIVATE -w)
  add_library(ImGui::ImGui ALIAS tend_imgui)
endif()

include(FindPackageHandleStandardArgs)
set(ImGui_SOURCE_DIR ${imgui_dir})
find_package_handle_standard_args(ImGui REQUIRED_VARS ImGui_SOURCE_DIR)
