export const vi = {
  "notifications.device.title": "Thông báo trên thiết bị",
  "notifications.device.lead":
    "Điện thoại hoặc máy tính báo ngay khi có giấy triệu tập, biên bản hay nhiệm vụ mới, cả khi không mở Chi Bộ Số.",
  "notifications.device.this": "Thiết bị này",
  "notifications.device.state.on": "Đang bật",
  "notifications.device.state.off": "Đang tắt",
  "notifications.device.state.failing": "Không gửi được",
  "notifications.device.state.denied": "Trình duyệt đang chặn",
  "notifications.device.state.unsupported": "Trình duyệt không hỗ trợ",
  "notifications.device.state.site_off": "Đơn vị không bật",
  "notifications.device.hint.on":
    "Thiết bị này nhận thông báo. Bấm gửi thử để xem thông báo hiện thế nào.",
  "notifications.device.hint.off": "Bấm bật, rồi chọn Cho phép khi trình duyệt hỏi.",
  "notifications.device.hint.failing":
    "Thông báo không đến được thiết bị này từ {since}. Hãy tắt rồi bật lại; thư điện tử và thông báo trong ứng dụng không bị ảnh hưởng.",
  "notifications.device.hint.denied":
    "Trong cài đặt của trình duyệt, hãy cho phép trang này gửi thông báo, rồi tải lại trang.",
  "notifications.device.hint.unsupported":
    "Hãy dùng bản mới của Chrome, Edge, Firefox hoặc Safari qua địa chỉ https. Trên iPhone và iPad, trước tiên hãy thêm trang vào màn hình chính rồi mở từ đó.",
  "notifications.device.hint.site_off":
    "Quản trị hệ thống đã tắt thông báo đẩy. Thông báo vẫn có trong ứng dụng và qua thư điện tử.",
  "notifications.device.turn_on": "Bật trên thiết bị này",
  "notifications.device.turn_off": "Tắt trên thiết bị này",
  "notifications.device.turn_on_failed":
    "Dịch vụ thông báo của trình duyệt không trả lời. Hãy kiểm tra mạng rồi thử lại.",
  "notifications.device.test": "Gửi thử",
  "notifications.device.test_sent": "Đã gửi. Thông báo thử sẽ hiện trong vòng một phút.",
  "notifications.device.devices": "Thiết bị đang nhận thông báo",
  "notifications.device.device": "Thiết bị",
  "notifications.device.unknown_device": "Thiết bị không rõ",
  "notifications.device.service": "Qua dịch vụ",
  "notifications.device.since": "Bật từ",
  "notifications.device.delivered": "Đến gần nhất",
  "notifications.device.never": "Chưa có",
  "notifications.device.state": "Trạng thái",
  "notifications.device.remove": "Tắt",
  "notifications.device.remove_named": "Tắt trên {device}",
  "notifications.device.detail": "Nội dung hiện trên màn hình khóa",
  "notifications.device.detail.day": "Loại thông báo, tổ chức và ngày",
  "notifications.device.detail.kind": "Chỉ loại thông báo",
  "notifications.device.detail_hint":
    "Tên cuộc họp, nội dung biên bản và tên người không bao giờ có trong thông báo đẩy.",
  "notifications.device.channels": "Nhận thông báo bằng cách nào",
  "notifications.device.channels_lead":
    "Trong ứng dụng luôn có đủ thông báo. Hãy chọn loại nào còn được gửi qua thư điện tử và đến thiết bị.",
  "notifications.device.about": "Loại thông báo",
  "notifications.device.in_app": "Trong ứng dụng",
  "notifications.device.by_mail": "Thư điện tử",
  "notifications.device.by_push": "Thiết bị",
  "notifications.device.always": "Luôn có",
  "notifications.device.by_mail_named": "{group}: qua thư điện tử",
  "notifications.device.by_push_named": "{group}: đến thiết bị",
  "notifications.device.no_mail":
    "Đơn vị chưa cấu hình thư điện tử; lựa chọn có hiệu lực khi được bật.",
  "notifications.device.no_member":
    "Tài khoản này không gắn với đảng viên nào nên không có thông báo.",
} as const;
