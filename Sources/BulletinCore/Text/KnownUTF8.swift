extension String {
  /// Text of bytes that somebody has looked through already; doing it again takes four times as long as copying them.
  ///
  /// - Parameter utf8: must be UTF-8, as ``SourceFile/isKnownUTF8`` says, and neither begin nor end within a character: nothing of this
  ///   is asked, and what other bytes do is undefined.
  package init(knownUTF8 utf8: UnsafeBufferPointer<UInt8>) {
    #if compiler(>=6.2)
      var span = UTF8Span(unchecked: utf8.span)
      // Noted in the string, which is compared and hashed by its bytes then.
      _ = span.checkForASCII()
      self.init(copying: span)
    #else
      self.init(decoding: utf8, as: UTF8.self)
    #endif
  }
}
