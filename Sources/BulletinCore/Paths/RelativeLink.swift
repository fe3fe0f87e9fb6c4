/// How a link leads from one file of the site to another. It holds nothing that HTML escapes, because paths do not.
enum RelativeLink {
  /// As ``OutputPath/href(to:fragment:)`` has it.
  static func string(from origin: OutputPath, to target: OutputPath) -> String {
    withWay(from: origin, to: target) { up, rest in
      String(unsafeUninitializedCapacity: 3 * up + rest.count) { buffer in
        var end = 0
        for _ in 0..<up {
          buffer[end] = UInt8(ascii: ".")
          buffer[end + 1] = UInt8(ascii: ".")
          buffer[end + 2] = UInt8(ascii: "/")
          end += 3
        }
        return buffer[end...].initialize(fromContentsOf: rest)
      }
    }
  }

  /// The way as the number of folders that it goes up, and the rest of the target's path from there.
  fileprivate static func withWay<Result>(
    from origin: OutputPath,
    to target: OutputPath,
    _ body: (_ up: Int, _ rest: UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    origin.string.withBorrowedUTF8 { from in
      target.string.withBorrowedUTF8 { to in
        let slash = UInt8(ascii: "/")
        // The folders that both are in, with their slashes.
        var shared = 0
        var index = 0
        while index < from.count, index < to.count, from[index] == to[index] {
          if from[index] == slash { shared = index + 1 }
          index += 1
        }
        var up = 0
        index = shared
        while let next = from.firstIndex(of: slash, from: index) {
          up += 1
          index = next + 1
        }
        return body(up, UnsafeBufferPointer(rebasing: to[shared...]))
      }
    }
  }
}

extension ByteBuffer {
  /// The relative link from one file of the site to another, spelt out where it is needed: most links of most pages are needed once.
  package mutating func append(linkFrom origin: OutputPath, to target: OutputPath) {
    RelativeLink.withWay(from: origin, to: target) { up, rest in
      // All steps up in one go, as far as folders usually lie within each other.
      let steps: StaticString = "../../../../../../"
      let atOnce = min(up, steps.utf8CodeUnitCount / 3)
      append(UnsafeBufferPointer(start: steps.utf8Start, count: 3 * atOnce))
      for _ in atOnce..<up { append("../" as StaticString) }
      append(rest)
    }
  }
}
