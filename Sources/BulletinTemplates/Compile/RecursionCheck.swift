import BulletinCore

/// A partial or parent tag, as compiled into a procedure.
struct ProcedureCall {
  let from: Int
  let to: Int
  /// From the innermost view at the caller's start to the one that the callee gets.
  let descent: Descent
  let name: String
  let place: Diagnostic.Place

  init(from: Int, to: Int, _ descent: Descent, name: String, at place: Diagnostic.Place) {
    self.from = from
    self.to = to
    self.descent = descent
    self.name = name
    self.place = place
  }
}

/// Makes sure that rendering ends: templates may call themselves only with a view from inside the one they have.
///
/// Views are finite, so going inwards ends. Every round of calls must therefore go inwards at least once and never take
/// its view from further out, where it may find the same one again.
struct RecursionCheck {
  private let callees: [Int: [Int]]
  private let calls: [ProcedureCall]

  init(_ calls: [ProcedureCall]) {
    self.calls = calls
    callees = Dictionary(grouping: calls, by: \.from).mapValues { $0.map(\.to) }
  }

  func run() -> [Diagnostic] {
    var findings = TemplateFindings()
    for call in calls where call.descent == .sideways && reaches(call.from, from: call.to, callees) {
      findings.report(.recursionSideways(at: call.place, call.name))
    }
    // From the innermost calls outwards: the tag that closes the round is the one to look at.
    var level = Level(calls)
    for call in calls.reversed() where call.descent == .none && reaches(call.from, from: call.to, level.callees) {
      findings.report(.recursionEndless(at: call.place, call.name))
      level.remove(call.place)
    }
    return findings.diagnostics
  }

  private func reaches(_ goal: Int, from start: Int, _ callees: [Int: [Int]]) -> Bool {
    var visited: Set<Int> = []
    var waiting = [start]
    while let procedure = waiting.popLast() {
      if procedure == goal { return true }
      if visited.insert(procedure).inserted { waiting += callees[procedure] ?? [] }
    }
    return false
  }
}

/// The calls that hand on the view they have.
private struct Level {
  private var calls: [ProcedureCall]
  private(set) var callees: [Int: [Int]]

  init(_ calls: [ProcedureCall]) {
    self.calls = calls.filter { $0.descent == .none }
    callees = Dictionary(grouping: self.calls, by: \.from).mapValues { $0.map(\.to) }
  }

  /// Takes out a tag, in all procedures in which it was compiled: it was reported.
  mutating func remove(_ place: Diagnostic.Place) {
    self = Level(calls.filter { $0.place.file.path != place.file.path || $0.place.range != place.range })
  }
}

extension Diagnostic {
  static func recursionEndless(at place: Place, _ name: String) -> Diagnostic {
    Diagnostic(
      .error,
      "template-recursion",
      at: place,
      Wording(
        vi: "mẫu “\(name)” gọi lại chính nó mãi không dừng",
        en: "template “\(name)” includes itself without end"
      ),
      fix: Wording(
        vi: "đặt thẻ này trong {{#…}} của một danh sách hay khung nhìn con, để mỗi vòng đi vào trong một tầng",
        en: "put this tag in a {{#…}} over a list or a view inside, so that every round goes one level inwards"
      )
    )
  }

  static func recursionSideways(at place: Place, _ name: String) -> Diagnostic {
    Diagnostic(
      .error,
      "template-recursion",
      at: place,
      Wording(
        vi: "mẫu “\(name)” gọi lại chính nó với một tên của khung nhìn bao ngoài, nên có thể lặp mãi",
        en: "template “\(name)” includes itself with a name of a view further out, and may go on without end"
      ),
      fix: Wording(
        vi: "chỉ lặp theo tên của chính khung nhìn đang mở",
        en: "repeat only over names of the view that is open"
      )
    )
  }
}
