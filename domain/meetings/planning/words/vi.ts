export const vi = {
  "meetings.agenda.committee.lastResolution": "Đánh giá kết quả thực hiện nghị quyết tháng trước",
  "meetings.agenda.committee.discussion": "Thống nhất nội dung, chương trình cuộc họp chi bộ",
  "meetings.agenda.committee.resolution": "Dự thảo nghị quyết, kết luận",
  "meetings.committee.about": "chuẩn bị",
  "meetings.plan_month_missing":
    "Tháng {month} chưa có sinh hoạt thường kỳ; chi bộ họp mỗi tháng một lần.",
  "meetings.plan_day":
    "Sinh hoạt thường kỳ ngày {date}: nên họp ngày {day}, chậm nhất ngày {last} của tháng.",
  "meetings.plan_quarter_missing":
    "Quý {quarter} chưa có sinh hoạt chuyên đề; mỗi quý ít nhất một lần.",
  "meetings.plan_other_year": "Ngày này không thuộc năm {year}. Hãy chọn ngày trong năm {year}.",
  "meetings.plan_entry_used":
    "Đã chuẩn bị cuộc họp từ mục kế hoạch ngày {date}, nên mục này được giữ lại.",
  "meetings.plan_empty": "Kế hoạch chưa có mục nào. Hãy lập kế hoạch trước khi ghi nhận thông qua.",
  "meetings.plan_topic_missing":
    "Sinh hoạt chuyên đề cần có tên chuyên đề. Hãy ghi chuyên đề rồi lưu.",
  "meetings.plan_drafter_missing":
    "Sinh hoạt chuyên đề cần có người được phân công chuẩn bị. Hãy chọn người rồi lưu.",
  "meetings.plan_approval_ahead": "Ngày thông qua chưa đến. Hãy chọn từ hôm nay trở về trước.",
  "meetings.no_such_plan_entry":
    "Mục này không còn trong kế hoạch của chi bộ. Hãy mở lại kế hoạch.",
  "meetings.not_carried":
    "Nội dung chuyển tiếp phải lấy từ một cuộc họp đã kết thúc của chính chi bộ.",
  "meetings.committee_exists": "Đã có cuộc họp chi ủy chuẩn bị cho cuộc họp này.",
  "meetings.committee_of_committee": "Họp chi ủy không cần một cuộc họp chi ủy khác để chuẩn bị.",
  "meetings.committee_too_small":
    "Chi ủy (hoặc bí thư và phó bí thư) cần ít nhất hai người, vì hai người ký biên bản. Hãy nhờ ban tổ chức cập nhật chức vụ.",
  "meetings.committee_not_held": "Chi ủy chưa họp xong. Hãy kết thúc cuộc họp chi ủy trước.",
  "meetings.nothing_to_adopt":
    "Không có kết luận nào của chi ủy để đưa sang, hoặc các nội dung đã có dự thảo.",
  "meetings.not_of_committee_above":
    "Người này hiện không giữ chức vụ trong cấp ủy cấp trên. Hãy chọn trong danh sách.",
  "meetings.text_too_long": "Nội dung dài quá mức cho phép. Hãy rút gọn rồi gửi lại.",
  "meetings.not_published":
    "Chưa có danh sách triệu tập. Hãy triệu tập trước khi in giấy triệu tập.",
  "meetings.unprintable":
    "Văn bản có ký tự không in được: {signs}. Hãy sửa các ký tự này rồi in lại.",
  "meetings.slip_empty": "Phiếu chưa có gì: hãy chọn trả lời hoặc ghi ý kiến.",
  "meetings.not_your_task":
    "Chỉ người được giao hoặc bí thư, phó bí thư được báo kết quả nhiệm vụ này.",
  "meetings.task_accepted": "Kết quả hoàn thành của nhiệm vụ này đã được xác nhận.",
  "meetings.report_text_missing": "Hãy ghi đã làm đến đâu, hoặc vì sao chưa thực hiện được.",
  "meetings.report_day": "Ngày báo cáo phải từ {from} đến {to}.",
  "meetings.report_replaced": "Đã có báo cáo mới hơn. Hãy xem báo cáo mới rồi xác nhận.",
  "meetings.report_accepted": "Báo cáo này đã được xác nhận.",
  "meetings.standing.met": "Hoàn thành",
  "meetings.standing.waiting": "Báo xong, chờ xác nhận",
  "meetings.standing.progress": "Đang làm",
  "meetings.standing.notDone": "Chưa thực hiện được",
  "meetings.standing.unreported": "Chưa báo cáo",
  "meetings.plan.progress.done": "Đã họp",
  "meetings.plan.progress.prepared": "Đã chuẩn bị",
  "meetings.plan.progress.due": "Đến hạn chuẩn bị",
  "meetings.plan.progress.missed": "Đã quá ngày, chưa họp",
  "meetings.plan.progress.ahead": "Sắp tới",
  "meetings.not_your_opinion":
    "Đây là ý kiến của người khác. Chỉ người có ý kiến được sửa hoặc rút lại.",
} as const;
