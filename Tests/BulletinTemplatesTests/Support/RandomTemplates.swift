import BulletinTestSupport

@testable import BulletinTemplates

extension SplitMix64 {
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Random templates that are right by construction, within what swift-mustache means the same as we do: no indented partials, no tag that is alone on its line by chance.
struct RandomTemplates {
  private var generator: SplitMix64
  private(set) var templates: [String: String] = [:]
  private var blocks: [String: [String]] = [:]

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
    for index in 0..<3 {
      // Each may use the ones before, so that none uses itself.
      templates["person\(index)"] = content([Person.fields.shape], depth: 2) + "."
      templates["node\(index)"] = content([Node.fields.shape], depth: 2) + "."
      templates["layout\(index)"] = layout(index)
    }
    templates["main"] = content([Node.fields.shape], depth: 3) + "."
  }

  private mutating func content(_ scopes: [ViewShape], depth: Int) -> String {
    (0..<Int.random(in: 1...6, using: &generator)).map { _ in piece(scopes, depth: depth) }.joined()
  }

  private mutating func piece(_ scopes: [ViewShape], depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 12 : 7), using: &generator) {
    case 0...2: generator.pick(["a", " e", "i  ", "\n", "\n\n", "<b>", "\"x\"", "đ", "}", ".\n  é"])
    case 3...5: variable(scopes)
    case 6: generator.pick(["{{! note }}", "\n{{! note }}\n", "\n  {{! two\n lines }}\n"])
    case 7...9: section(scopes, depth: depth)
    case 10: partial(scopes)
    default: parent(scopes, depth: depth)
    }
  }

  private mutating func variable(_ scopes: [ViewShape]) -> String {
    let (name, kind) = name(scopes) { if case .text = $0 { true } else if case .html = $0 { true } else { false } }
    if case .html = kind { return generator.pick(["{{{\(name)}}}", "{{&\(name)}}", "{{{ \(name) }}}"]) }
    return generator.pick(["{{\(name)}}", "{{ \(name) }}"])
  }

  /// Both tags inside lines or both on lines of their own: where only one is, swift-mustache misreads the next line.
  private mutating func section(_ scopes: [ViewShape], depth: Int) -> String {
    let (name, kind) = name(scopes) { _ in true }
    let isInverted = generator.chance(25)
    let inside = isInverted ? scopes : scopes + (kind.child.map { [$0] } ?? [])
    let content = content(inside, depth: depth - 1)
    let open = "{{\(isInverted ? "^" : "#")\(name)}}"
    let margin = generator.pick(["", "  "])
    return generator.chance(50)
      ? "\(open)(\(content)){{/\(name)}}" : "\n\(margin)\(open)\n\(content)\n\(margin){{/\(name)}}\n"
  }

  private mutating func partial(_ scopes: [ViewShape]) -> String {
    let kind = scopes.last?.name == "Node" ? "node" : "person"
    guard scopes.last?.name != "Unit", let name = existing(kind) else { return "-" }
    return generator.pick(["{{> \(name)}}", "{{>\(name)}}", "\n{{> \(name)}}\n"])
  }

  /// A parent with some of its blocks filled. Everything on one line: here the two differ in white space.
  private mutating func parent(_ scopes: [ViewShape], depth: Int) -> String {
    guard scopes.last?.name == "Node", let name = existing("layout") else { return "+" }
    let overrides = (blocks[name] ?? []).map { block in
      generator.chance(60) ? "{{$\(block)}}[\(oneLine(scopes))]{{/\(block)}}" : ""
    }
    return "x{{<\(name)}}\(overrides.joined()){{/\(name)}}y"
  }

  private mutating func layout(_ index: Int) -> String {
    let names = ["block\(index)a", "block\(index)b"]
    blocks["layout\(index)"] = names
    let shape = [Node.fields.shape]
    return names.map { name in
      "<\(oneLine(shape)){{$\(name)}}default \(oneLine(shape)){{/\(name)}}\(section(shape, depth: 1))>"
    }.joined()
  }

  private mutating func oneLine(_ scopes: [ViewShape]) -> String {
    "\(variable(scopes)) {{#isLead}}lead{{/isLead}}\(variable(scopes))"
  }

  private mutating func existing(_ kind: String) -> String? {
    let names = templates.keys.filter { $0.hasPrefix(kind) }.sorted()
    return names.isEmpty ? nil : generator.pick(names)
  }

  /// A name, perhaps dotted, that some open view declares.
  private mutating func name(_ scopes: [ViewShape], where isWanted: (FieldKind) -> Bool) -> (String, FieldKind) {
    while true {
      let visible = Set(scopes.flatMap { $0.fields.map(\.name) }).sorted()
      var name = generator.pick(visible)
      guard let scope = scopes.last(where: { $0.slot(of: name) != nil }), let slot = scope.slot(of: name) else {
        continue
      }
      var kind = scope.fields[slot].kind
      while case .view(let child) = kind, generator.chance(60) {
        let field = generator.pick(child().fields)
        name += "." + field.name
        kind = field.kind
      }
      if isWanted(kind) { return (name, kind) }
    }
  }
}

extension Node {
  /// Random data: every field is empty now and then.
  static func random(using generator: inout SplitMix64, depth: Int = 2) -> Node {
    Node(
      title: generator.pick(["", "Tít", "a < b & 'c'", "\"\n\""]),
      note: generator.pick([nil, "", "ghi chú"]),
      body: generator.pick([.empty, HTMLFragment("<p>x &amp; y</p>")]),
      isLead: generator.chance(50),
      author: generator.chance(50) ? [.random(using: &generator)] : [],
      items: depth > 0 ? (0..<generator.pick([0, 1, 3])).map { _ in random(using: &generator, depth: depth - 1) } : [],
      people: (0..<generator.pick([0, 1, 2])).map { _ in .random(using: &generator) }
    )
  }
}

extension Person {
  static func random(using generator: inout SplitMix64) -> Person {
    Person(
      name: generator.pick(["", "Lan", "<Minh>"]),
      title: generator.pick(["", "Bí thư"]),
      unit: generator.chance(50) ? Unit(name: generator.pick(["", "Khánh Hải"]), place: "Ninh Hải") : nil
    )
  }
}
