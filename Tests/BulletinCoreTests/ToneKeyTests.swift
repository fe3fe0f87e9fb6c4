import Foundation
import Testing

@testable import BulletinCore

@Suite struct ToneKeyTests {
  @Test(
    "is equal for both places of the tone mark",
    arguments: [
      ("hoà", "hòa"), ("hoá", "hóa"), ("thuý", "thúy"), ("khoẻ", "khỏe"), ("luỹ", "lũy"), ("toà", "tòa"), ("uỷ", "ủy"),
      ("toả", "tỏa"),
      ("Ủy ban nhân dân", "UỶ BAN NHÂN DÂN"), ("quý", "qúy"), ("già", "gìa"),
      ("Hoà Thuận, Nguyệt Hoá", "Hòa Thuận, Nguyệt Hóa"),
    ]
  )
  func equal(left: String, right: String) {
    #expect(ToneKey(left) == ToneKey(right))
    #expect(ToneKey(left.decomposedStringWithCanonicalMapping) == ToneKey(right))
  }

  @Test(
    "tells other tones, letters and words apart",
    arguments: [
      ("hoà", "hoả"), ("hoa", "hòa"), ("dan", "đan"), ("dân", "dan"), ("của", "cua"), ("quá", "quà"),
      ("Ba Tơ", "Bà Tở"), ("hòa a", "hoa à"),
    ]
  )
  func different(left: String, right: String) {
    #expect(ToneKey(left) != ToneKey(right))
  }

  @Test("is the letters without tone and the tone behind each syllable; the rest stays")
  func form() {
    let key = Array(ToneKey("Số 01/KH-Uỷ: Hòa!").string.unicodeScalars)
    #expect(key == Array("sô\u{301} 01/kh-uy\u{309}: hoa\u{300}!".unicodeScalars))
    #expect(ToneKey("Ñ Москва ß").string == "ñ москва ß")
  }
}
