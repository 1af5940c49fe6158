export const vi = {
  "voting.secret_decided": "Kết quả đã mở rồi.",
  "voting.secret_step":
    "Cuộc bỏ phiếu kín điện tử đang ở bước khác, nên việc này chưa làm được hoặc không làm được nữa. Hãy tải lại trang.",
  "voting.secret_not_permitted":
    "Bỏ phiếu kín điện tử về việc này chỉ được khi có văn bản cho phép của cấp có thẩm quyền, đính kèm vào cuộc họp (ELEC-11). Chưa có thì bỏ phiếu bằng phiếu giấy.",
  "voting.secret_permit_missing": "Không thấy văn bản cho phép trong tài liệu của cuộc họp.",
  "voting.secret_questions_missing":
    "Phiếu thăm dò phải có ít nhất một câu hỏi, và không có tên người.",
  "voting.secret_options_twice": "Câu hỏi này có hai lựa chọn giống nhau.",
  "voting.secret_too_many_marks": "Câu hỏi này cho chọn {most} nhưng chỉ có {options} lựa chọn.",
  "voting.secret_board_size": "Tổ kiểm phiếu của cuộc bỏ phiếu này phải có đúng {needed} người.",
  "voting.secret_two_roles":
    "{name} đang chủ trì hoặc làm thư ký cuộc họp nên không cùng lúc ở tổ kiểm phiếu. Hãy chuyển quyền chủ trì, hoặc việc thư ký, cho người khác rồi làm lại bước này; khi chưa chốt danh sách khóa thì cũng có thể bầu người khác vào tổ.",
  "voting.secret_keeper_outside": "Người giữ danh sách khóa phải là một thành viên tổ kiểm phiếu.",
  "voting.secret_too_few":
    "Chỉ có {keys} khóa, ít hơn {needed}: không giữ được bí mật lá phiếu. Hãy bỏ phiếu bằng phiếu giấy.",
  "voting.secret_base_moved":
    "{name} đã rút phiếu hoặc đăng ký nhưng không còn trong số người được tính. Hãy dừng cuộc bỏ phiếu này kèm lý do và làm lại.",
  "voting.secret_below_minimum":
    "Trong hòm có {counted} phiếu được tính, ít hơn mức tối thiểu {minimum}: không được mở. Hãy chờ thêm, hoặc dừng kèm lý do và bỏ phiếu bằng phiếu giấy.",
  "voting.secret_box_waits":
    "Hòm phiếu “{name}” đã báo số nhưng chưa có tệp. Hãy đưa tệp vào, hoặc ghi là không tính.",
  "voting.secret_box_changed":
    "Hòm phiếu trong cơ sở dữ liệu đã bị sửa từ bên ngoài: không đóng và không mở. Hãy lập biên bản và báo cấp trên.",
  "voting.secret_records_changed":
    "Câu hỏi, danh sách bầu, khóa của tổ kiểm phiếu hoặc danh sách khóa trong cơ sở dữ liệu không còn là bản mà nhật ký của chi bộ giữ: không mở hòm, không đóng và không công bố. Hãy lập biên bản, báo cấp trên, dừng cuộc bỏ phiếu này kèm lý do và làm lại.",
  "voting.secret_key_missing":
    "Không mở được khóa của máy chủ cho cuộc bỏ phiếu này: tệp khóa bị mất hoặc không đọc được. Hãy khôi phục tệp từ bản sao lưu; nếu không có, hãy dừng kèm lý do và làm lại.",
  "voting.secret_archive_changed":
    "Tệp lưu của cuộc bỏ phiếu không còn là tệp mà sổ ghi giữ mã băm: đã bị sửa hoặc hỏng.",
  "voting.secret_close_unsigned":
    "Việc đóng hòm chưa có chữ ký của nhật ký chi bộ (hoặc của đơn vị xác nhận). Chờ một phút rồi bấm lại; vẫn chưa có thì báo người vận hành: không ai mở phần nào trước đó.",
  "voting.secret_log_differs":
    "Nhật ký của chi bộ được ký bằng khóa khác với khóa mà máy này thấy khi tổ làm khóa: máy này không mở. Báo ngay chủ trì; lập biên bản và báo cấp trên.",
  "voting.secret_proof_wrong":
    "Bằng chứng của nhật ký về việc đóng hòm không đúng: máy này không mở. Báo ngay chủ trì; lập biên bản và báo cấp trên.",
  "voting.secret_log_unconfirmed":
    "Chỉ {found} trong {wanted} đơn vị xác nhận đã xác nhận việc đóng hòm: máy này không mở. Chờ xác nhận thêm; nếu không được thì báo cấp trên.",
  "voting.secret_closed_differs":
    "Hòm mà máy chủ đưa không phải hòm đã đóng trong nhật ký của chi bộ: máy này không mở. Báo ngay chủ trì; lập biên bản và báo cấp trên.",
  "voting.secret_not_on_board":
    "Chỉ thành viên tổ kiểm phiếu của cuộc bỏ phiếu này làm được việc này.",
  "voting.secret_not_keeper": "Chỉ người giữ danh sách khóa làm được việc này.",
  "voting.secret_other_attempt":
    "Từ khi đồng chí mở trang này, tổ kiểm phiếu đã được bầu lại hoặc đã làm khóa lại từ đầu. Việc vừa bấm không được ghi nhận. Hãy tải lại trang rồi làm tiếp theo những gì trang đang hiện.",
  "voting.secret_message_sent": "Phần này đã gửi rồi và không thay được.",
  "voting.secret_too_early": "Chưa tới bước này: còn chờ phần của {names}.",
  "voting.secret_keeper_key_used":
    "Khóa này của người giữ danh sách đã dùng cho tổ kiểm phiếu trước. Hãy tải lại trang; máy sẽ tạo khóa khác.",
  "voting.secret_no_keeper_key": "Người giữ danh sách chưa đưa khóa của thiết bị mình.",
  "voting.secret_slip_drawn":
    "Đồng chí đã rút thẻ nên không đăng ký thiết bị nữa: mỗi người dùng một trong hai cách.",
  "voting.secret_device_registered":
    "{name} đã đăng ký thiết bị nên không rút thẻ nữa: mỗi người dùng một trong hai cách.",
  "voting.secret_registration_ended":
    "Đăng ký đã kết thúc. Chỉ người có thiết bị bị gạch sau đó mới còn được rút thẻ.",
  "voting.secret_registration_open":
    "Chưa kết thúc đăng ký. Kết thúc đăng ký rồi mới đọc được các khóa và chốt danh sách.",
  "voting.secret_few_devices":
    "Chỉ có {devices} người khác đăng ký thiết bị, ít hơn {needed}: người giữ danh sách sẽ biết khóa nào của ai. Hãy gạch các thiết bị đó và để những người này rút thẻ.",
  "voting.secret_keys_differ":
    "Danh sách có {keys} khóa nhưng có {took} người đã rút thẻ hoặc đăng ký. Hai số phải bằng nhau.",
  "voting.secret_slips_differ":
    "In {printed} thẻ, còn {undrawn} thẻ chưa rút, nhưng có {drawn} chữ ký. Hãy đếm lại.",
  "voting.secret_one_ballot":
    "Chỉ phiếu thăm dò ý kiến mới cho gửi lại phiếu. Ở đây mỗi khóa bỏ một phiếu, như phiếu giấy.",
  "voting.secret_more_than_present":
    "Có {took} người đã rút thẻ hoặc đăng ký, nhưng chỉ có {present} người có mặt. Hãy đối chiếu lại.",
  "voting.secret_not_open": "Hòm phiếu chưa mở.",
  "voting.secret_late":
    "Hòm phiếu đã khóa. Phiếu này đến muộn, không được tính và không bao giờ mở; khóa nào không có phiếu trong hòm thì mã của phiếu muộn đầu tiên được ghi vào biên bản.",
  "voting.secret_box_busy":
    "Quá nhiều phiếu đến cùng lúc. Hãy gửi lại sau vài giây; phiếu trên thiết bị vẫn còn.",
  "voting.secret_ballot_of_other": "Lá phiếu này thuộc cuộc bỏ phiếu khác.",
  "voting.secret_key_unknown": "Khóa của lá phiếu này không có trong danh sách.",
  "voting.secret_key_voted": "Khóa này đã bỏ phiếu; không nhận thêm phiếu nào của khóa này.",
  "voting.secret_ballot_wrong":
    "Chữ ký hoặc chứng minh của lá phiếu không đúng, nên không được nhận.",
  "voting.secret_envelopes_differ":
    "Có {outer} phong bì ngoài, nhưng mới có {typed} phiếu đã nhập và {untyped} phong bì không nhập. Cộng lại phải bằng số phong bì ngoài.",
  "voting.secret_enough_envelopes":
    "Đã có phong bì được mở, hoặc số phong bì không ít hơn mức tối thiểu {minimum}: không ghi lý do “ít phong bì, không mở”. Hãy nhập các phiếu này.",
  "voting.secret_envelope_blank":
    "Mẫu phiếu này có phiếu trắng: phiếu giấy không hợp lệ thì nhập là phiếu trắng.",
  "voting.secret_few_envelopes":
    "Chỉ có {opened} phong bì được mở, ít hơn mức tối thiểu {minimum}: ít như vậy có thể làm lộ phiếu của từng người. Hãy trả lại nguyên phong bì để những người này tự bỏ phiếu bằng thẻ của mình, và ghi lý do “ít phong bì, không mở”.",
  "voting.secret_sealed_malformed":
    "Khóa của thiết bị này không đúng dạng. Tải lại trang rồi đăng ký lại.",
  "voting.secret_roll_changed":
    "Danh sách người đăng ký đã bị sửa ngoài phần mềm. Dừng cuộc bỏ phiếu này và báo người quản trị, cấp ủy cấp trên.",
  "voting.secret_list_moved":
    "Có người vừa đăng ký hoặc đổi thiết bị sau khi danh sách được lập. Hãy lập lại danh sách.",
  "voting.secret_minimum":
    "Ít nhất là {fewest} phiếu, không phải {minimum}: mở ít hơn thì lộ ý của từng người.",
  "voting.secret_permit_future": "Văn bản cho phép ghi ngày {issuedOn}, sau ngày hôm nay.",
  "voting.secret_permit_changed":
    "Văn bản cho phép đã bị gỡ hoặc thay đổi sau khi chuẩn bị cuộc bỏ phiếu. Hủy cuộc này có nêu lý do và chuẩn bị lại.",
  "voting.secret_no_booth":
    "Chưa có trang buồng phiếu trên máy chủ này (chưa dựng), nên không ai niêm phong được phiếu. Người vận hành chạy lại npm start, rồi mở hòm.",
  "voting.secret_booth_changed":
    "Trang buồng phiếu trên máy chủ không còn là trang có mã in trên thẻ. Người vận hành khôi phục phiên bản trước rồi mở hòm. Nếu phải dùng trang mới thì dừng cuộc này kèm lý do, lập lại và in thẻ mới.",
  "voting.secret_ballot_too_large":
    "Lá phiếu có quá nhiều dòng: khi niêm phong sẽ dài {bytes} byte, tối đa {most}. Hãy chia thành nhiều cuộc bỏ phiếu.",
  "voting.secret_tracker_twice": "Biên nhận {tracker} ghi hai lần.",
  "voting.secret_tracker_unknown":
    "Không có phiếu nào trong hòm mang biên nhận {tracker}. Hãy so lại từng ký tự; chữ hoa khác chữ thường.",
  "voting.secret_tracker_ambiguous":
    "Có hai phiếu cùng bắt đầu bằng {tracker}. Hãy ghi đủ biên nhận này (quét mã vuông).",
  "voting.secret_box_unknown":
    "Không thấy hòm phiếu này: hãy ghi số và mã đọc qua điện thoại trước.",
  "voting.secret_box_settled": "Hòm phiếu này đã xử lý xong.",
  "voting.secret_box_twice":
    "Hòm “{name}” đã được ghi với đầu dấu {head}: cùng những lá phiếu ấy. Hãy nghe đọc lại; một hòm không được ghi hai lần.",
  "voting.secret_box_malformed": "Tệp này không phải tệp của một hòm phiếu.",
  "voting.secret_box_of_other": "Tệp này thuộc cuộc bỏ phiếu khác.",
  "voting.secret_box_differs":
    "Tệp có {found} phiếu, mã {head}; qua điện thoại đã đọc {count} phiếu, mã {read}. Không được đưa vào.",
  "voting.secret_box_ballot":
    "Lá phiếu thứ {ballot} trong tệp không đúng, nên tệp không được đưa vào.",
  "voting.secret_file_busy":
    "Máy chủ đang kiểm tra quá nhiều phiếu gửi đến. Tệp này không sai và chưa được đưa vào hòm; hãy gửi lại sau vài phút.",
  "voting.secret_destroyed":
    "Phiếu và tệp của cuộc bỏ phiếu này đã hủy theo quyết định sau thời hạn lưu. Kết quả, biên bản và mã băm trong nhật ký vẫn còn.",
  "voting.secret_goes_on": "Cuộc bỏ phiếu này chưa xong: chưa có phiếu nào để hủy.",
  "voting.secret_nothing_kept":
    "Cuộc bỏ phiếu này đã dừng trước khi mở hòm: không có phiếu nào để hủy.",
  "voting.secret_key_destroyed": "Đã ghi là khóa này bị hủy rồi.",
  "voting.secret_state.prepared": "Đang chuẩn bị",
  "voting.secret_state.keys": "Tổ kiểm phiếu tạo khóa",
  "voting.secret_state.registering": "Rút thẻ, đăng ký thiết bị",
  "voting.secret_state.listed": "Danh sách khóa đã chốt",
  "voting.secret_state.open": "Đang bỏ phiếu",
  "voting.secret_state.closed": "Hòm đã đóng",
  "voting.secret_state.opening": "Đang mở kết quả",
  "voting.secret_state.decided": "Đã có kết quả",
  "voting.secret_state.cancelled": "Đã dừng",
} as const;
