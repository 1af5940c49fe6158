/** Refusals about rules, and what each rule says in one sentence. */
export const vi = {
  "rules.unknown_rule":
    "Không có quy định {rule} trong bộ quy định của ngày đó. Hãy chọn lại trong danh sách.",
  "rules.needs_no_confirmation":
    "Quy định {rule} đã được đối chiếu với văn bản nên không cần xác nhận.",
  "rules.already_confirmed":
    "Quy định {rule} đã được xác nhận ở tổ chức này. Muốn đổi, hãy rút lại xác nhận cũ trước.",
  "rules.confirmation_unknown": "Không tìm thấy xác nhận này. Hãy tải lại trang.",
  "rules.confirmation_withdrawn": "Xác nhận này đã được rút lại.",
  "rules.only_top_keeps_calendar":
    "Lịch làm việc dùng chung cho toàn hệ thống nên chỉ văn phòng, ban tổ chức ở cấp cao nhất nhập hoặc rút ngày. Hãy gửi thông báo lên cấp đó.",
  "rules.day_unknown": "Không có ngày này trong lịch. Tải lại trang.",
  "rules.day_withdrawn": "Ngày này đã được rút trước đó. Tải lại trang.",
  "rules.day_entered_already": "Ngày này đã được nhập. Hãy chọn ngày khác.",
  "rules.day_out_of_range":
    "Chỉ nhập ngày từ năm 2000 đến hai năm sau hôm nay. Hãy xem lại năm trong thông báo.",
  "rules.not_a_weekend": "Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.",
  "rules.pack_too_deep":
    "Tệp lồng nhau quá sâu (tối đa {depth} bậc) nên không phải gói quy định. Hãy chọn tệp khác.",
  "rules.pack_not_json": "Tệp không phải JSON đọc được. Hãy chọn tệp gói quy định (.json).",
  "rules.pack_head_fault":
    "Phần đầu của gói, mục “{field}”: {problem, select, unknown {mẫu không có mục này} size {dài quá hoặc ngắn quá} type {còn thiếu hoặc sai loại dữ liệu} choice {giá trị không thuộc mẫu} other {viết không đúng mẫu}}. Hãy sửa trong tệp rồi nhập lại.",
  "rules.pack_rule_fault":
    "Quy định {rule}, mục “{field}”: {problem, select, unknown {mẫu không có mục này} kind {loại quy định không có trong mẫu} size {số hoặc độ dài vượt giới hạn} type {còn thiếu hoặc sai loại dữ liệu} choice {giá trị không thuộc mẫu} other {viết không đúng mẫu}}. Hãy sửa trong tệp rồi nhập lại.",
  "rules.pack_other_layer": "Quy định {rule} ghi cấp khác với cấp của gói. Hãy sửa trong tệp.",
  "rules.pack_dates":
    "Quy định {rule} hết hiệu lực trước hoặc đúng ngày bắt đầu. Hãy sửa ngày trong tệp.",
  "rules.pack_over_whole":
    "Quy định {rule} đòi hơn toàn bộ số người nên không bao giờ đạt. Hãy sửa phân số.",
  "rules.pack_sheet_fault":
    "Bảng điểm {rule}: {fault, select, sheetSum {các phần không cộng đủ 100 điểm} partSum {điểm của một phần không bằng tổng các tiêu chí} sameName {có tên bị dùng hai lần} bandPoints {mức điểm không giảm dần hoặc vượt điểm của tiêu chí} bandsOpen {thiếu mức cho trường hợp còn lại} other {mức xếp loại không giảm dần đến 0}}. Hãy sửa trong tệp.",
  "rules.pack_rule_twice":
    "Quy định {rule} có hai bản cùng hiệu lực trong một ngày. Hãy cho bản trước hết hiệu lực khi bản sau bắt đầu.",
  "rules.pack_wrong_level":
    "Tổ chức này không ban hành gói ở cấp đó. Gói của cấp trên do tổ chức cao nhất trong hệ thống nhập.",
  "rules.pack_place_ended": "Tổ chức đã kết thúc hoạt động vào ngày đó. Hãy chọn tổ chức khác.",
  "rules.pack_kept_already": "Gói {pack} bản {version} đã có. Nội dung mới cần số bản mới.",
  "rules.pack_id_taken": "Mã gói {pack} là của {organisation}. Hãy đặt mã khác trong tệp.",
  "rules.pack_central_id":
    "Mã “{id}” chỉ dành cho gói Trung ương, và gói Trung ương chỉ mang mã đó. Hãy sửa mã hoặc cấp trong tệp.",
  "rules.pack_day_past": "Gói chỉ áp dụng từ hôm nay trở đi. Hãy chọn ngày khác.",
  "rules.pack_day_taken":
    "Gói này đã có bản bắt đầu áp dụng đúng ngày đó. Hãy chọn ngày khác hoặc rút bản kia trước.",
  "rules.pack_rule_beside":
    "Quy định {rule} đã do gói {pack} của tổ chức này đặt. Hãy cho gói kia thôi áp dụng trước.",
  "rules.pack_looser":
    "Quy định {rule} {why, select, looser {nới lỏng quy định cấp trên} notAbove {không có ở cấp trên nên không được đặt mới} other {không so được với quy định cấp trên}}, kể từ ngày {on}{others, plural, =0 {} other {; còn # quy định khác}}. Cấp dưới chỉ được quy định chặt hơn.",
  "rules.pack_ended_already": "Bản này đã thôi áp dụng hoặc đã được rút. Hãy tải lại trang.",
  "rules.pack_end_day": "Hãy chọn một ngày sau hôm nay và trước ngày bản kế tiếp bắt đầu.",
  "rules.layer.central": "Trung ương",
  "rules.layer.province": "Tỉnh, trực thuộc Trung ương",
  "rules.layer.upperCommittee": "Cấp trên trực tiếp",
  "rules.layer.grassroots": "Cơ sở",
  "rules.text.BASE-01": "Cơ sở tính kết quả là tổng số đảng viên chính thức được triệu tập.",
  "rules.text.BASE-02": "Trừ đảng viên đã giới thiệu sinh hoạt tạm thời nơi khác.",
  "rules.text.BASE-03": "Đảng viên được miễn công tác và sinh hoạt chỉ tính khi có mặt biểu quyết.",
  "rules.text.BASE-04":
    "Đại hội: trừ người bị đình chỉ, khởi tố, tạm giam và vắng cả đại hội có lý do.",
  "rules.text.BASE-04A": "Bầu cử tại đại hội: trừ người vắng cả đại hội có lý do được chấp nhận.",
  "rules.text.BASE-05": "Đảng viên dự bị được thảo luận nhưng không biểu quyết, ứng cử, bầu cử.",
  "rules.text.BASE-06":
    "Đảng viên dự bị vẫn là dự bị cho đến khi có quyết định công nhận chính thức.",
  "rules.text.BASE-07": "Người sinh hoạt tạm thời được tính ở nơi sinh hoạt chính thức.",
  "rules.text.BASE-08": "Người sinh hoạt tạm thời không biểu quyết ở nơi tiếp nhận.",
  "rules.text.BASE-09": "Người bị đình chỉ sinh hoạt không có quyền biểu quyết.",
  "rules.text.BASE-10": "Chi bộ phải có ít nhất ba đảng viên chính thức.",
  "rules.text.BASE-11":
    "Dưới chín đảng viên chính thức: có bí thư, phó bí thư nếu cần, không có chi ủy.",
  "rules.text.BASE-12": "Tổ chức cơ sở có từ 30 đảng viên trở lên lập đảng bộ cơ sở.",
  "rules.text.RECUSAL": "Người có liên quan không biểu quyết về việc của mình.",
  "rules.text.VOTE-01": "Nghị quyết có giá trị khi quá nửa số thành viên tán thành.",
  "rules.text.VOTE-02":
    "Ý kiến thiểu số được bảo lưu và báo cáo lên cấp trên; nghị quyết vẫn phải chấp hành.",
  "rules.text.VOTE-03": "Trúng cử khi được quá nửa số được triệu tập.",
  "rules.text.VOTE-04": "Đề nghị kết nạp: ít nhất 2/3 số đảng viên chính thức tán thành.",
  "rules.text.VOTE-05": "Cấp có thẩm quyền quyết định kết nạp.",
  "rules.text.VOTE-06": "Đề nghị công nhận chính thức: ít nhất 2/3 số đảng viên chính thức.",
  "rules.text.VOTE-07": "Đề nghị xóa tên đảng viên dự bị: ít nhất 2/3 số đảng viên chính thức.",
  "rules.text.VOTE-08": "Khiển trách, cảnh cáo: quá nửa số đảng viên chính thức.",
  "rules.text.VOTE-09":
    "Cách chức, khai trừ: chi bộ chỉ thảo luận và biểu quyết đề nghị; cấp có thẩm quyền quyết định.",
  "rules.text.VOTE-10": "Đề nghị khai trừ: ít nhất 2/3 số đảng viên chính thức.",
  "rules.text.VOTE-10A": "Đề nghị cách chức: quá nửa số đảng viên chính thức.",
  "rules.text.VOTE-11":
    "Không hình thức nào đủ phiếu thì cộng dồn phiếu từ hình thức cao nhất xuống.",
  "rules.text.VOTE-12":
    "Đảng viên được giáo dục, sàng lọc: ít nhất 2/3, không tính người được miễn.",
  "rules.text.VOTE-13":
    "Đánh giá, xếp loại đảng viên: bỏ phiếu kín, quá nửa số đảng viên chính thức.",
  "rules.text.VOTE-14":
    "Đưa người ứng cử, được đề cử vào danh sách bầu cử: trên 30% số người dự đồng ý.",
  "rules.text.ELEC-03":
    "Số dư trong danh sách bầu cử không quá 30% số cần bầu, ít nhất được dư một người.",
  "rules.text.ELEC-12":
    "Ngang phiếu ở vị trí cuối: bầu lại trong số người ngang phiếu, ai nhiều phiếu hơn thì trúng cử.",
  "rules.text.VOTE-15": "Đại hội hợp lệ khi có ít nhất 2/3 số được triệu tập.",
  "rules.text.VOTE-16":
    "Cuộc họp cần quá nửa số đảng viên được tính có mặt; chưa đủ thì không mở được biểu quyết, chỉ thăm dò ý kiến được.",
  "rules.text.VOTE-17": "Biểu quyết bằng thẻ đảng viên; không thay cho bỏ phiếu kín.",
  "rules.text.MEET-01": "Chi bộ, chi ủy sinh hoạt thường kỳ mỗi tháng một lần.",
  "rules.text.MEET-02":
    "Sinh hoạt chi bộ vào ngày 03 hằng tháng; nếu trùng nghỉ thì trong tuần đầu.",
  "rules.text.MEET-03": "Thời lượng tối thiểu 90 phút; 120 phút khi kèm chuyên đề.",
  "rules.text.MEET-04": "Cấp ủy có thẩm quyền quy định thời lượng cho chi bộ ít đảng viên.",
  "rules.text.MEET-05": "Mỗi quý ít nhất một lần sinh hoạt chuyên đề.",
  "rules.text.MEET-06": "Chi ủy họp trước khi sinh hoạt chi bộ.",
  "rules.text.MEET-07": "Thông báo thời gian, địa điểm, nội dung tới từng đảng viên.",
  "rules.text.MEET-08": "Gửi tài liệu trước cuộc họp ít nhất một ngày.",
  "rules.text.MEET-09": "Đăng kết quả trong hai ngày sau cuộc họp.",
  "rules.text.MEET-10": "Điểm danh tại chỗ hoặc trên sổ tay điện tử.",
  "rules.text.MEET-11": "Trình tự mở đầu cuộc họp.",
  "rules.text.MEET-12": "Trình tự nội dung cuộc họp.",
  "rules.text.MEET-13": "Trình tự kết thúc cuộc họp.",
  "rules.text.MEET-14":
    "Trình tự sinh hoạt chuyên đề: từ kế hoạch, phân công người viết đến hoàn thiện và báo cáo.",
  "rules.text.MEET-15":
    "Hệ thống lỗi không làm hoãn họp: ghi giấy, nhập lại trong hai ngày sau khi khôi phục.",
  "rules.text.MEET-16": "Nhiệm kỳ: chi bộ cơ sở 5 năm; chi bộ trực thuộc 5 năm hai lần.",
  "rules.text.MEET-17":
    "Khuyết phó bí thư: chi bộ bầu, cấp trên chuẩn y; cấp ủy mới làm việc ngay khi được bầu.",
  "rules.text.ONL-01":
    "Sinh hoạt trực tuyến khi quá nửa đảng viên không thể tập trung vì đặc thù, hoàn cảnh đặc biệt.",
  "rules.text.ONL-02":
    "Các trường hợp có tính chất đặc thù hoặc hoàn cảnh đặc biệt được sinh hoạt trực tuyến.",
  "rules.text.ONL-03":
    "Sinh hoạt theo tổ đảng thay toàn chi bộ: chi bộ từ 50 đảng viên, không quá 3 lần mỗi năm.",
  "rules.text.ONL-04": "Không làm trực tuyến: nội dung mật, kỷ luật, kết nạp, bầu cử bằng phiếu.",
  "rules.text.QUAL-01":
    "Xếp loại sinh hoạt: từ 90 điểm Tốt, từ 70 Khá, từ 50 Trung bình, dưới 50 Kém.",
  "rules.text.QUAL-02":
    "Bảng chấm chất lượng sinh hoạt 100 điểm; cấp ủy cấp trên có thể đặt bảng riêng.",
  "rules.text.QUAL-03":
    "Thời lượng: đủ 5 điểm; thiếu đến 15 phút 4; đến 30 phút 3; được một nửa 2; dưới nửa 1.",
  "rules.text.QUAL-04":
    "Dự họp: từ 90% 4 điểm, 75% 3, 65% 2, còn lại hoặc có người vắng không lý do 1; thêm 1 nếu không ai vắng quá 3 kỳ liền.",
  "rules.text.QUAL-05": "Phát biểu: trên 50% số người dự 5 điểm, từ 40% 4, từ 30% 3, còn lại 2.",
  "rules.text.QUAL-06":
    "Kết quả thực hiện nghị quyết: từ 90% 30 điểm, 80% 27, 70% 24, 60% 20, 50% 15, còn lại 10.",
  "rules.text.QUAL-07":
    "Người được phân công chấm, chi ủy thống nhất, chi bộ thảo luận; báo cáo lên trong 3 ngày làm việc.",
  "rules.text.ADM-01":
    "Người vào Đảng từ đủ 18 đến đủ 60 tuổi, tính theo tháng, vào ngày chi bộ xem xét.",
  "rules.text.ADM-02":
    "Trên 60 tuổi phải có ý kiến đồng ý bằng văn bản của cấp có thẩm quyền trước khi xem xét.",
  "rules.text.ADM-03": "Có bằng tốt nghiệp trung học cơ sở trở lên.",
  "rules.text.ADM-04": "Người giới thiệu là đảng viên chính thức, cùng đơn vị ít nhất 12 tháng.",
  "rules.text.ADM-05":
    "Nơi có tổ chức Đoàn: một đảng viên chính thức và tập thể Đoàn cơ sở giới thiệu.",
  "rules.text.ADM-06": "Giấy chứng nhận học lớp nhận thức về Đảng có giá trị 60 tháng.",
  "rules.text.ADM-07":
    "Thủ tục kết nạp theo trình tự: đơn, lý lịch, thẩm tra, lấy ý kiến, nghị quyết chi bộ, quyết định.",
  "rules.text.ADM-08":
    "Thẩm tra bản thân, cha mẹ, vợ hoặc chồng và cha mẹ bên vợ hoặc chồng, con đẻ từ đủ 18 tuổi.",
  "rules.text.ADM-09": "Làm hợp đồng dưới 12 tháng thì tổ chức đảng nơi cư trú xem xét.",
  "rules.text.ADM-10": "Tổ chức lễ kết nạp trong 30 ngày làm việc kể từ ngày ban hành quyết định.",
  "rules.text.ADM-11": "Thời gian dự bị 12 tháng kể từ ngày tổ chức lễ kết nạp.",
  "rules.text.ADM-12":
    "Trong 30 ngày làm việc từ khi hết dự bị, chi bộ xem xét công nhận; ngày chính thức tính từ ngày hết 12 tháng.",
  "rules.text.ADM-13": "Tuổi đảng tính từ ngày ghi trong quyết định kết nạp.",
  "rules.text.ADM-14": "Công bố công nhận và trao thẻ tại kỳ sinh hoạt chi bộ gần nhất.",
  "rules.text.ADM-15": "Đảng viên mới nộp lý lịch trong 30 ngày làm việc sau lễ kết nạp.",
  "rules.text.ADM-16":
    "Kết nạp lại sau ít nhất 36 tháng ra khỏi Đảng (60 tháng sau khi được xóa án tích), có đồng ý của cấp tỉnh.",
  "rules.text.ADM-17": "Các trường hợp không xem xét kết nạp lại.",
  "rules.text.TRF-01": "Hoàn thành chuyển sinh hoạt chính thức trong thời hạn quy định.",
  "rules.text.TRF-02": "Nộp giấy giới thiệu cho chi ủy nơi đến trong 30 ngày làm việc.",
  "rules.text.TRF-03": "Hồ sơ chuyển: phiếu đảng viên, thẻ, hồ sơ đảng viên, bản tự kiểm điểm.",
  "rules.text.TRF-04": "Sinh hoạt tạm thời từ 3 tháng đến dưới 1 năm.",
  "rules.text.TRF-05": "Chuyển cả chi bộ ra ngoài do cấp trên của cơ sở quyết định.",
  "rules.text.EXM-01": "Đảng viên tuổi cao, sức yếu tự làm đơn; chi bộ xem xét, quyết định.",
  "rules.text.EXM-02": "Các trường hợp khác được miễn có thời hạn.",
  "rules.text.EXM-03": "Đảng viên được miễn vẫn giữ các quyền quy định.",
  "rules.text.REM-01": "Các trường hợp xem xét xóa tên trong danh sách đảng viên.",
  "rules.text.REM-02": "Khiếu nại việc xóa tên trong 30 ngày làm việc.",
  "rules.text.REM-03": "Chi bộ thu lại thẻ của người bị khai trừ, xóa tên và nộp lên cấp trên.",
  "rules.text.BDG-01": "Huy hiệu Đảng: 30, 35, 40 … 95 năm tuổi đảng.",
  "rules.text.BDG-02": "Xét tặng sớm khi bệnh nặng; truy tặng trong 12 tháng.",
  "rules.text.BDG-03": "Các đợt trao: 3/2, 19/5, 2/9, 7/11.",
  "rules.text.FILE-01": "Số thẻ đảng viên gồm 12 chữ số; giữ số thẻ cũ.",
  "rules.text.FILE-03": "Phiếu đảng viên gồm 30 mục, theo tên và thứ tự của Mẫu 2-HSĐV.",
  "rules.text.FILE-05": "Đối chiếu hồ sơ với danh sách 12 tháng một lần.",
  "rules.text.FILE-06": "Chi bộ kiểm tra thẻ đảng viên hằng năm.",
  "rules.text.FILE-07": "Mã tổ chức gồm năm phần 2-3-3-3-3 chữ số.",
  "rules.text.FILE-08": "Chỉ dùng biểu mẫu chính thức.",
  "rules.text.FILE-09": "Hồ sơ đảng viên có 104 loại tài liệu, ba mức ưu tiên 36, 49 và 19.",
  "rules.text.PDP-01": "Dữ liệu đảng viên là dữ liệu cá nhân nhạy cảm.",
  "rules.text.PDP-02": "Trả lời yêu cầu trong 2 ngày làm việc.",
  "rules.text.PDP-03":
    "Rút đồng ý, hạn chế, phản đối: 15 ngày, 20 ngày khi có bên xử lý, gia hạn một lần 15 ngày.",
  "rules.text.PDP-04": "Xem, chỉnh sửa, cung cấp: 10 ngày; xóa: 20 ngày.",
  "rules.text.PDP-05": "Sự đồng ý phải kiểm chứng được; không đồng ý mặc định.",
  "rules.text.PDP-06": "Thông báo vi phạm trong 72 giờ.",
  "rules.text.PDP-07": "Hồ sơ đánh giá tác động trong 60 ngày, cập nhật 6 tháng một lần.",
  "rules.text.RET-02":
    "Nghị quyết, biên bản, hồ sơ kết nạp, kỷ luật, hồ sơ đảng viên giữ vĩnh viễn.",
  "rules.text.ELEC-04": "Bí thư, phó bí thư bầu riêng, không chung một phiếu.",
  "rules.text.DISC-01":
    "Kỷ luật đảng viên chính thức: khiển trách, cảnh cáo, cách chức, khai trừ; đảng viên dự bị: khiển trách, cảnh cáo, không đủ tư cách thì xóa tên.",
  "rules.text.ELEC-11":
    "Bỏ phiếu kín điện tử trong bầu cử, kỷ luật của Đảng chỉ khi có văn bản cho phép.",
  "rules.text.MIN-01":
    "Biên bản ghi giờ bắt đầu và kết thúc, nơi họp, chủ trì, thư ký, người dự và vắng, nội dung, ý kiến, kết quả biểu quyết, kết luận, phân công, điểm chất lượng, việc đọc và thông qua.",
  "rules.text.SEC-02": "Không soạn thảo, lưu giữ bí mật nhà nước trên thiết bị nối mạng.",
} as const;
