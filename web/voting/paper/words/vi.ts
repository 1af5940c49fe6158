export const vi = {
  "voting.paper.begin": "Bỏ phiếu kín bằng phiếu giấy",
  "voting.paper.prepare": "Lập phiếu",
  "voting.paper.missing":
    "Hãy ghi đủ câu trên phiếu, người có tên trên phiếu và lý do nếu bỏ phiếu lại.",
  "voting.paper.repeat": "Bỏ phiếu giấy lần tiếp theo",
  "voting.paper.repeat_reason": "Lý do bỏ phiếu lại",
  "voting.paper.decision": "Việc bỏ phiếu",
  "voting.paper.office": "Bầu chức danh",
  "voting.paper.question": "Câu ghi trên phiếu",
  "voting.paper.question_hint": "Ví dụ: Bầu chi ủy nhiệm kỳ 2025 – 2027",
  "voting.paper.seats": "Số lượng cần bầu",
  "voting.paper.candidates": "Danh sách đã chuẩn bị",
  "voting.paper.persons": "Người có tên trên phiếu",
  "voting.paper.outsider": "Họ tên người được đề nghị kết nạp",
  "voting.paper.added": "Ứng cử, đề cử tại cuộc họp",
  "voting.paper.added_hands": "Số người đồng ý thêm {name} (phải quá 30% người dự họp)",
  "voting.paper.withdrawn": "Xin rút khỏi danh sách",
  "voting.paper.withdrawn_reason": "Lý do {name} xin rút",
  "voting.paper.list_hands": "Cuộc họp giơ tay thông qua danh sách",
  "voting.paper.seats_of": "Bầu {seats} trong {names} người.",
  "voting.paper.how_crossOut": "Phiếu có số dư: gạch cả họ tên người không chọn.",
  "voting.paper.how_oneName": "Phiếu một người: đánh dấu một trong hai ô.",
  "voting.paper.how_names": "Phiếu không có số dư: mỗi người đánh dấu một trong hai ô.",
  "voting.paper.how_approval": "Phiếu tán thành hoặc không tán thành.",
  "voting.paper.how_discipline":
    "Phiếu chọn một hình thức; nếu không hình thức nào đạt thì cộng dồn từ nặng xuống nhẹ.",
  "voting.paper.how_probationDiscipline":
    "Phiếu chọn một hình thức; đảng viên dự bị chỉ có khiển trách hoặc cảnh cáo.",
  "voting.paper.how_rating": "Mỗi người đánh dấu một trong bốn mức.",
  "voting.paper.tellers": "Tổ kiểm phiếu (người đầu tiên là tổ trưởng)",
  "voting.paper.tellers_hands": "Cuộc họp giơ tay bầu tổ kiểm phiếu",
  "voting.paper.tellers_missing": "Chọn ít nhất hai người không có tên trên phiếu.",
  "voting.paper.no_account": "{name} (chưa có tài khoản)",
  "voting.paper.nobody_enters": "Chưa ai trong tổ kiểm phiếu đăng nhập được",
  "voting.paper.nobody_enters_text":
    "Sau khi mở hòm, một người của tổ kiểm phiếu phải nhập kết quả trên máy của mình, rồi người thứ hai nhập lại. Hãy bầu thêm vào tổ một đồng chí có tài khoản.",
  "voting.paper.more_tellers": "Bầu thêm người kiểm phiếu",
  "voting.paper.elect_tellers": "Ghi tổ kiểm phiếu",
  "voting.paper.other_tellers": "Bầu lại tổ kiểm phiếu",
  "voting.paper.tellers_are": "Tổ kiểm phiếu: {names}.",
  "voting.paper.issue": "Ghi đã phát phiếu",
  "voting.paper.issue_hint":
    "Có {present} người được bỏ phiếu đang có mặt. Từ lúc phát phiếu, người được tính và mức phải đạt không thay đổi nữa.",
  "voting.paper.printed": "Số phiếu in",
  "voting.paper.print": "In phiếu",
  "voting.paper.issued": "Số phiếu phát ra",
  "voting.paper.issued_now": "Đã phát {issued} phiếu, còn giữ {unused} phiếu không phát.",
  "voting.paper.issued_room": "đã phát {issued} phiếu",
  "voting.paper.open_box": "Mở hòm phiếu",
  "voting.paper.open_box_text":
    "Không ai bỏ thêm phiếu được nữa; tổ kiểm phiếu bắt đầu kiểm. Không quay lại được.",
  "voting.paper.entered":
    "{count, plural, =0 {Chưa ai nhập kết quả kiểm phiếu; cần hai người.} =1 {Một người đã nhập, chờ người thứ hai.} other {Hai người đã nhập.}}",
  "voting.paper.enter_count": "Gửi kết quả kiểm phiếu",
  "voting.paper.count_hint":
    "Nhập đúng số đã kiểm. Người thứ hai nhập riêng và không thấy số của đồng chí trước khi nhập xong.",
  "voting.paper.collected": "Số phiếu thu về",
  "voting.paper.valid": "Số phiếu hợp lệ",
  "voting.paper.invalid": "Phiếu không hợp lệ, theo lý do",
  "voting.paper.count_received": "Đã nhận số kiểm phiếu của đồng chí",
  "voting.paper.count_waits": "Chờ người thứ hai nhập. Đồng chí không phải làm gì thêm.",
  "voting.paper.count_agrees": "Hai người nhập khớp nhau. Chờ người chủ trì công bố kết quả.",
  "voting.paper.count_differs":
    "Đã nhận cả hai lần nhập. Người chủ trì cho kiểm phiếu lại, rồi cả hai người nhập lại ở đây.",
  "voting.paper.differs": "Hai lần nhập khác nhau ở {count} chỗ",
  "voting.paper.recount": "Kiểm phiếu lại",
  "voting.paper.recount_text":
    "Hai kết quả đã nhập được giữ nguyên. Tổ kiểm phiếu kiểm lại và hai người nhập lại.",
  "voting.paper.announce": "Công bố kết quả",
  "voting.paper.announce_text":
    "Hai người nhập khớp nhau. Kết quả vào biên bản và nhật ký, không sửa được nữa.",
  "voting.paper.cancel": "Dừng lần bỏ phiếu này",
  "voting.paper.cancel_text":
    "Phiếu của lần này không được tính. Biên bản ghi lại việc dừng và lý do.",
  "voting.paper.ballots_left": "Phiếu đã phát",
  "voting.paper.ballots_left.kept": "Thu lại, niêm phong và giữ cùng phiếu của cuộc họp",
  "voting.paper.ballots_left.destroyed": "Thu lại và hủy ngay tại cuộc họp, trước mặt người dự",
  "voting.paper.left_kept":
    "Đã in {printed} phiếu, phát {issued} phiếu; phiếu được niêm phong và giữ cùng phiếu của cuộc họp.",
  "voting.paper.left_destroyed":
    "Đã in {printed} phiếu, phát {issued} phiếu; phiếu đã phát được thu lại và hủy tại cuộc họp, trước mặt người dự.",
  "voting.paper.cancelled": "Đã dừng bỏ phiếu “{question}”. Lý do: {reason}",
  "voting.paper.round": "Bỏ phiếu lần {round}. Lý do: {reason}",
  "voting.paper.ballots":
    "Phát ra {issued}, thu về {collected}, hợp lệ {valid}, không hợp lệ {invalid}.",
  "voting.paper.needed": "Cần ít nhất {needed} phiếu, tính trên {base} người.",
  "voting.paper.run_off":
    "Bầu lại người ngang phiếu: người có số phiếu cao hơn trúng cử, không cần quá nửa.",
  "voting.paper.step": "{penalty}: {votes} phiếu",
  "voting.paper.step_added": "{penalty}, cộng dồn từ hình thức nặng hơn: {votes} phiếu",
  "voting.paper.times": "Phát phiếu lúc {from}, công bố lúc {to}.",
  "voting.paper.counted_by": "Tổ kiểm phiếu: {tellers}. Hai người nhập khớp nhau: {by}.",
  "voting.paper.recounted": "Đã kiểm lại. Lý do: {reason}",
  "voting.paper.minutes": "Biên bản kiểm phiếu",
  "voting.paper.seal": "Ghi việc niêm phong phiếu",
  "voting.paper.seal_hint":
    "Sau khi tổ kiểm phiếu ký biên bản, niêm phong phiếu và ghi ở đây. Biên bản kiểm phiếu được niêm phong vào nhật ký cùng lúc.",
  "voting.paper.seal_missing": "Hãy ghi người giữ và nơi giữ.",
  "voting.paper.packets": "Số gói niêm phong",
  "voting.paper.keeper": "Người giữ",
  "voting.paper.kept_at": "Nơi giữ",
  "voting.paper.sealed": "{by} ghi niêm phong {packets} gói lúc {at}; {keeper} giữ tại {place}.",
  "voting.paper.kept_until":
    "Giữ đến hết ngày {until}; sau đó hủy theo quyết định nếu không có khiếu nại.",
  "voting.paper.destroy": "Ghi việc hủy phiếu",
  "voting.paper.destroy_missing": "Hãy ghi ngày hủy và văn bản quyết định.",
  "voting.paper.destroyed_on": "Ngày hủy",
  "voting.paper.destroy_document": "Văn bản quyết định hủy",
  "voting.paper.destroyed": "Đã hủy ngày {on} theo {document}.",
  "voting.paper.secret_now": "Bỏ phiếu kín bằng phiếu giấy",
  "voting.paper.member_prepared":
    "Phiếu đang được chuẩn bị. Đồng chí sẽ nhận phiếu từ tổ kiểm phiếu.",
  "voting.paper.member_issued":
    "Đồng chí đánh dấu trên phiếu giấy và tự bỏ vào hòm. Hệ thống không biết ai bỏ phiếu thế nào.",
  "voting.paper.member_counting":
    "Tổ kiểm phiếu đang kiểm phiếu. Kết quả sẽ hiện dưới nội dung này trong chương trình.",
} as const;
