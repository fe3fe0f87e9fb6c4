package import BulletinCore

/// A press contest: who holds it, by which documents and rules, when, for which prizes. The file's name is its id.
package struct Contest: Sendable {
  /// The file it was read from, for messages about its references.
  package let file: SourceFile
  /// The file's path from the content folder.
  package let path: String
  /// The Markdown, as a range of ``file``.
  package let body: SourceRange
  package let id: Slug
  package let name: Located<String>
  package let shortName: String?
  package let summary: String
  package let organizers: [String]
  package let place: String?
  package let documents: [ContestDocument]
  package let rules: ContestRules
  /// As written; pages show them in the order of time.
  package let timeline: [ContestMilestone]
  /// In the order of judging.
  package let rounds: [ContestRound]
  package let prizes: [ContestPrize]
  package let prizeTotal: ContestPrizeTotal?
  package let figures: [PublishedFigure]
  package let sources: [Source]

  /// Reads the file of a contest.
  ///
  /// - Parameter path: The file's path from the content folder.
  package static func read(_ file: SourceFile, path: String) -> (contest: Contest?, diagnostics: [Diagnostic]) {
    RecordFile.read(file, schema: ContestKeys.schema) { reader, body in
      let name = reader(ContestKeys.name)
      let summary = reader(ContestKeys.summary)
      let rest = (
        shortName: reader(ContestKeys.shortName), organizers: reader(ContestKeys.organizers),
        place: reader(ContestKeys.place), documents: reader(ContestKeys.documents), rules: reader(ContestKeys.rules),
        timeline: reader(ContestKeys.timeline), rounds: reader(ContestKeys.rounds), prizes: reader(ContestKeys.prizes),
        prizeTotal: reader(ContestKeys.prizeTotal), figures: reader(ContestKeys.figures),
        sources: reader(ContestKeys.sources)
      )
      guard let id = RecordFile.slug(ofPath: path, in: &reader), let name, let summary else { return nil }
      let contest = Contest(
        file: file,
        path: path,
        body: body,
        id: id,
        name: name,
        shortName: rest.shortName,
        summary: summary,
        organizers: rest.organizers ?? [],
        place: rest.place,
        documents: rest.documents ?? [],
        rules: rest.rules ?? ContestRules(),
        timeline: rest.timeline ?? [],
        rounds: rest.rounds ?? [],
        prizes: rest.prizes ?? [],
        prizeTotal: rest.prizeTotal,
        figures: rest.figures ?? [],
        sources: rest.sources ?? []
      )
      reader.context.diagnostics += contest.prizeFindings
      return contest
    }
  }

  /// How many prizes the list holds; nil if some prize does not say how many there are.
  package var prizeCount: Int? { sum(prizes.map(\.count)) }

  /// What all prizes of the list are worth, in đồng; nil if some prize does not say.
  package var prizeMoney: Int? {
    sum(
      prizes.map { prize in
        guard let count = prize.count, let money = prize.money else { return nil }
        let (product, overflow) = count.multipliedReportingOverflow(by: money)
        return overflow ? nil : product
      }
    )
  }

  /// How many prizes there are: as the list counts them, else as is written.
  package var shownPrizeCount: Int? { prizeCount ?? prizeTotal?.count?.value }

  /// What they are worth, in đồng: as the list adds up, else as is written.
  package var shownPrizeMoney: Int? { prizeMoney ?? prizeTotal?.money?.value }

  private func sum(_ numbers: [Int?]) -> Int? {
    guard !numbers.isEmpty else { return nil }
    return numbers.reduce(0) { total, number in
      guard let total, let number else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(number)
      return overflow ? nil : sum
    }
  }

  /// A total that the list of prizes contradicts.
  private var prizeFindings: [Diagnostic] {
    var findings: [Diagnostic] = []
    if let written = prizeTotal?.count, let prizeCount, prizeCount != written.value {
      findings.append(.prizeTotalDiffers(VietnameseNumber.format(prizeCount) + " giải", at: .init(file, written.range)))
    }
    if let written = prizeTotal?.money, let prizeMoney, prizeMoney != written.value {
      findings.append(.prizeTotalDiffers(VietnameseNumber.format(prizeMoney) + " đồng", at: .init(file, written.range)))
    }
    return findings
  }
}

extension Diagnostic {
  static func prizeTotalDiffers(_ sum: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "prize-total-differs",
      at: place,
      Wording(
        vi: "danh sách giải cộng lại là \(sum), không bằng tổng đã ghi",
        en: "the list of prizes adds up to \(sum), not to the total that is written"
      ),
      fix: Wording(
        vi: "đối chiếu với văn bản rồi sửa một trong hai",
        en: "compare with the document and mend one of them"
      )
    )
  }
}
