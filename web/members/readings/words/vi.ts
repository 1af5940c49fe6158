export const vi = {
  "members.readings.title": "Ai đã xem hồ sơ của tôi",
  "members.readings.lead":
    "Mỗi lần người khác xem hồ sơ đều được ghi lại cùng mục đích và không ai xóa được. Tổng cộng {count} lần.",
  "members.readings.watch_title": "Ai đã xem hồ sơ này",
  "members.readings.watch_lead":
    "Những lần hồ sơ này được xem. Việc ủy ban kiểm tra xem danh sách này cũng được ghi lại.",
  "members.readings.none": "Chưa ai xem hồ sơ",
  "members.readings.none_hint":
    "Khi chi ủy, văn phòng hoặc cơ quan có thẩm quyền mở hồ sơ, tên người xem, mục đích và thời điểm sẽ hiện ở đây.",
  "members.readings.reader": "Người xem",
  "members.readings.at": "Thời điểm",
  "members.readings.what": "Nội dung xem",
  "members.readings.purpose": "Mục đích",
  "members.readings.question": "Hỏi lại",
  "members.readings.ask": "Hỏi về lần xem này",
  "members.readings.ask_short": "Hỏi lại",
  "members.readings.ask_about": "Hỏi lại về lần xem của {name}",
  "members.readings.before_purposes": "Chưa ghi mục đích (trước khi có quy định)",
  "members.readings.ask_title": "Xem hồ sơ này để làm gì?",
  "members.readings.ask_lead":
    "Hồ sơ đảng viên là dữ liệu cá nhân nhạy cảm. Nêu mục đích một lần cho mỗi hồ sơ trong phiên làm việc này.",
  "members.readings.choose_first": "Chọn một mục đích để mở hồ sơ.",
  "members.readings.reason": "Nói rõ mục đích",
  "members.readings.detail": "Nói thêm (không bắt buộc)",
  "members.readings.reason_seen": "Đảng viên đọc được nội dung này.",
  "members.readings.noted":
    "Họ tên, vai trò, tổ chức, thời điểm và mục đích của đồng chí được ghi lại và hiện cho đảng viên.",
  "members.readings.open": "Mở hồ sơ",
} as const;
