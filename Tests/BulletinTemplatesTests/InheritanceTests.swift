import Testing

@testable import BulletinTemplates

struct InheritanceTests {
  private static let node = Node(
    title: "T",
    isLead: true,
    author: [Person(name: "Lan", title: "Bí thư")],
    items: [Node(title: "1"), Node(title: "2")]
  )

  @Test(
    "a block is its default unless it is filled",
    arguments: [
      LanguageCase("{{$b}}d {{title}}{{/b}}", node, gives: "d T"),
      LanguageCase("{{<p}}{{/p}}", node, ["p": "[{{$b}}d{{/b}}]"], gives: "[d]"),
      LanguageCase("{{> p}}", node, ["p": "[{{$b}}d{{/b}}]"], gives: "[d]"),
      LanguageCase("{{<p}}{{$b}}x{{title}}{{/b}}{{/p}}", node, ["p": "[{{$b}}d{{/b}}]"], gives: "[xT]"),
      LanguageCase("{{<p}}{{$b}}{{/b}}{{/p}}", node, ["p": "[{{$b}}d{{/b}}]"], gives: "[]"),
      LanguageCase("{{<p}}{{$c}}x{{/c}}{{/p}}", node, ["p": "{{$b}}1{{/b}},{{$c}}2{{/c}}"], gives: "1,x"),
      LanguageCase(
        "{{<p}}{{$b}}x{{/b}}{{/p}} {{<p}}{{$b}}y{{/b}}{{/p}}",
        node,
        ["p": "|{{$b}}{{/b}}|"],
        gives: "|x| |y|"
      ),
      LanguageCase("{{< dir/p }}{{$ b }}x{{/ b }}{{/ dir/p }}", node, ["dir/p": "[{{$b}}{{/b}}]"], gives: "[x]"),
      LanguageCase(
        "{{<p}}\n  {{! why }}\n  {{$b}}x{{/b}}\n{{/p}}",
        node,
        ["p": "[{{$b}}{{/b}}{{$b}}{{/b}}]"],
        gives: "[xx]"
      ),
      // A block and a name of the view have nothing to do with each other.
      LanguageCase("{{<p}}{{/p}}", node, ["p": "{{$title}}d{{/title}}"], gives: "d"),
    ]
  )
  func blocks(_ it: LanguageCase) throws { try it.check() }

  @Test(
    "content sees the views that are open at the block it fills",
    arguments: [
      LanguageCase(
        "{{<p}}{{$b}}{{title}} {{/b}}{{/p}}",
        node,
        ["p": "{{#items}}{{$b}}{{/b}}{{/items}}"],
        gives: "1 2 "
      ),
      LanguageCase(
        "{{<p}}{{$b}}{{title}}{{name}}{{/b}}{{/p}}",
        node,
        ["p": "{{#author}}{{$b}}{{/b}}{{/author}}"],
        gives: "Bí thưLan"
      ),
      LanguageCase(
        "{{#author}}{{<p}}{{$b}}{{title}}{{/b}}{{/p}}{{/author}}",
        node,
        ["p": "{{$b}}{{/b}}"],
        gives: "Bí thư"
      ),
    ]
  )
  func scope(_ it: LanguageCase) throws { try it.check() }

  @Test(
    "goes over several levels, the outermost content winning",
    arguments: [
      LanguageCase(
        "{{<a}}{{$x}}3{{/x}}{{/a}}",
        node,
        ["a": "{{<b}}{{$x}}2{{/x}}{{/b}}", "b": "{{<c}}{{$x}}1{{/x}}{{/c}}", "c": "{{$x}}0{{/x}}"],
        gives: "3"
      ),
      LanguageCase(
        "{{<a}}{{/a}}",
        node,
        ["a": "{{<b}}{{$x}}2{{/x}}{{/b}}", "b": "{{<c}}{{$x}}1{{/x}}{{/c}}", "c": "{{$x}}0{{/x}}"],
        gives: "2"
      ),
      // A block inside of what fills a block.
      LanguageCase(
        "{{<a}}{{$inner}}y{{/inner}}{{/a}}",
        node,
        ["a": "{{<b}}{{$outer}}({{$inner}}x{{/inner}}){{/outer}}{{/b}}", "b": "[{{$outer}}{{/outer}}]"],
        gives: "[(y)]"
      ),
      LanguageCase(
        "{{<a}}{{$inner}}y{{/inner}}{{/a}}",
        node,
        ["a": "{{$outer}}({{$inner}}x{{/inner}}){{/outer}}"],
        gives: "(y)"
      ),
      LanguageCase(
        "{{<a}}{{$outer}}z{{/outer}}{{$inner}}y{{/inner}}{{/a}}",
        node,
        ["a": "{{$outer}}({{$inner}}x{{/inner}}){{/outer}}"],
        gives: "z"
      ),
      // A parent inside of what fills a block.
      LanguageCase(
        "{{<a}}{{$x}}{{<b}}{{$y}}2{{/y}}{{/b}}{{/x}}{{/a}}",
        node,
        ["a": "<{{$x}}{{/x}}>", "b": "({{$y}}{{/y}})"],
        gives: "<(2)>"
      ),
      // Through a partial of the parent.
      LanguageCase("{{<a}}{{$x}}1{{/x}}{{/a}}", node, ["a": "<{{> b}}>", "b": "{{$x}}0{{/x}}"], gives: "<1>"),
      // The specification's recursion that ends because a block is filled.
      LanguageCase(
        "{{<a}}{{$foo}}override{{/foo}}{{/a}}",
        node,
        [
          "a": "{{$foo}}default{{/foo}} {{$bar}}{{<b}}{{/b}}{{/bar}}",
          "b": "{{$foo}}b's default{{/foo}} {{<a}}{{$bar}}no more{{/bar}}{{/a}}",
        ],
        gives: "override override override no more"
      ),
    ]
  )
  func levels(_ it: LanguageCase) throws { try it.check() }

  @Test("what a page fills in does not fill blocks of the templates that the content includes")
  func contentIsItsOwn() throws {
    let output = try render(
      "{{<layout}}{{$body}}page {{> card}}{{/body}}{{/layout}}",
      partials: [
        "layout": "<{{$body}}{{/body}}>",
        "card": "{{<box}}{{$body}}card{{/body}}{{/box}}",
        "box": "[{{$body}}{{/body}}]",
      ]
    )
    #expect(output == "<page [card]>")
  }

  @Test(
    "moves lines to the indentation of the block they fill",
    arguments: [
      LanguageCase(
        "{{<p}}{{$b}}\npeaked\n\n:(\n{{/b}}{{/p}}",
        node,
        ["p": "{{$b}}peaking{{/b}}"],
        gives: "peaked\n\n:(\n"
      ),
      LanguageCase(
        "{{<p}}{{$b}}hammer{{/b}}{{/p}}",
        node,
        ["p": "stop:\n  {{$b}}listen{{/b}}\n"],
        gives: "stop:\n  hammer\n"
      ),
      LanguageCase("Hi,\n  {{<p}}{{/p}}\n", node, ["p": "one\ntwo\n"], gives: "Hi,\n  one\n  two\n"),
      LanguageCase(
        "{{<p}}{{$b}}\none\ntwo{{/b}}\n{{/p}}\n",
        node,
        ["p": "Hi,\n  {{$b}}{{/b}}\n"],
        gives: "Hi,\n  one\n  two\n"
      ),
      LanguageCase(
        "{{<p}}{{$b}}\n    one\n    two\n{{/b}}{{/p}}\n",
        node,
        ["p": "Hi,\n  {{$b}}\n  {{/b}}\n"],
        gives: "Hi,\n  one\n  two\n"
      ),
      LanguageCase(
        "{{<p}}{{$b}}\none\ntwo\n{{/b}}{{/p}}\n",
        node,
        ["p": "Hi,\n{{$b}}\n  default\n{{/b}}\n"],
        gives: "Hi,\n  one\n  two\n"
      ),
      LanguageCase(
        "{{<p}}{{$nested}}\nthree\n{{/nested}}{{/p}}\n",
        node,
        [
          "p": "{{<g}}{{$b}}\n  one\n  {{$nested}}\n    two\n  {{/nested}}\n{{/b}}{{/g}}\n",
          "g": "{{$b}}default{{/b}}",
        ],
        gives: "one\n  three\n"
      ),
      LanguageCase(
        "{{<p}}\n{{$b}}\n<article>\n  {{title}}\n</article>\n{{/b}}\n{{/p}}\n",
        node,
        ["p": "<main>\n  {{$b}}\n  {{/b}}\n</main>\n"],
        gives: "<main>\n  <article>\n    T\n  </article>\n</main>\n"
      ),
      LanguageCase(
        "{{<p}}\n  {{$b}}\n    {{#items}}\n      <li>{{title}}</li>\n    {{/items}}\n    {{> q}}\n  {{/b}}\n{{/p}}\n",
        node,
        ["p": "<ul>\n  {{$b}}\n  {{/b}}\n</ul>\n", "q": "end\n"],
        gives: "<ul>\n    <li>1</li>\n    <li>2</li>\n  end\n</ul>\n"
      ),
      LanguageCase("a {{<p}}{{$b}}x{{/b}}{{/p}} b\n", node, ["p": "{{$b}}{{/b}}"], gives: "a x b\n"),
      LanguageCase("{{$b}}\n  default\n{{/b}}\nend\n", node, gives: "  default\nend\n"),
    ]
  )
  func whiteSpace(_ it: LanguageCase) throws { try it.check() }
}
