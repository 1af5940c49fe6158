export const vi = {
  "signing.no_member":
    "Tài khoản này không gắn với đảng viên nào nên không xin được chứng thư ký số.",
  "signing.no_cell":
    "Hôm nay đồng chí chưa thuộc chi bộ nào trong hệ thống. Hãy hỏi văn phòng đảng ủy.",
  "signing.request_open":
    "Đồng chí đang có một yêu cầu chờ cấp. Hãy mang thẻ đến văn phòng, hoặc rút yêu cầu đó trước.",
  "signing.too_many":
    "Đồng chí đã có {most} chứng thư còn hiệu lực. Hãy thu hồi một chứng thư không dùng nữa trước.",
  "signing.key_wrong":
    "Khóa gửi lên không đúng loại. Hãy tải lại trang, tạo khóa lại bằng trình duyệt mới hơn.",
  "signing.key_known": "Khóa này đã được dùng cho một yêu cầu khác. Hãy tạo yêu cầu mới.",
  "signing.proof_wrong":
    "Thiết bị chưa chứng minh được là đang giữ khóa này. Hãy tạo yêu cầu mới trên chính thiết bị sẽ dùng để ký.",
  "signing.certificate_unknown": "Không thấy chứng thư này trong các chứng thư của đồng chí.",
  "signing.not_requested": "Yêu cầu này không còn chờ cấp: đã được cấp, từ chối hoặc rút.",
  "signing.own_request":
    "Đồng chí không thể tự cấp chứng thư cho mình. Hãy nhờ người khác của văn phòng.",
  "signing.no_card":
    "Sổ đảng viên chưa có số thẻ của người này. Hãy bổ sung số thẻ vào hồ sơ trước khi cấp.",
  "signing.card_differs":
    "Số thẻ vừa nhập khác số thẻ trong sổ. Hãy xem lại thẻ; nếu sổ sai, hãy sửa hồ sơ trước.",
  "signing.already_revoked": "Chứng thư này đã được thu hồi từ trước.",
  "signing.not_issued": "Chỉ thu hồi được chứng thư đã cấp.",
  "signing.no_authority": "Đơn vị này chưa cấp chứng thư ký số nào.",
  "signing.standing.requested": "Chờ cấp",
  "signing.standing.issued": "Đang dùng được",
  "signing.standing.ending": "Sắp hết hạn",
  "signing.standing.ended": "Đã hết hạn",
  "signing.standing.refused": "Không được cấp",
  "signing.standing.withdrawn": "Đã rút yêu cầu",
  "signing.standing.revoked": "Đã thu hồi",
  "signing.reason.lost": "Mất thiết bị",
  "signing.reason.compromised": "Nghi người khác đã dùng khóa",
  "signing.reason.left": "Không còn sinh hoạt tại đơn vị",
  "signing.reason.replaced": "Đã thay bằng thiết bị khác",
  "signing.reason.mistake": "Cấp nhầm",
  "signing.not_adopted":
    "Văn bản chưa được thông qua nên chưa ký số được. Hãy xác nhận biên bản trước.",
  "signing.not_signer": "Văn bản này không có chỗ ký của đồng chí.",
  "signing.same_person": "Một người không thể ký ở hai chỗ của cùng một biên bản.",
  "signing.signed_already": "Đồng chí đã ký văn bản này rồi.",
  "signing.not_your_turn": "Chưa đến lượt đồng chí: {name} ký trước.",
  "signing.no_certificate":
    "Không thấy chứng thư này trong các chứng thư của đồng chí. Hãy mở mục Ký số để xin cấp.",
  "signing.certificate_over":
    "Chứng thư này đã hết hạn hoặc đã bị thu hồi. Hãy chọn chứng thư khác hoặc xin cấp mới.",
  "signing.attempt_unknown": "Không thấy lần ký này. Hãy mở lại trang và bắt đầu ký lại.",
  "signing.attempt_used": "Lần ký này đã dùng rồi.",
  "signing.attempt_over":
    "Đã quá 30 phút kể từ khi chuẩn bị. Hãy đọc lại văn bản và bắt đầu ký lại.",
  "signing.other_revision":
    "Văn bản vừa có thêm chữ ký hoặc dấu thời gian. Hãy tải lại trang rồi ký.",
  "signing.file_unfit":
    "Không thêm được chữ ký vào tệp PDF này. Hãy báo quản trị hệ thống; văn bản vẫn giữ nguyên.",
  "signing.signature_wrong":
    "Chữ ký không khớp với văn bản và chứng thư nên không được nhận. Văn bản vẫn giữ nguyên; hãy ký lại.",
  "signing.not_signed": "Văn bản này chưa có chữ ký số nào.",
  "signing.place.clerk": "Thư ký",
  "signing.place.chair": "Chủ trì",
  "signing.place.signer": "Người ký ban hành",
  "signing.persons_first":
    "Chưa đủ chữ ký của cá nhân: {name} ký trước, rồi văn phòng mới ký thay mặt tổ chức hoặc sao y.",
  "signing.copied_already":
    "Văn bản đã được sao y lưu trữ nên không thêm chữ ký của tổ chức được nữa.",
  "signing.office_signed_already": "Văn bản đã có chữ ký này của tổ chức.",
  "signing.not_holder":
    "Tài khoản này không giữ chứng thư của tổ chức, hoặc không còn phụ trách văn phòng của tổ chức đó.",
  "signing.foreign_paper":
    "Chứng thư này chỉ ký văn bản của tổ chức mình và của các tổ chức trực thuộc.",
  "signing.office_request_open":
    "Tổ chức đang có một yêu cầu chờ cấp. Hãy chờ quyết định, hoặc rút yêu cầu đó trước.",
  "signing.office_too_many":
    "Tổ chức đã có {most} chứng thư còn hiệu lực. Hãy thu hồi một chứng thư không dùng nữa trước.",
  "signing.place.organisation": "Chữ ký của tổ chức",
  "signing.place.archive": "Sao y lưu trữ",
} as const;
