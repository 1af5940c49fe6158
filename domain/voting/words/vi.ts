export const vi = {
  "voting.choice.for": "Tán thành",
  "voting.choice.against": "Không tán thành",
  "voting.choice.other": "Ý kiến khác",
  "voting.state.open": "Đang biểu quyết",
  "voting.state.closed": "Đã kết thúc",
  "voting.state.cancelled": "Đã hủy",
  "voting.decision.ordinaryResolution": "Nghị quyết, kết luận",
  "voting.decision.admissionProposal": "Đề nghị kết nạp đảng viên",
  "voting.decision.recognitionProposal": "Đề nghị công nhận đảng viên chính thức",
  "voting.decision.strikeOffProposal": "Đề nghị xóa tên đảng viên dự bị",
  "voting.decision.screeningProgress": "Kết quả phấn đấu của đảng viên được giáo dục, sàng lọc",
  "voting.decision.reprimandOrWarning": "Khiển trách, cảnh cáo",
  "voting.decision.expulsionProposal": "Đề nghị khai trừ đảng viên",
  "voting.decision.dismissalProposal": "Đề nghị cách chức",
  "voting.decision.memberRating": "Đánh giá, xếp loại đảng viên",
  "voting.decision.election": "Bầu cử",
  "voting.exclusion.probationary": "Đảng viên dự bị",
  "voting.exclusion.exemptAbsent": "Đảng viên được miễn công tác, sinh hoạt",
  "voting.exclusion.suspended": "Đang bị đình chỉ sinh hoạt",
  "voting.exclusion.temporarilyElsewhere": "Đang sinh hoạt tạm thời nơi khác",
  "voting.exclusion.excusedThroughout": "Vắng cả đại hội, có lý do được chấp nhận",
  "voting.exclusion.recused": "Không tham gia biểu quyết nội dung liên quan đến mình",
  "voting.exclusion.candidate": "Chưa phải đảng viên",
  "voting.meeting_not_open": "Chỉ biểu quyết được khi cuộc họp đang diễn ra.",
  "voting.no_such_item": "Nội dung này không còn trong chương trình.",
  "voting.item_not_running": "Hãy bắt đầu nội dung này trong chương trình rồi mới mở biểu quyết.",
  "voting.other_poll_open": "Biểu quyết “{question}” đang mở. Hãy đóng biểu quyết đó trước.",
  "voting.is_a_round":
    "Dưới nội dung này đã biểu quyết “{question}” (lần {round}). Muốn biểu quyết lại, hãy mở lần tiếp theo ngay dưới kết quả đó và ghi lý do.",
  "voting.kept_on_paper":
    "Việc này phải bỏ phiếu kín bằng phiếu giấy. Hãy in phiếu và lập biên bản kiểm phiếu.",
  "voting.no_rule": "Chưa có quy định về tỷ lệ biểu quyết cho việc này vào ngày {on}.",
  "voting.too_few_official":
    "Chi bộ có {official} đảng viên chính thức. Phải có ít nhất {needed} đảng viên chính thức mới được quyết định.",
  "voting.no_quorum":
    "Mới có {present} trên {base} người được tính có mặt; cần ít nhất {needed} người để biểu quyết có giá trị.",
  "voting.out_of_reach":
    "Có {present} trên {base} người được tính có mặt, trong khi cần {needed} phiếu tán thành. Dù tất cả tán thành cũng không đủ để thông qua.",
  "voting.recused_not_on_roll": "Người xin không biểu quyết không có trong danh sách cuộc họp.",
  "voting.poll_exists": "Biểu quyết này đã được mở trước đó.",
  "voting.secret_number":
    "Dưới nội dung mật chỉ được ghi số thứ tự của biểu quyết (ví dụ 1), không ghi câu hỏi hay lý do.",
  "voting.chair_recused":
    "Nội dung liên quan đến chính người chủ trì. Hãy chuyển quyền chủ trì cho người khác trước khi mở biểu quyết.",
  "voting.secret_refused":
    "Nội dung mang độ mật (Mật, Tối mật, Tuyệt mật) không được đưa vào hệ thống này.",
  "voting.hand_tellers_missing": "Hãy chọn ít nhất một người kiểm đếm.",
  "voting.hand_teller_not_there":
    "{name} không có mặt tại phòng họp hoặc không được tính trong lần biểu quyết này nên không kiểm đếm được.",
  "voting.by_hands":
    "Biểu quyết này bằng cách giơ tay. Chỉ người dự trực tuyến bỏ phiếu trên thiết bị.",
  "voting.not_by_hands": "Biểu quyết này theo từng người, không nhập số giơ tay.",
  "voting.not_a_hand_teller":
    "Chỉ người kiểm đếm hoặc người điều hành cuộc họp được nhập số giơ tay.",
  "voting.too_many_in_room":
    "Đếm được {hands} người giơ tay nhưng chỉ có {present} người được tính ở phòng họp. Người dự trực tuyến biểu quyết trên thiết bị, không đếm tay.",
  "voting.hands_missing": "Chưa nhập số giơ tay nên chưa đóng biểu quyết được.",
  "voting.frozen_changed":
    "Số người được tính, tỷ lệ phải đạt hoặc nội dung của lần biểu quyết này trong cơ sở dữ liệu không còn như nhật ký của chi bộ đã giữ từ lúc bắt đầu: không công bố kết quả. Hãy dừng lần biểu quyết này kèm lý do, lập biên bản và báo cấp trên.",
  "voting.not_on_roll":
    "Người này không có trong danh sách của cuộc họp nên không biểu quyết được.",
  "voting.not_in_base":
    "{reason, select, probationary {Đảng viên dự bị không có quyền biểu quyết.} exemptAbsent {Đảng viên được miễn sinh hoạt không được tính trong lần biểu quyết này.} suspended {Đảng viên đang bị đình chỉ sinh hoạt không biểu quyết.} temporarilyElsewhere {Đảng viên đang sinh hoạt tạm thời nơi khác không biểu quyết tại đây.} recused {Đảng viên không tham gia biểu quyết nội dung liên quan đến mình.} other {Người này không được tính trong lần biểu quyết này.}}",
  "voting.not_present": "Chỉ người đang có mặt mới biểu quyết được. Hãy điểm danh trước.",
  "voting.already_voted": "Phiếu của người này đã được ghi. Mỗi người chỉ biểu quyết một lần.",
  "voting.too_late": "Biểu quyết đã kết thúc. Phiếu này không được ghi.",
  "voting.poll_cancelled": "Biểu quyết này đã bị hủy. Hãy chờ chủ trì mở lại.",
  "voting.not_closed": "Hãy đóng biểu quyết này trước khi biểu quyết lại.",
  "voting.repeated_already": "Nội dung này đã được biểu quyết lại.",
} as const;
