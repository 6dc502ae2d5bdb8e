#!/bin/bash
# Fetches the source packages of the libraries that the browser build links, and builds them with emscripten, once:
# cmake/web/prepare.sh DIR [JOBS] leaves DIR/src (sources) and DIR/libraries (lib/*.a, made/ with made headers).
# Sources come from the archive this machine uses (cmake/debian_sources.sh): no port downloads, no host names.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readonly cache=${1:?usage: prepare.sh DIR [JOBS]} jobs=${2:-2}
readonly packages="libsdl2 freetype harfbuzz fribidi libdatrie libthai md4c gumbo-parser pixman libsodium qr-code-generator"
# Debian puts the modules that emscripten's scripts need where only its own node looks.
export NODE_PATH=${NODE_PATH:-/usr/share/nodejs}
# Not CMake's launcher: emcc is a script, and only what it calls is worth keeping.
if command -v ccache >/dev/null; then export EM_COMPILER_WRAPPER=ccache; fi

missing_sources() {
  local package
  for package in $packages; do [ -d "$cache/src/$package" ] || printf '%s ' "$package"; done
}

# The machine's own suite first; a package that its mirror lacks comes from the next stable one.
# shellcheck source=cmake/debian_sources.sh
source cmake/debian_sources.sh
for suite in bookworm trixie; do
  [ -n "$(missing_sources)" ] || break
  open_debian_sources "$suite"
  for package in $(missing_sources); do get_debian_source "$package" "$cache/src/$package" || true; done
  rm -rf "$debian_work"
done
[ -z "$(missing_sources)" ] || { echo "these source packages could not be had: $(missing_sources)" >&2; exit 69; }

recipe=$(cat cmake/web/libraries/CMakeLists.txt <(em++ --version | head -1) | sha256sum | cut -d' ' -f1)
[ "$(cat "$cache/libraries/recipe" 2>/dev/null)" = "$recipe" ] && exit 0
emcmake cmake -S cmake/web/libraries -B "$cache/libraries" -G Ninja -DCMAKE_BUILD_TYPE=Release \
  -DTEND_WEB_SOURCES="$(cd "$cache/src" && pwd)" >/dev/null
cmake --build "$cache/libraries" -j "$jobs"
echo "$recipe" >"$cache/libraries/recipe"
