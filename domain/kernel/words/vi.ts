export const vi = {
  "kernel.not_signed_in":
    "Đồng chí chưa đăng nhập hoặc phiên làm việc đã hết hạn. Hãy đăng nhập lại.",
  "kernel.not_allowed":
    "Đồng chí không có quyền làm việc này. Nếu cần, hãy hỏi bí thư hoặc văn phòng đảng ủy.",
  "kernel.not_found": "Không tìm thấy nội dung này. Có thể đường dẫn đã cũ.",
  "kernel.bad_input": "Có mục chưa đúng. Hãy xem các mục được đánh dấu và sửa lại.",
  "kernel.bad_field": "Mục này chưa đúng dạng.",
  "kernel.missing_field": "Chưa điền mục này.",
  "kernel.command_reused":
    "Yêu cầu này trùng mã với một yêu cầu khác. Hãy tải lại trang rồi làm lại.",
  "kernel.command_too_late":
    "Việc này nằm trên thiết bị quá 30 ngày nên không được ghi. Hãy mở lại trang, xem tình hình hiện nay rồi làm lại nếu cần; nếu vừa làm xong thì hãy kiểm tra ngày giờ của thiết bị.",
  "kernel.too_large": "Tệp hoặc nội dung gửi lên quá lớn.",
  "kernel.wrong_type": "Loại tệp này không được nhận.",
  "kernel.too_many_requests": "Đồng chí thao tác quá nhanh. Hãy đợi một lát rồi thử lại.",
  "kernel.unexpected":
    "Hệ thống gặp lỗi ngoài dự kiến; chưa có gì được ghi. Hãy thử lại, nếu vẫn lỗi thì báo quản trị kèm mã yêu cầu.",
  "kernel.day_missing": "Chưa có ngày đúng. Hãy nhập ngày theo dạng 31/12/2026.",
  "kernel.impossible_date":
    "Ngày {text} không có trong lịch. Hãy xem lại, theo thứ tự ngày/tháng/năm.",
} as const;
