export const vi = {
  "meetings.late_mark.excused": "Vắng có lý do",
  "meetings.late_mark.present": "Có mặt",
  "meetings.late_mark.unexcused": "Vắng không lý do",
  "meetings.late_not_begun": "Cuộc họp này chưa mở phiếu nhập từ biên bản giấy.",
  "meetings.late_entered": "Cuộc họp này đã được nhập từ biên bản giấy, không sửa được nữa.",
  "meetings.late_in_the_future": "Thời điểm này chưa tới. Hãy ghi đúng như trên biên bản giấy.",
  "meetings.late_time_missing": "Hãy ghi giờ và phút như trên biên bản giấy, ví dụ 19:30.",
  "meetings.late_close_before_opening": "Giờ kết thúc phải sau giờ khai mạc.",
  "meetings.late_outside": "{time} nằm ngoài thời gian cuộc họp ({from} đến {to}).",
  "meetings.late_recovered_too_early":
    "Hệ thống không thể hoạt động trở lại trước khi hỏng. Hãy xem lại ngày giờ.",
  "meetings.late_roll_incomplete": "Chưa ghi {name} có mặt hay vắng.",
  "meetings.late_was_present":
    "Hệ thống đã ghi {name} có mặt trước khi hỏng. Hãy ghi giờ về thay vì ghi vắng.",
  "meetings.late_left_before_coming": "Giờ về của {name} phải sau giờ đến.",
  "meetings.late_item_ends_before_it_begins":
    "Nội dung “{title}” có giờ kết thúc trước giờ bắt đầu.",
  "meetings.late_vote_outside_item": "Biểu quyết lúc {time} nằm ngoài thời gian của nội dung này.",
  "meetings.late_too_many_hands":
    "Tổng số giơ tay là {hands}, nhiều hơn {present} người được tính đang có mặt. Hãy đếm lại theo biên bản giấy.",
  "meetings.late_due_before_meeting": "Thời hạn không thể trước ngày họp.",
  "meetings.late_scan_missing": "Hãy đính kèm bản chụp biên bản giấy đã ký (PDF, PNG, JPEG).",
  "meetings.form_unprintable":
    "Phông chữ của văn bản không có các ký tự: {signs}. Hãy viết lại tên hoặc chương trình rồi in lại.",
} as const;
