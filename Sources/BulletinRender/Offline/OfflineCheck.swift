package import BulletinCore

/// Weighs what all files of a site ask of each other, once all of them were scanned.
package enum OfflineCheck {
  /// The files into which others lead, by an address with an anchor.
  package static func targets(of findings: [OfflineFindings]) -> Set<PathHash> {
    findings.reduce(into: []) { targets, finding in targets.formUnion(finding.anchors.lazy.map(\.target)) }
  }

  /// - Parameters:
  ///   - findings: of every file, in the order of the site; with ids at least those of ``targets(of:)``.
  ///   - isThere: whether the finished folder has a file that the plan does not know.
  /// - Returns: The faults, in the order of the files.
  package static func faults(_ findings: [OfflineFindings], isThere: (OutputPath) -> Bool) -> [OfflineFault] {
    let targets = targets(of: findings)
    var ids: [PathHash: Set<PathHash>] = [:]
    if !targets.isEmpty {
      for finding in findings {
        if targets.contains(finding.hash) { ids[finding.hash, default: []].formUnion(finding.ids) }
      }
    }
    var looked: [OutputPath: Bool] = [:]
    return findings.flatMap { finding in
      let missing = finding.pending.filter { pending in
        guard let target = pending.target else { return true }
        let found = looked[target] ?? isThere(target)
        looked[target] = found
        return !found
      }
      let files = missing.map { OfflineFault(.missingFile, in: finding.path, $0.reference) }
      let anchors = finding.anchors.filter { ids[$0.target]?.contains($0.id) == false }
      return finding.faults + files + anchors.map { OfflineFault(.missingAnchor, in: finding.path, $0.reference) }
    }
  }
}
