/// Runs one build under callgrind.
///
/// Valgrind runs one thread at a time in any case; the pool of Swift's tasks is narrowed to one besides, and hashing has a fixed
/// seed, so that two counts of the same program differ by less than a thousandth.
struct Callgrind {
  let program: String
  let work: String
  let preload: String?

  func profile() throws -> InstructionProfile {
    // Valgrind 3.19 gives up on the DWARF of Swift's compiler; the table of symbols is all that is needed.
    let stripped = work + "/kheo-program"
    _ = try ChildProcess.run(["objcopy", "--strip-debug", program, stripped], log: work + "/objcopy.log")
    let counts = work + "/callgrind.out"
    let build = BuildRun.arguments(stripped, corpus: work + "/kheo", output: work + "/site", withSearch: true)
    var environment = ["LIBDISPATCH_COOPERATIVE_POOL_STRICT=1", "SWIFT_DETERMINISTIC_HASHING=1"]
    if let preload { environment.append("LD_PRELOAD=\(preload)") }
    let valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=\(counts)"]
    _ = try ChildProcess.run(valgrind + build, log: work + "/valgrind.log", environment: environment)
    return InstructionProfile(
      own: try functions(in: counts, inclusive: false),
      inclusive: try functions(in: counts, inclusive: true)
    )
  }

  /// What callgrind_annotate lists, with names that people can read.
  private func functions(in counts: String, inclusive: Bool) throws -> [CountedFunction] {
    let (list, symbols, names) = (work + "/functions", work + "/symbols", work + "/names")
    let annotate = ["callgrind_annotate", "--auto=no", "--threshold=100", "--inclusive=\(inclusive ? "yes" : "no")"]
    _ = try ChildProcess.run(annotate + [counts], log: list)
    let functions = CountedFunction.list(in: try Files.text(list))
    try Files.rewrite(functions.map(\.symbol).joined(separator: "\n") + "\n", to: symbols)
    _ = try ChildProcess.run(["swift", "demangle", "--simplified"], log: names, input: symbols)
    let readable = try Files.text(names).split(separator: "\n", omittingEmptySubsequences: false)
    return zip(functions, readable).map { $0.named(String($1)) }
  }
}
