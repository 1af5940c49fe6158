export const vi = {
  "members.import.drop_again": "Tải lên tệp đã sửa",
  "members.import.status.reading": "Đang đọc",
  "members.import.status.failed": "Không đọc được",
  "members.import.status.committing": "Đang ghi",
  "members.import.status.undoing": "Đang hoàn tác",
  "members.import.status.undone": "Đã hoàn tác",
  "members.import.progress": "{done, number} / {total, number}",
  "members.import.goes_on":
    "Có thể đóng trang này: hệ thống tự làm tiếp, kể cả sau khi máy chủ khởi động lại.",
  "members.import.kinds_hint":
    "Nhận ba loại danh sách theo tiêu đề cột: đảng viên (kể cả đoàn viên, công đoàn viên), tổ chức, và đính chính (mã đảng viên, số thẻ hoặc số định danh cùng các cột cần sửa).",
  "members.import.mend_row": "Sửa dòng này",
  "members.import.mend_cell": "Giá trị đúng của ô {cell}",
  "members.import.undo": "Hoàn tác lần nhập này",
  "members.import.undo_title": "Hoàn tác toàn bộ lần nhập?",
  "members.import.undo_text":
    "Sẽ gỡ {removals, number} bản ghi đã thêm khỏi mọi danh sách và trả {restorations, number} bản ghi về như trước khi nhập. Việc này được ghi vào nhật ký không thể sửa; muốn có lại thì phải nhập lại tệp.",
  "members.import.undo_conflicts": "Những chỗ đã thay đổi sau lần nhập",
  "members.import.undo_blocked":
    "Không hoàn tác được: {count, number} chỗ đã thay đổi sau lần nhập này. Chưa có gì bị sửa.",
  "members.import.undo_more": "Còn {count, number} chỗ khác.",
  "members.import.undo_row": "Dòng",
  "members.import.undo_name": "Tên",
  "members.import.undo_why": "Điều cản trở",
  "members.import.undone": "Đã hoàn tác lúc {at} bởi {by}: dữ liệu trở lại như trước lần nhập này.",
} as const;
