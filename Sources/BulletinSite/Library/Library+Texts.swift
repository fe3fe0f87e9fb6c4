extension Library {
  /// The library with other texts of some stories, joined anew only so far: nothing else may have changed in them, neither front
  /// matter nor headings nor what the text refers to, and in a story that entered a contest the number of its syllables neither.
  ///
  /// - Parameter stories: what those stories say now, by their position in ``stories``.
  package func replacing(_ stories: [Int: StorySource]) -> Library {
    var entries = self.stories
    for (position, story) in stories { entries[position] = entries[position].replacing(story) }
    return Library(
      config: config,
      menu: menu,
      logo: logo,
      fields: fields,
      campaigns: campaigns,
      stories: entries,
      pages: pages,
      documents: documents,
      calendar: calendar,
      units: units,
      tags: tags,
      authors: authors,
      years: years,
      models: models,
      contests: contests,
      registers: registers,
      heldBack: heldBack,
      media: media
    )
  }
}

extension StoryEntry {
  fileprivate func replacing(_ source: StorySource) -> StoryEntry {
    StoryEntry(
      source: source,
      slug: slug,
      path: path,
      date: date,
      lastChange: lastChange,
      isWithdrawn: isWithdrawn,
      entersContest: entersContest,
      mayCiteDocuments: mayCiteDocuments,
      fields: fields,
      topics: topics,
      unit: unit,
      model: model,
      tags: tags,
      authors: authors,
      targets: targets,
      cover: cover,
      preview: preview
    )
  }
}
