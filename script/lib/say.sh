# shellcheck shell=bash
# How the scripts speak: one line a step on standard output, troubles on standard error in Vietnamese and English.

step() { printf '==> %s\n' "$*"; }

# trouble VIETNAMESE ENGLISH: what keeps the script from going on.
trouble() { printf 'lỗi: %s\nerror: %s\n' "$1" "$2" >&2; }

# usage SCRIPT: prints the comment at the head of a script, which is its help.
usage() { awk 'NR > 1 && !/^#/ { exit } NR > 1 { sub(/^# ?/, ""); print }' "$1"; }

# seconds_since START: whole seconds, START being an earlier value of SECONDS.
seconds_since() { printf '%d s' "$((SECONDS - $1))"; }
