#!/bin/bash
# Fetches the source of Dear ImGui 1.90.1 into DIR, as Debian's stable suite trixie packs it (with its patches).
# Usage: cmake/fetch_imgui.sh DIR          (the build looks in .cache/imgui)
#
# Which archive, and how it is asked: cmake/debian_sources.sh. Done at once when DIR holds it already.
set -euo pipefail

readonly version=1.90.1 trunk=trixie
readonly target=${1:?usage: fetch_imgui.sh DIR}

has_it() { grep -qs "define IMGUI_VERSION  *\"$version\"" "$target/imgui.h"; }
if has_it; then exit 0; fi

# shellcheck source=cmake/debian_sources.sh
source "$(dirname "${BASH_SOURCE[0]}")/debian_sources.sh"
open_debian_sources "$trunk" || { echo "fetch_imgui.sh: put Dear ImGui $version into $target by hand" >&2; exit 69; }
get_debian_source imgui "$target" || { echo "fetch_imgui.sh: suite $trunk could not give its imgui" >&2; exit 69; }
has_it || { echo "fetch_imgui.sh: suite $trunk no longer has imgui $version" >&2; exit 69; }
