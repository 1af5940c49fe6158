export const vi = {
  "organisations.kind.partyBody": "Đảng bộ",
  "organisations.kind.baseBody": "Đảng bộ cơ sở",
  "organisations.kind.sectionalBody": "Đảng bộ bộ phận",
  "organisations.kind.baseCell": "Chi bộ cơ sở",
  "organisations.kind.subCell": "Chi bộ trực thuộc",
  "organisations.kind.partyGroup": "Tổ đảng",
  "organisations.kind.tradeUnion": "Công đoàn",
  "organisations.kind.youthUnion": "Đoàn thanh niên",
  "organisations.kind.committeeOffice": "Văn phòng đảng ủy",
  "organisations.kind.organisationBoard": "Ban tổ chức",
  "organisations.kind.propagandaBoard": "Ban tuyên giáo và dân vận",
  "organisations.kind.partyBuildingBoard": "Ban xây dựng Đảng",
  "organisations.kind.inspectionCommission": "Ủy ban kiểm tra",
  "organisations.code_malformed":
    "Mã tổ chức đảng gồm 14 chữ số chia năm phần 2-3-3-3-3, ví dụ 38.168.053.000.001. Hãy kiểm tra lại.",
  "organisations.day_future":
    "Ngày {day} chưa đến. Hãy ghi từ ngày đó trở đi, hoặc sửa ngày nếu gõ nhầm.",
  "organisations.document_after_day":
    "Văn bản quyết định ghi ngày sau ngày có hiệu lực ({day}). Hãy kiểm tra lại hai ngày này.",
  "organisations.before_founding":
    "{name} thành lập ngày {day}; không ghi được việc trước ngày đó. Hãy sửa ngày.",
  "organisations.before_last_change":
    "{name} đã có thay đổi có hiệu lực từ ngày {day}. Những gì đã ghi không bị ghi đè: hãy chọn ngày hiệu lực từ {day} trở đi.",
  "organisations.already_dissolved":
    "{name} đã kết thúc hoạt động từ ngày {day}. Hãy chọn tổ chức đang hoạt động, hoặc xem cây tổ chức tại thời điểm trước đó.",
  "organisations.nothing_changed": "Chưa có gì khác so với hiện nay. Hãy sửa ít nhất một mục.",
  "organisations.kind_not_under":
    "Loại hình này không thể đặt trực tiếp dưới {superior}. Hãy chọn loại hình khác hoặc cấp trên khác.",
  "organisations.kind_not_at_top":
    "Loại hình này phải thuộc một tổ chức cấp trên. Hãy mở tổ chức cấp trên rồi thành lập từ đó.",
  "organisations.other_family":
    "{name} không cùng hệ thống: tổ chức đảng, công đoàn và đoàn thanh niên không chuyển đổi hay nhập vào nhau. Hãy chọn lại.",
  "organisations.child_not_under":
    "{child} không thể đặt trực tiếp dưới {superior}. Hãy chuyển {child} đi trước, hoặc chọn nơi khác.",
  "organisations.code_clash":
    "Mã này đang là của {name}. Hãy kiểm tra lại văn bản, hoặc đổi mã của tổ chức kia trước.",
  "organisations.name_taken":
    "Dưới cùng cấp trên đã có tổ chức mang tên này. Hãy dùng tên khác để không nhầm lẫn.",
  "organisations.cycle":
    "{superior} nằm trong {name}, nên {name} không thể thuộc về nơi đó. Hãy chọn tổ chức ngoài phạm vi của {name}.",
  "organisations.cycle_then":
    "{superior} còn nằm trong {name} đến ngày {day}. Hãy chọn ngày hiệu lực từ {day} trở đi.",
  "organisations.same_superior":
    "Tổ chức này đang trực thuộc {superior}. Hãy chọn cấp trên mới khác.",
  "organisations.target_unknown": "Không tìm thấy tổ chức được chọn. Hãy tìm và chọn lại.",
  "organisations.target_not_open":
    "{name} không hoạt động vào ngày {day}. Hãy chọn tổ chức đang hoạt động hoặc sửa ngày.",
  "organisations.target_out_of_reach":
    "Việc này liên quan đến {name}, ngoài phạm vi của đồng chí. Hãy đề nghị cấp ủy cấp trên chung của hai tổ chức ghi nhận.",
  "organisations.meetings_ahead":
    "{name} còn {count, plural, other {# cuộc họp}} chưa xong. Hãy họp xong hoặc hủy các cuộc họp đó trước.",
  "organisations.has_members":
    "Tổ chức còn {count, plural, other {# người}}. Hãy chọn nơi tiếp nhận họ.",
  "organisations.has_children":
    "Còn {count, plural, other {# tổ chức}} trực thuộc. Hãy chọn nơi tiếp nhận các tổ chức đó.",
  "organisations.holds_no_members":
    "{name} không trực tiếp quản lý đảng viên. Hãy chọn một chi bộ.",
  "organisations.joined_later":
    "Có người về tổ chức ngày {day}, sau ngày hiệu lực. Hãy chọn ngày hiệu lực từ {day} trở đi.",
  "organisations.split_nothing":
    "Chưa chọn ai hoặc tổ chức nào sang tổ chức mới. Hãy chọn ít nhất một.",
  "organisations.not_a_member":
    "Trong danh sách có người không còn ở tổ chức này. Hãy tải lại trang rồi chọn lại.",
  "organisations.not_a_child":
    "Trong danh sách có tổ chức không còn trực thuộc nơi này. Hãy tải lại trang rồi chọn lại.",
  "organisations.note_code_not_under":
    "Mã {code} không nối tiếp mã cấp trên {superior}. Hãy đối chiếu với văn bản giao mã.",
  "organisations.note_leaves_base":
    "Toàn thể đảng viên của {name} ra ngoài tổ chức cơ sở đảng hiện nay. Việc này do cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng quyết định: {body}.",
  "organisations.note_leaves_upper":
    "Toàn thể đảng viên của {name} ra ngoài phạm vi cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng. Việc này do ban thường vụ đảng ủy trực thuộc Trung ương quyết định.",
  "organisations.issuer_above_base":
    "Chi bộ chuyển ra ngoài tổ chức cơ sở đảng phải do cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng quyết định: {body} ({rule}). Hãy ghi văn bản do cơ quan này ban hành.",
  "organisations.issuer_standing_committee":
    "Chi bộ chuyển ra ngoài phạm vi cấp trên của tổ chức cơ sở đảng phải do ban thường vụ của {body} quyết định ({rule}). Hãy ghi văn bản do ban thường vụ này ban hành.",
  "organisations.issuer_under_centre":
    "Chi bộ chuyển ra ngoài phạm vi cấp trên của tổ chức cơ sở đảng phải do ban thường vụ đảng ủy trực thuộc Trung ương quyết định ({rule}). Hãy ghi văn bản do ban thường vụ đó ban hành, ví dụ “Ban Thường vụ Đảng ủy …”.",
  "organisations.note_leaves_standing":
    "Toàn thể đảng viên của {name} ra ngoài phạm vi cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng. Việc này do ban thường vụ của {body} quyết định.",
  "organisations.no_terms": "{name} không có nhiệm kỳ riêng. Hãy ghi nhiệm kỳ ở tổ chức có cấp ủy.",
  "organisations.term_overlap":
    "Thời gian này chồng lên nhiệm kỳ bắt đầu ngày {since}. Hãy sửa ngày để hai nhiệm kỳ nối tiếp nhau.",
  "organisations.term_running":
    "Nhiệm kỳ bắt đầu ngày {day} chưa kết thúc. Hãy đánh dấu kết thúc nhiệm kỳ đó, hoặc ghi kết thúc trước.",
  "organisations.term_ends_before": "Ngày kết thúc phải sau ngày bắt đầu ({day}). Hãy sửa lại.",
  "organisations.term_unknown": "Không tìm thấy nhiệm kỳ đang chạy này. Hãy tải lại trang.",
  "organisations.post_not_here": "{name} không có chức vụ này. Hãy chọn chức vụ khác.",
  "organisations.holder_not_here":
    "Người này không sinh hoạt tại đây vào ngày đó. Hãy chọn người khác hoặc sửa ngày.",
  "organisations.holder_not_official":
    "{name} chưa là đảng viên chính thức vào ngày đó nên không giữ chức vụ được. Hãy chọn người khác hoặc sửa ngày.",
  "organisations.post_held": "{name} đang giữ chức vụ này. Không cần ghi lại.",
  "organisations.secretary_held": "Đang có bí thư. Hãy ghi thôi chức vụ của bí thư hiện nay trước.",
  "organisations.outside_term":
    "Ngày này nằm ngoài nhiệm kỳ (bắt đầu ngày {day}). Hãy sửa ngày hoặc chọn nhiệm kỳ khác.",
  "organisations.post_unknown": "Không tìm thấy chức vụ đang giữ này. Hãy tải lại trang.",
  "organisations.post_ends_before": "Ngày thôi chức vụ phải sau ngày nhận ({day}). Hãy sửa lại.",
  "organisations.not_a_union":
    "Đây không phải tổ chức công đoàn hay đoàn thanh niên. Đảng viên vào, ra chi bộ theo thủ tục kết nạp và chuyển sinh hoạt.",
  "organisations.person_unknown":
    "Không tìm thấy người này trong phạm vi của đồng chí. Hãy tìm và chọn lại.",
  "organisations.in_a_union":
    "Người này đang thuộc một tổ chức cùng loại vào ngày đó. Hãy ghi ra khỏi tổ chức kia trước.",
  "organisations.not_in_union": "Người này không thuộc tổ chức. Hãy tải lại danh sách.",
  "organisations.leaves_before": "Ngày ra phải sau ngày vào ({day}). Hãy sửa lại.",
  "organisations.warning.belowMinimum":
    "Chỉ có {count, plural, other {# đảng viên chính thức}}, dưới mức {limit}: không được ra quyết định; cấp ủy cấp trên cần tăng cường hoặc ghép chi bộ.",
  "organisations.warning.committeeMissing":
    "Có {count, plural, other {# đảng viên chính thức}}, từ {limit} trở lên: cần bầu chi ủy, bí thư và phó bí thư.",
  "organisations.warning.committeeTooMany":
    "Có {count, plural, other {# đảng viên chính thức}}, dưới {limit}: chỉ bầu bí thư, nếu cần thì thêm phó bí thư, không lập chi ủy.",
  "organisations.warning.bodyWanted":
    "Có {count, plural, other {# đảng viên}}, từ {limit} trở lên: lập đảng bộ cơ sở có chi bộ trực thuộc.",
  "organisations.warning.cellWanted":
    "Có {count, plural, other {# đảng viên}}, dưới {limit}: lập chi bộ cơ sở.",
  "organisations.warning.noSecretary": "Chưa có bí thư.",
  "organisations.warning.severalSecretaries":
    "Đang ghi {count} bí thư cùng lúc. Hãy ghi thôi chức vụ cho người không còn giữ.",
  "organisations.act.founded": "Thành lập",
  "organisations.act.altered": "Đổi tên, mã hoặc loại hình",
  "organisations.act.moved": "Chuyển sang cấp trên khác",
  "organisations.act.merged": "Sáp nhập",
  "organisations.act.split": "Chia tách",
  "organisations.act.dissolved": "Kết thúc hoạt động",
  "organisations.act.termBegun": "Bắt đầu nhiệm kỳ",
  "organisations.act.termEnded": "Kết thúc nhiệm kỳ",
  "organisations.act.postGiven": "Giao chức vụ",
  "organisations.act.postEnded": "Thôi chức vụ",
} as const;
