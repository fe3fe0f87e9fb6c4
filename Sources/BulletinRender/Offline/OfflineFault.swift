package import BulletinCore

/// Something in a page, style sheet, drawing or script that fails when the site is opened from a folder, without a server
/// and without a network.
package struct OfflineFault: Sendable, Hashable {
  package enum Rule: Sendable, Hashable {
    /// No file of the site has that path; `A.html` is another file than `a.html`.
    case missingFile
    /// The file is there, but nothing in it has that id.
    case missingAnchor
    /// Something is loaded from the network.
    case remote
    /// The address begins at the root of a server, ends in a folder, leaves the site, or has a scheme of its own.
    case notAFile
    /// A module, or a script that asks for files: `fetch`, `XMLHttpRequest`, `import()`, a service worker.
    case script
    /// `<use>` of another file.
    case externalUse
    /// Captions in a file of their own.
    case fileCaptions
  }

  package let rule: Rule
  /// The file of the site.
  package let path: OutputPath
  /// As written there.
  package let reference: String

  package init(_ rule: Rule, in path: OutputPath, _ reference: String) {
    self.rule = rule
    self.path = path
    self.reference = reference
  }
}

/// What one file of the site asks of the others.
package struct OfflineFindings: Sendable {
  /// An anchor in another file.
  package struct Anchor: Sendable {
    let target: PathHash
    let id: PathHash
    let reference: String
  }

  /// A file that is not among the planned ones; whoever has the finished folder can look.
  package struct Pending: Sendable {
    package let target: OutputPath?
    package let reference: String
  }

  package let path: OutputPath
  /// Of its path.
  package let hash: PathHash
  var ids: [PathHash] = []
  var anchors: [Anchor] = []
  package internal(set) var pending: [Pending] = []
  package internal(set) var faults: [OfflineFault] = []

  init(path: OutputPath) {
    self.path = path
    hash = PathHash(path.string)
  }

  /// Whether the rest of the site has to be looked at to tell if the file is sound, or it is known not to be.
  package var asksOthers: Bool { !anchors.isEmpty || !pending.isEmpty || !faults.isEmpty }

  /// Whether the file leads nowhere but where it led before, and can be led into as it could.
  package func asksNoMore(than old: OfflineFindings) -> Bool {
    func marks(_ anchors: [Anchor]) -> Set<[PathHash]> { Set(anchors.map { [$0.target, $0.id] }) }
    return faults.isEmpty && Set(ids).isSuperset(of: old.ids) && marks(anchors).isSubset(of: marks(old.anchors))
      && Set(pending.map(\.reference)).isSubset(of: old.pending.map(\.reference))
  }
}
