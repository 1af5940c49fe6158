const FIELD =
  "{field, select, name {họ và tên} birthDate {ngày sinh} sex {giới tính} ethnicity {dân tộc} education {trình độ} phone {số điện thoại} email {thư điện tử} citizenId {số định danh cá nhân} oldIdentityNumber {số CMND} cardNumber {số thẻ đảng viên} oldCardNumber {số thẻ cũ} admittedOn {ngày vào Đảng} officialOn {ngày chính thức} memberId {mã đảng viên} organisationName {tên tổ chức} organisationCode {mã tổ chức} organisationKind {loại hình} seat {địa điểm} other {mục này}}";

export const vi = {
  "members.import_kind.corrections": "Danh sách đính chính",
  "members.field.memberId": "Mã đảng viên",
  "members.field.joinedOn": "Ngày gia nhập",
  "members.import_stage.waiting": "Đang chờ đến lượt",
  "members.import_stage.reading": "Đang đọc tệp",
  "members.import_stage.comparing": "Đang đối chiếu với dữ liệu đang lưu",
  "members.import_stage.keeping": "Đang lập bản xem trước",
  "members.import_stage.saving": "Đang ghi vào hệ thống",
  "members.import_stage.undoing": "Đang hoàn tác",
  "members.import_at_work":
    "Hệ thống đang xử lý lần nhập này. Hãy chờ đến khi xong rồi làm bước tiếp theo.",
  "members.import_not_readable":
    "Tệp này không đọc được nên không có gì để ghi. Hãy sửa tệp theo hướng dẫn rồi tải lên lại.",
  "members.import_no_such_cell": "Bảng tính không có ô {cell}. Hãy tải lại bản xem trước.",
  "members.import_not_committed": "Chỉ hoàn tác được một lần nhập đã ghi vào hệ thống.",
  "members.import_gave_up":
    "Bước này đã dừng giữa chừng nhiều lần nên hệ thống không thử nữa; chưa có gì được ghi. Hãy chia tệp thành nhiều phần nhỏ hơn, hoặc báo quản trị hệ thống.",
  "members.import_undo_conflicts":
    "Không hoàn tác được: {count, number} chỗ đã thay đổi sau lần nhập này. Chưa có gì bị sửa. Hãy xem danh sách bên dưới và sửa từng chỗ bằng danh sách đính chính.",
  "members.import_undone_reason": "Hoàn tác lần nhập tệp {file}",
  "members.import_key_missing": `Thiếu ${FIELD}, là cột dùng để tìm đảng viên. Hãy nhập vào dòng này.`,
  "members.import_unknown_member":
    "Không có đảng viên nào mang số này trong phạm vi của đồng chí. Hãy kiểm tra lại số.",
  "members.import_member_twice":
    "Đảng viên này đã có ở dòng {row}. Hãy gộp các ô cần sửa vào một dòng.",
  "members.undo_field_changed": `Đã sửa ${FIELD} sau lần nhập này.`,
  "members.undo_place_changed": "Đã chuyển nơi sinh hoạt sau lần nhập này.",
  "members.undo_posts_changed": "Chức vụ đã thay đổi sau lần nhập này.",
  "members.undo_standing_entered": "Đã ghi thay đổi đảng tịch sau lần nhập này.",
  "members.undo_has_account":
    "Đã cấp tài khoản cho đảng viên này; người đã có tài khoản không bị gỡ khỏi hệ thống bằng hoàn tác.",
  "members.undo_has_voted":
    "Đã được tính trong một cuộc biểu quyết; kết quả biểu quyết không được thay đổi.",
  "members.undo_has_meetings": "Đã được triệu tập hoặc dự một cuộc họp.",
  "members.undo_has_records": "Hồ sơ đã có thêm tài liệu hoặc việc đang giải quyết.",
  "members.undo_is_gone": "Bản ghi này đã được gộp hoặc đã gỡ khỏi danh sách.",
  "members.undo_organisation_used":
    "Tổ chức này đã có đảng viên, cuộc họp, vai trò hoặc tổ chức trực thuộc.",
  "members.undo_number_taken": `Giá trị cũ của mục ${FIELD} đã được cấp cho người khác.`,
} as const;
