extension SiteText {
  /// A contest with rules, a story with recordings that entered it, and a table with a work from elsewhere.
  package static let contest =
    SiteText.frame + """
      -- content/contests/bao-chi.md --
      ---
      name: "Cuộc thi báo chí “Dân vận khéo”"
      short_name: Báo chí 2018
      summary: Một cuộc thi để thử.
      organizers: [Hội Nhà báo tỉnh, Đài tỉnh]
      documents: [{number: 01/KH-BTC, date: 1/2/2018, title: Kế hoạch}]
      rules:
        from: 1/1/2018
        to: 31/12/2018
        types: [báo in, phát thanh]
        limits: [{type: phát thanh, max_duration: 7 phút}]
        prior_prizes: khai-bao
      timeline: [{date: tháng 10/2018, text: Trao giải}, {date: 1/2/2018, text: Phát động}]
      rounds: [{id: chung-khao, name: Chung khảo}]
      prizes: [{award: giải nhất, count: 1, money: 30 triệu}, {award: giải nhì, count: 2, money: "15.000.000"}]
      figures: [{label: Mô hình, total: 3.720, parts: [{label: A, value: 1.116}, {label: B, value: 918}, {label: C, value: 1.688}]}]
      ---
      ## Báo in

      Phần mô tả.
      -- content/contests/bao-chi-entries.csv --
      Mã;Tên tác phẩm;Tác giả;Loại hình;Thể loại;Cơ quan báo chí;Ngày đăng;Giải;Giải đã đạt;Liên hệ
      chuyen-lang;Chuyện làng & phố;Trần Thị B;báo in;ghi chép;Báo tỉnh;5/6/2018;giải nhì;không;Số 1, đường A
      -- content/stories/2018/tieng-loa/index.md --
      ---
      title: "Tiếng loa: sáng, chiều"
      date: 2018-05-12
      field: kinh-te
      authors: [Nguyễn Văn An]
      summary: Loa xã kể chuyện xóm.
      cover: {src: loa.svg, alt: Cái loa, caption: Loa ở đầu xóm.}
      contest:
        id: bao-chi
        type: phát thanh
        genre: phóng sự
        pen_name: An Xóm
        press: Đài tỉnh
        outlet: Thời sự chiều
        broadcast: 10/5/2018
        duration: 6:30
        media: tieng-loa.mp3
        script: loi-binh.txt
        round: Chung khảo
        award: giải nhất
        prior_prizes: "Giải C; Sở Văn hóa; 2017"
        contact: 0900 000 000
      ---
      Lời bình, xem [bài khác](khac.md).

      ![](loa.svg "Loa buổi chiều")
      -- content/stories/2018/tieng-loa/loa.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"/>
      -- content/stories/2018/tieng-loa/tieng-loa.mp3 --
      ID3
      -- content/stories/2018/tieng-loa/loi-binh.txt --
      Bản của tác giả.
      """
    + .story("2018/khac", title: "Bài khác", date: "1/5/2018")
}
