package import BulletinCore

/// Looks through one file of the site for what it asks of others, in one pass over its bytes: every page of every build goes
/// through here.
package struct OfflineScan: Sendable {
  /// The planned files.
  private let known: PathTable
  private let quietStyles = QuietTexts()
  private let quietScripts = QuietTexts()

  /// - Parameter known: Paths of the site; what is not among them is handed back as pending.
  package init(known: some Sequence<OutputPath>) {
    self.known = PathTable(known.map { PathHash($0.string) })
  }

  /// A page, or a drawing in SVG.
  package func scan(markup bytes: [UInt8], at path: OutputPath) -> OfflineFindings {
    bytes.withUnsafeBufferPointer { scan(markup: $0, at: path) }
  }

  /// As ``scan(markup:at:)-([UInt8],_)``.
  package func scan(markup bytes: UnsafeBufferPointer<UInt8>, at path: OutputPath) -> OfflineFindings {
    let resolver = OfflineResolver(path: path, known: known)
    return MarkupScanner(bytes, resolver, quietStyles: quietStyles, quietScripts: quietScripts).run()
  }

  package func scan(style bytes: [UInt8], at path: OutputPath) -> OfflineFindings {
    bytes.withUnsafeBufferPointer { bytes in
      var resolver = OfflineResolver(path: path, known: known)
      StyleScanner.scan(bytes, &resolver)
      return resolver.finish()
    }
  }

  package func scan(script bytes: [UInt8], at path: OutputPath) -> OfflineFindings {
    bytes.withUnsafeBufferPointer { bytes in
      var resolver = OfflineResolver(path: path, known: known)
      ScriptScanner.scan(bytes, &resolver)
      return resolver.finish()
    }
  }
}
