package import SystemPackage

/// The folder of the finished site.
///
/// The new site grows in a staging folder beside it (`.site.kheo-new` for `site`), on the same disk, and takes the old
/// site's place in one step when it is whole. Until then nothing of the old site is touched.
///
/// A process whose working folder is the output (a web server started inside it) stays in the old site, which is removed
/// after the exchange; start it in the folder above, with the output as its argument.
package enum OutputFolder {
  /// Settles the path, takes the folder's lock, cleans up after a build that was killed, and opens a staging folder.
  ///
  /// A symbolic link as the output is followed, missing folders above it are made.
  ///
  /// - Parameters:
  ///   - path: the output folder: missing, empty, made by Khéo, or holding only such things as `.gitignore`.
  ///   - inputs: folders and files that the site is made from; the output may neither be, hold nor lie in one.
  ///   - home: the home folder, which the output may neither be nor hold; nil if there is none to protect.
  package static func open(
    _ path: FilePath,
    inputs: [FilePath] = [],
    home: FilePath? = .home
  ) throws(OutputError) -> StagingWriter {
    let place = try OutputPlace(path, inputs: inputs, home: home)
    let taken = try StagingPlace.take(place, shownAs: path.string)
    let writer = StagingWriter(taken)
    try writer.writeMarker()
    return writer
  }
}
