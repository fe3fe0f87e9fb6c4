import BulletinTestSupport

/// A bulletin that takes a while to build: some four hundred stories with tags, units and links, and a theme of its own
/// that is small, so that the time goes into many files.
enum ManyStories {
  static func site(count: Int) -> SiteText {
    var text = SiteText.frame + .plainTheme
    text = text + "-- templates/story.mustache --\n<h1>{{title}}</h1>\n{{{body}}}\n{{#related}}{{href}} {{/related}}"
    for number in 1...count {
      let year = 2010 + number % 10
      text =
        text
        + .story(
          "\(year)/bai-\(number)",
          title: "Bài số \(number)",
          date: "\(1 + number % 28)/\(1 + number % 12)/\(year)",
          keys: "tags: [thẻ \(number % 17)]",
          body: "Đoạn thân bài.\n\n" + String(repeating: "Thêm một câu nữa. ", count: 20)
        )
    }
    return text
  }

  /// site.yml with another name, which changes every page.
  static func config(_ name: String) -> String {
    """
    name: \(name)
    description: Bản tin để thử.
    base_url: https://vi-du.example/ban-tin/
    responsible: {name: Lê Thị Hạnh, title: Trưởng ban}
    licence: {number: "01/GP", date: 1/1/2018, issuer: Sở}

    """
  }
}
