#!/usr/bin/env bash
# Fetches the source of Dear ImGui from Debian's archive: fetch_imgui.sh DIR [SUITE]. Without a suite it is trixie, which
# carries 1.90.1, the version Tend is built with everywhere. Archive and keys are those this system already trusts; its
# own package lists are left alone, and no root is needed. Used by ./dev and cmake/compat.sh.
set -euo pipefail
target=${1:?usage: fetch_imgui.sh DIR [SUITE]}
suite=${2:-trixie}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{lists/partial,archives/partial,parts,source}

# deb-src lines for the suite, made from the main archive's entries on this system: no host is named here.
write_sources() {
  local own file
  own=$(. /etc/os-release && echo "$VERSION_CODENAME")
  for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] || continue
    awk -v RS= -v ORS='\n\n' -v own="$own" -v suite="$suite" '
      { count = split($0, lines, "\n"); main = 0; out = ""
        for (i = 1; i <= count; i++)
          if (lines[i] ~ /^Suites:/ && (" " substr(lines[i], 8) " ") ~ ("[ \t]" own "[ \t]")) main = 1
        if (!main) next
        for (i = 1; i <= count; i++) {
          if (lines[i] ~ /^Types:/) lines[i] = "Types: deb-src"
          if (lines[i] ~ /^Suites:/) lines[i] = "Suites: " suite
          out = out lines[i] "\n" }
        print out }' "$file" >"$work/parts/$(basename "$file")"
  done
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -s "$file" ] || continue
    sed -nE "s/^deb ((\[[^]]*\] )?[^ ]+) $own ([a-z -]+)/deb-src \1 $suite \3/p" "$file" \
      >"$work/parts/$(basename "${file%.list}").list"
  done
}

apt() {
  apt-get -qq -o "Dir::State::Lists=$work/lists" -o "Dir::Cache::Archives=$work/archives" -o Dir::Cache::pkgcache= \
    -o Dir::Cache::srcpkgcache= -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$work/parts" \
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none -o Acquire::Retries=3 "$@"
}

write_sources
apt update
(cd "$work/source" && apt source --only-source imgui >/dev/null)
found=$(find "$work/source" -maxdepth 1 -type d -name 'imgui-*')
[ -f "$found/imgui.h" ] || { echo "fetch_imgui: the source package holds no imgui.h" >&2; exit 1; }
mkdir -p "$(dirname "$target")"
rm -rf "$target.new"
mv "$found" "$target.new"
rm -rf "$target"
mv "$target.new" "$target"
