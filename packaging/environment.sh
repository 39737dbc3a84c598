# shellcheck shell=bash
# Where the program is built and run: on this system when it is new enough, else inside a Debian 13 root that is made once
# and kept in the user's cache folder. Sourced by run, test and cli; nothing here is meant to be run by itself.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/countersign
export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache}
# Precompiled headers and ccache agree only with these.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime CCACHE_PCH_EXTSUM=1

say() { printf '%s\n' "countersign: $*" >&2; }
die() { say "$*"; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "this step needs root: install sudo, or run the command as root."; fi
}

wanted_packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$project/packaging/packages.txt"; }

# Qt 6.8, KDE Frameworks 6 and g++ 14 came with Debian 13 and Ubuntu 25.04.
system_is_new_enough() {
  # shellcheck disable=SC1091
  . /etc/os-release
  case ${ID:-} in
    debian) [ -z "${VERSION_ID:-}" ] || [ "${VERSION_ID%%.*}" -ge 13 ] ;;
    ubuntu) [ "${VERSION_ID%%.*}" -ge 25 ] && [ "$VERSION_ID" != 25.03 ] ;;
    *) return 1 ;;
  esac
}

missing_packages() {
  local p
  for p in $(wanted_packages); do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$p" 2>/dev/null)" = installed ] || echo "$p"
  done
}

prepare_native() {
  local stamp=$cache/native-$(wanted_packages | sha256sum | cut -c1-12)
  [ -e "$stamp" ] && return
  local missing
  missing=$(missing_packages)
  if [ -n "$missing" ]; then
    say "installing with apt-get: $(echo "$missing" | tr '\n' ' ')"
    as_root apt-get update -qq || die "apt-get update failed; see the message above."
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2 ||
      die "the packages could not be installed; see the message above. Nothing was built."
  fi
  mkdir -p "$cache" && touch "$stamp"
}

# The root is made under another name and renamed at the end, so an interrupted run leaves nothing half made: what it left
# is removed by the next one, which holds the lock.
prepare_root() {
  root=$cache/debian13-$(wanted_packages | sha256sum | cut -c1-12)
  [ -e "$root/countersign-ready" ] && return
  mkdir -p "$cache"
  exec 9>"$cache/lock"
  flock -n 9 || { say "another run is preparing the Debian 13 root; waiting for it …"; flock 9; }
  if [ -e "$root/countersign-ready" ]; then exec 9>&-; return; fi
  command -v apt-get >/dev/null || die "this needs Debian 13 or newer, or another Debian to make a Debian 13 root on."
  say "this system is older than Debian 13. Making a Debian 13 root in $root (about 2.5 GB, once; some minutes)."
  if ! command -v debootstrap >/dev/null; then
    say "installing with apt-get on this system: debootstrap"
    as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends debootstrap >&2 ||
      die "debootstrap could not be installed; see the message above."
  fi
  local making=$root.making
  as_root bash "$project/packaging/make-root" "$making" "$project/packaging/packages.txt" 9>&- >&2 ||
    die "the Debian 13 root could not be made; see the message above and $making.log. Running the command again starts afresh."
  as_root mv "$making" "$root" || die "cannot rename $making"
  local old
  for old in "$cache"/debian13-*; do
    case $old in "$root" | *.making | *.log) ;; *) say "removing the older root $old"; as_root rm -rf --one-file-system "$old" ;; esac
  done
  exec 9>&-
}

prepare() { if system_is_new_enough; then native=1; prepare_native; else native=; prepare_root; fi; }

# Runs a command where the program lives, with standard input and output, the current folder and the environment unchanged.
inside() {
  if [ -n "$native" ]; then exec "$@"; fi
  if [ "$(id -u)" = 0 ]; then
    exec unshare --mount --propagation private bash "$project/packaging/enter-root" "$root" 0 0 "" "$PWD" "$project" "$@"
  fi
  # sudo drops the environment, and an API key must not stand on a command line: it goes through a private file that the
  # other side removes before it starts the program.
  local environment
  environment=$(mktemp "${TMPDIR:-/tmp}/countersign-env.XXXXXX") && env -0 >"$environment"
  exec sudo unshare --mount --propagation private bash "$project/packaging/enter-root" "$root" "$(id -u)" "$(id -g)" "$environment" "$PWD" "$project" "$@"
}

build_folder=$project/build
configure_and_build() { # PRESET TARGET…
  local preset=$1; shift
  (
    cd "$project" || exit 1
    if [ ! -e "$build_folder/$preset/build.ninja" ]; then
      say "configuring ($preset)"
      (inside cmake --preset "$preset") >"$build_folder.log" 2>&1 || { cat "$build_folder.log" >&2; exit 1; }
      rm -f "$build_folder.log"
    fi
    inside cmake --build --preset "$preset" --target "$@"
  ) >&2 || die "the build failed; see the messages above."
}

# True when a built file is newer than everything it is made of; saves scripts the cost of asking the build system.
up_to_date() {
  [ -x "$1" ] && [ -z "$(find "$project"/{app,core,ui,resources,CMakeLists.txt,CMakePresets.json,cmake} -newer "$1" -print -quit 2>/dev/null)" ]
}
