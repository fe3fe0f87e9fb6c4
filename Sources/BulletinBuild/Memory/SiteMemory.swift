import BulletinCore
import BulletinRender
import SystemPackage

/// What the last build made in one output folder, and what of.
///
/// What every build asks is at hand. The tables of pages and files are read when somebody first asks: a build of which nothing changed
/// but the texts of a few stories does not.
final class SiteMemory: Sendable {
  /// A page as it was made.
  struct Page: Sendable {
    /// Of the texts that stand on it.
    let texts: Fingerprint
    /// Of what it shows of other records.
    let surroundings: Fingerprint
    /// Where lies what it asks of other files.
    fileprivate let place: Range<Int>
    fileprivate let remembered: Remembered

    fileprivate init(texts: Fingerprint, surroundings: Fingerprint, place: Range<Int>, remembered: Remembered) {
      (self.texts, self.surroundings, self.place, self.remembered) = (texts, surroundings, place, remembered)
    }

    fileprivate init(_ record: SiteRecord.Page) {
      (texts, surroundings) = (record.texts, record.surroundings)
      (place, remembered) = (0..<record.findings.count, Remembered(bytes: Array(record.findings)))
    }
  }

  /// Files that were made together.
  struct Group: Sendable, Storable {
    /// Of what they were made from.
    let inputs: Fingerprint
    let files: [String]
    /// Of what each file was made from, where they can be kept one by one; else empty.
    var parts: [Fingerprint] = []

    var partsByFile: [String: Fingerprint] { Dictionary(zip(files, parts)) { first, _ in first } }

    func store(in writer: inout StorageWriter) {
      writer.write(inputs)
      writer.write(files)
      writer.write(parts)
    }

    static func load(from reader: inout StorageReader) throws(StorageDamage) -> Group {
      Group(inputs: try reader.read(), files: try reader.readArray(), parts: try reader.readArray())
    }
  }

  private final class Tables: Sendable {
    let pages: [String: Page]
    let files: [String: FileStamp]

    init(pages: [String: Page], files: [String: FileStamp]) {
      (self.pages, self.files) = (pages, files)
    }
  }

  let inputs: SiteInputs.Common
  /// Of the text of each story, in the order of the library.
  let texts: [Fingerprint]
  let pageCount: Int
  /// Of every file of the site as it was left.
  let seal: SiteSeal
  /// Files that were copied, with the stamps of what they were copied from.
  let copies: [String: FileStamp]
  /// By the name of the group.
  let groups: [String: Group]
  /// When the stamps were taken, in nanoseconds since 1970.
  let moment: Int
  /// What changed since the tables were written.
  let edits: SiteEdits
  private let remembered: Remembered
  private let tablesPlace: Range<Int>
  private let tables = LazyTable<Tables>(count: 1)

  /// Nil if there was no such build, or nothing trustworthy is left of it.
  init?(_ name: String, in folder: MemoryFolder) {
    guard let remembered = folder.read(name) else { return nil }
    let parts = remembered.read { reader throws(StorageDamage) in
      let inputs: SiteInputs.Common = try reader.read()
      let (texts, pageCount): ([Fingerprint], Int) = (try reader.readArray(), try reader.readInt())
      let (seal, copies): (SiteSeal, [String: FileStamp]) = (try reader.read(), try reader.readStamps())
      let groups = try reader.readTable { reader throws(StorageDamage) in try reader.read(Group.self) }
      return (inputs, texts, pageCount, seal, copies, groups, try reader.readInt(), reader.skipRest())
    }
    guard let parts else { return nil }
    let edits = SiteEdits(of: name, since: remembered.sum, in: folder) ?? SiteEdits(since: remembered.sum)
    inputs = parts.0
    texts = edits.state?.texts ?? parts.1
    pageCount = parts.2
    seal = edits.state?.seal ?? parts.3
    copies = parts.4
    groups = parts.5.merging(edits.state?.groups ?? [:]) { $1 }
    moment = parts.6
    tablesPlace = parts.7
    self.edits = edits
    self.remembered = remembered
  }

  /// By path on the site.
  var pages: [String: Page] { allTables.pages }
  /// Every file of the site as it was left.
  var files: [String: FileStamp] { allTables.files }

  private var allTables: Tables { tables.value(at: 0, make: readTables) }

  private func readTables() -> Tables {
    let read = remembered.read(tablesPlace) { reader throws(StorageDamage) in
      var pages: [String: Page] = [:]
      pages.reserveCapacity(min(pageCount, 1_000_000))
      for _ in 0..<pageCount {
        let (path, page) = try page(at: try reader.skipBytes())
        pages[path] = page
      }
      return (pages, try reader.readStamps())
    }
    var (pages, files) = read ?? ([:], [:])
    for page in edits.pages { pages[page.path.string] = Page(page) }
    for path in edits.removed { files[path] = nil }
    files.merge(edits.files) { $1 }
    return Tables(pages: pages, files: files)
  }

  /// - Parameter place: where it lies in the tables.
  private func page(at place: Range<Int>) throws(StorageDamage) -> (path: String, page: Page) {
    let start = tablesPlace.lowerBound + place.lowerBound
    let page = remembered.read(start..<(tablesPlace.lowerBound + place.upperBound)) {
      reader throws(StorageDamage) -> (String, Page) in
      let path = try reader.readString()
      let prints: (Fingerprint, Fingerprint) = (try reader.read(), try reader.read())
      let findings = try reader.skipBytes()
      let place = (start + findings.lowerBound)..<(start + findings.upperBound)
      return (path, Page(texts: prints.0, surroundings: prints.1, place: place, remembered: remembered))
    }
    guard let page else { throw StorageDamage() }
    return page
  }

  /// Some pages, without reading of all of them.
  ///
  /// - Parameters:
  ///   - positions: in the order of the plan, of which the last build had the same.
  ///   - paths: of the pages there.
  /// - Returns: nil if the last build had other pages there.
  func pages(at positions: [Int], paths: [OutputPath]) -> [Page]? {
    let wanted = Set(positions)
    let edited = Dictionary(edits.pages.map { ($0.path, $0) }) { $1 }
    let found = remembered.read(tablesPlace) { reader throws(StorageDamage) -> [(path: String, page: Page)] in
      var found: [(path: String, page: Page)] = []
      for position in 0..<pageCount {
        let place = try reader.skipBytes()
        if wanted.contains(position) { found.append(try page(at: place)) }
      }
      return found
    }
    guard let found, found.map(\.path) == paths.map(\.string) else { return nil }
    return zip(found, paths).map { found, path in edited[path].map(Page.init) ?? found.page }
  }

  /// What a page asked of other files; nil if that was not written so.
  ///
  /// - Parameter withIDs: whether its own ids are wanted too.
  func findings(of page: Page, at path: OutputPath, withIDs: Bool = false) -> OfflineFindings? {
    page.remembered.read(page.place) { reader throws(StorageDamage) in
      try OfflineFindings.load(from: &reader, path: path, withIDs: withIDs)
    }
  }

  /// The same as it was stored.
  func storedFindings(of page: Page) -> ArraySlice<UInt8> { page.remembered.copy(page.place) }

  /// How the memory of an output folder is called.
  static func name(of output: FilePath) -> String {
    "site-" + Fingerprint(of: Array(output.string.utf8)).hexadecimal
  }
}

extension StorageReader {
  /// Values by their names.
  mutating func readTable<Value>(
    _ value: (inout StorageReader) throws(StorageDamage) -> Value
  ) throws(StorageDamage) -> [String: Value] {
    let count = try readInt()
    guard count >= 0 else { throw StorageDamage() }
    var table: [String: Value] = [:]
    table.reserveCapacity(min(count, 1_000_000))
    for _ in 0..<count {
      let name = try readString()
      table[name] = try value(&self)
    }
    return table
  }

  mutating func readStamps() throws(StorageDamage) -> [String: FileStamp] {
    try readTable { reader throws(StorageDamage) in try reader.read(FileStamp.self) }
  }
}
