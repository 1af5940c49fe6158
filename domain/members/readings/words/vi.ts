export const vi = {
  "members.purpose.management": "Quản lý đảng viên thường xuyên",
  "members.purpose.admission": "Kết nạp, công nhận chính thức",
  "members.purpose.transfer": "Chuyển sinh hoạt đảng",
  "members.purpose.inspection": "Kiểm tra, giám sát",
  "members.purpose.statistics": "Thống kê, báo cáo",
  "members.purpose.correction": "Bổ sung, sửa hồ sơ",
  "members.purpose.other": "Mục đích khác",
  "members.read.file": "Hồ sơ",
  "members.read.list": "Danh sách có thông tin cá nhân",
  "members.read.search": "Kết quả tìm kiếm",
  "members.read.export": "Bảng xuất ra tệp",
  "members.read.document": "Văn bản in từ hồ sơ",
  "members.read.dossier": "Thành phần hồ sơ",
  "members.purpose_needed":
    "Chưa nêu mục đích xem hồ sơ này. Chọn mục đích, hồ sơ sẽ mở ra; đảng viên thấy được ai đã xem và để làm gì.",
  "members.reading_reason_missing":
    "Với mục đích khác, ghi rõ xem để làm gì, ít nhất 5 ký tự; đảng viên sẽ đọc được nội dung này.",
} as const;
