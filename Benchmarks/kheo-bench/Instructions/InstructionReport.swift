/// The counts as Markdown.
struct InstructionReport {
  let profile: InstructionProfile
  let storyCount: Int
  let machine: Machine

  var text: String {
    [
      "# Instructions of one build",
      """
      Khéo (\(machine.kheo)) building \(Figures.grouped(storyCount)) stories from nothing, with a search index, counted by callgrind, one \
      thread at a time. Measured \(machine.date) by `script/bench --instructions`. The same program gives the same counts within a \
      thousandth, whatever else the machine does; what the kernel does and what memory makes wait is not in them.
      """,
      "**\(millions(profile.total)) million** in all: \(each) thousand a story, the start of the program and its templates included.",
      "## By room and library, own code only",
      table("Where", profile.places.filter { $0.instructions * 1000 >= profile.total }),
      "## Khéo's functions, with all that they call",
      table("Function", profile.stages(40)),
      "## The twenty functions that spend most themselves",
      table("Function", profile.hottest(20)),
    ].joined(separator: "\n\n") + "\n"
  }

  private var each: String { Figures.grouped(profile.total / storyCount / 1000) }

  private func table(_ head: String, _ rows: [(name: String, instructions: Int)]) -> String {
    Figures.table(
      [head, "Million", "%"],
      rows.map { row in
        let share = Double(row.instructions) * 100 / Double(max(1, profile.total))
        return ["`\(shortened(row.name))`", millions(row.instructions), Figures.decimal(share, 1)]
      }
    )
  }

  private func millions(_ count: Int) -> String { Figures.decimal(Double(count) / 1e6, 1) }

  /// Names of C++ templates fill pages.
  private func shortened(_ name: String) -> String {
    let plain = name.filter { $0 != "|" && $0 != "`" }
    return plain.count > 100 ? "\(plain.prefix(70))…\(plain.suffix(29))" : plain
  }
}
