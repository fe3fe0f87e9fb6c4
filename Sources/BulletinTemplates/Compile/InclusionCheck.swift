import BulletinCore

/// Checks what templates say of each other, whatever views they are used with: that the templates and blocks they name
/// exist, and that every template is used.
struct InclusionCheck {
  private let library: TemplateLibrary
  private let pages: [AnyPageTemplate]

  init(_ library: TemplateLibrary, pages: [AnyPageTemplate]) {
    self.library = library
    self.pages = pages
  }

  func run() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var missing: Set<String> = []
    for page in pages where library[page.template] == nil && missing.insert(page.template).inserted {
      diagnostics.append(.pageTemplateMissing(page, suggestion: suggestion(for: page.template)))
    }
    for template in library.templates {
      template.nodes.walk { node in
        switch node {
        case .partial(let partial):
          diagnostics += checkTarget(partial.name, in: template)
        case .parent(let parent):
          diagnostics += checkTarget(parent.name, in: template)
          diagnostics += checkOverrides(of: parent, in: template)
        case .text, .margin, .variable, .section, .block:
          break
        }
      }
    }
    return diagnostics + unusedTemplates()
  }

  /// What the pages are made of.
  var used: [TemplateSyntax] {
    let names = reachable(from: pages.map(\.template))
    return library.templates.filter { names.contains($0.name) }
  }

  private func unusedTemplates() -> [Diagnostic] {
    let used = used
    // What a broken template uses is not known.
    guard !used.contains(where: \.isBroken) else { return [] }
    let names = Set(used.map(\.name))
    return library.templates.filter { !$0.isVerbatim && !names.contains($0.name) }.map(Diagnostic.templateUnused)
  }

  private func checkTarget(_ name: TagName, in template: TemplateSyntax) -> [Diagnostic] {
    guard library[name.text] == nil else { return [] }
    let place = Diagnostic.Place(template.file, name.range)
    return [.templateUnknown(at: place, name.text, suggestion: suggestion(for: name.text))]
  }

  private func checkOverrides(of parent: TemplateNode.Parent, in template: TemplateSyntax) -> [Diagnostic] {
    guard !parent.overrides.isEmpty else { return [] }
    var visited: Set<String> = []
    guard let blocks = blocks(of: parent.name.text, &visited) else { return [] }
    return parent.overrides.filter { !blocks.contains($0.name.text) }.map { override in
      let place = Diagnostic.Place(template.file, override.name.range)
      return .blockUnknown(at: place, override.name.text, parent: parent.name.text, blocks: blocks)
    }
  }

  /// The blocks that can be filled from outside: a template's own and those of all templates it includes, in the order
  /// of the text. Nil if they cannot be known, because one of the files is missing or broken.
  private func blocks(of name: String, _ visited: inout Set<String>) -> [String]? {
    guard visited.insert(name).inserted else { return [] }
    guard let template = library[name], !template.isBroken else { return nil }
    var blocks: [String] = []
    var included: [String] = []
    template.nodes.walk { node in
      switch node {
      case .block(let block): blocks.append(block.name.text)
      case .partial(let partial): included.append(partial.name.text)
      case .parent(let parent): included.append(parent.name.text)
      case .text, .margin, .variable, .section: break
      }
    }
    for name in included {
      guard let more = self.blocks(of: name, &visited) else { return nil }
      blocks += more
    }
    return blocks
  }

  private func reachable(from names: [String]) -> Set<String> {
    var reached: Set<String> = []
    var waiting = names
    while let name = waiting.popLast() {
      guard reached.insert(name).inserted else { continue }
      library[name]?.nodes.walk { node in
        switch node {
        case .partial(let partial): waiting.append(partial.name.text)
        case .parent(let parent): waiting.append(parent.name.text)
        case .text, .margin, .variable, .section, .block: break
        }
      }
    }
    return reached
  }

  /// A template whose name has a slip in it, or one of the same last name in another folder.
  private func suggestion(for name: String) -> String? {
    if let near = NearMiss.best(for: name, among: library.names) { return near }
    let last = name.split(separator: "/").last
    return library.names.first { $0 != name && $0.split(separator: "/").last == last }
  }
}

extension Diagnostic {
  static func pageTemplateMissing(_ page: AnyPageTemplate, suggestion: String?) -> Diagnostic {
    let file = page.template + TemplateLibrary.fileNameSuffix
    return Diagnostic(
      .error,
      "template-page-missing",
      Wording(
        vi: "thiếu mẫu trang “\(file)” (\(page.meaning))",
        en: "the page template “\(file)” is missing (\(page.meaning))"
      ),
      fix: suggestion.map {
        Wording(
          vi: "đổi tên “\($0)\(TemplateLibrary.fileNameSuffix)” nếu đó là mẫu này",
          en: "rename “\($0)\(TemplateLibrary.fileNameSuffix)” if that is the one"
        )
      }
        ?? Wording(
          vi: "tạo tệp này trong thư mục mẫu; các tên dùng được: docs/templates.md, \(page.shape.name)",
          en: "write this file in the templates' folder; the names it can use: docs/templates.md, \(page.shape.name)"
        )
    )
  }

  static func templateUnknown(at place: Place, _ name: String, suggestion: String?) -> Diagnostic {
    let file = TemplateSet.canInclude(name) ? name : name + TemplateLibrary.fileNameSuffix
    return Diagnostic(
      .error,
      "template-unknown",
      at: place,
      Wording(vi: "không có mẫu “\(name)”", en: "there is no template “\(name)”"),
      fix: suggestion.map(Wording.didYouMean)
        ?? Wording(
          vi: "tạo tệp “\(file)” trong thư mục mẫu, hoặc sửa tên",
          en: "write “\(file)” in the templates' folder, or correct the name"
        )
    )
  }

  static func blockUnknown(at place: Place, _ name: String, parent: String, blocks: [String]) -> Diagnostic {
    var seen: Set<String> = []
    let list = blocks.filter { seen.insert($0).inserted }.map { "“\($0)”" }.joined(separator: ", ")
    return Diagnostic(
      .error,
      "template-block-unknown",
      at: place,
      Wording(vi: "mẫu “\(parent)” không có khối “\(name)”", en: "template “\(parent)” has no block “\(name)”"),
      fix: NearMiss.best(for: name, among: blocks).map(Wording.didYouMean),
      notes: [
        Note(
          list.isEmpty
            ? Wording(vi: "“\(parent)” không có khối nào", en: "“\(parent)” has no blocks")
            : Wording(vi: "các khối của “\(parent)”: \(list)", en: "the blocks of “\(parent)”: \(list)")
        )
      ]
    )
  }

  static func templateUnused(_ template: TemplateSyntax) -> Diagnostic {
    Diagnostic(
      .warning,
      "template-unused",
      at: Place(template.file),
      Wording(vi: "mẫu “\(template.name)” không được dùng ở đâu", en: "template “\(template.name)” is used nowhere"),
      fix: Wording(
        vi: "gọi bằng {{> \(template.name)}}, hoặc xóa tệp này",
        en: "include it with {{> \(template.name)}}, or delete the file"
      )
    )
  }
}

extension Wording {
  static func didYouMean(_ name: String) -> Wording {
    Wording(vi: "có phải ý bạn là “\(name)”?", en: "did you mean “\(name)”?")
  }
}
