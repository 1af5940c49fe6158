export const vi = {
  "outbox.waiting":
    "Chưa gửi: {count, number}. Nội dung được giữ trên thiết bị này và tự gửi khi có mạng.",
  "outbox.refused": "Máy chủ không nhận một việc đã làm khi mất mạng",
  "outbox.dismiss": "Đã rõ",
} as const;
