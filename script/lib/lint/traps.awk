# awk -f traps.awk SWIFT-FILE...
# What would end the program on somebody's content instead of a diagnostic: fatalError, try!, as!. And what tells the
# compiler not to look (@unchecked Sendable, nonisolated(unsafe)) without a comment beside it, on the line or the one before.

FNR == 1 { before = "" }

{
  code = $0
  comment = match(code, /\/\//) ? substr(code, RSTART) : ""
  sub(/\/\/.*/, "", code)
  gsub(/"([^"\\]|\\.)*"/, "\"\"", code)
  if (code ~ /(^|[^A-Za-z0-9_])fatalError[ \t]*\(/) finding("fatalError; report a Diagnostic, or throw")
  if (code ~ /(^|[^A-Za-z0-9_])try!/) finding("try!; catch, and report a Diagnostic")
  if (code ~ /(^|[^A-Za-z0-9_])as![ \t]/) finding("as!; use as?, or a type that needs no cast")
  if (code ~ /@unchecked[ \t]+Sendable|nonisolated\(unsafe\)/ && comment == "" && before !~ /^[ \t]*\/\//)
    finding("switches off the compiler's check on sharing without a reason beside it")
  before = $0
}

function finding(text) { printf "%s:%d: %s\n", FILENAME, FNR, text }
