import BulletinCore

extension TemplateCompiler {
  /// All that the meaning of a node depends on besides the node.
  struct Position {
    /// The procedure that is being compiled.
    let procedure: Int
    /// The file in which the nodes are written: the procedure's template, or one that fills a block of it.
    var template: TemplateSyntax
    var scopes: ScopeStack
    var bindings: BlockBindings.ID
    /// What every line is indented by.
    var indentation: [UInt8]
    /// How much of every line's own white space is left out first.
    var removedMargin = 0
    /// The block in which the nodes are, if they stand in an override.
    var filledBlock: Diagnostic.Place?
    /// How the innermost view here follows from the one at the procedure's start.
    var descent = Descent.none

    init(
      procedure: Int,
      template: TemplateSyntax,
      scopes: ScopeStack,
      bindings: BlockBindings.ID,
      indentation: [UInt8]
    ) {
      self.procedure = procedure
      self.template = template
      self.scopes = scopes
      self.bindings = bindings
      self.indentation = indentation
    }

    /// The white space with which a line of the output starts, for one of the file.
    func indented(_ margin: SourceRange) -> [UInt8] {
      indentation + template.file.utf8[margin.start..<margin.end].dropFirst(removedMargin)
    }

    func source(_ range: SourceRange) -> Diagnostic.Place { Diagnostic.Place(template.file, range) }

    /// The position inside of a section over a view or list that was found in one of the open scopes.
    func entering(_ view: ViewShape, as kind: FieldKind, from scope: Int) -> Position {
      var position = self
      position.descent = scope == scopes.innermost ? descent.downwards : .sideways
      let isList = if case .list = kind { true } else { false }
      position.scopes = scopes.entering(view, asItem: isList)
      return position
    }
  }
}

/// How the innermost view of a place relates to the innermost view where its procedure starts.
enum Descent {
  /// It is the same view.
  case none
  /// It is a view inside that view.
  case inwards
  /// It was taken from a view further out, and may be any.
  case sideways

  var downwards: Descent { self == .sideways ? .sideways : .inwards }
}
