export const vi = {
  "minutes.state.draft": "Dự thảo",
  "minutes.state.inApproval": "Chờ xác nhận",
  "minutes.state.approved": "Đã thông qua",
  "minutes.role.clerk": "Thư ký",
  "minutes.role.chair": "Chủ trì",

  "minutes.meeting_not_closed":
    "Buổi sinh hoạt chưa kết thúc nên chưa lập được biên bản. Hãy kết thúc buổi sinh hoạt trước.",
  "minutes.stale":
    "{by} đã lưu bản khác (phiên bản {version}) trong lúc đồng chí đang sửa. Nội dung đồng chí viết vẫn còn trên màn hình; hãy đối chiếu hai bản rồi lưu lại.",
  "minutes.not_draft":
    "Biên bản đang chờ xác nhận nên không sửa được. Muốn sửa, hãy trả lại dự thảo kèm lý do.",
  "minutes.already_sealed": "Biên bản đã được thông qua và niêm phong, không thay đổi được nữa.",
  "minutes.facts_changed":
    "Không được sửa số liệu, họ tên, thời gian lấy từ diễn biến buổi sinh hoạt: “{block}”. Hãy khôi phục đoạn này; ý kiến bổ sung thì viết vào đoạn riêng.",
  "minutes.text_empty":
    "Đoạn này không được để trống: “{block}”. Nếu không sửa, hãy khôi phục nội dung đã ghi.",
  "minutes.secret_refused":
    "Nội dung mang độ mật (Mật, Tối mật, Tuyệt mật) không được soạn hoặc lưu trên hệ thống này. Hãy bỏ đoạn đó và thực hiện theo quy định bảo vệ bí mật nhà nước.",
  "minutes.block_missing":
    "Thiếu đoạn lấy từ diễn biến buổi sinh hoạt hoặc đoạn bị đổi thứ tự: “{block}”. Hãy khôi phục đoạn này.",
  "minutes.block_twice": "Có đoạn bị lặp lại. Hãy tải lại trang rồi làm lại.",
  "minutes.same_person":
    "Chủ trì và thư ký phải là hai người khác nhau thì biên bản mới được thông qua.",
  "minutes.reading_missing":
    "Chưa ghi việc đọc lại và thông qua biên bản tại buổi sinh hoạt. Hãy viết đoạn này trước khi trình.",
  "minutes.number_taken":
    "Một biên bản khác của chi bộ vừa lấy số này. Hãy bấm trình lại để được cấp số tiếp theo.",
  "minutes.unprintable":
    "Phông chữ của văn bản không có các ký tự: {signs}. Hãy bỏ hoặc viết lại bằng chữ rồi trình lại.",
  "minutes.not_in_approval": "Biên bản chưa được trình hoặc đã được trả lại.",
  "minutes.not_signer":
    "Chỉ chủ trì và thư ký của chính buổi sinh hoạt này được xác nhận biên bản.",
  "minutes.other_revision":
    "Bản đồng chí đang xem không còn là bản chờ xác nhận. Hãy tải lại, đọc bản mới rồi xác nhận.",
  "minutes.not_frozen": "Biên bản còn là dự thảo nên chưa có bản PDF. Hãy trình biên bản trước.",
  "minutes.pen_elsewhere":
    "{name} đang sửa biên bản này. Hãy chờ, hoặc nhận quyền sửa; nội dung của người đó vẫn còn trên máy của họ.",
  "minutes.not_at_meeting": "Chỉ người đã dự cuộc họp hoặc người soạn biên bản được góp ý.",
  "minutes.no_such_block": "Đoạn này không còn trong biên bản.",
  "minutes.no_such_comment": "Không tìm thấy góp ý này.",
  "minutes.settled_already": "Góp ý này đã được giải quyết.",
  "minutes.not_yours_to_settle":
    "Chỉ người góp ý hoặc người soạn biên bản được đánh dấu đã giải quyết.",
  "minutes.too_many_corrections": "Một biên bản chỉ có nhiều nhất {most} biên bản đính chính.",
  "minutes.correction_open":
    "Đang có một biên bản đính chính chưa được thông qua. Hãy hoàn thành bản đó trước.",
  "minutes.correction_stale":
    "Người khác vừa sửa biên bản đính chính này. Hãy tải lại rồi sửa tiếp.",
  "minutes.nothing_corrected": "Nội dung đúng phải khác nội dung đã ghi.",
  "minutes.no_such_correction":
    "Không tìm thấy biên bản đính chính này, hoặc bản đó chưa được thông qua.",
  "minutes.not_sealed": "Biên bản chưa được thông qua; thông qua rồi mới làm được việc này.",
} as const;
