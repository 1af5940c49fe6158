export const vi = {
  "evidence.not_sealed": "Văn bản chưa được thông qua hoặc ban hành nên chưa có bằng chứng.",
  "evidence.being_signed":
    "Sổ nhật ký đang được ký hoặc đang chờ đơn vị xác nhận. Hãy thử lại sau ít phút.",
  "evidence.content_gone":
    "Nội dung niêm phong không còn được lưu (đã xóa theo yêu cầu hoặc hết hạn), nên không lập được bằng chứng kèm văn bản.",
  "evidence.no_such_revision": "Văn bản chưa có bản ký số này.",
  "evidence.no_such_vote":
    "Cuộc họp này không có cuộc biểu quyết đó, hoặc chưa có gì được ghi vào sổ nhật ký.",
  "evidence.slip_unprintable":
    "Phiếu có chữ mà phông in không có: {signs}. Hãy báo người quản trị hệ thống.",
  "evidence.slip.title": "Phiếu kiểm chứng văn bản",
  "evidence.slip.code": "Mã vuông của phiếu kiểm chứng văn bản {name}",
  "evidence.slip.paper": "Văn bản",
  "evidence.slip.what": "Việc đã ghi",
  "evidence.slip.at": "Thời điểm ghi",
  "evidence.slip.log": "Sổ nhật ký",
  "evidence.slip.line": "Dòng số",
  "evidence.slip.mark": "Mã dòng",
  "evidence.slip.digest": "Dấu của tệp PDF (SHA-256)",
  "evidence.slip.key": "Dấu vân tay khóa của sổ",
  "evidence.slip.s1": "Xin hai tệp của văn bản: bản PDF và tệp bằng chứng (.tlog-proof).",
  "evidence.slip.s2":
    "Quét mã vuông, hoặc mở trang kiểm tra verifier.html từ ổ đĩa rồi nhập dòng chữ dưới mã vuông.",
  "evidence.slip.s3":
    "Chọn hai tệp trên trang đó: trang cho biết đây có đúng là văn bản mà phiếu này chỉ tới, và văn bản có nằm trong sổ không.",
  "evidence.slip.care":
    "Riêng phiếu này chưa chứng minh được gì. Dấu vân tay của khóa phải so với bản mà cấp ủy cấp trên đã công bố.",
} as const;
