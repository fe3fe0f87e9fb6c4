import BulletinCore

/// What a file of the content folder is, by where it lies.
enum ContentPlace: Equatable {
  enum Kind: Sendable {
    case config, field, campaign, document, contest, contestTable, page
    case units, models, authors, recognitions, awards, targets, figures
  }

  case story
  /// Another record, or a register.
  case record(Kind)
  /// Copied where some page uses it.
  case media
  /// A text that lies where nothing reads it: reported, because a story must not vanish for lying in the wrong folder.
  case misplaced
  /// A table in registers/ that no page uses.
  case unknownRegister

  static let configName = "site.yml"

  init(of path: String) {
    let folder = path.utf8.firstIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
    switch (folder, path) {
    case ("", Self.configName): self = .record(.config)
    case ("registers", "registers/units.csv"): self = .record(.units)
    case ("registers", "registers/models.csv"): self = .record(.models)
    case ("registers", "registers/authors.csv"): self = .record(.authors)
    case ("registers", "registers/recognitions.csv"): self = .record(.recognitions)
    case ("registers", "registers/awards.csv"): self = .record(.awards)
    case ("registers", "registers/targets.csv"): self = .record(.targets)
    case ("registers", "registers/figures.csv"): self = .record(.figures)
    case ("registers", _) where path.hasSuffix(".csv"): self = .unknownRegister
    case ("fields", _) where path.hasSuffix(".md"): self = .record(.field)
    case ("campaigns", _) where path.hasSuffix(".md"): self = .record(.campaign)
    case ("documents", _) where path.hasSuffix(".md"): self = .record(.document)
    case ("contests", _) where path.hasSuffix(".md"): self = .record(.contest)
    case ("contests", _) where path.hasSuffix(".csv"): self = .record(.contestTable)
    case ("stories", _) where path.hasSuffix(".md"): self = .story
    case ("pages", _) where path.hasSuffix(".md"): self = .record(.page)
    default:
      let lowercase = path.lowercased()
      let isText = [".md", ".markdown", ".yml", ".yaml"].contains { lowercase.hasSuffix($0) }
      self = isText ? .misplaced : .media
    }
  }
}

extension Diagnostic {
  static func siteConfigMissing(folder: String) -> Diagnostic {
    Diagnostic(
      .error,
      "site-missing",
      Wording(vi: "không có tệp \(folder)/site.yml", en: "there is no \(folder)/site.yml"),
      fix: Wording(
        vi: "viết tệp này với ít nhất: name, description, base_url",
        en: "write it with at least: name, description, base_url"
      ),
      notes: [Note(Wording(vi: "các khóa: docs/noi-dung.md", en: "its keys: docs/noi-dung.md"))]
    )
  }

  static func fileMisplaced(_ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      "file-misplaced",
      at: .init(SourceFile(path: path, text: "")),
      Wording(
        vi: "tệp nằm ngoài các thư mục nội dung nên không lên trang",
        en: "the file lies outside the content folders"
      ),
      fix: Wording(
        vi: "chuyển vào stories/NĂM/, pages/, fields/, campaigns/, documents/ hoặc contests/ với đuôi .md",
        en: "move it into stories/YEAR/, pages/, fields/, campaigns/, documents/ or contests/, ending in .md"
      )
    )
  }

  static func registerUnknown(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning,
      "register-unknown",
      at: .init(SourceFile(path: path, text: "")),
      Wording(vi: "chưa có trang nào dùng sổ này", en: "no page uses this register"),
      fix: Wording(
        vi: "các sổ: units, models, recognitions, awards, targets, figures, authors (.csv)",
        en: "the registers: units, models, recognitions, awards, targets, figures, authors (.csv)"
      )
    )
  }
}
