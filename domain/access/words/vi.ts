export const vi = {
  "access.administrator": "Quản trị hệ thống",
  "access.whole_tree": "Toàn hệ thống",
  "access.role.member": "Đảng viên",
  "access.role.clerk": "Thư ký",
  "access.role.chair": "Chủ trì cuộc họp",
  "access.role.secretary": "Bí thư",
  "access.role.deputySecretary": "Phó bí thư",
  "access.role.committeeMember": "Cấp ủy viên",
  "access.role.committeeOffice": "Văn phòng đảng ủy",
  "access.role.organisationBoard": "Ban tổ chức",
  "access.role.inspectionCommission": "Ủy ban kiểm tra",
  "access.role.auditor": "Người giám sát (chỉ xem)",
  "access.role.sysAdmin": "Quản trị hệ thống",
  "access.state.noPassword": "Chưa đặt mật khẩu",
  "access.state.active": "Đang dùng",
  "access.state.locked": "Tạm khóa do nhập sai nhiều lần",
  "access.wrong_credentials":
    "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra bàn phím tiếng Việt và phím Caps Lock rồi nhập lại.",
  "access.wrong_password": "Mật khẩu không đúng. Hãy nhập lại mật khẩu đồng chí đang dùng.",
  "access.too_many_attempts":
    "Đã nhập sai nhiều lần. Hãy đợi {minutes} phút rồi thử lại; nếu quên mật khẩu, hãy đề nghị văn phòng đảng ủy cấp liên kết đặt lại.",
  "access.password_too_short":
    "Mật khẩu cần ít nhất {least} ký tự. Một câu ngắn dễ nhớ là cách tốt.",
  "access.password_too_common":
    "Mật khẩu này quá phổ biến, người khác dễ đoán. Hãy chọn mật khẩu khác.",
  "access.password_like_name":
    "Mật khẩu không được là họ tên hoặc tên đăng nhập của chính đồng chí.",
  "access.link_unknown":
    "Liên kết này không có giá trị. Hãy kiểm tra đã chép đủ địa chỉ chưa, hoặc xin văn phòng đảng ủy liên kết mới.",
  "access.link_used":
    "Liên kết này đã được dùng. Nếu không phải đồng chí dùng, hãy báo ngay văn phòng đảng ủy.",
  "access.link_expired": "Liên kết này đã hết hạn. Hãy xin văn phòng đảng ủy liên kết mới.",
  "access.not_a_member_here":
    "Có người trong danh sách không sinh hoạt tại tổ chức này. Hãy tải lại danh sách rồi chọn lại.",
  "access.username_taken": "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.",
  "access.bad_username":
    "Tên đăng nhập gồm 3–32 chữ cái không dấu, chữ số, dấu chấm hoặc gạch, bắt đầu bằng chữ cái.",
  "access.account_unknown":
    "Không tìm thấy tài khoản này. Có thể người này chưa được cấp tài khoản.",
  "access.role_is_derived":
    "Vai trò này tự có theo nơi sinh hoạt hoặc chức vụ, không cấp tay được.",
  "access.role_not_yours_to_grant":
    "Đồng chí không có quyền giao hoặc thu hồi vai trò này tại đây.",
  "access.not_to_oneself":
    "Không thể tự giao vai trò cho chính mình. Hãy nhờ người có thẩm quyền khác.",
  "access.clerk_not_of_cell": "Thư ký phải là người đang sinh hoạt tại chính chi bộ này.",
  "access.already_granted": "Người này đang giữ vai trò đó rồi.",
  "access.ends_in_the_past": "Ngày kết thúc phải sau hôm nay.",
  "access.account_out_of_reach":
    "Tài khoản này giữ vai trò ở cấp khác, ngoài phạm vi của đồng chí. Hãy đề nghị cấp trên hoặc quản trị hệ thống.",
  "access.grant_unknown": "Không tìm thấy vai trò này tại tổ chức.",
  "access.grant_ended": "Vai trò này đã được kết thúc trước đó.",
  "access.last_administrator":
    "Đây là quản trị viên cuối cùng của hệ thống. Hãy giao quyền quản trị cho người khác trước.",
  "access.session_unknown": "Phiên đăng nhập này không còn nữa.",
} as const;
