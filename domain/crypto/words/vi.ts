export const vi = {
  "crypto.check.archive": "Tệp và mọi bản ghi đúng khuôn dạng, đúng mã băm",
  "crypto.check.chain": "Các sự kiện nối tiếp đúng thứ tự",
  "crypto.check.election": "Câu hỏi và cách thức bỏ phiếu",
  "crypto.check.trustees": "Khóa của máy chủ và của tổ kiểm phiếu",
  "crypto.check.credentials": "Danh sách khóa cử tri",
  "crypto.check.ballots": "Từng lá phiếu: chữ ký và chứng minh",
  "crypto.check.counted": "Phiếu được tính: mỗi khóa một phiếu, đủ số tối thiểu",
  "crypto.check.opening": "Tổng niêm phong, các phần mở và kết quả",
  "crypto.check.expected": "Những điều đã biết từ nguồn khác",
  "crypto.archive_too_large": "Tệp lớn hơn {most} byte nên không được đọc.",
  "crypto.archive_header_wrong": "Phần đầu của tệp không đúng khuôn dạng .bel.",
  "crypto.archive_member_wrong":
    "Có phần trong tệp không đúng khuôn dạng: tệp bị cắt, bị thêm hoặc bị sửa.",
  "crypto.archive_hash_wrong": "Nội dung một bản ghi không khớp mã băm của nó: bản ghi đã bị sửa.",
  "crypto.archive_member_twice": "Một bản ghi có mặt hai lần trong tệp.",
  "crypto.archive_order_wrong":
    "Sự kiện thứ {height} ({type}) sai thứ tự: sau khi khóa hòm không được thêm phiếu, kết quả chỉ có một và ở cuối.",
  "crypto.archive_chain_broken": "Chuỗi sự kiện bị đứt ở vị trí {height}.",
  "crypto.archive_record_stray": "Có bản ghi thừa hoặc thiếu so với sự kiện của nó.",
  "crypto.archive_unfinished": "Tệp phải kết thúc ở {wanted} nhưng kết thúc ở {found}.",
  "crypto.record_too_large": "Bản ghi {kind} lớn hơn {most} byte nên không được đọc.",
  "crypto.record_malformed": "Bản ghi {kind} không đúng khuôn dạng.",
  "crypto.record_not_canonical": "Bản ghi {kind} không viết theo dạng chuẩn duy nhất.",
  "crypto.setup_names_other_records":
    "Bản ghi thiết lập nêu các bản ghi khác với những bản ghi trong tệp.",
  "crypto.election_without_policy":
    "Phần mô tả không nêu quy tắc tính phiếu và số phiếu tối thiểu.",
  "crypto.election_question_impossible":
    "Có câu hỏi không thể trả lời: số tối thiểu và tối đa không hợp lý.",
  "crypto.trustees_shape_wrong": "Hồ sơ khóa của tổ kiểm phiếu thiếu phần hoặc sai chỗ.",
  "crypto.trustees_element_outside": "Một khóa của tổ kiểm phiếu hoặc máy chủ không thuộc nhóm.",
  "crypto.trustees_key_unproved": "Một khóa không có chứng minh đúng rằng có người giữ nó.",
  "crypto.trustees_signature_wrong":
    "Chữ ký của thành viên thứ {member} trong tổ kiểm phiếu không đúng.",
  "crypto.trustees_shared_key_wrong":
    "Khóa của thành viên thứ {member} không khớp với những gì cả tổ đã chia.",
  "crypto.trustees_keys_equal": "Hai khóa trùng nhau: mỗi người phải có khóa riêng.",
  "crypto.trustees_key_differs":
    "Khóa của cuộc bỏ phiếu không phải khóa chung của máy chủ và tổ kiểm phiếu.",
  "crypto.credential_outside": "Khóa cử tri thứ {credential} không thuộc nhóm.",
  "crypto.credentials_not_sorted": "Danh sách khóa cử tri không theo thứ tự hoặc có khóa trùng.",
  "crypto.credential_weighted": "Một khóa trong danh sách nặng hơn một phiếu.",
  "crypto.credential_malformed":
    "Mã trên thẻ có 15 chữ và số, chia năm nhóm ba ký tự. Hãy kiểm tra lại.",
  "crypto.credential_misprint": "Mã này gõ sai ít nhất một ký tự. Hãy so lại với thẻ.",
  "crypto.marks_missing": "Chưa trả lời hết các câu hỏi.",
  "crypto.marks_against_form": "Câu {question}: cách đánh dấu này phiếu không cho phép.",
  "crypto.ballot_of_other_election": "Lá phiếu thứ {ballot} thuộc cuộc bỏ phiếu khác.",
  "crypto.ballot_shape_wrong": "Lá phiếu thứ {ballot} không đúng với mẫu phiếu.",
  "crypto.ballot_signature_wrong": "Chữ ký của lá phiếu thứ {ballot} không đúng.",
  "crypto.ballot_element_outside": "Lá phiếu thứ {ballot} có số nằm ngoài phạm vi cho phép.",
  "crypto.ballot_proof_wrong":
    "Chứng minh của lá phiếu thứ {ballot} không đúng: phiếu không chứng tỏ được là hợp lệ.",
  "crypto.ballot_twice": "Sự kiện thứ {height} lặp lại một lá phiếu đã có.",
  "crypto.ballot_key_unknown": "Khóa của lá phiếu thứ {ballot} không có trong danh sách.",
  "crypto.ballot_key_voted_twice":
    "Khóa của lá phiếu thứ {ballot} đã bỏ phiếu; cuộc này mỗi khóa một phiếu.",
  "crypto.ballots_below_minimum":
    "Chỉ có {counted} phiếu được tính, ít hơn mức tối thiểu {minimum}: không được mở.",
  "crypto.tally_differs": "Tổng niêm phong ghi trong tệp không phải tổng của các phiếu được tính.",
  "crypto.tally_counts_differ": "Tệp ghi {found} phiếu nhưng tính được {counted}.",
  "crypto.share_of_other_record": "Một phần mở nêu bản ghi khác với bản ghi đi cùng.",
  "crypto.share_owner_unknown": "Một phần mở mang số của người không có trong danh sách khóa.",
  "crypto.share_owner_twice": "Một người có hai phần mở.",
  "crypto.share_of_server_missing": "Thiếu phần mở của máy chủ.",
  "crypto.shares_too_few": "Cần {needed} phần mở, mới có {found}.",
  "crypto.shares_too_many": "Cần đúng {needed} phần mở nhưng có {found}.",
  "crypto.share_shape_wrong": "Phần mở của số {owner} không khớp với số câu hỏi và lựa chọn.",
  "crypto.share_element_outside": "Phần mở của số {owner} có số không thuộc nhóm.",
  "crypto.share_proof_wrong":
    "Chứng minh trong phần mở của số {owner} không đúng: phần này giả hoặc hỏng.",
  "crypto.result_cannot_be_opened": "Các phần mở không cho ra số phiếu nào.",
  "crypto.result_differs": "Kết quả ghi trong tệp không phải kết quả mở ra được.",
  "crypto.voters_differ": "Danh sách phải có {expected} khóa nhưng có {found}.",
  "crypto.form_differs": "Các câu hỏi không phải mẫu phiếu đã được thông qua.",
  "crypto.server_key_differs": "Khóa máy chủ không phải khóa đã công bố.",
  "crypto.trustees_differ": "Khóa của tổ kiểm phiếu không phải khóa mà máy của tổ đã cùng làm.",
  "crypto.election_key_differs":
    "Phiếu của cuộc này được niêm phong bằng khóa khác, không phải khóa của tổ kiểm phiếu.",
  "crypto.list_differs": "Danh sách khóa không phải danh sách đã chốt trước khi mở hòm.",
  "crypto.election_differs": "Tệp không phải của cuộc bỏ phiếu đã mở hòm với dấu ấy.",
  "crypto.closed_head_differs": "Hòm phiếu lúc đóng không phải hòm mà đơn vị xác nhận đã ký.",
  "crypto.opened_head_differs": "Kết quả không phải bản mà đơn vị xác nhận đã ký.",
  "crypto.receipt_ambiguous":
    "Có nhiều lá phiếu cùng bắt đầu bằng {receipt}. Hãy ghi đủ biên nhận này.",
  "crypto.receipt_unreadable":
    "“{receipt}” không phải số biên nhận: cần ít nhất 12 ký tự đầu, mỗi dòng một số.",
  "crypto.receipt_missing": "Không thấy lá phiếu có mã {receipt} trong tệp.",
  "crypto.receipt_replaced": "Lá phiếu có mã {receipt} đã bị thay bằng phiếu khác của cùng khóa.",
  "crypto.ceremony_not_seated": "Thiết bị này không có chỗ trong tổ kiểm phiếu này.",
  "crypto.ceremony_not_all_there": "Chưa đủ phần của tất cả thành viên.",
  "crypto.ceremony_commitment_broken":
    "Thành viên thứ {member} đưa ra thứ khác với điều đã cam kết. Hãy làm lại từ đầu.",
  "crypto.ceremony_deal_false":
    "Thành viên thứ {member} đã chia phần sai. Hãy làm lại và lập biên bản.",
  "crypto.opening_unwitnessed":
    "Chưa có đơn vị xác nhận nào ký hòm phiếu lúc đóng nên không được mở.",
  "crypto.opening_second_time": "Cuộc bỏ phiếu này đã được mở một lần và không được mở lần nữa.",
} as const;
