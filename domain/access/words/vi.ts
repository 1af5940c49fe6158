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
  "access.work_day":
    "Thời gian làm việc gửi lên có ngày không hợp lệ. Hãy kiểm tra ngày giờ của thiết bị.",
  "access.work_too_long":
    "Thời gian làm việc gửi lên nhiều hơn 24 giờ một ngày, nên không được ghi.",
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
  "access.office_issues_here":
    "Nơi này đã có văn phòng làm việc, nên việc cấp tài khoản do văn phòng thực hiện. Hãy đề nghị văn phòng.",
  "access.account_out_of_reach":
    "Tài khoản này giữ vai trò ở cấp khác, ngoài phạm vi của đồng chí. Hãy đề nghị cấp trên hoặc quản trị hệ thống.",
  "access.grant_unknown": "Không tìm thấy vai trò này tại tổ chức.",
  "access.grant_ended": "Vai trò này đã được kết thúc trước đó.",
  "access.last_administrator":
    "Đây là quản trị viên cuối cùng của hệ thống. Hãy giao quyền quản trị cho người khác trước.",
  "access.session_unknown": "Phiên đăng nhập này không còn nữa.",
  "access.password_breached":
    "Mật khẩu này đã bị lộ ở nơi khác nên kẻ xấu sẽ thử trước tiên. Hãy chọn mật khẩu khác, chưa dùng ở đâu.",
  "access.pending_over":
    "Đã quá thời gian chờ bước thứ hai. Hãy nhập lại tên đăng nhập và mật khẩu.",
  "access.wrong_code":
    "Mã không đúng. Hãy nhập mã đang hiện trên ứng dụng xác thực; nếu vẫn sai, hãy kiểm tra giờ của điện thoại.",
  "access.code_used": "Mã này vừa được dùng. Hãy đợi mã tiếp theo (tối đa 30 giây) rồi nhập.",
  "access.too_many_codes":
    "Đã nhập sai mã nhiều lần. Hãy đợi {minutes} phút, hoặc dùng khóa truy cập nếu đã đăng ký.",
  "access.codes_on_already":
    "Ứng dụng xác thực đã được bật. Muốn đổi sang điện thoại khác, hãy tắt rồi bật lại.",
  "access.codes_not_begun": "Chưa có mã thiết lập. Hãy bắt đầu lại từ bước quét mã QR.",
  "access.no_passkey": "Đồng chí chưa đăng ký khóa truy cập nào dùng được. Hãy đăng ký trước.",
  "access.no_second_step": "Đồng chí chưa bật bước thứ hai nên chưa cần mã dự phòng.",
  "access.passkeys_need_a_name":
    "Khóa truy cập chỉ dùng được khi hệ thống có địa chỉ bằng tên miền và kết nối bảo mật. Hãy hỏi quản trị hệ thống.",
  "access.passkey_challenge_over": "Đã quá thời gian chờ. Hãy bấm lại để thử lần nữa.",
  "access.passkey_not_proven":
    "Không xác nhận được khóa truy cập này. Hãy chọn khóa khác hoặc đăng nhập bằng mật khẩu.",
  "access.passkey_cloned":
    "Khóa truy cập này có dấu hiệu bị sao chép nên không dùng được nữa. Hãy đăng nhập bằng mật khẩu, xóa khóa này và báo quản trị hệ thống.",
  "access.passkey_known": "Thiết bị này đã được đăng ký khóa truy cập rồi.",
  "access.passkey_unknown": "Không tìm thấy khóa truy cập này. Có thể nó đã được xóa.",
  "access.too_many_passkeys":
    "Mỗi người có tối đa {most} khóa truy cập. Hãy xóa khóa không còn dùng rồi đăng ký lại.",
  "access.provider_absent": "Hệ thống này không dùng cổng đăng nhập của đơn vị.",
  "access.provider_unreachable":
    "Chưa kết nối được với cổng đăng nhập của đơn vị. Hãy thử lại sau ít phút hoặc đăng nhập bằng mật khẩu.",
  "access.provider_request_over":
    "Lần đăng nhập này đã quá hạn hoặc đã dùng rồi. Hãy bắt đầu lại từ trang đăng nhập.",
  "access.provider_refused":
    "Cổng đăng nhập của đơn vị đã từ chối hoặc đồng chí đã hủy. Hãy thử lại hoặc đăng nhập bằng mật khẩu.",
  "access.provider_not_proven":
    "Không xác nhận được câu trả lời của cổng đăng nhập. Hãy bắt đầu lại; nếu lặp lại, hãy báo quản trị hệ thống.",
  "access.provider_not_linked":
    "Tài khoản {name} ở cổng đăng nhập chưa được liên kết với ai ở đây. Hãy đăng nhập bằng mật khẩu rồi liên kết trong mục Tài khoản.",
  "access.provider_link_taken":
    "Tài khoản {name} ở cổng đăng nhập đã liên kết với người khác. Hãy đăng xuất khỏi cổng đó và đăng nhập bằng tài khoản của chính đồng chí.",
  "access.recovery_of_oneself":
    "Không thể tự khôi phục tài khoản của chính mình. Hãy nhờ hai người có thẩm quyền khác.",
  "access.recovery_open": "Đã có đề nghị khôi phục tài khoản này, đang chờ người thứ hai đồng ý.",
  "access.recovery_not_needed": "Tài khoản này chưa được dùng lần nào: chỉ cần cấp lại liên kết.",
  "access.recovery_unknown":
    "Không còn đề nghị khôi phục nào đang chờ. Có thể đã quá 72 giờ hoặc đã bị từ chối.",
  "access.recovery_needs_independent":
    "Một trong hai người vừa được chính người kia giao vai trò (chưa quá bảy ngày). Hãy nhờ một người khác, không do người đề nghị giao vai trò, đồng ý.",
  "access.recovery_needs_another":
    "Đồng chí là người đề nghị. Việc khôi phục phải do một người có thẩm quyền khác đồng ý.",
  "access.recovery_opener_left":
    "Người đề nghị khôi phục không còn thẩm quyền đối với tài khoản này. Hủy đề nghị rồi để một người có thẩm quyền đề nghị lại.",
  "access.needs_two_persons":
    "Tài khoản này đang được dùng nên không thể cấp lại liên kết một mình. Hãy đề nghị khôi phục để người thứ hai đồng ý.",
  "access.slips_unprintable": "Có họ tên dùng ký tự không in được trên phiếu.",
  "access.slip.title": "Phiếu đặt mật khẩu",
  "access.slip.username": "Tên đăng nhập",
  "access.slip.until": "Dùng một lần, đến",
  "access.slip.code": "Mã QR đặt mật khẩu của {name}",
  "access.slip.scan": "Mở máy ảnh điện thoại, hướng vào mã QR rồi mở liên kết.",
  "access.slip.choose": "Đặt mật khẩu từ 10 ký tự trở lên; một câu ngắn dễ nhớ là tốt.",
  "access.slip.after": "Những lần sau, vào {host} với tên đăng nhập và mật khẩu đó.",
  "access.slip.care":
    "Giữ kín phiếu này: ai có phiếu đều đặt được mật khẩu. Nếu phiếu mất hoặc đã bị dùng, báo ngay văn phòng đảng ủy.",
} as const;
