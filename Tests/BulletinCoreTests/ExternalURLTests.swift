import BulletinTestSupport
import Testing

@testable import BulletinCore

@Suite struct ExternalURLTests {
  @Test(
    "the path is what follows the host",
    arguments: [
      ("https://a.vn/ban-tin/", "/ban-tin/"), ("https://a.vn", "/"), ("http://u@a.vn:80/x/y?z#t", "/x/y"),
      ("https://a.vn?q=/", "/"), ("mailto:a@b.vn", "/"),
    ]
  )
  func path(text: String, path: String) throws {
    #expect(try #require(ExternalURL(text)).path == path)
  }

  @Test(
    "takes addresses of allowed schemes and encodes them",
    arguments: [
      ("https://baoquangngai.vn/a?b=c#d", "https://baoquangngai.vn/a?b=c#d", "baoquangngai.vn"),
      ("HTTP://Bao.VN:8080/", "http://Bao.VN:8080/", "bao.vn"),
      ("https://bao.vn/dân-vận", "https://bao.vn/d%C3%A2n-v%E1%BA%ADn", "bao.vn"),
      ("https://bao.vn/d%C3%A2n", "https://bao.vn/d%C3%A2n", "bao.vn"),
      ("https://bao.vn/giam-50%", "https://bao.vn/giam-50%25", "bao.vn"),
      ("https://u:p@bao.vn/", "https://u:p@bao.vn/", "bao.vn"),
      ("https://[::1]:80/a", "https://[::1]:80/a", "[::1]"),
      ("https://a.vn/<\"'>`", "https://a.vn/%3C%22'%3E%60", "a.vn"),
      ("mailto:a@b.vn", "mailto:a@b.vn", nil), ("tel:+84255123456", "tel:+84255123456", nil),
    ] as [(String, String, String?)]
  )
  func allowed(text: String, encoded: String, host: String?) throws {
    let url = try #require(ExternalURL(text))
    #expect(url.string == encoded)
    #expect(url.host == host)
    #expect(Href(external: url).string == encoded)
  }

  @Test(
    "refuses everything else",
    arguments: [
      "", "a.html", "//bao.vn", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd",
      "ftp://a", "http:", "http:/a",
      "http://", "http:///a", "https://?a", "http://:80/", "http://@/", "http://u@:80", "http://[::1",
      "https://a.vn/b c", "https://a.vn/\n", " https://a.vn",
      "java\tscript:x", "mailto:", "https:\\\\a.vn",
    ]
  )
  func refused(text: String) {
    #expect(ExternalURL(text) == nil)
  }
}

@Suite struct PercentEncodingTests {
  @Test("encodes UTF-8 and keeps what has a meaning only where asked")
  func encode() {
    #expect(PercentEncoding.encode("a/b c?đ%20", keeping: .nothing) == "a%2Fb%20c%3F%C4%91%2520")
    #expect(PercentEncoding.encode("a/b c?đ%20%2x%", keeping: .urlPunctuation) == "a/b%20c?%C4%91%20%252x%25")
    #expect(PercentEncoding.encode("AZaz09-._~", keeping: .nothing) == "AZaz09-._~")
  }

  @Test(
    "decodes, and is nil for what is no encoding",
    arguments: [
      ("a%20b", "a b"), ("%C4%91", "đ"), ("%c4%91", "đ"), ("abc", "abc"), ("%", nil), ("%2", nil), ("%2x", nil),
      ("%C4", nil), ("100%", nil),
    ]
      as [(String, String?)]
  )
  func decode(text: String, decoded: String?) {
    #expect(PercentEncoding.decode(text) == decoded)
  }

  @Test("decodes what it encodes", arguments: 1...5 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = VietnameseSamples.text(words: 20, using: &random) + "%/?"
    #expect(PercentEncoding.decode(PercentEncoding.encode(text, keeping: .nothing)) == text)
  }
}
