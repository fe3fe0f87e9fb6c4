/// The version of Khéo: on the command line, and in editions that say what made them.
package enum KheoVersion {
  package static let text = "0.1.0"
}
