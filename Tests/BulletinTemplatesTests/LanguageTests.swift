import Testing

@testable import BulletinTemplates

/// A template, what it is given and what must come out.
struct LanguageCase: CustomTestStringConvertible {
  let template: String
  var node = Node()
  var partials: [String: String] = [:]
  let output: String

  init(_ template: String, _ node: Node = Node(), _ partials: [String: String] = [:], gives output: String) {
    self.template = template
    self.node = node
    self.partials = partials
    self.output = output
  }

  var testDescription: String { template.debugDescription }

  func check(_ location: SourceLocation = #_sourceLocation) throws {
    #expect(try render(template, node, partials: partials) == output, sourceLocation: location)
  }
}

struct LanguageTests {
  private static let lan = Person(name: "Lan", title: "Bí thư", unit: Unit(name: "Khánh Hải", place: "Ninh Hải"))
  private static let full = Node(
    title: "A & B",
    note: "",
    body: HTMLFragment("<p>x</p>"),
    isLead: true,
    author: [lan],
    items: [Node(title: "một"), Node(title: "hai", isLead: true), Node(title: "ba")],
    people: [lan, Person(name: "Minh")]
  )

  @Test(
    "writes text escaped and Khéo's HTML as it is",
    arguments: [
      LanguageCase("no tags at all", gives: "no tags at all"),
      LanguageCase("", gives: ""),
      LanguageCase("a } b }} c { d", gives: "a } b }} c { d"),
      LanguageCase("[{{title}}]", full, gives: "[A &amp; B]"),
      LanguageCase("[{{ title }}|{{\n title\t}}]", full, gives: "[A &amp; B|A &amp; B]"),
      LanguageCase(
        "[{{{body}}}|{{&body}}|{{& body }}|{{{ body }}}]",
        full,
        gives: "[<p>x</p>|<p>x</p>|<p>x</p>|<p>x</p>]"
      ),
      LanguageCase("[{{title}}{{note}}{{{body}}}]", gives: "[]"),
      LanguageCase("{{title}}", Node(title: "{{note}}"), gives: "{{note}}"),
      LanguageCase("  {{title}}\n", full, gives: "  A &amp; B\n"),
    ]
  )
  func variables(_ it: LanguageCase) throws { try it.check() }

  @Test(
    "goes through views by dotted names",
    arguments: [
      LanguageCase("{{author.name}} – {{author.unit.name}}", full, gives: "Lan – Khánh Hải"),
      LanguageCase("[{{author.name}}|{{author.unit.name}}]", gives: "[|]"),
      LanguageCase("[{{author.unit.name}}]", Node(author: [Person(name: "Minh")]), gives: "[]"),
      LanguageCase("{{#author.unit}}{{name}}, {{place}}{{/author.unit}}", full, gives: "Khánh Hải, Ninh Hải"),
      LanguageCase("{{^author.unit}}none{{/author.unit}}", Node(author: [Person()]), gives: "none"),
      LanguageCase("{{^author.unit.name}}none{{/author.unit.name}}", gives: "none"),
      LanguageCase("{{#people}}{{unit.name}};{{/people}}", full, gives: "Khánh Hải;;"),
    ]
  )
  func dottedNames(_ it: LanguageCase) throws { try it.check() }

  @Test(
    "shows a section if there is something, an inverted one if not",
    arguments: [
      LanguageCase("{{#title}}yes{{/title}}{{^title}}no{{/title}}", full, gives: "yes"),
      LanguageCase("{{#title}}yes{{/title}}{{^title}}no{{/title}}", gives: "no"),
      LanguageCase("{{#note}}yes{{/note}}{{^note}}no{{/note}}", full, gives: "no"),
      LanguageCase("{{#body}}yes{{/body}}{{^body}}no{{/body}}", full, gives: "yes"),
      LanguageCase("{{#body}}yes{{/body}}{{^body}}no{{/body}}", gives: "no"),
      LanguageCase("{{#isLead}}yes{{/isLead}}{{^isLead}}no{{/isLead}}", full, gives: "yes"),
      LanguageCase("{{#isLead}}yes{{/isLead}}{{^isLead}}no{{/isLead}}", gives: "no"),
      LanguageCase("{{#author}}yes{{/author}}{{^author}}no{{/author}}", full, gives: "yes"),
      LanguageCase("{{#author}}yes{{/author}}{{^author}}no{{/author}}", gives: "no"),
      LanguageCase("{{#items}}yes{{/items}}{{^items}}no{{/items}}", full, gives: "yesyesyes"),
      LanguageCase("{{#items}}yes{{/items}}{{^items}}no{{/items}}", gives: "no"),
      LanguageCase("{{# title }}x{{/ title }}", full, gives: "x"),
      LanguageCase("{{#title}}{{#isLead}}{{title}}{{/isLead}}{{/title}}", full, gives: "A &amp; B"),
      LanguageCase("a{{#title}}b{{/title}}c{{^title}}d{{/title}}e", full, gives: "abce"),
    ]
  )
  func sections(_ it: LanguageCase) throws { try it.check() }

  @Test(
    "looks names up in the innermost view that declares them",
    arguments: [
      // Minh has no title: it is empty, not the node's.
      LanguageCase("{{#people}}{{name}}: {{title}};{{/people}}", full, gives: "Lan: Bí thư;Minh: ;"),
      LanguageCase("{{#people}}{{#isLead}}{{name}} {{/isLead}}{{/people}}", full, gives: "Lan Minh "),
      LanguageCase(
        "{{#author}}{{#items}}{{title}},{{name}};{{/items}}{{/author}}",
        full,
        gives: "một,Lan;hai,Lan;ba,Lan;"
      ),
      LanguageCase("{{#items}}{{title}}{{#isLead}}!{{/isLead}} {{/items}}", full, gives: "một hai! ba "),
      LanguageCase("{{#items}}{{#note}}x{{/note}}{{/items}}", Node(note: "n", items: [Node()]), gives: ""),
    ]
  )
  func scopes(_ it: LanguageCase) throws { try it.check() }

  @Test(
    "knows the first, the last and the number of an item",
    arguments: [
      LanguageCase(
        "{{#items}}{{@number}}{{#@first}}F{{/@first}}{{#@last}}L{{/@last}}{{^@last}}, {{/@last}}{{/items}}",
        full,
        gives: "1F, 2, 3L"
      ),
      LanguageCase("{{#people}}{{#unit}}{{@number}}{{/unit}}{{/people}}", full, gives: "1"),
      LanguageCase(
        "{{#items}}{{#people}}{{@number}}{{/people}}{{@number}}{{/items}}",
        Node(items: [Node(people: [lan, lan]), Node()]),
        gives: "1212"
      ),
      LanguageCase("{{#items}}{{#@number}}x{{/@number}}{{^@number}}y{{/@number}}{{/items}}", full, gives: "xxx"),
      LanguageCase("{{#items}}{{> p}}{{/items}}", full, ["p": "{{@number}}{{^@last}}-{{/@last}}"], gives: "1-2-3"),
    ]
  )
  func positions(_ it: LanguageCase) throws { try it.check() }

  @Test(
    "leaves comments out",
    arguments: [
      LanguageCase("a{{! {{x }}b", gives: "ab"),
      LanguageCase("a\n{{! note }}\nb\n", gives: "a\nb\n"),
      LanguageCase("a\n  {{!\n many\n lines\n  }}  \nb", gives: "a\nb"),
      LanguageCase("a {{! x }}\nb", gives: "a \nb"),
      LanguageCase("{{!}}", gives: ""),
    ]
  )
  func comments(_ it: LanguageCase) throws { try it.check() }

  @Test("gives an outer view's names to a template inside, past a view of the same kind in between")
  func outerNames() throws {
    let page = Page(site: "S", root: Node(title: "r", items: [Node(title: "a", items: [Node(title: "b")])]))
    let output = try render(
      wholePage,
      page,
      ["page": "{{#root}}{{> tree}}{{/root}}", "tree": "{{site}}/{{title}}({{#items}}{{> tree}}{{/items}})"]
    )
    #expect(output == "S/r(S/a(S/b()))")
  }
}
