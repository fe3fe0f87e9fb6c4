public import Synchronization

/// A row of values each of which is made when it is first asked for. Many threads may ask at once, and none waits for another: a value
/// that two make at the same time has to be the same.
@usableFromInline package final class LazyTable<Value: AnyObject & Sendable>: @unchecked Sendable {
  // Unchecked because of the pointer: what it points to is atomic, and lives as long as the table.
  @usableFromInline let slots: UnsafeMutableBufferPointer<Atomic<Unmanaged<Value>?>>

  package init(count: Int) {
    slots = .allocate(capacity: count)
    for position in 0..<count { slots.initializeElement(at: position, to: Atomic(nil)) }
  }

  deinit {
    for position in slots.indices { slots[position].load(ordering: .acquiring)?.release() }
    slots.deinitialize()
    slots.deallocate()
  }

  // Inlinable, because atomics look their types up wherever the type of the value is not known.

  @inlinable package func value(at position: Int, make: () -> Value) -> Value {
    precondition(slots.indices.contains(position))
    if let known = slots[position].load(ordering: .acquiring) { return known.takeUnretainedValue() }
    return keep(make(), at: position)
  }

  /// As ``value(at:make:)``, without counting who uses the value: all threads that do would wait for each other.
  @inlinable package func withValue<Result>(at position: Int, make: () -> Value, body: (Value) -> Result) -> Result {
    precondition(slots.indices.contains(position))
    if let known = slots[position].load(ordering: .acquiring) { return known._withUnsafeGuaranteedRef(body) }
    return body(keep(make(), at: position))
  }

  /// - Returns: what is kept: what another thread made meanwhile, if one did.
  @usableFromInline func keep(_ value: Value, at position: Int) -> Value {
    let made = Unmanaged.passRetained(value)
    let before = slots[position].compareExchange(expected: nil, desired: made, ordering: .acquiringAndReleasing)
      .original
    guard let before else { return value }
    made.release()
    return before.takeUnretainedValue()
  }
}
