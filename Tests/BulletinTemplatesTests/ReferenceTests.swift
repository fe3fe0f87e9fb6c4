import Foundation
import Testing

@testable import BulletinTemplates

struct ReferenceTests {
  @Test("lists pages, then every view once, with each name's kind and meaning")
  func reference() throws {
    let markdown = TemplateReference.markdown(pages: [wholePage.erased, nodePage.erased])
    let tables = try #require(markdown.range(of: "## Các trang\n").map { String(markdown[$0.lowerBound...]) })
    #expect(
      tables == """
        ## Các trang

        | Mẫu | Trang | Khung nhìn |
        | --- | --- | --- |
        | `page.mustache` | Trang có nút gốc | [Page](#page) |
        | `main.mustache` | Trang thử | [Node](#node) |

        ## Các khung nhìn

        ### Page

        Một trang.

        | Tên | Loại | Nghĩa |
        | --- | --- | --- |
        | `site` | chữ | Tên trang |
        | `root` | khung nhìn [Node](#node) | Nút gốc |

        ### Node

        Một nút.

        | Tên | Loại | Nghĩa |
        | --- | --- | --- |
        | `title` | chữ | Tít |
        | `note` | chữ | Ghi chú |
        | `body` | HTML | Nội dung |
        | `isLead` | cờ | Bài chính |
        | `author` | khung nhìn [Person](#person) | Tác giả |
        | `items` | danh sách [Node](#node) | Các nút con |
        | `people` | danh sách [Person](#person) | Những người liên quan |

        ### Person

        Một người.

        | Tên | Loại | Nghĩa |
        | --- | --- | --- |
        | `name` | chữ | Họ tên |
        | `title` | chữ | Chức danh |
        | `unit` | khung nhìn [Unit](#unit) | Đơn vị |

        ### Unit

        Một đơn vị.

        | Tên | Loại | Nghĩa |
        | --- | --- | --- |
        | `name` | chữ | Tên đơn vị |
        | `place` | chữ | Nơi đóng |

        """
    )
  }
}
