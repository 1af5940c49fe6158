export const vi = {
  "signing.own.title": "Ký số",
  "signing.own.above": "Tài khoản và hiển thị",
  "signing.own.lead":
    "Chứng thư do đơn vị cấp để đồng chí ký biên bản, nghị quyết bằng chính thiết bị của mình. Khóa ký nằm trong thiết bị, hệ thống không giữ và không sao chép được.",
  "signing.own.open": "Chứng thư của tôi",
  "signing.own.certificates": "Chứng thư của tôi",
  "signing.own.none": "Chưa có chứng thư nào",
  "signing.own.none_hint": "Không có chứng thư, đồng chí vẫn xác nhận biên bản như trước nay.",
  "signing.own.impossible":
    "Trình duyệt này không giữ được khóa ký: cần địa chỉ https và trình duyệt còn được cập nhật. Hãy mở trang này trên thiết bị khác.",
  "signing.own.this_device": "Thiết bị này",
  "signing.own.unknown_device": "Thiết bị không rõ",
  "signing.own.waiting_text":
    "Hãy đến văn phòng đảng ủy, mang theo thiết bị này và thẻ đảng viên. Văn phòng đối chiếu mã khóa dưới đây rồi cấp ngay.",
  "signing.own.withdraw": "Rút yêu cầu",
  "signing.own.withdraw_text": "Yêu cầu không còn chờ cấp và khóa trên thiết bị này bị xóa.",
  "signing.own.revoke": "Thu hồi chứng thư",
  "signing.own.revoke_text":
    "Chứng thư này không ký được nữa, không lấy lại được. Các văn bản đã ký trước đó vẫn có giá trị. Muốn ký tiếp, đồng chí gửi yêu cầu mới.",
  "signing.own.revoke_confirm": "Thu hồi ngay",
  "signing.place": "Đơn vị",
  "signing.key_code": "Mã khóa",
  "signing.asked_at": "Gửi yêu cầu lúc",
  "signing.until": "Hết hạn",
  "signing.why": "Lý do",
  "signing.note": "Ghi rõ lý do",
  "signing.ask.text":
    "Bấm nút dưới đây để tạo khóa ký trên thiết bị này và gửi yêu cầu cấp chứng thư. Mỗi thiết bị có khóa riêng.",
  "signing.ask.submit": "Tạo khóa và gửi yêu cầu",
  "signing.ask.failed":
    "Thiết bị này không giữ được khóa, có thể do đang mở cửa sổ riêng tư hoặc hết chỗ lưu. Hãy mở cửa sổ thường rồi thử lại.",
  "signing.authority.title": "Nơi cấp chứng thư của đơn vị",
  "signing.authority.text":
    "Người ngoài đối chiếu dãy này (SHA-256) trước khi tin chứng thư do đơn vị cấp. Hãy đọc cho họ nghe qua điện thoại hoặc đưa tận tay, đừng chỉ gửi kèm tệp.",
  "signing.authority.download": "Tải chứng thư của nơi cấp",
  "signing.office.title": "Chứng thư ký số",
  "signing.office.lead":
    "Cấp cho đảng viên đến tận nơi với thẻ đảng viên và thiết bị của mình; thu hồi khi mất thiết bị hoặc chuyển đi.",
  "signing.office.waiting": "Chờ cấp",
  "signing.office.waiting_lead":
    "Chỉ cấp khi người đó đang ở trước mặt. Mã khóa trên thiết bị của họ phải giống mã dưới đây.",
  "signing.office.none_waiting": "Không có yêu cầu nào đang chờ",
  "signing.office.none_waiting_hint":
    "Đảng viên gửi yêu cầu ở mục Tài khoản và hiển thị, phần Ký số.",
  "signing.office.all": "Đã quyết định",
  "signing.office.more": "Chỉ hiện 500 chứng thư gần nhất.",
  "signing.office.name": "Họ và tên",
  "signing.office.standing": "Tình trạng",
  "signing.office.device": "Thiết bị",
  "signing.office.act": "Thao tác",
  "signing.office.seen": "Tôi đã gặp trực tiếp, xem thẻ và thấy hai mã khóa giống nhau",
  "signing.office.card": "Số thẻ đảng viên ghi trên thẻ",
  "signing.office.card_hint": "Nhập theo thẻ người đó đưa, không chép từ hồ sơ.",
  "signing.office.issue": "Cấp chứng thư",
  "signing.office.refuse": "Không cấp",
  "signing.office.refuse_text": "Người gửi yêu cầu được báo và đọc được lý do.",
  "signing.office.reason_missing": "Hãy ghi lý do, ít nhất 3 ký tự.",
  "signing.office.revoke": "Thu hồi",
  "signing.office.revoke_named": "Thu hồi chứng thư của {name}",
  "signing.office.revoke_text":
    "Chứng thư không ký được nữa, không lấy lại được. Văn bản đã ký trước đó vẫn có giá trị. Người giữ chứng thư được báo ngay.",
  "signing.seal.title": "Chữ ký số của tổ chức",
  "signing.seal.lead":
    "Người được giao giữ chữ ký số của tổ chức tạo khóa ngay trên máy của văn phòng. Người khác có quyền cấp chứng thư đối chiếu mã khóa và ghi văn bản giao nhiệm vụ rồi mới cấp.",
  "signing.seal.ask": "Xin chứng thư cho {name}",
  "signing.seal.of": "Chứng thư của tổ chức: {name}",
  "signing.seal.of_office": "Chứng thư của tổ chức, do {name} giữ",
  "signing.seal.held_by": "Người giữ",
  "signing.seal.waiting_text":
    "Người khác của văn phòng hoặc ban tổ chức đối chiếu mã khóa trên máy này rồi cấp; đồng chí không tự cấp cho mình được.",
  "signing.seal.seen": "Tôi đã đến tận máy của văn phòng và thấy hai mã khóa giống nhau",
  "signing.seal.assignment": "Văn bản giao giữ chữ ký số của tổ chức",
  "signing.seal.assignment_hint": "Số, ký hiệu và ngày của văn bản.",
  "signing.seal.open": "Chứng thư của tổ chức",
  "signing.seal.room": "Phần của văn phòng",
  "signing.seal.room_lead":
    "Cá nhân đã ký đủ. Văn phòng có thể ký thêm, không ai phải chờ các chữ ký này.",
  "signing.seal.no_key":
    "Đồng chí chưa giữ chứng thư nào của tổ chức. Muốn ký thay mặt tổ chức, hãy xin cấp trên máy này.",
  "signing.seal.text.organisation":
    "Chữ ký của tổ chức {name} xác nhận văn bản do tổ chức phát hành hoặc chứng thực.",
  "signing.seal.text.archive":
    "Bản sao y lưu trữ của {name}: sao nguyên tệp với mọi chữ ký đã có. Sau khi sao y, không thêm chữ ký của tổ chức được nữa.",
  "signing.seal.begin.organisation": "Ký thay mặt tổ chức",
  "signing.seal.begin.archive": "Sao y lưu trữ",
  "signing.room.title": "Ký số {number}",
  "signing.room.link": "Ký số",
  "signing.room.complete": "Đã đủ chữ ký",
  "signing.room.open": "Đang ký",
  "signing.room.places": "Ai ký, theo thứ tự",
  "signing.room.back_minutes": "Biên bản",
  "signing.room.back_resolution": "Văn bản",
  "signing.room.state.next": "Đến lượt ký",
  "signing.room.state.waiting": "Chờ người trước ký",
  "signing.room.state.open": "Văn phòng có thể ký, không bắt buộc",
  "signing.room.state.office_waiting": "Văn phòng chỉ ký sau khi đủ chữ ký của cá nhân",
  "signing.room.signed_by_office": "Do {by} ký lúc {at}, ghi vào sổ nhật ký dòng {line}",
  "signing.room.signed_at": "Đã ký lúc {at}, ghi vào sổ nhật ký dòng {line}",
  "signing.room.stamped": "Dấu thời gian: {at}, do {by} xác nhận",
  "signing.room.not_stamped":
    "Chưa có dấu thời gian vì nơi cấp dấu thời gian chưa trả lời. Chữ ký vẫn được giữ; hệ thống tự lấy dấu thời gian sau.",
  "signing.room.lasting": "Lưu giữ lâu dài",
  "signing.room.lasting_kept":
    "Tệp đã kèm chứng thư, danh sách thu hồi và dấu thời gian {at} cho toàn bộ nội dung, nên nhiều năm sau vẫn kiểm tra được. Hệ thống tự gắn dấu mới từ {renew}.",
  "signing.room.lasting_waiting":
    "Đang chờ dấu thời gian cho toàn bộ tệp. Các chữ ký đã được giữ đầy đủ; hệ thống tự hỏi lại nơi cấp dấu thời gian, không ai phải làm gì thêm.",
  "signing.room.lasting_faults":
    "Lần kiểm tra toàn bộ tệp có điểm chưa đạt. Hãy tải báo cáo kiểm tra và báo quản trị hệ thống.",
  "signing.room.own": "Phần của đồng chí",
  "signing.room.your_turn":
    "Đến lượt đồng chí. Hãy đọc văn bản dưới đây rồi bấm ký; trước khi ký, thiết bị cho xem lại đúng bản sẽ ký.",
  "signing.room.begin": "Ký văn bản này",
  "signing.room.no_certificate":
    "Đồng chí chưa có chứng thư ký số. Xác nhận bằng mật khẩu trước đây vẫn có giá trị; muốn ký số, hãy xin cấp chứng thư.",
  "signing.room.other_device":
    "Khóa ký của đồng chí nằm ở thiết bị khác. Hãy mở trang này trên thiết bị đó, hoặc xin chứng thư cho thiết bị này.",
  "signing.room.what": "Ký đúng văn bản này",
  "signing.room.what_lead":
    "Hình các trang do chính thiết bị này vẽ từ tệp sẽ ký. Ai cầm tệp cũng đối chiếu được dãy mã dưới đây.",
  "signing.room.digest": "Mã của tệp (SHA-256), thiết bị này tự tính",
  "signing.room.other_file":
    "Tệp vừa tải về không phải tệp mà hệ thống nêu. Đừng ký; hãy báo ủy ban kiểm tra và quản trị hệ thống.",
  "signing.room.picture": "Hình các trang của văn bản, {pages} trang",
  "signing.room.first_pages":
    "Chỉ vẽ {shown} trang đầu trong {all} trang. Hãy tải tệp về để đọc hết.",
  "signing.room.not_drawn":
    "Trình duyệt này không vẽ được các trang. Hãy tải tệp về đọc trước khi ký.",
  "signing.room.download": "Tải tệp PDF",
  "signing.room.report": "Tải báo cáo kiểm tra chữ ký",
  "signing.room.dialog": "Xem lại rồi ký",
  "signing.room.dialog_text":
    "Đây là đúng bản sẽ mang chữ ký của đồng chí: phần đã có giữ nguyên từng byte, chỉ thêm chỗ cho chữ ký.",
  "signing.room.prepared_digest": "Mã của bản sẽ ký (SHA-256)",
  "signing.room.passkey_text":
    "Bấm ký, rồi xác nhận bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị. Xác nhận đó gắn với đúng bản này và được giữ làm bằng chứng.",
  "signing.room.password": "Mật khẩu của đồng chí",
  "signing.room.password_missing": "Hãy nhập mật khẩu.",
  "signing.room.no_key":
    "Khóa ký không còn trên thiết bị này. Hãy thu hồi chứng thư và xin cấp mới.",
  "signing.room.no_passkey": "Chưa xác nhận được bằng khóa truy cập. Hãy thử lại.",
  "signing.room.sign": "Ký",
  "signing.room.strange":
    "Bản chuẩn bị để ký không nối tiếp đúng văn bản đang xem, nên thiết bị không ký. Hãy tải lại trang; nếu vẫn vậy, báo ủy ban kiểm tra.",
} as const;
