import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("Decisions of registers in the document library")
struct DecisionTests {
  private func content() -> ContentBuilder {
    var content = ContentBuilder()
    content.add("documents/qd.md", "---\nnumber: 12/QĐ-UBND\ndate: 15/11/2018\nsubject: a\n---\n")
    content.add("registers/models.csv", "id,name,year\na,A,2018\nb,B,2018\n")
    return content
  }

  @Test("a decision that the library keeps is found, and its page lists models and honour rolls, each once")
  func found() throws {
    var content = content()
    content.add(
      "registers/recognitions.csv",
      "model,date,decision\nb,15/11/2018,12/QĐ-UBND\na,15/11/2018,12 /QĐ-UBND\n"
    )
    content.add(
      "registers/awards.csv",
      "recipient,kind,date,model,decision\nTổ,Giấy khen,15/11/2018,b,12/QĐ-UBND\nHội,Giấy khen,15/11/2018,,12/QĐ-UBND\n"
    )
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.findings == [])
    #expect(library.documents.entries[0].citedBy == [.model(0), .model(1), .awards(year: 2018)])
  }

  @Test("the document by whose rules a model was recognised is found whatever its date")
  func rule() throws {
    var content = content()
    content.add("registers/recognitions.csv", "model,date,theo văn bản\na,20/12/2018,12/QĐ-UBND\n")
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.findings == [])
    #expect(library.documents.entries[0].citedBy == [.model(0)])
  }

  @Test("the document that sets a target is found, and its page lists the reports that compare with it")
  func target() throws {
    var content = content()
    content.add(
      "registers/targets.csv",
      "year,measure,value,document\n2018,đăng ký,2,12/QĐ-UBND\n2019,đăng ký,3,12/QĐ-UBND\n2018,công nhận,1,12/QĐ-UBND\n"
    )
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.findings == [])
    #expect(library.documents.entries[0].citedBy == [.report(year: 2019), .report(year: 2018)])
  }

  @Test("a decision that the library lacks is no gap of the library; one of another date or kind is told at its cell")
  func missing() throws {
    var content = content()
    content.add(
      "registers/recognitions.csv",
      "model,date,decision\na,1/2/2017,9/QĐ-UBND\na,16/11/2018,⟦12/QĐ-UBND⟧\nb,15/11/2018,⟦12/KH-UBND⟧\n"
    )
    let (library, diagnostics) = try content.library()
    #expect(library.documents.gaps.isEmpty)
    #expect(diagnostics.ids == ["document-date-differs", "document-type-differs"])
    #expect(diagnostics.ranges == content.marks["registers/recognitions.csv"])
    #expect(library.documents.entries[0].citedBy == [])
  }

  @Test("documents of contests are cited, those that are missing are gaps")
  func contests() throws {
    var content = content()
    content.add(
      "contests/a.md",
      "---\nname: A\nsummary: Một câu.\ndocuments: [{number: 12/QĐ-UBND, date: 15/11/2018}, {number: 1273-KH/BDVTW}]\n---\n"
    )
    let library = try content.library().library
    #expect(library.documents.entries[0].citedBy == [.contest(0)])
    #expect(library.documents.gaps.map(\.citation.text) == ["1273-KH/BDVTW"])
  }
}
