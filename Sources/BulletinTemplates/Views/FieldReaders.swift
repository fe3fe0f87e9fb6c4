/// The ways to the fields of a kind of view, as one closure that takes the slot.
///
/// Inside, it is a tree of closures and not an array of them. The compiled code does not know the type of the view: it
/// would look up the type of such an array and copy the whole view at every access. Handing the view from closure to
/// closure costs neither. Closures are kept in structs, because in tuples and generic calls Swift wraps them in further
/// closures.
struct FieldReaders<View: Sendable>: Sendable {
  typealias Reader = @Sendable (_ view: View, _ slot: Int) -> FieldValue

  private struct Tree {
    let firstSlot: Int
    let count: Int
    let read: Reader

    var end: Int { firstSlot + count }

    func joined(_ right: Tree) -> Tree {
      let (left, middle, right, count) = (self.read, right.firstSlot, right.read, self.count + right.count)
      return Tree(firstSlot: firstSlot, count: count) { view, slot in
        slot < middle ? left(view, slot) : right(view, slot)
      }
    }

    init(firstSlot: Int, count: Int, read: @escaping Reader) {
      self.firstSlot = firstSlot
      self.count = count
      self.read = read
    }
  }

  /// Reads a field; the slot must be one that was appended.
  private(set) var read: Reader = { _, _ in .flag(false) }

  /// Balanced trees for neighbouring slots, the larger ones first: their sizes are the binary digits of the number of slots.
  private var trees: [Tree] = []

  mutating func append(_ read: @escaping @Sendable (View) -> FieldValue) {
    var tree = Tree(firstSlot: trees.last?.end ?? 0, count: 1) { view, _ in read(view) }
    while let last = trees.last, last.count == tree.count {
      trees.removeLast()
      tree = last.joined(tree)
    }
    trees.append(tree)
    for left in trees.dropLast().reversed() { tree = left.joined(tree) }
    self.read = tree.read
  }
}
