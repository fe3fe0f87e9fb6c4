import BulletinCore

/// The style sheet of books: little, because readers choose type and size themselves.
enum BookStyle {
  static let text: StaticString = """
    body { line-height: 1.6; margin: 0 3%; }
    h1, h2, h3, h4 { line-height: 1.3; text-align: left; hyphens: none; break-after: avoid; }
    .bia { text-align: center; margin: 0; }
    .bia img { max-width: 100%; max-height: 98vh; }
    .nhan { font-weight: bold; margin-bottom: 0; }
    .sapo { font-weight: bold; }
    .ghi-chu, figcaption, .credit { font-size: 0.875em; }
    .luu-y { border: 1px solid; padding: 0.5em; }
    figure { margin: 1em 0; break-inside: avoid; }
    figure img { max-width: 100%; height: auto; }
    blockquote { margin: 1em 0 1em 1em; padding-left: 1em; border-left: 0.2em solid; }
    table { border-collapse: collapse; }
    th, td { border: 1px solid; padding: 0.25em 0.5em; vertical-align: top; }
    .align-center { text-align: center; }
    .align-right { text-align: right; }
    .footnotes { border-top: 1px solid; margin-top: 2em; font-size: 0.875em; }
    .footnote-ref { line-height: 0; }
    a { overflow-wrap: anywhere; }

    """

  static func render() -> RenderedFile {
    RenderedFile(path: BookPage.stylesheet, bytes: Array(text.description.utf8))
  }
}
