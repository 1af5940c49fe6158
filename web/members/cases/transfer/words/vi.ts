/** The screens of transfers and of papers. */
export const vi = {
  "members.papers.title": "Giấy tờ in ra",
  "members.papers.lead":
    "In theo thể thức văn bản của Đảng, chỗ chưa có thông tin để dòng chấm cho viết tay. Số văn bản do văn phòng nhập.",
  "members.papers.unverified": "Bố cục chưa kiểm chứng (FILE-08)",
  "members.papers.save": "Tải bản in",
  "members.papers.save_one": "Tải bản in: {paper}",
  "members.papers.letter_data": "Gói dữ liệu của giấy giới thiệu",
  "members.papers.letter_data_hint":
    "Gửi kèm giấy giới thiệu cho nơi đến dùng hệ thống này: đọc được ngay, không phải nhập lại. Mã kiểm tra in trên giấy. Không có thông tin gia đình, sức khỏe, kỷ luật.",
  "members.papers.save_data": "Tải gói dữ liệu",
  "members.transfer.title": "Chuyển sinh hoạt đảng",
  "members.transfer.lead":
    "Ai đang chuyển đến, chuyển đi và sinh hoạt tạm thời, theo thứ tự cần giải quyết trước.",
  "members.transfer.view": "Xem",
  "members.transfer.view_coming": "Chuyển đến",
  "members.transfer.view_going": "Chuyển đi",
  "members.transfer.view_guests": "Tạm thời",
  "members.transfer.arrival": "Nhận giấy từ ngoài hệ thống",
  "members.transfer.under_way": "Đang giải quyết",
  "members.transfer.finished": "Đã xong",
  "members.transfer.none_coming": "Không có ai đang chuyển đến",
  "members.transfer.none_coming_hint":
    "Khi chi bộ trong hệ thống cấp giấy giới thiệu đến đây, hồ sơ tự xuất hiện. Giấy từ ngoài hệ thống thì bấm “Nhận giấy từ ngoài hệ thống” ở trang của chi bộ.",
  "members.transfer.none_going": "Không có ai đang chuyển đi",
  "members.transfer.none_going_hint":
    "Mở hồ sơ chuyển sinh hoạt từ trang của đảng viên, mục Hồ sơ nghiệp vụ.",
  "members.transfer.guests_here": "Đang sinh hoạt tạm thời tại đây",
  "members.transfer.own_elsewhere": "Đảng viên ở đây đang sinh hoạt tạm thời nơi khác",
  "members.transfer.no_stays": "Không có ai",
  "members.transfer.counted_at": "Đảng số tính tại",
  "members.transfer.guest_at": "Sinh hoạt tại",
  "members.transfer.since": "Từ ngày",
  "members.transfer.until": "Đến ngày",
  "members.transfer.find_cell": "Gõ tên chi bộ hoặc đảng bộ",
  "members.transfer.no_cell": "Không tìm thấy chi bộ đang hoạt động",
  "members.transfer.along_title": "Khi tiếp nhận, những gì chuyển theo",
  "members.transfer.along_lead": "Từ ngày chi bộ tiếp nhận đồng chí {name}:",
  "members.transfer.along_strength": "thuộc đảng số của chi bộ này, không còn tính ở nơi đi;",
  "members.transfer.along_file":
    "hồ sơ trên hệ thống mở cho chi bộ này, nơi đi chỉ còn thấy việc chuyển;",
  "members.transfer.along_posts": "thôi các chức vụ ở nơi đi;",
  "members.transfer.along_access":
    "quyền sử dụng hệ thống theo chi bộ mới, vai trò được giao ở nơi đi kết thúc;",
  "members.transfer.along_cases":
    "việc công nhận chính thức, Huy hiệu Đảng đang làm được tiếp tục tại đây.",
  "members.transfer.arrival_title": "Tiếp nhận đảng viên từ ngoài hệ thống",
  "members.transfer.arrival_lead":
    "Đọc từ tệp gói dữ liệu nếu nơi đi gửi kèm, hoặc nhập theo giấy giới thiệu. Người đã từng ở hệ thống này được nhận ra theo số định danh hoặc số thẻ.",
  "members.transfer.file_title": "Gói dữ liệu của giấy giới thiệu",
  "members.transfer.file_lead":
    "Không bắt buộc. Nội dung được kiểm tra và hiện ra trước, chưa ghi vào hệ thống.",
  "members.transfer.file_choose": "Chọn tệp gói dữ liệu",
  "members.transfer.file_hint": "Tệp .json do nơi đi cấp",
  "members.transfer.preview_title": "Giấy giới thiệu ghi",
  "members.transfer.known_new": "Chưa có người này trong hệ thống: sẽ lập hồ sơ mới.",
  "members.transfer.known_returning":
    "Người này đã từng ở hệ thống: hồ sơ cũ được mở lại, không lập hồ sơ thứ hai.",
  "members.transfer.known_counted":
    "Người này đang thuộc đảng số của một tổ chức trong hệ thống. Đề nghị nơi đó cấp giấy giới thiệu trên hệ thống; hồ sơ sẽ tự đến.",
  "members.transfer.leads_to": "Giới thiệu đến",
  "members.transfer.digest": "Mã kiểm tra, so với mã in trên giấy giới thiệu",
  "members.transfer.person_title": "Đảng viên",
  "members.transfer.letter_title": "Giấy giới thiệu",
  "members.transfer.presented_on": "Ngày xuất trình giấy",
  "members.transfer.citizen_hint": "Để nhận ra người đã từng ở hệ thống; lưu ở dạng mã hóa.",
  "members.transfer.arrival_submit": "Mở hồ sơ tiếp nhận",
  "members.transfer.open_list": "Chuyển sinh hoạt",
} as const;
