#!/bin/bash
# Source packages of a Debian suite, from the archive that this machine already uses; sourced by fetch_imgui.sh and
# web/build_libraries.sh. apt works on a private state below a temporary folder, so neither the machine's lists nor its
# sources change; signatures are checked as always. Needs apt-get, dpkg-source (Debian: dpkg-dev), the archive's keyring.
#
#   open_debian_sources SUITE         once; fails with a sentence where there is no Debian archive
#   get_debian_source PACKAGE DIR     unpacks one (with Debian's patches) into DIR, in one step

open_debian_sources() {
  local suite=$1 tool file here
  for tool in apt-get dpkg-source; do
    command -v "$tool" >/dev/null || { echo "$tool is missing (Debian: apt, dpkg-dev)" >&2; return 69; }
  done
  debian_work=$(mktemp -d)
  trap 'rm -rf "$debian_work"' EXIT
  mkdir -p "$debian_work"/{lists/partial,archives/partial,sources}
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
    }' "$file" >"$debian_work/sources/$(basename "$file")"
  done
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -s "$file" ] || continue
    sed -nE "s/^deb[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+)[[:space:]]+${here}[[:space:]]+(.*)/deb-src \1\2 $suite \3/p" \
      "$file" >"$debian_work/sources/own-$(basename "${file%.list}").list"
  done
  find "$debian_work/sources" -size 0 -delete
  if ! find "$debian_work/sources" -type f | grep -q .; then
    echo "no Debian archive of $here was found in /etc/apt" >&2
    return 69
  fi
  private_apt update
}

private_apt() {
  apt-get -qq -o Dir::State::Lists="$debian_work/lists" -o Dir::Cache::Archives="$debian_work/archives" \
    -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o Dir::Etc::SourceList=/dev/null \
    -o Dir::Etc::SourceParts="$debian_work/sources" -o Acquire::Languages=none -o Acquire::Retries=3 \
    -o APT::Sandbox::User="$(id -un)" "$@"
}

# The archive's signature covers the index that names every file with its sum, which apt checks. Where a mirror lacks
# Debian's own part of a package, the upstream tarball that the same index names is taken as it is, and that is said.
get_debian_source() {
  local package=$1 dir=$2 fresh="$debian_work/unpacked" from="$debian_work/$1" dsc
  rm -rf "$fresh" "$from"
  mkdir -p "$from"
  if (cd "$from" && private_apt source --download-only --only-source "$package") >"$debian_work/log" 2>&1; then
    dsc=("$from"/*.dsc)
    dpkg-source -q -x "${dsc[0]}" "$fresh" >"$debian_work/log" 2>&1 || { cat "$debian_work/log" >&2; return 70; }
  else
    rm -rf "$from"
    mkdir -p "$from" "$fresh"
    (cd "$from" && private_apt source --download-only --only-source --tar-only "$package") >>"$debian_work/log" 2>&1 ||
      return 69
    tar -xf "$from"/*.tar.* -C "$fresh" --strip-components=1 || return 70
    echo "$package: this mirror lacks Debian's patches; upstream's own tarball was taken" >&2
  fi
  # Into place in one step, so that a broken-off run leaves nothing that looks complete.
  mkdir -p "$(dirname "$dir")"
  rm -rf "$dir.new"
  cp -r "$fresh" "$dir.new"
  rm -rf "$dir"
  mv "$dir.new" "$dir"
}
