import Foundation

/// Follows every reference of every page of a built site, as a browser would from a USB stick.
package struct SiteLinks {
  private let files: Set<String>
  private let pages: [String: SitePage]
  private let styleSheets: [String: String]
  /// The address in site.yml.
  private let base: String

  package init(of folder: String, base: String) {
    let contents = SiteSnapshot(of: folder).contents
    files = Set(contents.keys)
    func texts(_ ending: String) -> [String: String] {
      contents.filter { $0.key.hasSuffix(ending) }.mapValues { String(decoding: $0, as: UTF8.self) }
    }
    pages = texts(".html").mapValues { SitePage($0) }
    styleSheets = texts(".css")
    self.base = base
  }

  package var pageCount: Int { pages.count }

  /// How many references were followed to a file of the site.
  package var internalCount: Int {
    pages.reduce(0) { sum, entry in
      sum + references(of: entry.value).count { !SiteLinks.hasScheme($0.value) }
    }
  }

  /// Everything that leads nowhere, leads there by the wrong way, or is said twice; sorted.
  package var problems: [String] {
    var problems: [String] = []
    for (path, page) in pages {
      for reference in references(of: page) {
        if let problem = problem(with: reference, on: path) {
          problems.append("\(path): <\(reference.element) \(reference.attribute)=\"\(reference.value)\">: \(problem)")
        }
      }
      problems += SiteLinks.idProblems(of: page).map { "\(path): \($0)" }
    }
    for (path, text) in styleSheets {
      for value in SiteLinks.urls(ofStyleSheet: text) where !value.hasPrefix("data:") {
        if let problem = problem(with: Reference(element: "css", attribute: "url", value: value), on: path) {
          problems.append("\(path): url(\(value)): \(problem)")
        }
      }
    }
    return problems.sorted()
  }

  private struct Reference {
    let element: String
    let attribute: String
    let value: String
    /// Whether it has to be whole, because machines read it elsewhere.
    var isAbsolute = false
    /// Whether the page says that it leads away, as to the publisher, who may live at the site's own address.
    var isExternal = false
  }

  private func problem(with reference: Reference, on path: String) -> String? {
    let value = reference.value
    if value.isEmpty { return "empty" }
    if reference.isAbsolute { return value.hasPrefix(base) ? absoluteProblem(value) : "does not begin with \(base)" }
    if SiteLinks.hasScheme(value) {
      if value.hasPrefix(base), !reference.isExternal { return "a link inside of the site must be relative" }
      let isKnown = ["https:", "http:", "mailto:", "tel:"].contains { value.hasPrefix($0) }
      return isKnown ? nil : "unknown scheme"
    }
    if value.hasPrefix("/") { return "begins with a slash" }
    let parts = value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let target = target(String(parts[0]), from: path) else { return "leaves the site" }
    guard files.contains(target) else { return "there is no file \(target)" }
    guard parts.count == 2 else { return nil }
    guard let fragment = String(parts[1]).removingPercentEncoding, !fragment.isEmpty else { return "empty fragment" }
    return pages[target]?.ids.contains(fragment) ?? false ? nil : "no id \(fragment) in \(target)"
  }

  private func absoluteProblem(_ value: String) -> String? {
    let path = String(value.dropFirst(base.utf8.count))
    return files.contains(path.isEmpty ? "index.html" : path) ? nil : "there is no file \(path)"
  }

  /// The path of a file of the site that a relative reference means; nil if it climbs out.
  private func target(_ reference: String, from path: String) -> String? {
    guard !reference.isEmpty else { return path }
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in reference.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..": if folders.popLast() == nil { return nil }
      case ".": break
      default: folders.append(String(part).removingPercentEncoding ?? String(part))
      }
    }
    return folders.joined(separator: "/")
  }

  private static func hasScheme(_ value: String) -> Bool {
    value.range(of: "^[A-Za-z][A-Za-z0-9+.-]*:", options: .regularExpression) != nil
  }

  private static let attributes = [
    "href", "src", "poster", "data", "action", "formaction", "cite", "xlink:href", "background",
  ]

  private func references(of page: SitePage) -> [Reference] {
    page.elements.flatMap { element -> [Reference] in
      if element.name == "meta" {
        guard ["og:url", "og:image"].contains(element["property"] ?? ""), let value = element["content"] else {
          return []
        }
        return [Reference(element: "meta", attribute: "content", value: value, isAbsolute: true)]
      }
      var found = SiteLinks.attributes.compactMap { name in
        element[name].map { value in
          Reference(
            element: element.name,
            attribute: name,
            value: value,
            isAbsolute: element.name == "link" && element["rel"] == "canonical",
            isExternal: element["rel"] == "external" && element[name] == base
          )
        }
      }
      for candidate in (element["srcset"] ?? "").split(separator: ",") {
        let url = candidate.split(separator: " ").first.map(String.init) ?? ""
        found.append(Reference(element: element.name, attribute: "srcset", value: url))
      }
      return found
    }
  }

  /// Ids that stand twice, and attributes that name an id which is not there.
  private static func idProblems(of page: SitePage) -> [String] {
    var seen: Set<String> = []
    let repeated = page.ids.filter { !seen.insert($0).inserted }
    let pointers = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"]
    let missing = page.elements.flatMap { element in
      pointers.flatMap { name in (element[name] ?? "").split(separator: " ").map { (name, String($0)) } }
    }.filter { !seen.contains($0.1) }
    return repeated.map { "the id \($0) stands twice" } + missing.map { "\($0.0) names \($0.1), which is no id" }
  }

  private static func urls(ofStyleSheet text: String) -> [String] {
    text.components(separatedBy: "url(").dropFirst().map { rest in
      rest.prefix { $0 != ")" }.trimmingCharacters(in: CharacterSet(charactersIn: "\"' "))
    }
  }
}
