export const vi = {
  "voting.not_voting": "Không biểu quyết",
  "voting.open_now": "Đang biểu quyết",
  "voting.open_since": "Đang biểu quyết, mở lúc {time}",
  "voting.round": "lần {round}",
  "voting.repeated": "Biểu quyết lần {round}. Lý do: {reason}",
  "voting.not_yours":
    "Đồng chí không thuộc diện biểu quyết việc này. Kết quả sẽ hiện ở đây khi biểu quyết kết thúc.",
  "voting.you_are_excluded":
    "Lần biểu quyết này không tính đồng chí trong tổng số: {reason} (quy tắc {rule}). Đồng chí vẫn theo dõi được kết quả.",
  "voting.check_in_first":
    "Chỉ người có mặt mới biểu quyết. Hãy điểm danh ngay bên dưới, rồi biểu quyết.",
  "voting.received": "Đã ghi nhận biểu quyết của đồng chí",
  "voting.received_text":
    "{choice}, lúc {time}. Biểu quyết công khai, có ghi tên và không sửa được sau khi gửi.",
  "voting.choose_first": "Hãy chọn một trong ba ý. Chọn xong còn một bước xác nhận, chưa gửi ngay.",
  "voting.confirm_title": "Xác nhận biểu quyết",
  "voting.confirm_text": "Đồng chí chọn “{choice}”. Gửi rồi thì không đổi được nữa.",
  "voting.send": "Gửi: {choice}",
  "voting.choose_again": "Chọn lại",
  "voting.adopted": "Được thông qua",
  "voting.nobody": "Không thấy ai",
  "voting.method": "Cách biểu quyết",
  "voting.method.byName": "Từng người, trên thiết bị",
  "voting.method.hands": "Giơ tay, có người kiểm đếm",
  "voting.hands.tellers": "Người kiểm đếm",
  "voting.hands.legend": "Số người giơ tay đã đếm",
  "voting.hands.enter": "Ghi số giơ tay",
  "voting.hands.enter_again": "Ghi lại số giơ tay",
  "voting.hands.sum": "Cộng được {count} trên {base} người được tính.",
  "voting.hands.needed": "Biểu quyết giơ tay. Cần {needed} tán thành, tính trên {base} người.",
  "voting.hands.waiting": "Đang chờ nhập số giơ tay. Người kiểm đếm: {names}.",
  "voting.hands.entered":
    "{by} đã nhập: tán thành {for}, không tán thành {against}, ý kiến khác {other}.",
  "voting.hands.is_entered": "{by} đã nhập số giơ tay.",
  "voting.hands.raise":
    "Biểu quyết bằng cách giơ tay hoặc giơ thẻ đảng viên tại phòng họp. Kiểm đếm: {names}.",
  "voting.hands.counted_by": "Kiểm đếm: {tellers}. Số liệu do {by} nhập.",
  "voting.hands.enter_nobody": "Ghi: không ai giơ tay",
  "voting.hands.sum_room":
    "Cộng được {count} trên {base} người được tính, không kể {online} người dự trực tuyến biểu quyết trên thiết bị.",
  "voting.hands.online":
    "Người dự trực tuyến biểu quyết trên thiết bị: đã có {voted} trên {online}.",
  "voting.hands.you_online":
    "Tại phòng họp giơ tay. Đồng chí dự trực tuyến nên biểu quyết tại đây.",
  "voting.hands.in_room":
    "Giơ tay tại phòng họp: tán thành {for}, không tán thành {against}, ý kiến khác {other}. Biểu quyết trực tuyến trên thiết bị: {online}.",
  "voting.hands.close_with":
    "Số giơ tay do {by} nhập lúc {time}: tán thành {for}, không tán thành {against}, ý kiến khác {other}.",
  "voting.hands.close_sum": "Cộng lại: {for} tán thành, cần {needed}.",
  "voting.hands.close_text": "Kết quả tính theo số đã nhập. Kết thúc rồi thì không mở lại được.",
  "voting.tie":
    "Số tán thành và không tán thành bằng nhau nên không được thông qua. Có thể thảo luận thêm rồi biểu quyết lại, kèm lý do.",
  "voting.no_majority":
    "Tán thành nhiều hơn không tán thành nhưng chưa đạt mức tính trên toàn bộ người được tính, nên không được thông qua.",
  "voting.proposed": "Đề nghị được thông qua",
  "voting.proposed_text":
    "Đề nghị được thông qua; cấp có thẩm quyền xem xét, quyết định (VOTE-09).",
  "voting.rejected": "Không được thông qua",
  "voting.cancelled": "Đã dừng biểu quyết “{question}”. Lý do: {reason}",
  "voting.stopped": "Biểu quyết “{question}” đã dừng lúc {time}, không có kết quả. Lý do: {reason}",
  "voting.from_to": "Biểu quyết từ {from} đến {to}.",
  "voting.by_name": "Biểu quyết theo tên ({count})",
  "voting.vote_line": "{name}: {choice}, lúc {time}",
  "voting.vote_line_entered": "{name}: {choice}, lúc {time} – {by} nhập giúp",
  "voting.needs_more_than":
    "Phải có hơn {fraction} của {base} người, tức ít nhất {needed}. Tán thành: {yes}.",
  "voting.needs_at_least":
    "Phải có ít nhất {fraction} của {base} người, tức {needed}. Tán thành: {yes}.",
  "voting.why.title": "Vì sao?",
  "voting.why.threshold": "Tỷ lệ thông qua",
  "voting.why.quorum": "Điều kiện để cuộc họp có giá trị",
  "voting.why.quorum_text":
    "Khi mở biểu quyết có mặt {present} trên {base} người; cần ít nhất {needed}.",
  "voting.desk.question": "Nội dung biểu quyết",
  "voting.desk.question_hint": "Ghi đúng câu sẽ đọc cho hội nghị nghe. Thuộc mục: {item}",
  "voting.desk.question_first": "Hãy ghi nội dung biểu quyết trước.",
  "voting.desk.decision": "Loại việc",
  "voting.desk.open": "Mở biểu quyết",
  "voting.desk.preview":
    "Nếu mở bây giờ: tính trên {base} người, đang có mặt {present}, cần {needed} tán thành.",
  "voting.desk.obstacle": "Chưa mở biểu quyết được",
  "voting.desk.recusals": "Người không tham gia vì liên quan trực tiếp ({count})",
  "voting.desk.recusals_hint":
    "Đánh dấu người mà việc này liên quan trực tiếp; họ không tính trong tổng số của lần biểu quyết này.",
  "voting.desk.recusal_reason": "Việc liên quan trực tiếp đến đồng chí này",
  "voting.desk.recusal_reason_of": "Lý do {name} không tham gia",
  "voting.desk.begin_item": "Muốn mở biểu quyết, hãy bắt đầu mục này trước.",
  "voting.desk.one_at_a_time":
    "Mỗi lúc chỉ một cuộc biểu quyết, bỏ phiếu. Đang tiến hành: “{question}”.",
  "voting.desk.not_holder":
    "Bí thư hoặc phó bí thư mở biểu quyết. Khi biểu quyết mở, đồng chí nhập giúp được cho người không có thiết bị.",
  "voting.desk.voted": "Đã biểu quyết {voted} trên {base}. Cần {needed} tán thành.",
  "voting.desk.all_voted": "Mọi người đã biểu quyết. Có thể kết thúc.",
  "voting.desk.not_voted": "Chưa biểu quyết ({count})",
  "voting.desk.enter_hint":
    "Ai không có thiết bị thì giơ tay; bấm ý của người đó để nhập giúp. Biên bản ghi rõ là nhập giúp.",
  "voting.desk.find": "Tìm tên (gõ không dấu cũng được)",
  "voting.desk.absent": "Không có mặt",
  "voting.desk.enter_for": "Nhập giúp {name}: {choice}",
  "voting.desk.send_for": "Gửi phiếu của {name}: {choice}",
  "voting.desk.has_voted": "Đã biểu quyết",
  "voting.desk.cast": "Đã biểu quyết",
  "voting.desk.close": "Kết thúc biểu quyết",
  "voting.desk.close_text":
    "{waiting, plural, =0 {Mọi người có mặt đã biểu quyết.} other {Còn # người có mặt chưa biểu quyết; họ sẽ được ghi là không biểu quyết.}} Kết thúc rồi thì không mở lại được.",
  "voting.desk.cancel": "Dừng, không lấy kết quả",
  "voting.desk.cancel_text":
    "Các phiếu đã ghi không được tính. Biên bản ghi lại việc dừng và lý do.",
  "voting.desk.reason": "Lý do",
  "voting.desk.reason_missing": "Hãy ghi lý do.",
  "voting.desk.repeat": "Biểu quyết lại",
  "voting.desk.repeat_text":
    "Kết quả lần trước vẫn được giữ trong biên bản, kèm lý do biểu quyết lại.",
  "voting.closing_lost":
    "Khi đóng biểu quyết còn {present}/{base} người có mặt, không còn đủ số người họp; kết quả vẫn tính trên toàn bộ {base} người.",
  "voting.closing_some_left": "Khi đóng biểu quyết có mặt {present}/{base} người được tính.",
  "voting.helped.none": "Hiện chưa có biểu quyết nào đang mở.",
  "voting.helped.title": "Biểu quyết",
  "voting.helped.done": "Đã ghi phiếu của đồng chí.",
  "voting.helped.not_counted": "Đồng chí không tham gia biểu quyết này.",
  "voting.helped.check_in": "Hãy điểm danh trước rồi biểu quyết.",
} as const;
