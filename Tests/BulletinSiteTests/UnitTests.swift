import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("Units")
struct UnitTests {
  private static let path = "registers/units.csv"

  private func library(_ register: String) throws -> (library: Library, diagnostics: [Diagnostic], marks: [SourceRange])
  {
    var content = ContentBuilder()
    content.add(Self.path, register)
    let (library, diagnostics) = try content.library()
    return (library, diagnostics, content.marks[Self.path] ?? [])
  }

  private func day(_ text: String) throws -> CivilDate { try DateParser.day(text) }

  /// Nghĩa Lộ was renamed and then merged; the ward of today has the same name and other bounds.
  private static let merged = """
    id,name,kind,from,to,successor
    p-tran-phu,Phường Trần Phú,phuong,1/1/2005,30/6/2025,p-moi
    xa-chanh-lo,Xã Chánh Lộ,xa,,31/12/2004,
    xa-chanh-lo,Phường Chánh Lộ,phuong,1/1/2005,30/6/2025,p-moi
    p-moi,Phường Nghĩa Lộ,phuong,1/7/2025,,

    """

  @Test("a unit bears the name of the day")
  func names() throws {
    let library = try library(Self.merged).library
    let unit = try #require(library.units.first { $0.id.string == "xa-chanh-lo" })
    #expect(unit.name(on: try day("1/1/1990")) == "Xã Chánh Lộ")
    #expect(unit.name(on: try day("31/12/2004")) == "Xã Chánh Lộ")
    #expect(unit.name(on: try day("1/1/2005")) == "Phường Chánh Lộ")
    #expect(unit.name(on: try day("1/1/2026")) == "Phường Chánh Lộ", "after its end the last name")
    #expect(unit.lastName == "Phường Chánh Lộ")
    let later = try #require(library.units.first { $0.id.string == "p-moi" })
    #expect(later.name(on: try day("1/1/1990")) == "Phường Nghĩa Lộ", "before its beginning the first name")
  }

  @Test("“nay là” says what the unit is called today, where that is something else")
  func presentNames() throws {
    let library = try library(Self.merged).library
    func present(_ id: String, _ date: String) throws -> String? {
      let unit = try #require(library.units.firstIndex { $0.id.string == id })
      return library.presentName(of: unit, differingFrom: try day(date))
    }
    #expect(try present("xa-chanh-lo", "1/1/2000") == "Phường Nghĩa Lộ")
    #expect(try present("p-tran-phu", "1/1/2018") == "Phường Nghĩa Lộ")
    #expect(try present("p-moi", "1/1/2026") == nil)
  }

  @Test("successors are followed to the end, and know where they came from")
  func chain() throws {
    let register = "id,name,successor\na,Xã A,b\nb,Xã B,c\nc,Xã C,\nd,Xã D,c\n"
    let (library, diagnostics, _) = try library(register)
    #expect(diagnostics.findings == [])
    #expect(library.units.map(\.presentUnit) == [2, 2, nil, 2])
    #expect(library.units.map(\.successor) == [1, 2, nil, 2])
    #expect(library.units.map(\.predecessors) == [[], [0], [1, 3], []])
  }

  @Test("units stand in the Vietnamese order of their last names, or of their sort key")
  func order() throws {
    let register = """
      id,name,sort_key,to,from
      a,Bà Nà,,,
      b,Ba Vì,,,
      c,Bá Thước,,,
      d,Ba Đình,,,
      e,Phường Ba Tơ,Ba Tơ,,
      f,Xã Ánh,,1/1/2000,
      f,Bà Rịa,,,2/1/2000

      """
    let library = try library(register).library
    #expect(
      library.units.map(\.lastName) == ["Ba Đình", "Phường Ba Tơ", "Ba Vì", "Bà Nà", "Bà Rịa", "Bá Thước"]
    )
  }

  /// A register, and what the clerk is told of it.
  private static let wrong: [(register: String, findings: [Finding])] = [
    (
      "id,name,from,to\na,Xã A,1/1/2000,31/12/2010\na,⟦Xã Á⟧,31/12/2010,\n",
      [
        Finding(
          "unit-periods-overlap",
          3,
          3,
          pointsAt: "Xã Á",
          fix: "sửa cột from, to: tên trước phải có ngày cuối, trước ngày đầu của tên sau"
        )
      ]
    ),
    (
      "id,name,from,to\na,⟦Xã Á⟧,1/1/2011,\na,Xã A,1/1/2000,\n",
      [
        Finding(
          "unit-periods-overlap",
          2,
          3,
          pointsAt: "Xã Á",
          fix: "sửa cột from, to: tên trước phải có ngày cuối, trước ngày đầu của tên sau"
        )
      ]
    ),
    (
      "id,name,successor\na,Xã A,⟦c⟧\nbb,Xã B,\n",
      [Finding("unit-unknown", 2, 8, pointsAt: "c", fix: nil)]
    ),
    (
      "id,name,parent\na,Xã A,⟦tinh-quang-nagi⟧\ntinh-quang-ngai,Quảng Ngãi,\n",
      [Finding("unit-unknown", 2, 8, pointsAt: "tinh-quang-nagi", fix: "có phải ý bạn là “tinh-quang-ngai”?")]
    ),
    (
      "id,name,successor\na,Xã A,⟦a⟧\n",
      [
        Finding("unit-successor-loop", 2, 8, pointsAt: "a", fix: "sửa cột successor: đơn vị sau cùng để trống")
      ]
    ),
    (
      "id,name,successor\nb,Xã B,c\nc,Xã C,a\na,Xã A,⟦b⟧\nd,Xã D,a\n",
      [
        Finding("unit-successor-loop", 4, 8, pointsAt: "b", fix: "sửa cột successor: đơn vị sau cùng để trống")
      ]
    ),
    (
      "id,name,parent\na,Xã A,⟦b⟧\nb,Xã B,a\nc,Xã C,c2\nc2,Xã D,\n",
      [Finding("unit-parent-loop", 2, 8, pointsAt: "b", fix: "sửa cột parent: đơn vị cao nhất để trống")]
    ),
  ]

  @Test("registers that cannot be true are refused at their place", arguments: wrong.indices)
  func isTold(index: Int) throws {
    let (register, findings) = Self.wrong[index]
    let (library, diagnostics, marks) = try library(register)
    #expect(diagnostics.findings == findings)
    #expect(diagnostics.ranges == marks)
    #expect(library.units.count > 0, "the rest is still there to be checked")
  }

  @Test("names that follow each other day by day do not overlap")
  func seamless() throws {
    let register = "id,name,from,to\na,A,,31/12/2010\na,B,1/1/2011,31/12/2011\na,C,1/1/2012,\n"
    #expect(try library(register).diagnostics.isEmpty)
  }
}
