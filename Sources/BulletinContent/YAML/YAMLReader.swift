import BulletinCore
import Yams

/// YAML → ``RawValue``: the only file that knows Yams.
///
/// Composed with the basic resolver, which leaves every scalar as text. Anchors and aliases are refused: nobody in a
/// newsroom writes them, and they can make a small text expand without end.
enum YAMLReader {
  /// Longer front matter than this is no front matter (bytes).
  static let maximumSize = 256 * 1024
  static let maximumDepth = 16

  /// Reads the YAML in `range` of the file. Nil with an error diagnostic if it is not YAML; an empty text is an empty record.
  static func read(_ file: SourceFile, in range: SourceRange, diagnostics: inout [Diagnostic]) -> RawValue? {
    guard range.count <= maximumSize else {
      diagnostics.append(.yamlTooBig(at: .init(file, SourceRange(at: range.start))))
      return nil
    }
    let text = file.text(in: range)
    var positions = MarkPositions(file: file, start: range.start)
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
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

/// What libyaml complained about, and where (line and column from 1, the column in Unicode scalars).
struct YAMLProblem {
  let text: String
  let mark: (line: Int, column: Int)?
  var duplicateKeys: [String] = []
}

extension YamlError {
  fileprivate var problem: YAMLProblem {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      YAMLProblem(text: problem, mark: (mark.line, mark.column))
    case .duplicatedKeysInMapping(let keys, let context):
      YAMLProblem(text: "duplicate key", mark: (context.mark.line, context.mark.column), duplicateKeys: keys)
    case .reader(let problem, _, _, _):
      YAMLProblem(text: problem, mark: nil)
    default:
      YAMLProblem(text: "\(self)", mark: nil)
    }
  }
}

/// Walks Yams's nodes once.
private struct NodeReader {
  let file: SourceFile
  var positions: MarkPositions
  var diagnostics: [Diagnostic] = []

  mutating func read(_ node: Node, depth: Int) -> RawValue {
    let start = node.mark.map { positions.offset(line: $0.line, column: $0.column) } ?? positions.start
    if node.anchor != nil || depth > YAMLReader.maximumDepth {
      diagnostics.append(.yamlTooClever(at: .init(file, SourceRange(at: start))))
      return RawValue(.nothing, SourceRange(at: start))
    }
    switch node {
    case .scalar(let scalar):
      if scalar.style == .plain || scalar.style == .any, scalar.string.isEmpty {
        return RawValue(.nothing, SourceRange(at: start))
      }
      let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      let range = positions.range(ofScalar: scalar.string, isQuoted: isQuoted, at: start)
      return RawValue(.text(scalar.string, isQuoted: isQuoted || scalar.style != .plain), range)
    case .sequence(let sequence):
      return RawValue(.list(sequence.map { read($0, depth: depth + 1) }), SourceRange(at: start))
    case .mapping(let mapping):
      let entries = mapping.map { pair in
        let key = read(pair.key, depth: depth + 1)
        var name = ""
        if case .text(let text, _) = key.content { name = text }
        return RawValue.Entry(key: Located(name, key.range), value: read(pair.value, depth: depth + 1))
      }
      return RawValue(.record(entries), SourceRange(at: start))
    case .alias:
      diagnostics.append(.yamlTooClever(at: .init(file, SourceRange(at: start))))
      return RawValue(.nothing, SourceRange(at: start))
    }
  }
}

extension Node {
  fileprivate var anchor: Anchor? {
    switch self {
    case .scalar(let scalar): scalar.anchor
    case .sequence(let sequence): sequence.anchor
    case .mapping(let mapping): mapping.anchor
    case .alias(let alias): alias.anchor
    }
  }
}
