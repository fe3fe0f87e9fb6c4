import BulletinCore
package import SystemPackage

/// A file of the site that a build from nothing makes otherwise.
package struct SiteDifference: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case missing, needless, different
  }

  package let kind: Kind
  package let path: String
}

extension BuildRequest {
  /// Builds the same site once more, from nothing and in another place, and compares every byte: a proof that what was kept
  /// from earlier builds is what would be made today. What was remembered is forgotten if it is not.
  ///
  /// - Parameter output: a site that this request has just built, without editions.
  /// - Returns: what differs, by path; empty for a sound site.
  /// - Throws: ``DiskError`` or ``OutputError``.
  package func verify(_ output: FilePath) async throws -> [SiteDifference] {
    let folder = try TemporaryFolder()
    let clean = folder.path.appending("site")
    let request = BuildRequest(
      content: content,
      templates: templates,
      policy: policy,
      isStrict: isStrict,
      hasSearch: hasSearch,
      memoryUse: .none
    )
    _ = try await request.build(to: clean)
    let differences = try await SiteDifference.between(output, clean)
    if !differences.isEmpty { MemoryFolder(besideContent: content)?.forget() }
    return differences
  }
}

extension SiteDifference {
  /// - Parameter clean: how the site should be.
  fileprivate static func between(_ site: FilePath, _ clean: FilePath) async throws -> [SiteDifference] {
    let (folder, cleanFolder) = (try FolderHandle(site), try FolderHandle(clean))
    let own = Set(try OutputInventory(of: folder).list.map(\.path))
    let wanted = Set(try OutputInventory(of: cleanFolder).list.map(\.path))
    let paths = own.union(wanted).sorted()
    return try await parallelMap(paths) { path -> SiteDifference? in
      guard wanted.contains(path) else { return SiteDifference(kind: .needless, path: path) }
      guard own.contains(path) else { return SiteDifference(kind: .missing, path: path) }
      let bytes = try readFile(clean.appending(path))
      let isSame = bytes.withUnsafeBytes { folder.hasFile(path, equalTo: $0) } != nil
      return isSame ? nil : SiteDifference(kind: .different, path: path)
    }.compactMap(\.self)
  }
}
