/** The wording of the printed index, always Vietnamese like every paper of the Party. `{name}` marks a value. */
export const OFFICIAL_INDEX = {
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  title: "MỤC LỤC TÀI LIỆU",
  subject: "Hồ sơ đảng viên của đồng chí {name}",
  columns: ["Số TT", "Tên tài liệu", "Có, không", "Nơi giữ, ghi chú"],
  present: "Có",
  absent: "Không có",
  unchecked: "Chưa kiểm tra",
  generated: "Có bản in từ hệ thống trong thư mục này",
  since: "từ {day}",
  holders: {
    here: "Văn phòng, ban tổ chức",
    superior: "Cấp ủy cấp trên",
    elsewhere: "Nơi khác",
    member: "Đảng viên giữ",
  },
  note: "Mục lục chỉ ghi có hay không và nơi giữ, không chứa nội dung tài liệu. Danh mục 104 loại chưa kiểm chứng.",
} as const;
