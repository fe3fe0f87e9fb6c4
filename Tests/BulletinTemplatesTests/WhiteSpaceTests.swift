import Testing

@testable import BulletinTemplates

struct WhiteSpaceTests {
  private static let yes = Node(title: "T", isLead: true, items: [Node(title: "1"), Node(title: "2")])

  @Test(
    "a tag alone on its line takes the line with it",
    arguments: [
      LanguageCase("a\n{{#isLead}}\nb\n{{/isLead}}\nc\n", yes, gives: "a\nb\nc\n"),
      LanguageCase("a\n  {{#isLead}}  \nb\n\t{{/isLead}}\nc", yes, gives: "a\nb\nc"),
      LanguageCase("{{#isLead}}\nb\n{{/isLead}}", yes, gives: "b\n"),
      LanguageCase("a\n  {{^isLead}}\nb\n  {{/isLead}}\nc\n", yes, gives: "a\nc\n"),
      LanguageCase(
        "<ul>\n{{#items}}\n  <li>{{title}}</li>\n{{/items}}\n</ul>\n",
        yes,
        gives: "<ul>\n  <li>1</li>\n  <li>2</li>\n</ul>\n"
      ),
      LanguageCase("a\n\n{{#isLead}}\n\nb\n\n{{/isLead}}\n\nc", yes, gives: "a\n\n\nb\n\n\nc"),
    ]
  )
  func standalone(_ it: LanguageCase) throws { try it.check() }

  @Test(
    "any other tag leaves its line as it is",
    arguments: [
      LanguageCase(" {{#isLead}} x {{/isLead}} \n", yes, gives: "  x  \n"),
      LanguageCase("a {{#isLead}}\nb{{/isLead}}\n", yes, gives: "a \nb\n"),
      LanguageCase("{{#isLead}} {{/isLead}}\n", yes, gives: " \n"),
      LanguageCase("  {{title}}\n  {{title}}\n", yes, gives: "  T\n  T\n"),
      LanguageCase("{{#isLead}}{{/isLead}}\n", yes, gives: "\n"),
      LanguageCase("  \n{{title}}  \n  ", yes, gives: "  \nT  \n  "),
    ]
  )
  func inline(_ it: LanguageCase) throws { try it.check() }

  @Test(
    "indents each line of a partial that stands alone",
    arguments: [
      LanguageCase("a\n  {{> p}}\nb\n", yes, ["p": "x\ny\n"], gives: "a\n  x\n  y\nb\n"),
      LanguageCase("  {{> p}}\n>", yes, ["p": ">\n>"], gives: "  >\n  >>"),
      LanguageCase(">\n  {{> p}}", yes, ["p": ">\n>"], gives: ">\n  >\n  >"),
      LanguageCase("  {{title}}  {{> p}}\n", yes, ["p": ">\n>"], gives: "  T  >\n>\n"),
      LanguageCase("{{> p}}\n|", yes, ["p": "x"], gives: "x|"),
      LanguageCase("a {{> p}} b", yes, ["p": "x\n"], gives: "a x\n b"),
      // What a value holds is not the partial's text.
      LanguageCase(
        "\\\n {{> p}}\n/\n",
        Node(title: "<\n->"),
        ["p": "|\n{{title}}\n|\n"],
        gives: "\\\n |\n &lt;\n-&gt;\n |\n/\n"
      ),
      LanguageCase("  {{> p}}\n", yes, ["p": "{{title}} x\n{{#isLead}}\ny\n{{/isLead}}\n"], gives: "  T x\n  y\n"),
      LanguageCase("  {{> p}}\n", yes, ["p": "a\n  {{> q}}\nb\n", "q": "c\nd\n"], gives: "  a\n    c\n    d\n  b\n"),
      LanguageCase("  {{> p}}\n", yes, ["p": "a {{> q}}\n", "q": "c\nd"], gives: "  a c\nd\n"),
      LanguageCase("  {{> p}}\n", yes, ["p": "{{#items}}\n- {{title}}\n{{/items}}\n"], gives: "  - 1\n  - 2\n"),
      // Lines without anything on them stay so.
      LanguageCase("  {{> p}}\n", yes, ["p": "a\n\nb\n"], gives: "  a\n\n  b\n"),
      LanguageCase("\t{{> p}}\n", yes, ["p": "{{! c }} x\n{{^isLead}}n{{/isLead}}\n"], gives: "\t x\n\t\n"),
    ]
  )
  func partialIndentation(_ it: LanguageCase) throws { try it.check() }

  @Test("indents a template that calls itself, level by level")
  func recursiveIndentation() throws {
    let node = Node(title: "a", items: [Node(title: "b", items: [Node(title: "c")]), Node(title: "d")])
    let output = try render("{{> p}}", node, partials: ["p": "{{title}}\n{{#items}}\n  {{> p}}\n{{/items}}\n"])
    #expect(output == "a\n  b\n    c\n  d\n")
  }

  @Test("stops indenting at 64 columns, where only a template that calls itself can go")
  func deepIndentation() throws {
    var node = Node(title: "end")
    for _ in 0..<40 { node = Node(title: "x", items: [node]) }
    let output = try render("{{> p}}", node, partials: ["p": "{{title}}\n{{#items}}\n  {{> p}}\n{{/items}}\n"])
    let lines = output.split(separator: "\n")
    #expect(lines.count == 41)
    #expect(lines.last.map(String.init) == String(repeating: " ", count: 64) + "end")
  }
}
