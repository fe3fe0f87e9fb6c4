package import BulletinCore

/// Why a site cannot be written where it was asked to go.
package enum OutputError: WordedError, Hashable {
  /// Another build has the folder.
  case busy(String)
  /// The folder holds things that Khéo did not make; `example` is one of them.
  case foreign(String, example: String)
  /// Something that the folder is, holds or lies in must not be replaced.
  case protected(String, Protected)
  /// There is something under the name, and it is not a folder.
  case notAFolder(String)
  /// Somebody else replaced or removed the folder during the build.
  case changedMeanwhile(String)
  /// Two files of the site have the same path, or a file has the path of a folder.
  case duplicatePath(OutputPath)
  case disk(DiskError)

  package enum Protected: Sendable, Hashable {
    case root
    case home
    /// The content, the templates: what the site is made from.
    case input(String)
  }

  package var headline: Wording {
    switch self {
    case .busy(let path):
      Wording(
        vi: "một lệnh kheo khác đang dựng trang vào “\(path)”",
        en: "another kheo is building into “\(path)”"
      )
    case .foreign(let path, let example):
      Wording(
        vi: "thư mục xuất “\(path)” không phải do kheo tạo ra (trong đó có “\(example)”), nên không bị ghi đè",
        en: "the output folder “\(path)” was not made by kheo (it holds “\(example)”) and is not overwritten"
      )
    case .protected(let path, let what): OutputError.headline(path, what)
    case .notAFolder(let path):
      Wording(
        vi: "không xuất trang vào “\(path)” được: đó không phải là thư mục",
        en: "cannot write the site to “\(path)”: it is not a folder"
      )
    case .changedMeanwhile(let path):
      Wording(
        vi: "thư mục xuất “\(path)” bị thay hoặc xóa trong lúc đang dựng trang",
        en: "the output folder “\(path)” was replaced or removed during the build"
      )
    case .duplicatePath(let path):
      Wording(
        vi: "hai phần của trang cùng ghi vào “\(path)”",
        en: "two parts of the site write to “\(path)”"
      )
    case .disk(let error): error.headline
    }
  }

  private static func headline(_ path: String, _ what: Protected) -> Wording {
    switch what {
    case .root:
      Wording(
        vi: "không xuất trang vào “\(path)”: đó là thư mục gốc của hệ thống",
        en: "the site is not written to “\(path)”: it is the root of the system"
      )
    case .home:
      Wording(
        vi: "không xuất trang vào “\(path)”: đó là thư mục cá nhân hoặc thư mục chứa nó",
        en: "the site is not written to “\(path)”: it is the home folder or holds it"
      )
    case .input(let input):
      Wording(
        vi: "không xuất trang vào “\(path)”: thư mục này trùng, chứa hoặc nằm trong “\(input)”, nơi kheo đọc nguồn",
        en: "the site is not written to “\(path)”: it is, holds or lies in “\(input)”, which kheo reads from"
      )
    }
  }

  package var fix: Wording? {
    switch self {
    case .busy:
      Wording(vi: "đợi lệnh kia xong rồi chạy lại", en: "wait until it is done and run again")
    case .foreign, .protected, .notAFolder:
      Wording(
        vi: "chọn một thư mục mới hoặc trống bằng --out, ví dụ --out output",
        en: "choose a new or empty folder with --out, such as --out output"
      )
    case .changedMeanwhile: Wording(vi: "chạy lại kheo build", en: "run kheo build again")
    case .duplicatePath: nil
    case .disk(let error): error.fix
    }
  }
}

/// Runs work on the disk, its failure as an ``OutputError``.
func onDisk<Value>(_ work: () throws(DiskError) -> Value) throws(OutputError) -> Value {
  do throws(DiskError) {
    return try work()
  } catch {
    throw .disk(error)
  }
}
