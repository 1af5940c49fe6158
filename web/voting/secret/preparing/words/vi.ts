/** What a secret electronic vote is prepared with: questions, terms, the document that permits it. */
export const vi = {
  "voting.secret.prepare": "Lập cuộc bỏ phiếu kín",
  "voting.secret.prepare_missing":
    "Hãy ghi tên cuộc bỏ phiếu, nội dung trên phiếu và số phiếu ít nhất.",
  "voting.secret.opinion": "Lấy ý kiến (không cần văn bản cho phép)",
  "voting.secret.title": "Tên cuộc bỏ phiếu",
  "voting.secret.question_number": "Câu hỏi {number}",
  "voting.secret.question": "Câu hỏi",
  "voting.secret.options": "Các lựa chọn, mỗi dòng một ý",
  "voting.secret.options_hint": "Từ 2 đến {most} ý.",
  "voting.secret.most": "Được chọn nhiều nhất",
  "voting.secret.more_question": "Thêm câu hỏi",
  "voting.secret.fewer_question": "Bỏ câu cuối",
  "voting.secret.terms": "Cách tính",
  "voting.secret.terms.one-per-key": "Mỗi khóa một phiếu, gửi rồi không đổi",
  "voting.secret.terms.last-counts": "Gửi lại được, phiếu sau cùng được tính",
  "voting.secret.minimum": "Ít nhất bao nhiêu phiếu mới mở",
  "voting.secret.permit": "Văn bản cho phép",
  "voting.secret.permit_text":
    "Bầu cử, kết nạp, kỷ luật chỉ bỏ phiếu kín điện tử khi cấp có thẩm quyền cho phép bằng văn bản, đính kèm vào cuộc họp (ELEC-11). Chưa có thì bỏ phiếu giấy.",
  "voting.secret.permit_paper": "Tài liệu của cuộc họp",
  "voting.secret.permit_none": "Cuộc họp chưa có tài liệu nào.",
  "voting.secret.permit_attach": "Đính kèm văn bản vào cuộc họp",
  "voting.secret.permit_attach_hint":
    "PDF, DOCX hoặc ảnh. Văn bản nằm trong tài liệu của cuộc họp.",
  "voting.secret.permit_number": "Số văn bản",
  "voting.secret.permit_issuer": "Cơ quan ban hành",
  "voting.secret.permit_on": "Ngày ban hành",
} as const;
