import Testing

@testable import kheo_bench

@Suite("figures of benchmarks")
struct FiguresTests {
  @Test("the median is the middle, or the mean of two in the middle")
  func median() {
    #expect(Figures.median([9, 1, 5]) == 5)
    #expect(Figures.median([4, 1, 2, 9]) == 3)
  }

  @Test(
    "figures are rounded and grouped",
    arguments: [
      (0, 0, "0"), (0.125, 2, "0.13"), (3.04, 1, "3.0"), (999.96, 1, "1,000.0"), (1_234_567, 0, "1,234,567"),
      (-1.5, 1, "-1.5"),
      (-0.01, 1, "0.0"),
    ]
  )
  func rounding(value: Double, digits: Int, text: String) {
    #expect(Figures.decimal(value, digits) == text)
  }

  @Test("a file system is that of the nearest mount above, the later of two")
  func fileSystem() {
    let mounts = """
      /dev/vda / ext4 rw 0 0
      tmpfs /dev/shm tmpfs rw 0 0
      /dev/vdb /var/tmp xfs rw 0 0
      /dev/vdc /var/tmp btrfs rw 0 0
      """
    #expect(Machine.fileSystem(of: "/dev/shm/work", in: mounts) == "tmpfs")
    #expect(Machine.fileSystem(of: "/dev/shmoo", in: mounts) == "ext4")
    #expect(Machine.fileSystem(of: "/var/tmp", in: mounts) == "btrfs")
  }

  @Test("the processor and Swift's version are read from what the machine says")
  func machineWords() {
    #expect(Machine.processor(in: "processor\t: 0\nmodel name\t: A B: C\n") == "A B: C")
    #expect(Machine.processor(in: "Features : fp\n") == "unknown processor")
    #expect(Machine.swiftVersion(in: "Swift version 6.3.1 (swift-6.3.1-RELEASE)\nTarget: x\n") == "6.3.1")
  }
}
