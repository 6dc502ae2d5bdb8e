#!/usr/bin/env bash
# Compiles every user of Dear ImGui against the oldest and the newest version that app/paint/imgui_compat.h promises:
# 1.86 (source package of Debian's bookworm) and 1.92 (of sid). Run by ./dev compat, outside CI: it needs the archive.
# apt's own state is left alone; the package lists live in .cache/compat.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD/.cache/compat
failed=0

# deb-src lines for one suite, from the sources this system has: no host is named here.
write_sources() {
  local suite=$1 to=$2 own file
  own=$(. /etc/os-release && echo "$VERSION_CODENAME")
  rm -f "$to"/*
  for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] || continue
    awk -v RS= -v ORS='\n\n' -v own="$own" -v suite="$suite" '
      { count = split($0, lines, "\n"); main = 0; out = ""
        for (i = 1; i <= count; i++) if (lines[i] ~ /^Suites:/ && (" " substr(lines[i], 8) " ") ~ ("[ \t]" own "[ \t]")) main = 1
        if (!main) next
        for (i = 1; i <= count; i++) {
          if (lines[i] ~ /^Types:/) lines[i] = "Types: deb-src"
          if (lines[i] ~ /^Suites:/) lines[i] = "Suites: " suite
          out = out lines[i] "\n" }
        print out }' "$file" >"$to/$(basename "$file")"
  done
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -s "$file" ] || continue
    sed -nE "s/^deb ((\[[^]]*\] )?[^ ]+) $own ([a-z -]+)/deb-src \1 $suite \3/p" "$file" >"$to/$(basename "${file%.list}").list"
  done
}

fetch() {
  local suite=$1 state=$root/apt-$1
  ls -d "$root/$suite"/imgui-*/ >/dev/null 2>&1 && return
  mkdir -p "$state"/{lists/partial,archives/partial,parts} "$root/$suite"
  write_sources "$suite" "$state/parts"
  local options=(-qq -o "Dir::State::Lists=$state/lists" -o "Dir::Cache::Archives=$state/archives" -o Dir::Cache::pkgcache=
    -o Dir::Cache::srcpkgcache= -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$state/parts"
    -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::Retries=3)
  apt-get "${options[@]}" update && (cd "$root/$suite" && apt-get "${options[@]}" source --only-source imgui >/dev/null)
}

compile_against() {
  local suite=$1 wanted=$2 source version file
  if ! fetch "$suite" >"$root/$suite.log" 2>&1; then
    echo "Dear ImGui of $suite could not be fetched; $wanted is not checked (see .cache/compat/$suite.log)"
    return
  fi
  source=$(ls -d "$root/$suite"/imgui-*/ | tail -1)
  version=$(sed -n 's/^#define IMGUI_VERSION  *"\(.*\)"/\1/p' "$source/imgui.h")
  for file in $(grep -lE 'imgui' -r app --include='*.cpp'); do
    if ! c++ -std=c++20 -fsyntax-only -Wall -Wextra -Werror -I. -isystem "$source" -isystem "$source/backends" \
      -DIMGUI_DISABLE_DEMO_WINDOWS -DIMGUI_DISABLE_DEBUG_TOOLS -DIMGUI_DISABLE_OBSOLETE_FUNCTIONS \
      $(pkg-config --cflags sdl2 freetype2 pixman-1 libpng) "$file"; then
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
