/** One's own log-in and the recovery of others'. */
export const vi = {
  "access.settings.end_others": "Kết thúc mọi phiên khác",
  "access.settings.end_others_text":
    "{count, plural, other {# thiết bị khác}} sẽ phải đăng nhập lại. Thiết bị này vẫn giữ nguyên.",
  "access.step.own_title": "Bước thứ hai khi đăng nhập",
  "access.step.own_lead":
    "Sau mật khẩu, hệ thống hỏi thêm một mã trên điện thoại hoặc khóa truy cập, nên biết mật khẩu thôi chưa vào được.",
  "access.step.state": "Trạng thái",
  "access.step.on": "Đang bật",
  "access.step.off": "Chưa bật",
  "access.step.app": "Ứng dụng xác thực",
  "access.step.app_off": "Chưa thiết lập",
  "access.step.app_since": "Dùng từ {since}",
  "access.step.codes_left": "Mã dự phòng còn lại",
  "access.step.set_up_app": "Thiết lập ứng dụng xác thực",
  "access.step.set_up_text":
    "Cần một ứng dụng xác thực trên điện thoại, ví dụ Google Authenticator, Microsoft Authenticator hoặc Aegis. Hãy nhập mật khẩu để bắt đầu.",
  "access.step.set_up_next": "Hiện mã QR",
  "access.step.scan":
    "Mở ứng dụng xác thực, chọn thêm tài khoản rồi quét mã QR này. Mã chỉ hiện một lần.",
  "access.step.scan_label": "Mã QR thiết lập ứng dụng xác thực",
  "access.step.type_key": "Không quét được? Hãy nhập khóa này vào ứng dụng:",
  "access.step.first_code_hint": "Nhập 6 chữ số ứng dụng đang hiện để xác nhận.",
  "access.step.turn_on": "Bật",
  "access.step.turn_off": "Tắt",
  "access.step.remove_app": "Tắt ứng dụng xác thực",
  "access.step.remove_app_text":
    "Từ lần sau hệ thống không hỏi mã của ứng dụng nữa. Nếu không còn cách nào khác, các mã dự phòng cũng hết hiệu lực.",
  "access.step.ask_passkey": "Hỏi khóa truy cập sau mật khẩu",
  "access.step.ask_passkey_hint": "Khi đăng nhập bằng mật khẩu, hệ thống hỏi thêm khóa truy cập.",
  "access.step.ask_passkey_none": "Hãy đăng ký một khóa truy cập ở mục dưới trước.",
  "access.step.ask_passkey_on":
    "Từ lần sau, nhập mật khẩu xong phải xác nhận thêm bằng khóa truy cập. Các mã dự phòng sẽ hiện ngay sau đây.",
  "access.step.ask_passkey_off":
    "Từ lần sau hệ thống không hỏi khóa truy cập sau mật khẩu nữa; đăng nhập thẳng bằng khóa vẫn dùng được.",
  "access.step.renew_codes": "Tạo mã dự phòng mới",
  "access.step.renew_codes_text": "Mười mã mới sẽ hiện một lần; các mã cũ không dùng được nữa.",
  "access.step.codes_title": "Hãy cất các mã dự phòng này",
  "access.step.codes_text":
    "Khi mất điện thoại, mỗi mã giúp đăng nhập một lần. Hãy in hoặc chép ra giấy, cất nơi kín; các mã sẽ không hiện lại.",
  "access.step.codes_file": "Mã dự phòng đăng nhập Chi Bộ Số. Mỗi mã dùng một lần.",
  "access.step.codes_name": "ma-du-phong.txt",
  "access.step.codes_copy": "Chép các mã",
  "access.step.codes_save": "Lưu thành tệp",
  "access.step.codes_kept": "Tôi đã cất các mã",
  "access.passkey.title": "Khóa truy cập",
  "access.passkey.lead":
    "Đăng nhập bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị, không cần mật khẩu và không thể bị lừa lấy.",
  "access.passkey.none": "Chưa có khóa truy cập nào",
  "access.passkey.none_hint":
    "Đăng ký trên điện thoại hoặc máy tính của chính đồng chí, không đăng ký trên máy dùng chung.",
  "access.passkey.impossible":
    "Khóa truy cập cần hệ thống có tên miền với kết nối bảo mật và trình duyệt mới. Hãy hỏi quản trị hệ thống.",
  "access.passkey.name": "Tên khóa",
  "access.passkey.name_hint": "Để nhận ra thiết bị, ví dụ “Điện thoại của tôi”.",
  "access.passkey.since": "Đăng ký lúc",
  "access.passkey.never": "Chưa dùng",
  "access.passkey.cloned_badge": "Bị nghi sao chép, không dùng được",
  "access.passkey.add": "Đăng ký khóa truy cập",
  "access.passkey.add_text":
    "Hãy nhập mật khẩu. Sau đó thiết bị sẽ hỏi vân tay, khuôn mặt hoặc mã PIN.",
  "access.passkey.add_next": "Tiếp tục",
  "access.passkey.remove": "Xóa khóa",
  "access.passkey.remove_named": "Xóa khóa {name}",
  "access.passkey.remove_text":
    "Khóa “{name}” sẽ không đăng nhập được nữa. Hãy nhập mật khẩu để xác nhận.",
  "access.provider.title": "Cổng đăng nhập của đơn vị",
  "access.provider.lead": "Liên kết để đăng nhập bằng tài khoản chung của đơn vị.",
  "access.provider.none": "Tài khoản này chưa liên kết.",
  "access.provider.link": "Liên kết",
  "access.provider.link_next": "Đến cổng đăng nhập",
  "access.provider.link_text":
    "Hãy nhập mật khẩu, rồi đăng nhập tại {name} bằng tài khoản của chính đồng chí.",
  "access.provider.unlink": "Bỏ liên kết",
  "access.provider.unlink_text":
    "Sau khi bỏ liên kết, không đăng nhập qua cổng của đơn vị được nữa. Mật khẩu vẫn dùng được.",
  "access.provider.who": "Tài khoản ở cổng",
  "access.provider.since": "Liên kết lúc",
  "access.recovery.own_title": "Có người đề nghị khôi phục tài khoản của đồng chí",
  "access.recovery.own_text": "Đồng chí {by} đề nghị lúc {at}. Lý do: {reason}",
  "access.recovery.own_hint":
    "Nếu đồng chí không nhờ việc này, hãy từ chối ngay. Đề nghị tự hết hạn lúc {until}.",
  "access.recovery.own_refuse": "Từ chối khôi phục",
  "access.recovery.ask": "Đề nghị khôi phục",
  "access.recovery.ask_text":
    "Dùng khi {name} không đăng nhập được nữa. Một người có thẩm quyền khác phải đồng ý trong 72 giờ, rồi phiếu đặt mật khẩu mới được cấp. Người có tài khoản được báo ngay và có thể từ chối.",
  "access.recovery.reason": "Lý do",
  "access.recovery.reason_hint": "Đã xác minh đúng người bằng cách nào, vì sao cần khôi phục.",
  "access.recovery.keep_keys": "Giữ khóa truy cập và liên kết cổng đăng nhập",
  "access.recovery.keep_keys_hint":
    "Chỉ giữ khi chắc chắn các thiết bị đó vẫn trong tay người có tài khoản.",
  "access.recovery.waiting": "Chờ người thứ hai đồng ý khôi phục",
  "access.recovery.asked_by": "{by} đề nghị: {reason}",
  "access.recovery.agree": "Đồng ý khôi phục",
  "access.recovery.agree_text":
    "Mọi phiên đăng nhập của {name} kết thúc và một phiếu dùng một lần được cấp ngay bây giờ. Việc này được niêm phong trong sổ nhật ký với tên hai người. Hãy chắc chắn đã gặp đúng người.",
  "access.recovery.stop": "Dừng đề nghị",
  "access.accounts.slips": "Tải phiếu để in (PDF)",
  "access.accounts.slips_name": "phieu-dat-mat-khau.pdf",
} as const;
