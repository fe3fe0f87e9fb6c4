/// Writes a corpus as a Hugo site: the same stories and pictures, the layouts of Benchmarks/hugo, the style sheets of Khéo's theme.
///
/// Where there is a choice, what is cheaper for Hugo is taken: links and pictures are addresses that need no looking up, all
/// pictures have one size, a field is a section.
struct HugoCorpusWriter {
  let corpus: Corpus

  init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  /// - Parameter folder: An empty folder.
  func write(to folder: String) throws {
    let (content, pictures) = (folder + "/content", folder + "/static/tep/anh")
    let repository = corpus.borrowed.repository
    try Files.copyTree(repository + "/Benchmarks/hugo", to: folder)
    for name in ["", "/giao-dien", "/tep", "/tep/anh"] { try Files.makeFolder(folder + "/static" + name) }
    for name in ["first.css", "home-first.css", "icon.svg", "print.css", "site.css", "site.js", "story-first.css"] {
      let bytes = try Files.bytes("\(repository)/templates/assets/\(name)")
      try Files.write(bytes, to: "\(folder)/static/giao-dien/\(name)")
    }
    try Files.makeFolder(content)
    try writeLists(to: content)
    // A bundle's folder has to be there before its picture; which field it is in comes with the text.
    var ownPictures: [Int: String] = [:]
    for sketch in corpus.sketches {
      let draft = corpus.draft(of: sketch, addressing: .site)
      let path = "\(content)/\(draft.hugoPath)"
      if sketch.isFolder {
        try Files.makeFolder(Files.folder(of: path))
        ownPictures[sketch.index] = "\(Files.folder(of: path))/\(StorySketch.ownPicture)"
      }
      try Files.write(draft.hugoFile, to: path)
    }
    try corpus.writePictures(
      shared: { "\(folder)/static/tep/\(Corpus.sharedPicture($0))" },
      own: { ownPictures[$0.index] ?? pictures }
    )
  }

  /// The pages of lists, and the names of what Hugo would else call by its id.
  private func writeLists(to content: String) throws {
    try writeList("tat-ca", "Tất cả bài", to: content)
    try writeList("linh-vuc", "Lĩnh vực", to: content)
    try writeList("tieu-muc", "Tiểu mục", to: content)
    try writeList("don-vi", "Đơn vị", to: content)
    try writeList("nam", "Theo năm", to: content)
    try writeList("tac-gia", "Tác giả", to: content)
    try writeList("chu-de", "Chủ đề", to: content)
    for (index, field) in corpus.borrowed.fields.enumerated() {
      let lines = [
        "id: \(field.id)", "weight: \(index + 1)", "description: \"\(field.summary)\"",
        "outputs: [html, rss, atom, jsonfeed]",
      ]
      try writeList("linh-vuc/\(field.id)", field.name, lines, to: content)
      for topic in field.topics { try writeList("tieu-muc/\(topic.id)", topic.name, to: content) }
    }
    // The register has a row for every name that a unit has had; the first will do.
    var written: Set<String> = []
    for unit in corpus.borrowed.units where written.insert(unit.id).inserted {
      try writeList("don-vi/\(unit.id)", unit.name, to: content)
    }
  }

  private func writeList(_ path: String, _ title: String, _ more: [String] = [], to content: String) throws {
    let lines = ["title: \"\(title)\""] + more
    try Files.makeFolder("\(content)/\(path)")
    try Files.write("---\n\(lines.joined(separator: "\n"))\n---\n", to: "\(content)/\(path)/_index.md")
  }
}
