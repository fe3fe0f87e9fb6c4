import BulletinCore
import Yams

/// YAML → ``RawValue``: the only file that knows Yams, which reads what ``YAMLSubset`` does not.
///
/// Composed with the basic resolver, which leaves every scalar as text. Anchors and aliases are refused: nobody in a
/// newsroom writes them, and they can make a small text expand without end.
enum YAMLReader {
  /// Longer front matter than this is no front matter (bytes).
  static let maximumSize = 256 * 1024
  /// How deep lists and records may stand in each other; the deepest of the schemas needs three.
  static let maximumDepth = 16

  /// Reads the YAML in `range` of the file. Nil with an error diagnostic if it is not YAML; an empty text is an empty record.
  static func read(_ file: SourceFile, in range: SourceRange, diagnostics: inout [Diagnostic]) -> RawValue? {
    guard range.count <= maximumSize else {
      diagnostics.append(.yamlTooBig(at: .init(file, SourceRange(at: range.start))))
      return nil
    }
    if let anchor = YAMLAnchors.firstUsed(in: file, range) {
      diagnostics.append(.yamlAnchor(at: .init(file, anchor)))
      return nil
    }
    return YAMLSubset.read(file, in: range) ?? composed(file, in: range, diagnostics: &diagnostics)
  }

  /// As ``read(_:in:diagnostics:)`` by Yams alone.
  static func composed(_ file: SourceFile, in range: SourceRange, diagnostics: inout [Diagnostic]) -> RawValue? {
    var positions = MarkPositions(file: file, start: range.start)
    do {
      let parser = try Parser(yaml: file.text(in: range), resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return RawValue(.record([]), range) }
      var reader = NodeReader(file: file, positions: positions)
      let value = reader.read(root, depth: 0)
      diagnostics += reader.diagnostics
      return reader.diagnostics.hasErrors ? nil : value
    } catch let error as YamlError {
      diagnostics.append(YAMLTraps.explain(error.problem, in: file, range: range, positions: &positions))
      return nil
    } catch {
      diagnostics.append(.yamlInvalid(at: .init(file, SourceRange(at: range.start)), problem: "\(error)"))
      return nil
    }
  }
}

extension YamlError {
  fileprivate var problem: YAMLProblem {
    switch self {
    case .scanner(let context, let text, let mark, _), .parser(let context, let text, let mark, _),
      .composer(let context, let text, let mark, _):
      YAMLProblem(
        text: text,
        mark: .init(line: mark.line, column: mark.column),
        context: context.map { ($0.text, .init(line: $0.mark.line, column: $0.mark.column)) }
      )
    case .duplicatedKeysInMapping(let keys, let context):
      YAMLProblem(
        text: "duplicate key",
        mark: .init(line: context.mark.line, column: context.mark.column),
        duplicateKey: keys.first
      )
    case .reader(let text, _, let value, _):
      YAMLProblem(text: text, forbiddenScalar: UInt32(exactly: value).flatMap(Unicode.Scalar.init))
    default:
      YAMLProblem(text: "\(self)")
    }
  }
}

/// Walks Yams's nodes once.
private struct NodeReader {
  let file: SourceFile
  var positions: MarkPositions
  var diagnostics: [Diagnostic] = []

  mutating func read(_ node: Node, depth: Int) -> RawValue {
    let start = node.mark.map { positions.offset(of: .init(line: $0.line, column: $0.column)) } ?? positions.start
    if node.hasAnchor {
      diagnostics.append(.yamlAnchor(at: .init(file, YAMLAnchors.token(in: file, at: start))))
      return RawValue(.nothing, SourceRange(at: start))
    }
    if depth > YAMLReader.maximumDepth {
      diagnostics.append(.yamlTooDeep(at: .init(file, SourceRange(at: start))))
      return RawValue(.nothing, SourceRange(at: start))
    }
    switch node {
    case .scalar(let scalar):
      if scalar.style == .plain, scalar.string.isEmpty { return RawValue(.nothing, SourceRange(at: start)) }
      let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      let range = positions.range(ofScalar: scalar.string, isQuoted: isQuoted, at: start)
      return RawValue(.text(scalar.string, isQuoted: scalar.style != .plain), range)
    case .sequence(let sequence):
      return RawValue(.list(sequence.map { read($0, depth: depth + 1) }), SourceRange(at: start))
    case .mapping(let mapping):
      return RawValue(.record(mapping.map { entry($0.key, $0.value, depth: depth + 1) }), SourceRange(at: start))
    case .alias:
      diagnostics.append(.yamlAnchor(at: .init(file, YAMLAnchors.token(in: file, at: start))))
      return RawValue(.nothing, SourceRange(at: start))
    }
  }

  private mutating func entry(_ key: Node, _ value: Node, depth: Int) -> RawValue.Entry {
    let key = read(key, depth: depth)
    var name = ""
    if case .text(let text, _) = key.content {
      name = text
    } else {
      diagnostics.append(.yamlInvalid(at: .init(file, key.range), problem: "the key is not a text"))
    }
    return RawValue.Entry(key: Located(name, key.range), value: read(value, depth: depth))
  }
}

extension Node {
  fileprivate var hasAnchor: Bool {
    switch self {
    case .scalar(let scalar): scalar.anchor != nil
    case .sequence(let sequence): sequence.anchor != nil
    case .mapping(let mapping): mapping.anchor != nil
    case .alias: true
    }
  }
}
