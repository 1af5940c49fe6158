export const vi = {
  "resolutions.sign.NQ": "Nghị quyết",
  "resolutions.sign.KL": "Kết luận",
  "resolutions.sign.TB": "Thông báo",
  "resolutions.state.draft": "Dự thảo",
  "resolutions.state.frozen": "Chờ ký",
  "resolutions.state.issued": "Đã ban hành",
  "resolutions.post.secretary": "Bí thư",
  "resolutions.post.deputySecretary": "Phó Bí thư",
  "resolutions.meeting_not_closed": "Cuộc họp chưa kết thúc nên chưa soạn được văn bản.",
  "resolutions.no_signer":
    "Chi bộ chưa có bí thư hoặc phó bí thư trong danh sách nên chưa có người ký. Hãy cập nhật chức vụ trước.",
  "resolutions.stale":
    "{by} đã lưu bản khác (phiên bản {version}) trong lúc đồng chí đang sửa. Nội dung đồng chí viết vẫn còn trên màn hình.",
  "resolutions.not_draft": "Văn bản đang chờ ký nên không sửa được. Muốn sửa, hãy trả lại dự thảo.",
  "resolutions.issued_already":
    "Văn bản đã ban hành và ghi vào sổ niêm phong, không thay đổi được nữa.",
  "resolutions.part_missing":
    "{part, select, tasks {Phần nhiệm vụ còn trống: hãy viết nhiệm vụ} score {Phần tự đánh giá còn trống: hãy viết tự đánh giá chất lượng buổi sinh hoạt} other {Phần nhiệm vụ và phần tự đánh giá còn trống: hãy viết cả hai}} trước khi trình ký.",
  "resolutions.number_taken":
    "Một văn bản khác của chi bộ vừa lấy số này. Hãy bấm trình lại để được cấp số tiếp theo.",
  "resolutions.unprintable":
    "Phông chữ của văn bản không có các ký tự: {signs}. Hãy bỏ hoặc viết lại bằng chữ rồi trình lại.",
  "resolutions.not_frozen": "Văn bản chưa được trình ký.",
  "resolutions.not_signer": "Chỉ người ký thay mặt chi bộ được ban hành văn bản này.",
  "resolutions.other_text":
    "Bản đồng chí đang xem không còn là bản chờ ký. Hãy tải lại, đọc bản mới rồi ký.",
} as const;
