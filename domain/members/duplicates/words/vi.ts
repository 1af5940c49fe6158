export const vi = {
  "members.duplicate.sameCitizenId": "Trùng số định danh cá nhân",
  "members.duplicate.sameCard": "Trùng số thẻ đảng viên",
  "members.duplicate.sameNameAndBirth": "Trùng họ tên và ngày sinh",
  "members.duplicate.swappedNameAndBirth": "Họ tên chỉ khác thứ tự các chữ, trùng ngày sinh",
  "members.duplicate.likeNameAndBirth": "Họ tên gần giống (có thể gõ nhầm), trùng ngày sinh",
  "members.duplicate.sameNameAndYear": "Trùng họ tên và năm sinh",
  "members.duplicate.numbersDiffer": "Số giấy tờ của hai bản ghi khác nhau",
  "members.merge_same": "Hai bản ghi phải khác nhau. Hãy chọn bản ghi thứ hai.",
  "members.merge_is_gone":
    "Một trong hai bản ghi đã được gộp hoặc đã gỡ khỏi danh sách. Hãy tải lại danh sách trùng lặp.",
  "members.merge_both_voted":
    "Cả hai bản ghi đều đã bỏ phiếu trong cuộc biểu quyết “{question}”, tức đã được tính là hai người; kết quả biểu quyết không sửa được nên không gộp. Nếu đúng là một người, hãy báo cấp ủy có thẩm quyền xem xét cuộc biểu quyết đó trước.",
  "members.merge_both_present":
    "Cả hai bản ghi đều được ghi là có mặt tại “{title}”. Hãy đối chiếu biên bản cuộc họp đó; không gộp hai người cùng dự một cuộc họp.",
  "members.merge_meeting_ahead":
    "Bản ghi sẽ gộp đang được triệu tập hoặc phân công trong “{title}” chưa kết thúc. Hãy gộp sau khi cuộc họp kết thúc, hoặc giữ lại bản ghi này.",
  "members.merge_both_open_case":
    "Cả hai bản ghi đều có việc đang giải quyết. Hãy kết thúc một việc trước khi gộp.",
  "members.merge_gone_open_case":
    "Bản ghi sẽ gộp có việc đang giải quyết. Hãy giữ lại bản ghi này, hoặc kết thúc việc đó trước.",
  "members.merge_third_holds":
    "Còn một bản ghi thứ ba mang cùng số với bản ghi sẽ gộp. Hãy gộp bản ghi đó trước.",
  "members.merge_document_ahead": "Ngày của văn bản không được sau hôm nay.",
  "members.merge_account.none": "Cả hai bản ghi đều chưa có tài khoản.",
  "members.merge_account.kept": "Tài khoản của bản ghi giữ lại tiếp tục dùng.",
  "members.merge_account.moved": "Tài khoản của bản ghi được gộp chuyển sang bản ghi giữ lại.",
  "members.merge_account.closed":
    "Cả hai có tài khoản: tài khoản của bản ghi giữ lại tiếp tục dùng, tài khoản kia bị đóng hẳn và mọi vai trò của nó kết thúc.",
} as const;
