# awk -f imports.awk Package.swift SWIFT-FILE...
# The arrows of the house. A Swift file under Sources/ROOM may import
#   - rooms that ROOM reaches by the arrows of Package.swift: others are built after it, or not at all;
#   - the products of packages that Package.swift gives ROOM itself;
#   - the system modules listed below. Foundation is none of them: it loads ICU's tables at every start, and tempts into
#     results that depend on the locale.
# The arrows of Package.swift go from a floor to lower ones only.

BEGIN {
  floor("BulletinCore", 0)
  floor("BulletinMarkdown BulletinTemplates BulletinContent", 1)
  floor("BulletinSite", 2)
  floor("BulletinReports", 3)
  floor("BulletinRender BulletinFeeds BulletinSearch BulletinEditions", 4)
  floor("BulletinBuild", 5)
  floor("BulletinPreview", 6)
  floor("kheo", 7)
  split("Glibc Musl Swift Darwin Dispatch Synchronization FoundationEssentials", names, " ")
  for (i in names) system_module[names[i]] = 1
  split("BulletinCore BulletinMarkdown BulletinTemplates", names, " ")
  for (i in names) without_foundation[names[i]] = 1
}

function floor(rooms, level,    list, i) {
  split(rooms, list, " ")
  for (i in list) floor_of[list[i]] = level
}

# --- Package.swift: read whole, then taken apart at each target.

FNR == NR { sub(/\/\/.*/, ""); manifest = manifest " " $0; next }

FNR == 1 {
  if (!manifest_is_read) { read_manifest(); manifest_is_read = 1 }
  split(FILENAME, parts, "/")
  room = parts[2]
  in_comment = in_text = 0
  if (!(room in arrows) && !(room in said)) { said[room] = 1; finding(FILENAME, 1, "Package.swift has no target “" room "”") }
  if (!(room in floor_of) && !(room in said)) { said[room] = 1; finding(FILENAME, 1, "“" room "” stands on no floor; put it on one in script/lib/lint/imports.awk") }
}

function read_manifest(    rest, head, body, target, name, start) {
  # let yams = Target.Dependency.product(name: "Yams", …)
  rest = manifest
  while (match(rest, /let +[A-Za-z0-9_]+ *= *Target\.Dependency\.product\(name: *"[A-Za-z0-9_]+"/)) {
    head = substr(rest, RSTART, RLENGTH)
    rest = substr(rest, RSTART + RLENGTH)
    name = head; sub(/^let +/, "", name); sub(/ *=.*/, "", name)
    product[name] = quoted(head)
  }
  start = index(manifest, "targets: [ ")
  while ((start2 = index(substr(manifest, start + 1), "targets: [ ")) > 0) start += start2
  rest = substr(manifest, start)
  head = "(room|tests|\\.target|\\.executableTarget|\\.testTarget|\\.systemLibrary|\\.plugin|\\.macro) *\\( *(name: *)?\"[A-Za-z0-9_-]+\""
  while (match(rest, head)) {
    target = quoted(substr(rest, RSTART, RLENGTH))
    rest = substr(rest, RSTART + RLENGTH)
    body = match(rest, head) ? substr(rest, 1, RSTART - 1) : rest
    read_target(target, body)
  }
  close_arrows()
  for (target in floor_of)
    for (name in floor_of)
      if ((target, name) in declared && floor_of[name] >= floor_of[target])
        finding("Package.swift", 1, "“" target "” must not use “" name "”, which stands on the same floor or above")
}

function quoted(text) {
  sub(/^[^"]*"/, "", text); sub(/".*/, "", text)
  return text
}

function read_target(target, body,    word, words, n, i) {
  arrows[target] = ""
  n = split(body, words, /[^A-Za-z0-9_-]+/)
  for (i = 1; i <= n; i++) {
    word = words[i] in product ? product[words[i]] : words[i]
    if (word == "" || word == target) continue
    arrows[target] = arrows[target] " " word
    declared[target, word] = gives[target, word] = 1
  }
}

# What a room reaches over other rooms. Products of packages are not handed on.
function close_arrows(    target, words, more, n, i) {
  do {
    more = 0
    for (target in floor_of) {
      n = split(arrows[target], words, " ")
      for (i = 1; i <= n; i++) if (words[i] in floor_of) more += take_over(target, words[i])
    }
  } while (more)
}

function take_over(target, room,    words, n, i, more) {
  n = split(arrows[room], words, " ")
  for (i = 1; i <= n; i++)
    if (words[i] in floor_of && !((target, words[i]) in gives)) {
      gives[target, words[i]] = 1
      arrows[target] = arrows[target] " " words[i]
      more = 1
    }
  return more
}

# --- A Swift file: import lines outside comments and multi-line texts.

{
  line = $0
  if (in_text) { if (line ~ /"""/) in_text = 0; next }
  if (in_comment) { if (line ~ /\*\//) in_comment = 0; next }
  sub(/\/\/.*/, "", line)
  if (line ~ /\/\*/ && line !~ /\*\//) in_comment = 1
  if (gsub(/"""/, "\"\"\"", line) % 2) in_text = 1
  if (line !~ /^[ \t]*(@[A-Za-z_]+(\([^)]*\))?[ \t]+)*((public|package|internal|fileprivate|private)[ \t]+)?import[ \t]/) next
  sub(/^.*import[ \t]+((struct|class|enum|protocol|typealias|func|let|var)[ \t]+)?/, "", line)
  sub(/[^A-Za-z0-9_].*/, "", line)
  check_import(line)
}

function check_import(module) {
  if (module ~ /^Foundation/ && module != "FoundationEssentials")
    finding(FILENAME, FNR, "imports " module "; take FoundationEssentials, or better nothing")
  else if (module == "FoundationEssentials" && room in without_foundation)
    finding(FILENAME, FNR, room " uses no Foundation at all, imports " module)
  else if (module in system_module)
    return
  else if (!((room, module) in gives))
    finding(FILENAME, FNR, room " imports " module ", which Package.swift does not give it")
}

function finding(file, line, text) { printf "%s:%d: %s\n", file, line, text }
