#!/bin/bash
# Fetches the source of Dear ImGui 1.90.1 into DIR, as Debian's stable suite trixie packs it (with its patches).
# Usage: cmake/fetch_imgui.sh DIR          (the build looks in .cache/imgui)
#
# Which archive: the one this machine already uses. apt works on a private state below a temporary folder, so neither
# the machine's lists nor its sources change; signatures are checked as always. Done at once when DIR holds it already.
# Needs apt-get, dpkg-source (Debian: dpkg-dev) and the archive's keyring.
set -euo pipefail

readonly version=1.90.1 suite=trixie
readonly dir=${1:?usage: fetch_imgui.sh DIR}

has_it() { grep -qs "define IMGUI_VERSION  *\"$version\"" "$dir/imgui.h"; }
if has_it; then exit 0; fi

for tool in apt-get dpkg-source; do
  command -v "$tool" >/dev/null || { echo "fetch_imgui.sh: $tool is missing (Debian: apt, dpkg-dev)" >&2; exit 69; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{lists/partial,archives/partial,sources}
# shellcheck source=/dev/null
here=$(. /etc/os-release && echo "${VERSION_CODENAME:?}")

# The machine's own entries of its main suite, turned into source entries of ours. Entries of updates, security or
# other archives are left out: they have no suite of that name.
for file in /etc/apt/sources.list.d/*.sources; do
  [ -f "$file" ] || continue
  awk -v RS= -v here="$here" -v suite="$suite" '{
    n = split($0, line, "\n"); ours = 0; off = 0; out = ""
    for (i = 1; i <= n; i++) {
      if (line[i] ~ /^Suites:/ && (" " substr(line[i], 8) " ") ~ ("[ \t]" here "[ \t]")) ours = 1
      if (tolower(line[i]) ~ /^enabled:[ \t]*no/) off = 1
      if (line[i] ~ /^Types:/) line[i] = "Types: deb-src"
      if (line[i] ~ /^Suites:/) line[i] = "Suites: " suite
      out = out line[i] "\n"
    }
    if (ours && !off) printf "%s\n", out
  }' "$file" >"$work/sources/$(basename "$file")"
done
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
  [ -s "$file" ] || continue
  sed -nE "s/^deb[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+)[[:space:]]+${here}[[:space:]]+(.*)/deb-src \1\2 $suite \3/p" \
    "$file" >"$work/sources/own-$(basename "${file%.list}").list"
done
find "$work/sources" -size 0 -delete
if ! find "$work/sources" -type f | grep -q .; then
  echo "fetch_imgui.sh: no Debian archive of $here found in /etc/apt; put Dear ImGui $version into $dir by hand" >&2
  exit 69
fi

private_apt() {
  apt-get -qq -o Dir::State::Lists="$work/lists" -o Dir::Cache::Archives="$work/archives" \
    -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o Dir::Etc::SourceList=/dev/null \
    -o Dir::Etc::SourceParts="$work/sources" -o Acquire::Languages=none -o Acquire::Retries=3 \
    -o APT::Sandbox::User="$(id -un)" "$@"
}
private_apt update
(cd "$work" && private_apt source --download-only imgui >/dev/null)

# The signature of the archive covers the .dsc and what it names; dpkg-source checks the sums once more.
dsc=("$work"/imgui_"$version"*.dsc)
if [ ! -f "${dsc[0]}" ]; then
  echo "fetch_imgui.sh: suite $suite no longer has imgui $version" >&2
  exit 69
fi
dpkg-source -q -x "${dsc[0]}" "$work/imgui" >/dev/null 2>&1

# Into place in one step, so that a broken-off run leaves nothing that looks complete.
mkdir -p "$(dirname "$dir")"
rm -rf "$dir.new"
cp -r "$work/imgui" "$dir.new"
rm -rf "$dir"
mv "$dir.new" "$dir"
has_it || { echo "fetch_imgui.sh: $dir is not Dear ImGui $version" >&2; exit 70; }
