export const vi = {
  "analytics.state.met": "Đã họp",
  "analytics.state.meeting": "Đang họp",
  "analytics.state.planned": "Đã có lịch",
  "analytics.state.notYet": "Chưa họp",
  "analytics.state.missed": "Không họp trong tháng",
  "analytics.minutes.approved": "Đã thông qua",
  "analytics.minutes.approvedLate": "Thông qua chậm",
  "analytics.minutes.due": "Còn trong hạn",
  "analytics.minutes.late": "Quá hạn",
} as const;
