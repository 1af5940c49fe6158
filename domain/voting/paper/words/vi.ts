export const vi = {
  "voting.paper_secret_item":
    "Dưới nội dung mật không lập phiếu trong hệ thống: danh sách và câu hỏi sẽ hiện ra. Hãy bỏ phiếu hoàn toàn trên giấy.",
  "voting.paper_needs_room":
    "Cuộc họp hoàn toàn trực tuyến không bỏ phiếu kín bằng phiếu giấy được. Hãy bỏ phiếu ở cuộc họp trực tiếp (ONL-04).",
  "voting.named_twice": "{name} có tên hai lần trên phiếu.",
  "voting.named_not_on_roll": "{name} không có trong danh sách của cuộc họp.",
  "voting.may_not_stand":
    "{name} không được ứng cử: chỉ đảng viên chính thức không bị đình chỉ sinh hoạt mới được bầu (BASE-05).",
  "voting.not_rated":
    "{name} không thuộc diện đánh giá, xếp loại: đảng viên bị đình chỉ sinh hoạt hoặc được miễn công tác, sinh hoạt không có tên trong danh sách (BASE-09, EXM-03).",
  "voting.one_name_only": "Mỗi phiếu về việc này chỉ ghi một người.",
  "voting.office_missing": "Hãy chọn bầu chức danh gì.",
  "voting.too_few_names": "Danh sách có {names} người, ít hơn {seats} người cần bầu.",
  "voting.one_office_only":
    "Bí thư, phó bí thư, chủ nhiệm và phó chủ nhiệm ủy ban kiểm tra được bầu riêng, mỗi phiếu một chức danh, một người (ELEC-04).",
  "voting.too_much_surplus":
    "Danh sách dư {surplus} người, trong khi bầu {seats} người chỉ được dư tối đa {most} (ELEC-03).",
  "voting.not_added":
    "{name} được {hands} trên {attending} người dự họp đồng ý, chưa quá 30% (VOTE-14).",
  "voting.list_not_adopted":
    "Danh sách được {hands} trên {base} người được tính đồng ý, chưa quá nửa. Cuộc họp phải thông qua danh sách trước khi in phiếu.",
  "voting.tellers_not_elected":
    "Tổ kiểm phiếu được {hands} trên {base} người được tính đồng ý, chưa quá nửa. Hãy bầu lại tổ kiểm phiếu.",
  "voting.too_many_hands":
    "Đếm được {hands} người giơ tay nhưng chỉ có {present} người được tính đang có mặt.",
  "voting.reason_missing": "Hãy ghi lý do bỏ phiếu lại.",
  "voting.no_such_round": "Không thấy lần bỏ phiếu trước trong cuộc họp này.",
  "voting.other_decision": "Bỏ phiếu lại phải về cùng một việc với lần trước.",
  "voting.other_person":
    "{name} không có tên trên phiếu lần trước. Bỏ phiếu lại chỉ về người đã bỏ phiếu; về người khác thì lập phiếu mới.",
  "voting.seats_left": "Lần này chỉ còn bầu {seats} người.",
  "voting.filled_already": "Đã bầu đủ số lượng, không còn chỗ để bầu lần nữa.",
  "voting.withdrawn_listed": "{name} vừa có tên trên phiếu vừa xin rút. Hãy bỏ một trong hai.",
  "voting.penalty_not_for_probationary":
    "{name} là đảng viên dự bị: chỉ có hình thức khiển trách, cảnh cáo; nếu không đủ tư cách thì đề nghị xóa tên (DISC-01).",
  "voting.unprintable_text":
    "Chữ sau không in được: {signs}. Hãy viết lại bằng chữ thường, không dùng biểu tượng.",
  "voting.printed_too_late":
    "Phiếu đã phát nên không in thêm được: phiếu in sau sẽ không có trong số đã in và đã phát. Nếu phiếu hỏng, hãy dừng lần bỏ phiếu này kèm lý do rồi lập phiếu lại.",
  "voting.elected_already": "{name} đã trúng cử trong cuộc họp này.",
  "voting.run_off_of_equals": "Lần này chỉ bầu lại trong đúng những người ngang phiếu.",
  "voting.issued_already":
    "Phiếu đã phát rồi, không sửa được nữa. Muốn làm lại, hãy dừng lần bỏ phiếu này kèm lý do.",
  "voting.teller_twice": "Một người có tên hai lần trong tổ kiểm phiếu.",
  "voting.tellers_stay":
    "Phiếu đã phát nên chỉ được bầu thêm người vào tổ kiểm phiếu, không thay người đã bầu.",
  "voting.too_few_tellers": "Tổ kiểm phiếu phải có ít nhất {needed} người.",
  "voting.candidate_as_teller": "{name} có tên trên phiếu nên không được ở trong tổ kiểm phiếu.",
  "voting.teller_not_counted":
    "{name} không có mặt tại phòng họp hoặc không được tính trong lần bỏ phiếu này nên không được kiểm phiếu.",
  "voting.more_issued_than_printed": "Phát {issued} phiếu nhưng chỉ in {printed} phiếu.",
  "voting.more_issued_than_present":
    "Phát {issued} phiếu nhưng chỉ có {present} người được bỏ phiếu đang có mặt tại phòng họp.",
  "voting.too_few_issued":
    "Phải phát ít nhất {needed} phiếu: ít hơn thì không giữ được bí mật lá phiếu.",
  "voting.not_issued": "Chưa phát phiếu nên chưa mở hòm phiếu được.",
  "voting.box_opened": "Hòm phiếu đã mở.",
  "voting.box_not_opened": "Chưa mở hòm phiếu nên chưa nhập kết quả kiểm phiếu được.",
  "voting.not_a_teller":
    "Tổ kiểm phiếu nhập trước; người điều hành cuộc họp chỉ được nhập lần thứ hai, sau một người của tổ kiểm phiếu.",
  "voting.candidate_counts": "Đồng chí có tên trên phiếu nên không được nhập kết quả kiểm phiếu.",
  "voting.other_attempt":
    "Phiếu đang được kiểm lần thứ {attempt}. Hãy mở lại trang và nhập số liệu của lần này.",
  "voting.counted_by_two": "Hai người đã nhập xong. Nếu số liệu khác nhau, hãy kiểm lại.",
  "voting.second_person": "Đồng chí đã nhập rồi. Lần nhập thứ hai phải do người khác nhập.",
  "voting.count_other_ballot": "Số liệu không đúng với mẫu phiếu này.",
  "voting.count_reason_unknown": "Mẫu phiếu này không có lý do không hợp lệ đó.",
  "voting.more_than_issued":
    "Trong hòm có {genuine} phiếu do tổ kiểm phiếu phát, nhiều hơn {issued} phiếu đã phát. Hãy đếm lại; nếu vẫn thừa thì phải dừng và bỏ phiếu lại.",
  "voting.count_ballots_differ":
    "Phiếu hợp lệ ({valid}) cộng phiếu không hợp lệ ({invalid}) không bằng số phiếu thu về ({collected}).",
  "voting.count_too_many_votes": "{name} có {votes} phiếu, nhiều hơn {valid} phiếu hợp lệ.",
  "voting.count_votes_differ": "{name}: cộng các ô được {votes}, phải bằng {valid} phiếu hợp lệ.",
  "voting.count_names_impossible":
    "Tổng số phiếu bầu là {votes}; với {valid} phiếu hợp lệ {spread, plural, =0 {phải là {valid}} other {phải từ {valid} đến {most}}}.",
  "voting.nothing_to_recount": "Chỉ kiểm lại khi hai lần nhập khác nhau.",
  "voting.counts_differ": "Hai lần nhập khác nhau ở {fields} chỗ. Hãy kiểm lại rồi mới công bố.",
  "voting.count_missing": "Mới có {entered} trên 2 người nhập kết quả kiểm phiếu.",
  "voting.counted_already":
    "Hai lần nhập đã khớp nhau, kết quả đã rõ nên không dừng được nữa. Hãy công bố kết quả.",
  "voting.ballots_left_missing": "Hãy ghi phiếu đã phát được giữ hay đã hủy.",
  "voting.sealed_already": "Việc niêm phong phiếu đã được ghi.",
  "voting.not_sealed": "Phiếu chưa được niêm phong.",
  "voting.destroyed_already": "Việc hủy phiếu đã được ghi.",
  "voting.destroyed_in_future": "Ngày hủy không được ở sau hôm nay.",
  "voting.ballots_kept": "Phiếu phải giữ đến hết ngày {until}; sau ngày đó mới được hủy.",
  "voting.unprintable": "Chữ sau không in được: {signs}. Hãy sửa câu ghi trên phiếu.",
  "voting.paper_state.prepared": "Chuẩn bị phiếu",
  "voting.paper_state.issued": "Đang bỏ phiếu",
  "voting.paper_state.counting": "Đang kiểm phiếu",
  "voting.paper_state.closed": "Đã công bố kết quả",
  "voting.paper_state.cancelled": "Đã dừng",
  "voting.paper_result.filled": "Đã bầu đủ",
  "voting.paper_result.short": "Chưa bầu đủ",
  "voting.paper_result.tie": "Ngang phiếu",
  "voting.paper_result.adopted": "Được thông qua",
  "voting.paper_result.rejected": "Không được thông qua",
  "voting.paper_result.rated": "Đã xếp loại",
  "voting.option.votes": "Số phiếu bầu",
  "voting.option.for": "Đồng ý",
  "voting.option.against": "Không đồng ý",
  "voting.option.none": "Không kỷ luật",
  "voting.option.reprimand": "Khiển trách",
  "voting.option.warning": "Cảnh cáo",
  "voting.option.dismissal": "Đề nghị cách chức",
  "voting.option.expulsion": "Đề nghị khai trừ",
  "voting.option.excellent": "Hoàn thành xuất sắc",
  "voting.option.good": "Hoàn thành tốt",
  "voting.option.done": "Hoàn thành",
  "voting.option.notDone": "Không hoàn thành",
  "voting.option.elected": "Trúng cử",
  "voting.option.adopted": "Được thông qua",
  "voting.invalid.notIssued": "Không do tổ kiểm phiếu phát",
  "voting.invalid.tooMany": "Để lại nhiều hơn số cần bầu",
  "voting.invalid.nobody": "Không bầu ai",
  "voting.invalid.notOneBox": "Không đánh dấu đúng một ô",
  "voting.invalid.otherMarks": "Viết thêm tên hoặc có dấu khác",
  "voting.office.committee": "Chi ủy, cấp ủy",
  "voting.office.delegates": "Đại biểu dự đại hội cấp trên",
  "voting.office.standingCommittee": "Ban thường vụ",
  "voting.office.inspectionCommission": "Ủy ban kiểm tra",
  "voting.office.inspectionHead": "Chủ nhiệm ủy ban kiểm tra",
  "voting.office.inspectionDeputy": "Phó chủ nhiệm ủy ban kiểm tra",
  "voting.office.stateNomination": "Giới thiệu ứng cử chức danh nhà nước",
  "voting.office.secretary": "Bí thư",
  "voting.office.deputySecretary": "Phó bí thư",
} as const;
