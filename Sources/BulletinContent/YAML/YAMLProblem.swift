import BulletinCore

/// A place as libyaml counts it: line and column from 1, the column in Unicode scalars.
struct YAMLMark {
  let line: Int
  let column: Int
}

/// What libyaml complained about, in a form that does not need Yams.
struct YAMLProblem {
  /// libyaml's own words, in English.
  let text: String
  /// Where it noticed; nil where it does not say.
  var mark: YAMLMark?
  /// What it was reading, and where that began: an unclosed quote is noticed only at the end of the text.
  var context: (text: String, mark: YAMLMark)?
  var duplicateKey: String?
  /// A control character, which YAML does not allow.
  var forbiddenScalar: Unicode.Scalar?
}
