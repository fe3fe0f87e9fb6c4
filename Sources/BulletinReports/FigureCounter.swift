import BulletinContent
import BulletinCore
import BulletinSite

/// Counts a measure of a year for all, for a unit, for a field: what targets and figures typed by hand are held against.
struct FigureCounter {
  /// What is counted together; nil stands for all units, all fields.
  private struct Key: Hashable {
    let measure: CampaignMeasure
    let unit: Int?
    let field: Int?
  }

  private let library: Library
  private let year: Int
  private var counts: [Key: Int] = [:]

  init(_ library: Library, _ facts: YearFacts) {
    self.library = library
    year = facts.query.year
    for fact in facts.facts {
      for measure in ReportBuilder.modelMeasures where fact.counts(as: measure) {
        add(measure, unit: fact.standing.unit, field: fact.standing.field)
      }
    }
    for story in facts.stories.lazy.map({ library.stories[$0] }) {
      add(.stories, unit: story.unit, field: story.mainField)
    }
  }

  /// Counts for the unit and for those that it was merged into, for its field, and for all.
  private mutating func add(_ measure: CampaignMeasure, unit: Int?, field: Int?) {
    let units = [nil] + (unit.map(library.units.lineage(of:)) ?? []).map(Optional.some)
    let fields = field == nil ? [nil] : [nil, field]
    for unit in units {
      for field in fields { counts[Key(measure: measure, unit: unit, field: field), default: 0] += 1 }
    }
  }

  /// Nil for a share of nothing.
  func value(of measure: CampaignMeasure, unit: Int? = nil, field: Int? = nil) -> DecimalNumber? {
    func count(_ measure: CampaignMeasure) -> Int {
      counts[Key(measure: measure, unit: unit, field: field), default: 0]
    }
    guard measure == .recognizedShare else { return DecimalNumber(count(measure)) }
    return DecimalNumber.percentage(count(.recognized), of: count(.registered))
  }

  /// `Đăng ký: Phường Trần Phú; Phát triển kinh tế`.
  func label(_ measure: CampaignMeasure, unit: Int?, field: Int?) -> String {
    let name = measure.shownName.sentenceCase
    let scope = [
      unit.map { library.units[$0].name(in: year) }, field.map { library.fields[$0].record.name.value },
    ].compactMap { $0 }
    return scope.isEmpty ? name : "\(name): \(scope.joined(separator: "; "))"
  }
}
