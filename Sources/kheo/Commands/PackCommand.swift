import ArgumentParser

/// What is made of the bulletin besides the site.
struct PackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Đóng gói: hồ sơ dự thi.",
    subcommands: [PackContestCommand.self]
  )
}
