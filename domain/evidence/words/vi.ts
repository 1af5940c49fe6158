export const vi = {
  "evidence.not_sealed": "Văn bản chưa được thông qua hoặc ban hành nên chưa có bằng chứng.",
  "evidence.being_signed":
    "Sổ nhật ký đang được ký hoặc đang chờ đơn vị xác nhận. Hãy thử lại sau ít phút.",
  "evidence.content_gone":
    "Nội dung niêm phong không còn được lưu (đã xóa theo yêu cầu hoặc hết hạn), nên không lập được bằng chứng kèm văn bản.",
  "evidence.no_such_revision": "Văn bản chưa có bản ký số này.",
  "evidence.no_such_vote":
    "Cuộc họp này không có cuộc biểu quyết đó, hoặc chưa có gì được ghi vào sổ nhật ký.",
} as const;
