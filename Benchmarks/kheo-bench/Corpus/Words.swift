/// The words that synthetic stories are made of.
enum Words {
  /// A way of working that a story tells of, as it is written and as it stands in an address.
  struct Model {
    let name: String
    let slug: String
  }

  static let models = [
    Model(name: "Dồn điền, đổi thửa", slug: "don-dien-doi-thua"),
    Model(name: "Ánh sáng an ninh", slug: "anh-sang-an-ninh"),
    Model(name: "Hiến đất mở đường", slug: "hien-dat-mo-duong"),
    Model(name: "Ngày thứ bảy vì dân", slug: "ngay-thu-bay-vi-dan"),
    Model(name: "Tiếng kẻng bình yên", slug: "tieng-keng-binh-yen"),
    Model(name: "Tổ tàu thuyền tự quản", slug: "to-tau-thuyen-tu-quan"),
    Model(name: "Biến rác thành tiền", slug: "bien-rac-thanh-tien"),
    Model(name: "Mái ấm tình thương", slug: "mai-am-tinh-thuong"),
    Model(name: "Cánh đồng không dấu chân", slug: "canh-dong-khong-dau-chan"),
    Model(name: "Chi bộ trên Zalo", slug: "chi-bo-tren-zalo"),
    Model(name: "Lớp học xóa mù chữ", slug: "lop-hoc-xoa-mu-chu"),
    Model(name: "Giỏ quà yêu thương", slug: "gio-qua-yeu-thuong"),
    Model(name: "Nuôi heo đất, giúp bạn nghèo", slug: "nuoi-heo-dat"),
    Model(name: "Camera giữ làng", slug: "camera-giu-lang"),
    Model(name: "Tuyến đường hoa", slug: "tuyen-duong-hoa"),
    Model(name: "Vay vốn không lãi", slug: "vay-von-khong-lai"),
  ]

  static let outcomes = [
    "ruộng liền bờ, dân liền ý", "việc khó thành dễ", "đường rộng, lòng cũng rộng", "dân bàn, dân làm, dân hưởng",
    "từ một nhà đến cả thôn", "nói ít, làm nhiều", "mỗi tháng một việc cụ thể", "nghe dân nói, nói dân hiểu",
  ]

  static let times = [
    "Đầu năm", "Chỉ sau sáu tháng", "Trong mùa mưa vừa qua", "Sau nhiều lần họp thôn", "Mỗi dịp cuối tuần",
    "Hằng tháng",
    "Từ khi có tổ tự quản", "Ngay trước vụ gieo sạ", "Những ngày nông nhàn", "Qua ba năm thực hiện",
  ]

  static let people = [
    "các hộ trong xóm", "chi hội phụ nữ", "tổ dân vận của thôn", "cán bộ bộ phận một cửa", "ban công tác Mặt trận",
    "các cụ trong chi hội người cao tuổi", "đoàn viên thanh niên", "hội viên nông dân", "bộ đội biên phòng",
    "người có uy tín",
  ]

  static let actions = [
    "hiến đất mở rộng đường", "chuyển đổi cây trồng trên đất xấu", "lắp đèn ở các ngõ tối", "góp công sửa kênh mương",
    "phân loại rác ngay tại nhà", "nhận đỡ đầu học sinh nghèo", "lập quỹ quay vòng giúp nhau vốn, giống",
    "đến từng nhà giải thích chủ trương", "dọn vệ sinh bờ biển", "trồng hoa dọc trục đường chính",
  ]

  static let ways = [
    "từ nguồn xã hội hóa", "theo cách dân bàn trước, xã hỗ trợ sau", "qua nhóm Zalo của thôn",
    "mà không chờ kinh phí trên cấp",
    "với sự góp sức của con em xa quê", "bền bỉ suốt nhiều tháng", "sau khi công khai từng khoản thu, chi",
  ]

  static let results = [
    "đường làng sạch và sáng hơn", "thu nhập tăng rõ rệt", "tệ nạn được đẩy lùi", "đơn thư vượt cấp không còn",
    "ý thức giữ gìn môi trường được nâng lên", "tình làng nghĩa xóm thêm bền chặt", "số hộ nghèo giảm qua từng năm",
    "người dân tin vào việc chung hơn",
  ]

  static let sayings = [
    "Dễ trăm lần không dân cũng chịu, khó vạn lần dân liệu cũng xong.", "Nghe dân nói, nói dân hiểu, làm dân tin.",
    "Đất để dành cho con cháu, còn con đường để dành cho cả làng.", "Cán bộ đi trước thì làng nước theo sau.",
    "Muốn dân theo thì việc gì cũng phải nói cho rõ trước đã.",
  ]

  static let headings = [
    "Bắt đầu từ chuyện nhỏ", "Người đi trước", "Những con số biết nói", "Gần dân để hiểu dân", "Cách làm",
    "Chỗ còn vướng",
    "Đồng tiền đi đâu", "Ý kiến của bà con", "Kinh nghiệm rút ra", "Việc sắp tới",
  ]

  static let pictures = [
    "Bà con cùng làm đường", "Buổi họp thôn bàn việc hiến đất", "Ruộng sau khi dồn điền, đổi thửa", "Ngõ xóm đã có đèn",
    "Lễ khánh thành nhà văn hóa", "Tổ tự quản đi tuần ban đêm",
  ]

  static let tags = [
    "nông thôn mới", "hiến đất", "môi trường", "tự quản", "cải cách hành chính", "khuyến học", "phụ nữ khởi nghiệp",
    "giảm nghèo", "an ninh trật tự", "biển đảo", "đồng bào dân tộc", "tiết kiệm", "hiến máu", "hòa giải cơ sở",
    "chuyển đổi số",
    "người cao tuổi", "thanh niên", "bảo vệ rừng", "nước sạch", "giao thông", "nhà văn hóa", "tôn giáo", "đối thoại",
    "quỹ vốn",
  ]

  static let publishers = ["Báo Quảng Ngãi", "Đài Truyền thanh thành phố", "Báo Nhân Dân", "Trang tin Ban Dân vận"]

  static let familyNames = ["Nguyễn", "Trần", "Lê", "Phạm", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Đinh"]
  static let middleNames = ["Văn", "Thị", "Minh", "Thanh", "Ngọc", "Quốc"]
  static let givenNames = [
    "An", "Bình", "Châu", "Dũng", "Giang", "Hạnh", "Khánh", "Loan", "Nghĩa", "Phước", "Sơn", "Thủy", "Yến",
  ]
}
