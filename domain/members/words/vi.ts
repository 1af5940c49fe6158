const FIELD =
  "{field, select, name {họ và tên} birthDate {ngày, tháng, năm sinh} sex {giới tính} ethnicity {dân tộc} education {trình độ} phone {số điện thoại} email {thư điện tử} citizenId {số định danh cá nhân} oldIdentityNumber {số CMND} cardNumber {số thẻ đảng viên} oldCardNumber {số thẻ cũ} admittedOn {ngày vào Đảng} officialOn {ngày chính thức} post {chức vụ} cell {chi bộ} organisationName {tên tổ chức} organisationKind {loại hình} superior {tổ chức cấp trên trực tiếp} other {mục này}}";

export const vi = {
  "members.standing.candidate": "Chưa kết nạp",
  "members.standing.probationary": "Đảng viên dự bị",
  "members.standing.official": "Đảng viên chính thức",
  "members.standing.exempt": "Miễn công tác, sinh hoạt",
  "members.standing.suspended": "Đình chỉ sinh hoạt",
  "members.standing.temporarilyElsewhere": "Sinh hoạt tạm thời nơi khác",
  "members.standing.transferred": "Đã chuyển sinh hoạt",
  "members.standing.struckOff": "Đã xóa tên",
  "members.standing.expelled": "Đã khai trừ",
  "members.standing.deceased": "Đã từ trần",
  "members.post.secretary": "Bí thư",
  "members.post.deputySecretary": "Phó bí thư",
  "members.post.standingBoardMember": "Ủy viên ban thường vụ",
  "members.post.cellCommitteeMember": "Chi ủy viên",
  "members.post.committeeMember": "Đảng ủy viên",
  "members.sex.male": "Nam",
  "members.sex.female": "Nữ",
  "members.no_own_file": "Tài khoản này không gắn với hồ sơ đảng viên nào.",

  "members.field.ordinal": "STT",
  "members.field.name": "Họ và tên",
  "members.field.birthDate": "Ngày, tháng, năm sinh",
  "members.field.birthMale": "Ngày sinh (nam)",
  "members.field.birthFemale": "Ngày sinh (nữ)",
  "members.field.sex": "Giới tính",
  "members.field.ethnicity": "Dân tộc",
  "members.field.citizenId": "Số định danh cá nhân",
  "members.field.oldIdentityNumber": "Số CMND",
  "members.field.cardNumber": "Số thẻ đảng viên",
  "members.field.admittedOn": "Ngày vào Đảng",
  "members.field.officialOn": "Ngày chính thức",
  "members.field.post": "Chức vụ trong Đảng",
  "members.field.education": "Trình độ",
  "members.field.phone": "Số điện thoại",
  "members.field.email": "Thư điện tử",
  "members.field.cell": "Chi bộ",
  "members.field.remark": "Ghi chú",
  "members.field.organisationCode": "Mã tổ chức",
  "members.field.organisationName": "Tên tổ chức",
  "members.field.organisationKind": "Loại hình",
  "members.field.superior": "Tổ chức cấp trên trực tiếp",
  "members.field.seat": "Địa điểm",

  "members.import_kind.roster": "Danh sách đảng viên",
  "members.import_kind.organisations": "Danh sách tổ chức đảng",
  "members.import_state.new": "Mới",
  "members.import_state.same": "Không đổi",
  "members.import_state.changed": "Thay đổi",
  "members.import_state.warning": "Cần xem lại",
  "members.import_state.error": "Lỗi",
  "members.import_state.ignored": "Bỏ qua",

  "members.sheet_not_a_spreadsheet":
    "Tệp này không phải bảng tính Excel (.xlsx). Hãy mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành “Excel Workbook (.xlsx)” rồi tải lên lại.",
  "members.sheet_old_format":
    "Tệp này ở định dạng Excel cũ hoặc dạng nhị phân (.xls, .xlsb). Hãy mở tệp, chọn Lưu thành “Excel Workbook (.xlsx)” rồi tải lên lại.",
  "members.sheet_password":
    "Tệp này có mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi tải lên.",
  "members.sheet_macros":
    "Tệp này có macro nên không được nhận. Hãy lưu thành “Excel Workbook (.xlsx)”, là loại không có macro, rồi tải lên lại.",
  "members.sheet_external_links":
    "Tệp này có liên kết sang tệp khác nên không được nhận. Trong Excel, chọn Dữ liệu › Sửa liên kết › Ngắt liên kết, lưu lại rồi tải lên.",
  "members.sheet_bomb":
    "Tệp này giải nén ra quá lớn so với kích thước của nó nên không được nhận. Hãy chép riêng danh sách sang một tệp mới rồi tải lên.",
  "members.sheet_too_large":
    "Bảng tính quá lớn để đọc an toàn. Hãy chia danh sách thành nhiều tệp, mỗi tệp một đảng bộ cơ sở.",
  "members.sheet_too_many_rows":
    "Bảng tính có hơn {limit, number} dòng. Hãy chia danh sách thành nhiều tệp.",
  "members.sheet_too_many_columns":
    "Bảng tính có dữ liệu ở ô {cell}, vượt quá {limit, number} cột. Hãy xóa các cột thừa bên phải danh sách, lưu lại rồi tải lên.",
  "members.sheet_damaged":
    "Tệp bảng tính bị hỏng hoặc không đúng chuẩn. Hãy mở bằng Excel hoặc LibreOffice, lưu thành tệp mới rồi tải lên lại.",
  "members.sheet_took_too_long":
    "Đọc bảng tính mất quá nhiều thời gian. Hãy chép riêng danh sách sang một tệp mới, hoặc chia thành nhiều tệp.",
  "members.import_unknown_layout":
    "Không tìm thấy dòng tiêu đề của danh sách đảng viên hoặc danh sách tổ chức đảng. Tiêu đề cần có ít nhất: Họ và tên, Ngày sinh, Ngày vào Đảng; hoặc: Tên tổ chức, Loại hình, Tổ chức cấp trên trực tiếp.",
  "members.import_missing_heading": `Trang tính “{sheet}”, dòng {row}: thiếu cột ${FIELD}. Hãy thêm cột này vào dòng tiêu đề rồi tải lên lại.`,
  "members.import_heading_twice":
    "Trang tính “{sheet}”, dòng {row}: tiêu đề “{heading}” trùng với một cột khác. Hãy giữ một cột và xóa hoặc đổi tên cột kia.",
  "members.import_no_rows": "Trang tính “{sheet}” có tiêu đề nhưng không có dòng dữ liệu nào.",
  "members.import_has_errors":
    "Bản xem trước còn {count, number} dòng lỗi nên chưa ghi gì. Hãy sửa các ô được nêu trong tệp rồi tải lên lại.",
  "members.import_stale":
    "Dữ liệu đã thay đổi sau khi lập bản xem trước này nên chưa ghi gì. Hãy tải tệp lên lại để xem trước theo dữ liệu mới nhất.",
  "members.import_already_committed": "Bản xem trước này đã được ghi vào hệ thống trước đó.",

  "members.import_formula":
    "Ô này là công thức. Hãy chép ô, dán lại dưới dạng giá trị (Dán đặc biệt › Giá trị) rồi tải lên lại.",
  "members.import_cell_error": "Ô này báo lỗi {text} của bảng tính. Hãy nhập lại giá trị đúng.",
  "members.import_required": `Thiếu ${FIELD}. Hãy nhập vào dòng này.`,
  "members.import_spaces": "Đã bỏ khoảng trắng thừa.",
  "members.import_unseen_signs": "Đã bỏ ký tự ẩn không nhìn thấy được trong ô.",
  "members.import_decomposed": "Đã chuyển chữ có dấu về dạng chuẩn (Unicode dựng sẵn).",
  "members.import_as_of_missing":
    "Phần đầu bảng không ghi “Tính đến ngày …”; lấy ngày {asOf}. Nếu chưa đúng, hãy ghi ngày vào phần đầu bảng.",
  "members.import_text_too_long": "Nội dung dài quá {limit, number} ký tự. Hãy rút gọn.",
  "members.import_name_capitals":
    "Tên viết toàn chữ in hoa; đã chuyển về cách viết thường. Hãy xem lại cách viết.",
  "members.import_name_letters":
    "“{text}” không phải họ tên: chỉ được có chữ cái, dấu cách, dấu nháy và gạch nối.",
  "members.import_year_only": "Chỉ có năm sinh. Hãy bổ sung ngày, tháng sinh nếu có trong hồ sơ.",
  "members.import_date_as_number":
    "Ô ở dạng ngày của bảng tính; hãy kiểm tra ngày và tháng không bị đảo.",
  "members.import_date_separator":
    "Ngày “{text}” không dùng dấu gạch chéo; đã hiểu theo thứ tự ngày, tháng, năm.",
  "members.import_date_unreadable":
    "Không đọc được ngày “{text}”. Hãy ghi theo dạng ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 03/02/1990.",
  "members.import_date_impossible":
    "Ngày {text} không có trong lịch. Hãy kiểm tra lại ngày và tháng.",
  "members.import_date_future": "Ngày này sau ngày {asOf} của danh sách. Hãy kiểm tra lại.",
  "members.import_birth_twice":
    "Ngày sinh ghi ở cả cột Nam và cột Nữ. Hãy chỉ giữ một cột đúng giới tính.",
  "members.import_old_identity":
    "Đây là số CMND 9 số; được giữ riêng. Hãy bổ sung số định danh cá nhân 12 số.",
  "members.import_zero_restored":
    "Bảng tính đã làm mất số 0 ở đầu; đã thêm lại thành {text}. Hãy để cột này ở dạng văn bản.",
  "members.import_zero_doubtful":
    "Số này thiếu chữ số (có thể mất số 0 ở đầu) và không khớp giới tính, năm sinh nên không tự sửa được. Hãy nhập lại đủ 12 số ở dạng văn bản.",
  "members.import_citizen_length":
    "Số định danh cá nhân phải có 12 chữ số (CMND cũ có 9); ô này có {length, number}.",
  "members.import_citizen_mismatch":
    "Số định danh không khớp {what, select, province {mã tỉnh, thành phố (3 số đầu)} sex {giới tính (số thứ 4)} birthYear {năm sinh (số thứ 4 đến thứ 6)} other {thông tin khác}}. Hãy đối chiếu với thẻ căn cước.",
  "members.import_citizen_twice":
    "Số định danh này đã có ở dòng {row} ({name}). Mỗi người chỉ có một số; hãy sửa dòng sai.",
  "members.import_citizen_held":
    "Số định danh này đang thuộc một đảng viên khác{cell, select, none {} other { ({cell})}}. Hãy kiểm tra lại số, hoặc liên hệ cấp ủy nơi đảng viên sinh hoạt.",
  "members.import_card_length":
    "Số thẻ đảng viên phải có 12 chữ số (thẻ cũ có 8); ô này có {length, number}.",
  "members.import_card_old": "Đây là số thẻ cũ 8 số; được giữ riêng.",
  "members.import_card_twice":
    "Số thẻ đảng viên này đã có ở dòng {row} ({name}). Hãy sửa dòng sai.",
  "members.import_card_held": "Số thẻ này đang thuộc một đảng viên khác. Hãy kiểm tra lại số thẻ.",
  "members.import_under_age":
    "Vào Đảng ngày {admittedOn} khi chưa đủ 18 tuổi (sinh {birthDate}). Hãy kiểm tra ngày sinh và ngày vào Đảng (quy định về tuổi kết nạp: đủ 18 tuổi, tính theo tháng).",
  "members.import_official_before_admission":
    "Ngày chính thức trước ngày kết nạp. Hãy kiểm tra hai ngày này có bị đảo không.",
  "members.import_probation_length":
    "Thời gian dự bị là {months, number} tháng, khác 12 tháng. Hãy đối chiếu quyết định công nhận.",
  "members.import_person_twice_same":
    "Người này đã có ở dòng {row} với nội dung như nhau; dòng này được bỏ qua.",
  "members.import_person_twice_differs": `Người này đã có ở dòng {row} nhưng ${FIELD} khác nhau. Hãy giữ lại một dòng đúng.`,
  "members.import_namesake":
    "Trùng họ tên và ngày sinh với người {row, plural, =0 {đã có trong hệ thống} other {ở dòng #}} nhưng số giấy tờ khác nhau; được coi là hai người.",
  "members.import_name_changed":
    "Số giấy tờ này đang đứng tên “{old}”; tên sẽ được đổi theo danh sách.",
  "members.import_cell_changed":
    "Đang sinh hoạt tại {old}; sẽ chuyển sang chi bộ này từ ngày {asOf}.",
  "members.import_cell_newer":
    "Từ ngày {since} đang sinh hoạt tại {old}, sau ngày {asOf} của danh sách. Hãy dùng danh sách mới hơn, hoặc ghi đúng chi bộ hiện nay.",
  "members.import_unknown_cell":
    "Không có chi bộ “{text}” trong phạm vi của đồng chí.{nearest, select, none {} other { Tên gần giống: {nearest}.}} Hãy sửa tên, hoặc nhập danh sách tổ chức đảng trước.",
  "members.import_ambiguous_cell":
    "Có nhiều tổ chức tên “{text}”: {candidates}. Hãy ghi tên đảng bộ ở phần đầu bảng, hoặc tách danh sách theo từng đảng bộ.",
  "members.import_cell_abbreviated": "“{text}” được hiểu là {name}.",
  "members.import_section_differs": "Dòng này nằm dưới mục “{section}”; lấy theo cột Chi bộ.",
  "members.import_unknown_post":
    "Không rõ chức vụ “{text}” nên không ghi. Các chức vụ: Bí thư, Phó bí thư, Ủy viên ban thường vụ, Chi ủy viên, Đảng ủy viên.",
  "members.import_unknown_ethnicity":
    "“{text}” không có trong danh mục 54 dân tộc; được ghi nguyên văn.",
  "members.import_unknown_sex": "Không hiểu giới tính “{text}”. Hãy ghi Nam hoặc Nữ.",
  "members.import_phone":
    "Số điện thoại “{text}” không theo dạng thường gặp (10 chữ số bắt đầu bằng 0); được giữ nguyên nếu có 6 đến 20 chữ số, nếu không thì bỏ qua.",
  "members.import_email": "“{text}” không phải địa chỉ thư điện tử. Hãy sửa hoặc để trống.",
  "members.import_total_differs":
    "Dòng tổng ghi {said, number} nhưng danh sách có {counted, number} người.",
  "members.import_code":
    "Mã tổ chức “{text}” không đúng dạng 2-3-3-3-3 số, ví dụ 38.168.053.000.001.",
  "members.import_code_twice":
    "Mã tổ chức này đã dùng cho {row, plural, =0 {một tổ chức ngoài phạm vi của đồng chí} other {dòng #}}. Mỗi tổ chức có một mã riêng.",
  "members.import_unknown_kind":
    "Không rõ loại hình “{text}”. Các loại hình: Đảng bộ, Đảng bộ cơ sở, Đảng bộ bộ phận, Chi bộ cơ sở, Chi bộ trực thuộc, Tổ đảng, Công đoàn, Đoàn thanh niên.",
  "members.import_unknown_superior":
    "Không tìm thấy tổ chức cấp trên trực tiếp cho “{text}” trong tệp hoặc trong phạm vi của đồng chí. Hãy ghi đúng tên hoặc mã của tổ chức cấp trên.",
  "members.import_superior_ambiguous":
    "Có nhiều tổ chức tên “{text}”. Hãy ghi mã của tổ chức cấp trên.",
  "members.import_superior_circle":
    "Các tổ chức cấp trên tạo thành vòng. Hãy sửa cột Tổ chức cấp trên trực tiếp.",
  "members.import_superior_changed":
    "Tổ chức này đang trực thuộc nơi khác. Chuyển tổ chức không làm bằng nhập danh sách.",
  "members.import_organisation_twice": "Tổ chức này đã có ở dòng {row}. Hãy xóa một dòng.",

  "members.command_by": "Dòng lệnh",
  "members.command_usage":
    "Cách dùng: npm run import -- TỆP.xlsx [--commit] [--json]\n  --commit  ghi vào hệ thống nếu không có lỗi; không có thì chỉ xem trước\n  --json    in kết quả ở dạng JSON",
  "members.command_unreadable": "Không mở được tệp {file}. Hãy kiểm tra đường dẫn và quyền đọc.",
  "members.command_summary": "{kind}: {file}, trang tính “{sheet}”, tính đến ngày {asOf}",
  "members.command_counts":
    "Mới {new, number} · không đổi {same, number} · thay đổi {changed, number} · cần xem lại {warning, number} · lỗi {error, number}",
  "members.command_previewed": "Đây là bản xem trước, chưa ghi gì. Thêm --commit để ghi.",
  "members.command_committed": "Đã ghi: thêm {additions, number}, sửa {alterations, number}.",
  "members.command_nothing": "Mọi ô đều như đã lưu; không có gì thay đổi.",
} as const;
