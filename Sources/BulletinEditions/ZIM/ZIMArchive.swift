package import BulletinContent
import BulletinCore
import BulletinSite

/// What `zimwriterfs` (Debian's zim-tools) is told to make a ZIM file of the site, within the limits of the ZIM metadata
/// specification: a title of at most 30 characters, a description of at most 80.
package struct ZIMArchive: Sendable {
  package static let program = "zimwriterfs"
  package static let debianPackage = "zim-tools"
  /// Lies in the folder that is packed.
  package static let pictureName = "zim-48x48.png"
  package static func picture() -> [UInt8] { Emblem.picture() }

  private let config: SiteConfig
  private let edition: Edition

  package init(_ config: SiteConfig, _ edition: Edition) {
    self.config = config
    self.edition = edition
  }

  package var fileName: String { EditionFileName.whole(config, edition) + ".zim" }

  /// zimwriterfs notes by itself that there is a full-text index.
  ///
  /// - Parameters:
  ///   - folder: of the site.
  ///   - target: the file to be made.
  package func arguments(folder: String, target: String) -> [String] {
    let number = edition.number.map { ", số \($0)" } ?? ""
    let title = ZIMArchive.shortened(config.name + number, to: 30)
    let publisher = config.publisher?.name ?? config.name
    return [
      "--welcome=\(Addresses.home)", "--illustration=\(ZIMArchive.pictureName)", "--language=vie",
      "--title=\(title)", "--description=\(ZIMArchive.shortened(config.description, to: 80))",
      "--creator=\(config.owner ?? publisher)", "--publisher=\(publisher)",
      "--name=\(EditionFileName.stem(config))_vi",
      "--source=\(config.baseURL.string)", "--tags=_pictures:yes;_videos:yes", "--scraper=kheo \(KheoVersion.text)",
      folder, target,
    ]
  }

  /// A text of at most so many characters, cut between words.
  static func shortened(_ text: String, to length: Int) -> String {
    guard text.count > length else { return text }
    let head = text.prefix(length)
    let end = text[head.endIndex] == " " ? head.endIndex : head.lastIndex(of: " ") ?? head.index(before: head.endIndex)
    var words = head[..<end]
    if words.count == length { words = words[..<(words.lastIndex(of: " ") ?? words.index(before: words.endIndex))] }
    return words + "…"
  }
}
