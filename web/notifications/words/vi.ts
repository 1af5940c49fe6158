export const vi = {
  "notifications.title": "Thông báo",
  "notifications.bell":
    "{count, plural, =0 {Thông báo, không có tin mới} other {Thông báo, # tin mới}}",
  "notifications.none": "Chưa có thông báo nào",
  "notifications.none_hint":
    "Giấy triệu tập họp, biên bản chờ xác nhận và nhiệm vụ được giao sẽ hiện ở đây.",
  "notifications.mark_all": "Đánh dấu đã đọc tất cả",
  "notifications.unread": "Chưa đọc",
} as const;
