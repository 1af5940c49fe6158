export const vi = {
  "meetings.item.publicOpinion": "Tình hình tư tưởng, dư luận",
  "meetings.item.thematic": "Sinh hoạt chuyên đề",
  "meetings.agenda.publicOpinion":
    "Nắm tình hình tư tưởng của cán bộ, đảng viên và dư luận xã hội trên địa bàn",
  "meetings.agenda.thematic": "Sinh hoạt chuyên đề",
  "meetings.speech.normal": "Phát biểu",
  "meetings.speech.pointOfOrder": "Ý kiến về thủ tục",
  "meetings.key_word.agree": "Tán thành",
  "meetings.key_word.disagree": "Không tán thành",
  "meetings.key_word.propose": "Đề nghị",
  "meetings.key_word.ask": "Đặt câu hỏi",
  "meetings.key_word.answer": "Giải trình",
  "meetings.key_word.report": "Báo cáo kết quả",
  "meetings.key_word.praise": "Biểu dương",
  "meetings.key_word.criticise": "Phê bình",
  "meetings.key_word.selfCriticise": "Tự phê bình",
  "meetings.key_word.worry": "Phản ánh, băn khoăn",
  "meetings.key_word.experience": "Nêu kinh nghiệm",
  "meetings.secret_item":
    "Đây là nội dung bí mật nhà nước: hệ thống chỉ ghi thời gian bắt đầu và kết thúc, không ghi ý kiến, người phát biểu, tài liệu, kết luận hay nhiệm vụ.",
  "meetings.secret_title":
    "Nội dung mật chỉ được ghi là “{title}”, không ghi tên hay chi tiết nào.",
  "meetings.secret_online":
    "Nội dung mật chỉ được bàn khi họp trực tiếp, không có ai dự trực tuyến.",
  "meetings.secret_mark_stays":
    "Nội dung này đã bắt đầu hoặc đã có ý kiến, tài liệu nên không đổi được dấu mật.",
  "meetings.opinion_empty": "Hãy chọn từ khóa hoặc ghi nội dung ý kiến.",
  "meetings.no_such_speech": "Lượt phát biểu này không còn ở bước đó. Hãy xem lại danh sách.",
  "meetings.other_speaking": "{name} đang phát biểu. Hãy kết thúc lượt đó trước.",
  "meetings.waits_already":
    "{kind, select, pointOfOrder {Người này đã đăng ký nêu ý kiến về thủ tục.} other {Người này đã đăng ký phát biểu.}}",
  "meetings.no_such_guest": "Khách mời này không có trong danh sách. Hãy ghi khách mời trước.",
  "meetings.present_elsewhere":
    "{name} đang có mặt tại cuộc họp của {organisation}. Hãy báo rời cuộc họp đó trước.",
  "meetings.locked":
    "Chủ trì đã khóa cuộc họp: chỉ những người trong danh sách triệu tập được xem và điểm danh.",
  "meetings.takes_part":
    "Đồng chí có trong danh sách của cuộc họp nên không ghi là người theo dõi.",
  "meetings.chair_is_here":
    "Chủ trì đang có mặt nên chỉ chính chủ trì được chuyển quyền điều hành.",
  "meetings.is_chair_already": "Người này đang là chủ trì.",
  "meetings.chair_has_no_vote": "Đảng viên dự bị không chủ trì cuộc họp.",
  "meetings.only_chair_locks": "Chỉ người chủ trì được khóa và mở khóa cuộc họp.",
} as const;
