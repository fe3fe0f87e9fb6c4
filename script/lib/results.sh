# shellcheck shell=bash
# The results of the parts of script/test.

result_lines=()
anything_failed=''

# add_result LINE PART STATUS: LINE is “PART: N passed, N failed[, N skipped]”. Where a part died before it could count,
# or counted no failure and yet ended with a status other than 0, that is one failure more: nothing passes by dying.
add_result() {
  local line=$1 part=$2 status=$3
  if ! printf '%s\n' "$line" | grep -Eq "^$part: [0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?$"; then
    line="$part: 0 passed, 1 failed"
  elif [ "$status" -ne 0 ]; then
    line=${line/, 0 failed/, 1 failed}
  fi
  case $line in *' 0 failed'*) ;; *) anything_failed=yes ;; esac
  case $line in "$part: 0 passed, 0 failed"*) anything_failed=yes ;; esac
  result_lines+=("$line")
}

# counts_of_xunit FILE PART: the line of a part from a JUnit file, as Swift Testing and pytest write them; nothing without one.
counts_of_xunit() {
  [ -s "$1" ] || return 0
  awk -v part="$2" '
    function number(name) {
      return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
    }
    match($0, /<testsuite [^>]*>/) {
      $0 = substr($0, RSTART, RLENGTH)
      failed = number("failures") + number("errors"); skipped = number("skipped")
      printf "%s: %d passed, %d failed%s\n", part, number("tests") - failed - skipped, failed, skipped ? ", " skipped " skipped" : ""
      exit
    }
  ' "$1"
}

# Prints a line a part; fails if any part failed or ran nothing.
print_results() {
  printf '%s\n' "${result_lines[@]}"
  [ -z "$anything_failed" ]
}
