/// A ``TemplateProgram`` while it runs: its arrays as pointers, because reading from an array that other threads read too means
/// to count who reads, which they would wait for.
struct RunningProgram {
  let instructions: UnsafeBufferPointer<Instruction>
  let literals: UnsafeBufferPointer<UInt8>
  let slots: UnsafeBufferPointer<UInt16>
  let scopePositions: UnsafeBufferPointer<UInt16>
  let procedures: UnsafeBufferPointer<Range<Int>>
  let sharedCalls: UnsafeBufferPointer<SharedCall>
  let sharedPartCount: Int
}

extension TemplateProgram {
  /// - Parameter body: must not let the program out.
  func withRunning(_ body: (RunningProgram) -> Void) {
    instructions.withUnsafeBufferPointer { instructions in
      literals.withUnsafeBufferPointer { literals in
        slots.withUnsafeBufferPointer { slots in
          scopePositions.withUnsafeBufferPointer { scopePositions in
            procedures.withUnsafeBufferPointer { procedures in
              sharedCalls.withUnsafeBufferPointer { sharedCalls in
                body(
                  RunningProgram(
                    instructions: instructions,
                    literals: literals,
                    slots: slots,
                    scopePositions: scopePositions,
                    procedures: procedures,
                    sharedCalls: sharedCalls,
                    sharedPartCount: sharedPartCount
                  )
                )
              }
            }
          }
        }
      }
    }
  }
}
