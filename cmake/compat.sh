#!/usr/bin/env bash
# Compiles every user of Dear ImGui against the oldest and the newest version that app/paint/imgui_compat.h promises:
# 1.86 (source package of Debian's bookworm) and 1.92 (of sid). Run by ./dev compat, outside CI: it needs the archive.
# The sources stay in .cache/compat.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD/.cache/compat
failed=0

fetch() {
  [ -f "$root/$1/imgui.h" ] || bash cmake/fetch_imgui.sh "$root/$1" "$1"
}

compile_against() {
  local suite=$1 wanted=$2 source version file
  if ! fetch "$suite" >"$root/$suite.log" 2>&1; then
    echo "Dear ImGui of $suite could not be fetched; $wanted is not checked (see .cache/compat/$suite.log)"
    return
  fi
  source=$root/$suite
  version=$(sed -n 's/^#define IMGUI_VERSION  *"\(.*\)"/\1/p' "$source/imgui.h")
  for file in $(grep -lE 'imgui' -r app --include='*.cpp'); do
    if ! c++ -std=c++20 -fsyntax-only -Wall -Wextra -Werror -I. -isystem "$source" -isystem "$source/backends" \
      -DIMGUI_DISABLE_DEMO_WINDOWS -DIMGUI_DISABLE_DEBUG_TOOLS -DIMGUI_DISABLE_OBSOLETE_FUNCTIONS \
      $(pkg-config --cflags sdl2 freetype2 libpng) "$file"; then
      failed=$((failed + 1))
      echo "$file does not compile with $version"
    fi
  done
  echo "Dear ImGui $version: looked at $(grep -lE 'imgui' -r app --include='*.cpp' | wc -l) files"
}

mkdir -p "$root"
compile_against bookworm 1.86
compile_against sid 1.92
[ "$failed" = 0 ] || exit 1
echo "every version compiles"
