#!/bin/sh
# Installs what is missing, and says so first: programs and libraries through apt, npm packages from the lock file.
# usage: cmake/setup.sh build|test|bench
set -eu
cd "$(dirname "$0")/.."
scope=$1

missing=
packages=

need() { # what it is, Debian's package
  missing="$missing
  $1"
  packages="$packages $2"
}
program() { command -v "$1" >/dev/null 2>&1 || need "the program $1" "$2"; }
library() { pkg-config --exists "$1" 2>/dev/null || need "the library $1, with its header files" "$2"; }

look() {
  missing=
  packages=
  program cc gcc
  program c++ g++
  program cmake cmake
  program ninja ninja-build
  program ccache ccache
  program pkg-config pkg-config
  program emcc emscripten
  program wasm2js binaryen
  program node nodejs
  program npm npm
  library CLI11 libcli11-dev
  library RapidJSON rapidjson-dev
  library libcmark libcmark-dev
  library libzip libzip-dev
  library pugixml libpugixml-dev
  library yaml-cpp libyaml-cpp-dev
  library zlib zlib1g-dev
  [ "$scope" != build ] || return 0
  program chromium chromium
  [ "$scope" != bench ] || program zip zip
  [ "$scope" != bench ] || library benchmark libbenchmark-dev
  [ "$scope" != bench ] || return 0
  program java default-jre-headless
  program xmllint libxml2-utils
  program unzip unzip
  library catch2 catch2
  program clang++ clang
  [ -e "$(clang++ -print-file-name="libclang_rt.fuzzer-$(uname -m).a" 2>/dev/null)" ] ||
    need "clang's fuzzer" libclang-rt-dev
}

as_root() {
  if [ "$(id -u)" = 0 ]; then env "$@"; else sudo env "$@"; fi
}

look
if [ -n "$missing" ]; then
  echo "Lectern needs:$missing"
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "This system has no apt-get. Please install them by its own means, then run make again." >&2
    exit 1
  fi
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null 2>&1; then
    echo "Neither root nor sudo is here to install them. As root, run: apt-get install$packages" >&2
    exit 1
  fi
  echo "Installing with apt-get, which may take some minutes:$packages"
  as_root apt-get -qq update
  # shellcheck disable=SC2086
  as_root DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends \
    -o DPkg::Lock::Timeout=300 $packages >/dev/null
  look
  if [ -n "$missing" ]; then
    echo "apt-get installed its packages, but these are still missing:$missing" >&2
    exit 1
  fi
fi

# The tests' npm packages include the build's.
lock=$(cksum <package-lock.json)
stamp=node_modules/.lectern
installed=$(cat "$stamp" 2>/dev/null || true)
[ "$installed" != "$lock all" ] || exit 0
if [ "$scope" = build ]; then
  wanted="$lock build" omit=--omit=dev
else
  wanted="$lock all" omit=
fi
[ "$installed" != "$wanted" ] || exit 0
echo "Installing npm packages into node_modules, as pinned in package-lock.json"
# shellcheck disable=SC2086
if ! npm ci --loglevel=error $omit; then
  echo "npm could not install the packages that package-lock.json names; its message is above." >&2
  exit 1
fi
echo "$wanted" >"$stamp"
