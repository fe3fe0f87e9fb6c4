import Synchronization

/// A row of values each of which is made when it is first asked for. Many threads may ask at once, and none waits for another: a value
/// that two make at the same time has to be the same.
package final class LazyTable<Value: AnyObject & Sendable>: @unchecked Sendable {
  // Unchecked because of the pointer: what it points to is atomic, and lives as long as the table.
  private let slots: UnsafeMutableBufferPointer<AtomicLazyReference<Value>>

  package init(count: Int) {
    slots = .allocate(capacity: count)
    for position in 0..<count { slots.initializeElement(at: position, to: AtomicLazyReference()) }
  }

  deinit {
    slots.deinitialize()
    slots.deallocate()
  }

  package func value(at position: Int, make: () -> Value) -> Value {
    precondition(slots.indices.contains(position))
    return slots[position].load() ?? slots[position].storeIfNil(make())
  }
}
