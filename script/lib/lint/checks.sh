# shellcheck shell=bash
# The checks of script/lint. Each prints its findings, one a line, and is passed when it prints none. They run at the root.

longest_file=300

checks_passed=0 checks_failed=0 checks_skipped=0

# check TITLE FUNCTION: runs one check and says how it went. A function that fails without a finding has failed too.
check() {
  local findings status=0
  findings=$("$2" 2>&1) || status=$?
  if [ -z "$findings" ] && [ "$status" -eq 0 ]; then
    printf 'ok    %s\n' "$1"
    checks_passed=$((checks_passed + 1))
  else
    printf 'FAIL  %s\n' "$1"
    printf '%s\n' "${findings:-ended with status $status}" | sed 's/^/      /'
    checks_failed=$((checks_failed + 1))
  fi
}

skip() {
  printf 'skip  %s\n' "$1"
  checks_skipped=$((checks_skipped + 1))
}

print_lint_result() {
  local skipped=''
  [ "$checks_skipped" -eq 0 ] || skipped=", $checks_skipped skipped"
  printf 'lint: %d passed, %d failed%s\n' "$checks_passed" "$checks_failed" "$skipped"
  [ "$checks_failed" -eq 0 ]
}

# swift_files FOLDER...: the Swift files of those folders that exist, NUL-separated, in order.
swift_files() {
  local folder
  for folder in "$@"; do
    [ -d "$folder" ] && find "$folder" -name '*.swift' -type f -print0
  done | sort -z
}

format() {
  { printf 'Package.swift\0'; swift_files Sources Tests Benchmarks; } | xargs -0 swift format lint --strict --parallel
}

imports() {
  swift_files Sources | xargs -0 -r awk -f script/lib/lint/imports.awk Package.swift
}

traps() {
  swift_files Sources | xargs -0 -r awk -f script/lib/lint/traps.awk
}

# Files that may be longer stand in script/lib/long-files.txt with the reason; one that is not needed there is a finding.
long_files() {
  local file lines
  local -A allowed=()
  while read -r file _; do
    case $file in '' | '#'*) ;; *) allowed[$file]=unused ;; esac
  done <script/lib/long-files.txt
  while IFS= read -r -d '' file; do
    lines=$(wc -l <"$file")
    [ "$lines" -gt "$longest_file" ] || continue
    if [ -n "${allowed[$file]:-}" ]; then
      allowed[$file]=used
    else
      printf '%s:%d: %d lines; split it by concept, or give the reason in script/lib/long-files.txt\n' \
        "$file" "$longest_file" "$lines"
    fi
  done < <(swift_files Sources Tests Benchmarks; find script .ci Tests/browser -type f ! -name '*.txt' ! -name '*.pyc' -print0)
  for file in "${!allowed[@]}"; do
    [ "${allowed[$file]}" = used ] || printf 'script/lib/long-files.txt: %s is no longer that long, or gone\n' "$file"
  done
}

# SC1111 takes the quotation marks of Vietnamese messages, “…”, for mistyped ones.
shell_scripts() {
  { find script -maxdepth 1 -type f ! -name '*.txt' -print0; find script/lib -name '*.sh' -print0; printf '.ci/run\0'; } \
    | sort -z | xargs -0 shellcheck --external-sources --source-path=SCRIPTDIR/.. --exclude=SC1111
}
