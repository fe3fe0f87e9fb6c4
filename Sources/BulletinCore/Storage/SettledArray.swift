extension Array {
  /// The same without room for more, for what stays in memory: arrays that grow have up to twice the room that they need.
  package var settled: [Element] {
    capacity == count ? self : withUnsafeBufferPointer { Array($0) }
  }
}
