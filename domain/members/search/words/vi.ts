export const vi = {
  "members.search_no_such_place":
    "Không tìm thấy tổ chức này trong phạm vi được giao. Chọn một tổ chức trong danh sách.",
  "members.filter_not_allowed":
    "Vai trò hiện tại không được lọc theo thông tin này. Bỏ điều kiện đó rồi tìm lại.",
  "members.filter_range_reversed":
    "Số năm “đến” phải lớn hơn hoặc bằng số năm “từ”. Sửa lại một trong hai ô.",
  "members.search_too_wide":
    "Điều kiện tìm quá rộng, mất quá nhiều thời gian. Chọn một tổ chức nhỏ hơn hoặc thêm một phần họ tên.",
  "members.export_too_large":
    "Danh sách có hơn {limit, number} người, vượt mức xuất một lần. Thêm điều kiện hoặc xuất từng tổ chức.",
  "members.export_busy": "Máy chủ đang viết các bảng khác. Hãy thử lại sau một phút.",
  "members.export_nobody":
    "Không có ai để xuất theo điều kiện này. Sửa điều kiện tìm trước khi xuất.",
  "members.export.file": "Danh sách đảng viên",
  "members.export.column.order": "STT",
  "members.export.column.name": "Họ và tên",
  "members.export.column.sex": "Giới tính",
  "members.export.column.birthDate": "Ngày sinh",
  "members.export.column.standing": "Tình trạng",
  "members.export.column.posts": "Chức vụ",
  "members.export.column.organisation": "Tổ chức",
  "members.export.column.organisationCode": "Mã tổ chức",
  "members.export.column.admittedOn": "Ngày vào Đảng",
  "members.export.column.officialOn": "Ngày chính thức",
  "members.export.column.cardNumber": "Số thẻ đảng viên",
  "members.export.column.ethnicity": "Dân tộc",
  "members.export.column.education": "Trình độ",
  "members.export.column.phone": "Điện thoại",
  "members.export.column.email": "Thư điện tử",
  "members.export.column.citizenId": "Số định danh cá nhân",
} as const;
