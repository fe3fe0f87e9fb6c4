import Testing

@testable import kheo_bench

@Suite("counts of instructions")
struct InstructionProfileTests {
  private static let list = """
    --------------------------------------------------------------------------------
    Profile data file '/var/tmp/x/callgrind.out' (creator: callgrind-3.19.0)
    --------------------------------------------------------------------------------
    979,071,752 (100.0%)  PROGRAM TOTALS
    --------------------------------------------------------------------------------
    Ir                   file:function
    32,331,005 ( 3.30%)  ???:$s12BulletinCore10ByteBufferV6append8escapingySRys5UInt8VG_tF [/var/tmp/x/kheo-program]
     8,014,416 ( 0.82%)  ???:$s17BulletinTemplates16TemplateRendererV3run'2 [/var/tmp/x/kheo-program]
    21,020,179 ( 2.15%)  ./string/x.S:__memcpy_avx_unaligned_erms [/usr/lib/x86_64-linux-gnu/libc.so.6]
     7,000,000 ( 0.70%)  ???:swift::RefCounts<swift::A>::drop() [/opt/libswiftCore.so]
     5,000,000 ( 0.50%)  ./misc/clone.S:start_thread
    """

  @Test("functions are read with their counts, objects and recursion")
  func reading() {
    let functions = CountedFunction.list(in: Self.list)
    #expect(functions.map(\.instructions) == [32_331_005, 8_014_416, 21_020_179, 7_000_000, 5_000_000])
    #expect(functions.map(\.isRecursion) == [false, true, false, false, false])
    #expect(functions.map(\.module) == ["BulletinCore", "BulletinTemplates", nil, nil, nil])
    #expect(functions[2].symbol == "__memcpy_avx_unaligned_erms")
    #expect(functions[3].symbol == "swift::RefCounts<swift::A>::drop()")
    #expect(functions[4].object == "")
  }

  @Test("instructions are summed by room and library, most first")
  func places() {
    let profile = InstructionProfile(own: CountedFunction.list(in: Self.list), inclusive: [])
    #expect(profile.total == 73_365_600)
    #expect(
      profile.places.map(\.name) == ["BulletinCore", "libc.so", "BulletinTemplates", "libswiftCore.so", "unknown"]
    )
  }

  @Test("of versions of one function the largest is shown, and neither closures nor functions that wait")
  func stages() {
    func function(_ symbol: String, _ name: String, _ count: Int) -> CountedFunction {
      CountedFunction(symbol: symbol, name: name, object: "/x/kheo-program", instructions: count, isRecursion: false)
    }
    let inclusive = [
      function("$s12BulletinCore1aTf4n_n", "specialized a()", 70),
      function("$s12BulletinCore1ayyF", "a()", 90),
      function("$s12BulletinCore1bU_", "closure #1 in b()", 80),
      function("$s12BulletinCore1cyyYaKF", "c()", 60),
      function("$s12BulletinCore1cyyYaKFTY0_", "c()", 60),
      function("$s12BulletinCore1dyyF", "d()", 50),
      function("$sSa1eyyF", "Array.e()", 99),
    ]
    let stages = InstructionProfile(own: [], inclusive: inclusive).stages(10)
    #expect(stages.map(\.name) == ["a() (BulletinCore)", "d() (BulletinCore)"])
    #expect(stages.map(\.instructions) == [90, 50])
  }
}
