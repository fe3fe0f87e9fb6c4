/// Sorts numbers by some of their bits, digit by digit from the lowest: a few passes over millions of numbers, where comparing them
/// takes twenty. Numbers that are equal in those bits stay in their order.
enum RadixSort {
  /// Bits of a digit at most: so many counters and places to write to (2^13) stay in a cache of the processor, and words of a
  /// thousand stories fit into one digit.
  private static let widestDigit = 13

  /// - Parameter fields: the bits to sort by, the least important ones first.
  static func sort(_ numbers: inout [UInt64], by fields: [Range<Int>]) {
    var spare = [UInt64](repeating: 0, count: numbers.count)
    for field in fields where !field.isEmpty {
      let passes = (field.count + widestDigit - 1) / widestDigit
      let width = (field.count + passes - 1) / passes
      for start in stride(from: field.lowerBound, to: field.upperBound, by: width) {
        pass(over: numbers, into: &spare, digit: start..<min(start + width, field.upperBound))
        swap(&numbers, &spare)
      }
    }
  }

  private static func pass(over numbers: [UInt64], into sorted: inout [UInt64], digit: Range<Int>) {
    let (shift, mask) = (UInt64(digit.lowerBound), UInt64(1) << UInt64(digit.count) - 1)
    var places = [Int](repeating: 0, count: 1 << digit.count)
    places.withUnsafeMutableBufferPointer { places in
      for number in numbers { places[Int(number >> shift & mask)] += 1 }
      var sum = 0
      for index in places.indices {
        let count = places[index]
        places[index] = sum
        sum += count
      }
      sorted.withUnsafeMutableBufferPointer { sorted in
        for number in numbers {
          let index = Int(number >> shift & mask)
          sorted[places[index]] = number
          places[index] += 1
        }
      }
    }
  }
}
