/** The wording of the printed sheet, always Vietnamese like every paper of the Party. `{name}` marks a value. */
export const OFFICIAL_SHEET = {
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  title: "PHIẾU ĐẢNG VIÊN",
  subject: "Đồng chí {name}",
  asOf: "(Theo dữ liệu của hệ thống tính đến ngày {day})",
  form: "Mẫu 2-HSĐV",
  closed: "(người in không có quyền xem mục này)",
  empty: "–",
  from: "Từ {day}",
  to: " đến {day}",
  member: "NGƯỜI KHAI",
  committee: "T/M CẤP ỦY CƠ SỞ",
  note: "Bản in từ hệ thống; tên và thứ tự các mục chưa đối chiếu với mẫu gốc (chưa kiểm chứng).",
} as const;
