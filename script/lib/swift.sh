# shellcheck shell=bash
# Swift: its presence, and quiet builds.

swift_minimum_major=6
swift_minimum_minor=1

# Fails with advice unless `swift` is on PATH and new enough.
require_swift() {
  local version major minor
  if ! command -v swift >/dev/null; then
    trouble "chưa có Swift trên máy này (hoặc PATH chưa trỏ tới nó); cần Swift $swift_minimum_major.$swift_minimum_minor trở lên" \
      "Swift is not on this machine, or not on PATH; Swift $swift_minimum_major.$swift_minimum_minor or newer is needed"
    swift_advice
    return 2
  fi
  # "Swift version 6.3.1 (…)", on some systems "Apple Swift version …"
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  major=${version%%.*}
  minor=${version#*.}
  minor=${minor%%.*}
  if [ -z "$version" ] || [ "$major" -lt "$swift_minimum_major" ] \
    || { [ "$major" -eq "$swift_minimum_major" ] && [ "$minor" -lt "$swift_minimum_minor" ]; }; then
    trouble "Swift ở $(command -v swift) là bản ${version:-không rõ}; cần $swift_minimum_major.$swift_minimum_minor trở lên" \
      "Swift at $(command -v swift) is version ${version:-unknown}; $swift_minimum_major.$swift_minimum_minor or newer is needed"
    swift_advice
    return 2
  fi
}

swift_advice() {
  printf '  https://www.swift.org/install/linux/\n' >&2
}

# swift_build ARGUMENTS...: `swift build` with its progress on one line of a terminal, elsewhere a line every ten seconds, and
# nothing at all where there was nothing to compile. Warnings and errors always show.
swift_build() {
  swift build "$@" 2>&1 | show_build_progress
}

show_build_progress() {
  local line compiled='' wipe='' next=$SECONDS
  while IFS= read -r line; do
    case $line in
      'Building for '* | 'Planning build'* | \[*/*\]\ Planning* | \[*/*\]\ Write* | '') continue ;;
      'Fetched '* | 'Computing '* | 'Computed '* | 'Creating working '* | 'Working copy '*) continue ;;
      'Build complete!'* | 'Build of product '*' complete!'*)
        [ -n "$compiled" ] || continue
        ;;
      \[*/*\]*)
        compiled=yes
        if [ -t 1 ]; then
          printf '\r\033[K%.*s' "$((${COLUMNS:-80} - 1))" "$line"
          wipe=yes
          continue
        fi
        [ "$SECONDS" -ge "$next" ] || continue
        next=$((SECONDS + 10))
        ;;
    esac
    if [ -n "$wipe" ]; then printf '\r\033[K'; wipe=''; fi
    printf '%s\n' "$line"
  done
  if [ -n "$wipe" ]; then printf '\r\033[K'; fi
}
