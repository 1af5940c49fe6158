export const vi = {
  "notifications.open": "Mở trong Chi Bộ Số",
  "notifications.letter.greeting": "Kính gửi đồng chí {name},",
  "notifications.letter.footer":
    "Thư này do hệ thống Chi Bộ Số gửi tự động, xin không trả lời. Nếu thư đến nhầm người, đề nghị xóa và báo văn phòng đảng ủy.",
  "notifications.meetingInvited.title": "Triệu tập họp: {title}",
  "notifications.meetingInvited.body":
    "{organisation} triệu tập đồng chí dự {title} lúc {time}, {date}, tại {place}. Đề nghị đồng chí xác nhận tham dự, hoặc báo vắng kèm lý do.",
  "notifications.meetingChanged.title": "Thay đổi lịch họp: {title}",
  "notifications.meetingChanged.body":
    "{organisation} thông báo thay đổi: {title} họp lúc {time}, {date}, tại {place}. Đề nghị đồng chí xác nhận lại.",
  "notifications.agendaChanged.title": "Thay đổi chương trình, tài liệu họp: {title}",
  "notifications.agendaChanged.body":
    "{organisation} thông báo: chương trình hoặc tài liệu của {title}, họp lúc {time}, {date}, tại {place}, đã thay đổi. Đề nghị đồng chí xem lại.",
  "notifications.meetingCancelled.title": "Hoãn họp: {title}",
  "notifications.meetingCancelled.body":
    "{organisation} thông báo không tổ chức {title} lúc {time}, {date}, tại {place}. Lý do: {reason}",
  "notifications.clerkNamed.title": "Đồng chí được cử làm thư ký: {title}",
  "notifications.clerkNamed.body":
    "{organisation} cử đồng chí làm thư ký {title}, họp lúc {time}, {date}, tại {place}.",
  "notifications.meetingWhileAway.title": "Chi bộ họp: {title}",
  "notifications.meetingWhileAway.body":
    "{organisation} họp {title} lúc {time}, {date}, tại {place}. Đồng chí đang ở xa nên không được triệu tập; đồng chí có thể đọc tài liệu và gửi ý kiến trước.",
  "notifications.meetingFollowed.title": "Chi bộ đồng chí theo dõi họp: {title}",
  "notifications.meetingFollowed.body":
    "{organisation} báo cáo đồng chí: {title} họp lúc {time}, {date}, tại {place}. Chương trình và tài liệu ở trong Chi Bộ Số.",
  "notifications.drafterNamed.title": "Đồng chí được phân công chuẩn bị chuyên đề",
  "notifications.drafterNamed.body":
    "{organisation} phân công đồng chí chuẩn bị chuyên đề “{topic}”, dự kiến sinh hoạt {date}.",
  "notifications.minutesToApprove.title": "Biên bản chờ xác nhận: {title}",
  "notifications.minutesToApprove.body":
    "Biên bản {title} ngày {date} của {organisation} đang chờ đồng chí xác nhận.",
  "notifications.minutesReturned.title": "Biên bản được trả lại để sửa: {title}",
  "notifications.minutesReturned.body":
    "Biên bản {title} ngày {date} của {organisation} được trả lại để sửa; các xác nhận đã có của bản này không còn giá trị. Lý do ghi trong biên bản.",
  "notifications.minutesCommented.title": "Góp ý vào biên bản: {title}",
  "notifications.minutesCommented.body":
    "Biên bản {title} ngày {date} của {organisation} có góp ý mới, chờ đồng chí xem.",
  "notifications.minutesApproved.title": "Đã có biên bản: {title}",
  "notifications.minutesApproved.body":
    "Biên bản {title} của {organisation} đã được xác nhận và niêm phong. Đồng chí có thể xem và tải về.",
  "notifications.resolutionToSign.title":
    "Chờ ký ban hành: {sign, select, NQ {Nghị quyết} KL {Kết luận} other {Thông báo}}",
  "notifications.resolutionToSign.body":
    "Dự thảo {sign, select, NQ {nghị quyết} KL {kết luận} other {thông báo}} của {organisation} về {subject} đã được chốt và đang chờ ký ban hành.",
  "notifications.resolutionReturned.title":
    "Được trả lại để sửa: {sign, select, NQ {Nghị quyết} KL {Kết luận} other {Thông báo}}",
  "notifications.resolutionReturned.body":
    "Dự thảo {sign, select, NQ {nghị quyết} KL {kết luận} other {thông báo}} của {organisation} về {subject} được trả lại để sửa. Lý do ghi trong văn bản.",
  "notifications.resolutionIssued.title":
    "Đã ban hành: {sign, select, NQ {Nghị quyết} KL {Kết luận} other {Thông báo}} số {number}",
  "notifications.resolutionIssued.body":
    "{organisation} đã ban hành {sign, select, NQ {nghị quyết} KL {kết luận} other {thông báo}} số {number} về {subject}. Đồng chí có thể đọc và tải về.",
  "notifications.qualityToScore.title": "Chờ đồng chí chấm điểm: {title}",
  "notifications.qualityToScore.body":
    "{organisation} cử đồng chí chấm điểm chất lượng {title} ngày {date}. Phiếu đã được điền sẵn từ diễn biến cuộc họp.",
  "notifications.qualityToAgree.title": "Phiếu chấm điểm chờ thống nhất: {title}",
  "notifications.qualityToAgree.body":
    "{organisation} đã có điểm chất lượng của {title} ngày {date}. Đề nghị đồng chí xem và thống nhất.",
  "notifications.qualityReturned.title": "Phiếu chấm điểm bị gửi trả: {title}",
  "notifications.qualityReturned.body":
    "Cấp trên gửi trả điểm chất lượng của {title} ngày {date}, {organisation}. Lý do ghi trong phiếu; chi bộ chấm lại và chốt bản mới.",
  "notifications.taskAssigned.title": "Nhiệm vụ được giao: {text}",
  "notifications.taskAssigned.body": "{organisation} giao đồng chí: {text}. Thời hạn: {date}.",
  "notifications.roleGranted.title": "Đồng chí được giao vai trò mới",
  "notifications.roleGranted.body":
    "Từ nay đồng chí giữ vai trò {role, select, clerk {Thư ký} committeeMember {Cấp ủy viên} committeeOffice {Văn phòng đảng ủy} organisationBoard {Ban tổ chức} inspectionCommission {Ủy ban kiểm tra} auditor {Người giám sát (chỉ xem)} sysAdmin {Quản trị hệ thống} other {{role}}} tại {organisation}.",
  "notifications.transferSent.title": "Chuyển sinh hoạt đảng: {name}",
  "notifications.transferSent.body":
    "Giấy giới thiệu chuyển sinh hoạt đảng của đồng chí {name} đã được gửi đến {organisation}. Chi bộ nơi đến xem, tiếp nhận hoặc gửi trả kèm lý do trong mục Hồ sơ nghiệp vụ.",
  "notifications.transferAccepted.title": "Đã tiếp nhận: {name}",
  "notifications.transferAccepted.body":
    "{organisation} đã tiếp nhận đồng chí {name} về sinh hoạt đảng. Hồ sơ trên hệ thống đã được chuyển theo.",
  "notifications.transferReturned.title": "Giấy giới thiệu bị gửi trả: {name}",
  "notifications.transferReturned.body":
    "{organisation} gửi trả giấy giới thiệu của đồng chí {name}. Đồng chí vẫn thuộc đảng số của chi bộ nơi đi. Lý do ghi trong hồ sơ.",
  "notifications.stayBegun.title": "Sinh hoạt tạm thời: {name}",
  "notifications.stayBegun.body":
    "Đồng chí {name} được giới thiệu sinh hoạt đảng tạm thời tại {organisation}. Đảng số vẫn tính ở chi bộ nơi đi, đảng phí đóng tại nơi sinh hoạt tạm thời.",
  "notifications.stayEnded.title": "Hết sinh hoạt tạm thời: {name}",
  "notifications.stayEnded.body": "Đồng chí {name} đã trở về sinh hoạt đảng tại {organisation}.",
  "notifications.codesTried.title": "Có người đang thử vào tài khoản của đồng chí",
  "notifications.codesTried.body":
    "Có người đã nhập đúng mật khẩu của đồng chí nhưng nhiều lần nhập sai mã ở bước thứ hai. Nếu không phải đồng chí, hãy đổi mật khẩu ngay và báo văn phòng đảng ủy.",
  "notifications.recoveryAsked.title": "Có đề nghị khôi phục tài khoản của đồng chí",
  "notifications.recoveryAsked.body":
    "Đồng chí {name} đề nghị khôi phục tài khoản của đồng chí. Lý do: {reason}. Việc này chỉ được thực hiện khi có người thứ hai đồng ý. Nếu đồng chí không đề nghị, hãy vào mục Tài khoản để từ chối.",
  "notifications.accountRecovered.title": "Tài khoản của đồng chí được khôi phục",
  "notifications.accountRecovered.body":
    "Theo đề nghị của đồng chí {first} và sự đồng ý của đồng chí {second}, mọi phiên đăng nhập của đồng chí đã kết thúc và một phiếu đặt mật khẩu dùng một lần đã được cấp. Nếu đồng chí không đề nghị, hãy báo ngay ủy ban kiểm tra.",
  "notifications.correctionApproved.title": "Yêu cầu sửa hồ sơ đã được chấp nhận",
  "notifications.correctionApproved.body":
    "Yêu cầu sửa hồ sơ gửi {date} đã được chấp nhận; phiếu đảng viên đã ghi nội dung mới. Giá trị cũ vẫn được giữ trong lịch sử.",
  "notifications.correctionRejected.title": "Yêu cầu sửa hồ sơ không được chấp nhận",
  "notifications.correctionRejected.body":
    "Yêu cầu sửa hồ sơ gửi {date} không được chấp nhận. Lý do có trong mục Yêu cầu sửa hồ sơ.",
  "notifications.duplicateHandedUp.title": "Số giấy tờ trùng được chuyển lên để xem xét",
  "notifications.duplicateHandedUp.body":
    "Trong {organisation} có hai bản ghi mang cùng một số, do hai nơi không thấy hồ sơ của nhau nhập vào. Chỉ cấp trên của cả hai nơi mới xem xét được: gộp nếu là một người, hoặc đánh dấu là hai người.",
  "notifications.privacyAsked.title": "Có yêu cầu mới về dữ liệu cá nhân",
  "notifications.privacyAsked.body":
    "Một đảng viên của {organisation} gửi yêu cầu về dữ liệu cá nhân. Phải trả lời trong 2 ngày làm việc; nội dung và thời hạn ghi trong mục Yêu cầu về dữ liệu cá nhân.",
  "notifications.privacyAnswered.title": "Yêu cầu về dữ liệu cá nhân đã được tiếp nhận",
  "notifications.privacyAnswered.body":
    "Yêu cầu gửi {date} đã được tiếp nhận. Cách giải quyết và thời hạn ghi trong mục Dữ liệu cá nhân của tôi.",
  "notifications.privacyExtended.title": "Yêu cầu về dữ liệu cá nhân được gia hạn giải quyết",
  "notifications.privacyExtended.body":
    "Thời hạn giải quyết yêu cầu gửi {date} được gia hạn một lần. Lý do và hạn mới ghi trong mục Dữ liệu cá nhân của tôi.",
  "notifications.privacyDecided.title": "Đã giải quyết yêu cầu về dữ liệu cá nhân",
  "notifications.privacyDecided.body":
    "Yêu cầu gửi {date} đã có kết quả. Kết quả và lý do ghi trong mục Dữ liệu cá nhân của tôi.",
  "notifications.restrictionLifted.title": "Hồ sơ của đồng chí không còn bị hạn chế xử lý",
  "notifications.restrictionLifted.body":
    "Việc hạn chế xử lý hồ sơ của đồng chí đã được bỏ; những người có thẩm quyền lại xem được hồ sơ. Nếu không đồng ý, đồng chí có thể gửi yêu cầu mới.",
  "notifications.certificateIssued.title": "Đã cấp chứng thư ký số cho đồng chí",
  "notifications.certificateIssued.body":
    "Đồng chí có thể ký số văn bản của {organisation} từ thiết bị đã gửi yêu cầu.",
  "notifications.certificateRefused.title": "Yêu cầu chứng thư ký số không được chấp nhận",
  "notifications.certificateRefused.body":
    "Văn phòng không cấp chứng thư ký số tại {organisation}. Lý do ghi trong mục Ký số.",
  "notifications.certificateRevoked.title": "Chứng thư ký số của đồng chí đã bị thu hồi",
  "notifications.certificateRevoked.body":
    "Chứng thư tại {organisation} không ký được nữa. Lý do ghi trong mục Ký số. Nếu đây là nhầm lẫn, hãy báo văn phòng.",
  "notifications.certificateEnding.title": "Chứng thư ký số sắp hết hạn",
  "notifications.certificateEnding.body":
    "Chứng thư của đồng chí hết hạn {date}. Hãy gửi yêu cầu mới và mang thẻ đảng viên đến văn phòng.",
  "notifications.paperToSign.title": "Chờ đồng chí ký số: {title}",
  "notifications.paperToSign.body":
    "Văn bản {number} ({title}) đã đến lượt đồng chí ký số trên thiết bị của mình.",
} as const;
