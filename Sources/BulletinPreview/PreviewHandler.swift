import BulletinBuild
import BulletinCore
import FlyingFox
import FoundationEssentials

/// Answers requests: who asks, how, for what.
struct PreviewHandler: HTTPHandler {
  let site: PreviewSite
  let stream: ReloadStream
  let hosts: HostCheck
  let language: MessageLanguage

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    var answer = respond(to: request)
    answer.headers[.cacheControl] = answer.headers[.cacheControl] ?? "no-store"
    answer.headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    // Drafts are not for other sites: not framed by them, and neither pictures nor scripts taken into their pages.
    answer.headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    answer.headers[HTTPHeader("X-Frame-Options")] = "SAMEORIGIN"
    guard request.method == .HEAD, case .httpBody(let body) = answer.payload else { return answer }
    if let count = body.count { answer.headers[.contentLength] = String(count) }
    answer.payload = .httpBody(HTTPBodySequence())
    return answer
  }

  private func respond(to request: HTTPRequest) -> HTTPResponse {
    guard hosts.allows(request.headers[.host]) else { return text(.forbidden, PreviewWords.foreignHost) }
    guard request.method == .GET || request.method == .HEAD else {
      var answer = text(.methodNotAllowed, PreviewWords.methods)
      answer.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return answer
    }
    let address = request.target.path(percentEncoded: true)
    switch address {
    case PreviewScript.pagePath: return whole(.ok, ContentType.script, Array(PreviewScript.page.utf8))
    case PreviewScript.workerPath: return whole(.ok, ContentType.script, Array(PreviewScript.worker.utf8))
    case PreviewScript.eventsPath:
      let headers: HTTPHeaders = [.contentType: ContentType.events]
      return HTTPResponse(statusCode: .ok, headers: headers, body: HTTPBodySequence(from: EventBody(stream: stream)))
    default: break
    }
    // Read before the file, so that a page can only be newer than it says, never older.
    let state = stream.state
    switch site.answer(to: address) {
    case .file(let file, let path):
      var answer = self.file(file, ContentType.of(path), state, range: request.headers[.range])
      KeptCopies(state).mark(&answer, to: request, for: path)
      return answer
    case .redirect(let location):
      let headers: HTTPHeaders = [.location: location]
      return HTTPResponse(statusCode: .found, headers: headers)
    case .nothing where state.site == 0:
      return whole(.serviceUnavailable, ContentType.html, PreviewPages.waiting(state, language))
    case .nothing:
      guard let page = site.notFoundPage else {
        return whole(.notFound, ContentType.html, PreviewPages.notFound(state, language))
      }
      var answer = file(page, ContentType.html, state, range: nil)
      if answer.statusCode == .ok { answer.statusCode = .notFound }
      return answer
    }
  }

  private func file(_ file: OpenedFile, _ type: String, _ state: PreviewState, range: String?) -> HTTPResponse {
    if type == ContentType.html {
      guard let bytes = try? file.read(from: 0, count: file.size) else {
        return HTTPResponse(statusCode: .internalServerError)
      }
      return whole(.ok, type, PreviewScript.injected(into: KeptCopies(state).addressed(in: bytes), state))
    }
    var headers: HTTPHeaders = [.contentType: type, .acceptRanges: "bytes"]
    switch ByteRange(range, size: file.size) {
    case .whole:
      return HTTPResponse(statusCode: .ok, headers: headers, body: body(file, 0..<file.size))
    case .part(let range):
      headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)"
      return HTTPResponse(statusCode: .partialContent, headers: headers, body: body(file, range))
    case .unsatisfiable:
      headers[.contentRange] = "bytes */\(file.size)"
      return HTTPResponse(statusCode: .rangeNotSatisfiable, headers: headers)
    }
  }

  private func body(_ file: OpenedFile, _ range: Range<Int>) -> HTTPBodySequence {
    HTTPBodySequence(from: FileBody(file: file, range: range), count: range.count, suggestedBufferSize: 65_536)
  }

  private func text(_ status: HTTPStatusCode, _ words: Wording) -> HTTPResponse {
    whole(status, ContentType.text, Array((words(language) + "\n").utf8))
  }

  private func whole(_ status: HTTPStatusCode, _ type: String, _ bytes: [UInt8]) -> HTTPResponse {
    HTTPResponse(statusCode: status, headers: [.contentType: type], body: Data(bytes))
  }
}
