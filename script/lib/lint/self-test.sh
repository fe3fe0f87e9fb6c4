# shellcheck shell=bash
# The awk programs of the lint on small samples: what each must find, and what it must let pass.

lint_finds_its_faults() {
  local samples
  samples=$(mktemp -d)

  for module in Foundation FoundationEssentials BulletinSite Yams; do
    finds imports BulletinCore "import $module"
  done
  finds imports BulletinFeeds 'import BulletinRender'
  finds imports BulletinRender 'package import struct BulletinBuild.Publisher'
  finds imports BulletinSite '@preconcurrency import Yams'
  finds imports BulletinAttic 'let room = 1'
  passes imports BulletinCore 'import Dispatch'
  passes imports BulletinCore '// import Foundation'
  passes imports BulletinCore 'let text = """' 'import Foundation' '"""'
  passes imports BulletinFeeds 'package import BulletinCore' 'import BulletinMarkdown' 'import FoundationEssentials'
  passes imports kheo 'import ArgumentParser' 'import BulletinBuild'

  finds traps BulletinCore 'default: fatalError("no such field")'
  finds traps BulletinCore 'let tree = try! parse(bytes)'
  finds traps BulletinCore 'let name = value as! String'
  finds traps BulletinCore 'final class Pool: @unchecked Sendable {'
  finds traps BulletinCore 'nonisolated(unsafe) var count = 0'
  passes traps BulletinCore '// no fatalError(), try! or as! here' 'let tree = try? parse(bytes) as? String'
  passes traps BulletinCore 'let help = "try! and as! String end the program"'
  passes traps BulletinCore '// Every slot is written by one thread only.' 'nonisolated(unsafe) var count = 0'

  rm -rf "$samples"
}

# finds PROGRAM ROOM LINE...: a complaint unless the program finds something in a file of that room with those lines.
finds() { [ -n "$(findings_of "$@")" ] || printf '%s.awk finds nothing in %s: %s\n' "$1" "$2" "${*:3}"; }

# passes PROGRAM ROOM LINE...: a complaint if it finds something there.
passes() { findings_of "$@" | sed "s/^/$1.awk finds too much: /"; }

findings_of() {
  local program=$1 file=Sources/$2/Sample.swift
  shift 2
  mkdir -p "$samples/${file%/*}"
  printf '%s\n' "$@" >"$samples/$file"
  case $program in
    imports) (cd "$samples" && awk -f "$OLDPWD/script/lib/lint/imports.awk" "$OLDPWD/Package.swift" "$file") ;;
    traps) (cd "$samples" && awk -f "$OLDPWD/script/lib/lint/traps.awk" "$file") ;;
  esac
}
