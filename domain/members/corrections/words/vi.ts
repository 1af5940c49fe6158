export const vi = {
  "members.correction_state.open": "Đang chờ xem xét",
  "members.correction_state.approved": "Đã chấp nhận",
  "members.correction_state.rejected": "Không chấp nhận",
  "members.correction_state.withdrawn": "Người yêu cầu đã rút",
  "members.correction_open_already":
    "Đã có một yêu cầu đang chờ về đúng mục này. Hãy đợi kết quả, hoặc rút yêu cầu cũ rồi gửi lại.",
  "members.correction_closed": "Yêu cầu này đã được giải quyết hoặc đã rút. Hãy tải lại trang.",
  "members.correction_own":
    "Người gửi yêu cầu và người có hồ sơ không tự duyệt. Hãy để một cán bộ khác xem xét.",
  "members.correction_overtaken":
    "Phiếu đã thay đổi sau khi yêu cầu được gửi nên không duyệt được nữa. Hãy so sánh, rồi không chấp nhận kèm lý do để người gửi yêu cầu lại nếu còn cần.",
  "members.correction_reason_missing": "Hãy ghi lý do không chấp nhận; người yêu cầu sẽ đọc được.",
  "members.correction_document_missing":
    "Hãy ghi văn bản, giấy tờ đã đối chiếu (số, ngày, nơi cấp).",
  "members.evidence_type":
    "Chỉ nhận tệp PDF hoặc ảnh JPEG. Hãy chuyển tệp sang một trong hai loại này.",
  "members.evidence_damaged": "Tệp bị hỏng hoặc không đủ. Hãy quét hoặc chụp lại.",
  "members.evidence_locked":
    "Tệp có mật khẩu nên người xem xét không mở được. Hãy bỏ mật khẩu rồi gửi lại.",
  "members.evidence_active":
    "Tệp PDF có chương trình hoặc tệp kèm bên trong nên không được nhận. Hãy in thành PDF thường.",
  "members.evidence_classified": "Tên tệp ghi dấu mật. Hệ thống không nhận tài liệu mật (SEC-02).",
  "members.evidence_there":
    "Yêu cầu này đã có tệp kèm theo. Nếu cần thay, hãy rút yêu cầu rồi gửi lại.",
  "members.evidence_gone":
    "Tệp kèm theo chỉ được giữ đến khi yêu cầu được giải quyết; nay không còn.",
} as const;
