export const vi = {
  "voting.secret.begin": "Bỏ phiếu kín điện tử",
  "voting.secret.repeat": "Bỏ phiếu kín điện tử lần tiếp theo",
  "voting.secret.cancelled": "Đã dừng cuộc bỏ phiếu kín “{question}”. Lý do: {reason}",
  "voting.secret.steps": "Các bước của cuộc bỏ phiếu",
  "voting.secret.cancel": "Dừng cuộc bỏ phiếu này",
  "voting.secret.cancel_text":
    "Không phiếu nào được mở; khóa của hệ thống bị hủy. Biên bản ghi lý do.",
  "voting.secret.limits": "Điều hệ thống không bảo đảm được",
  "voting.secret.limit.coercion":
    "Có người đứng cạnh ép, lấy thẻ hoặc bắt dùng máy của họ: chỉ buồng phiếu riêng và cách rút thẻ mới giảm được.",
  "voting.secret.limit.phone":
    "Máy bị nhiễm mã độc có thể hiện một tên và niêm phong tên khác. Ai ngờ máy thì bỏ phiếu trên máy khác.",
  "voting.secret.limit.small":
    "Ít người thì tổng số tự nói lên lá phiếu: bảy người cùng một ý thì ai cũng biết. Dưới năm phiếu không bao giờ mở.",
  "voting.secret.limit.code":
    "Trang buồng phiếu do máy chủ đưa ra. Ai muốn chắc thì so mã băm của trang với mã in trên thẻ.",
  "voting.secret.name_board": "Ghi tổ kiểm phiếu",
  "voting.secret.board_missing": "Hãy chọn tổ kiểm phiếu và người giữ danh sách.",
  "voting.secret.board_hint":
    "Cuộc họp bầu ba người (đại hội: năm người), không phải chủ trì, thư ký hay người có tên trên phiếu.",
  "voting.secret.board": "Tổ kiểm phiếu",
  "voting.secret.keeper": "Người giữ danh sách khóa",
  "voting.secret.keeper_hint": "In thẻ trên máy của mình và chốt danh sách khóa.",
  "voting.secret.board_hands": "Cuộc họp giơ tay bầu tổ kiểm phiếu",
  "voting.secret.waits_board": "Chờ cuộc họp bầu tổ kiểm phiếu.",
  "voting.secret.board_again": "Bầu lại tổ kiểm phiếu",
  "voting.secret.board_again_text":
    "Khi một người không làm khóa hoặc máy người giữ danh sách bị hỏng. Khóa cũ bị bỏ, thẻ đã in và thiết bị đã đăng ký đều mất giá trị: mọi người đăng ký hoặc rút thẻ lại.",
  "voting.secret.member_again":
    "Tổ kiểm phiếu đã bắt đầu lại: ai đã đăng ký hoặc rút thẻ trước đó phải làm lại.",
  "voting.secret.ceremony": "Tạo khóa của tổ kiểm phiếu",
  "voting.secret.ceremony_text":
    "Mỗi người làm phần của mình trên máy của mình. Cần {threshold} trong {size} người mới mở được; một người thì không mở được gì.",
  "voting.secret.restarted": "Đã làm lại từ đầu. Lý do: {reason}",
  "voting.secret.step.join": "Nhận chỗ: chứng nhận và cam kết",
  "voting.secret.step.deal": "Chia các phần",
  "voting.secret.step.share": "Nhận và kiểm tra phần của mình",
  "voting.secret.waits_for": "Còn chờ: {names}",
  "voting.secret.own_step_done": "Phần của đồng chí ở bước này đã xong. Chờ các người khác.",
  "voting.secret.own_step": "Việc của đồng chí, bước {step} trong 3",
  "voting.secret.step_text.join":
    "Máy này tạo khóa riêng và cam kết trước, để không ai chọn khóa theo khóa người khác.",
  "voting.secret.step_text.deal":
    "Máy này niêm phong cho mỗi người một phần mà chỉ máy của họ mở được.",
  "voting.secret.step_text.share":
    "Máy này mở phần nhận được, kiểm tra từng người và giữ lại để mở kết quả. Đừng xóa dữ liệu của trình duyệt.",
  "voting.secret.do.join": "Tạo khóa của tổ trên máy này",
  "voting.secret.do.deal": "Chia phần cho tổ",
  "voting.secret.do.share": "Nhận phần của tôi",
  "voting.secret.restart": "Làm lại từ đầu",
  "voting.secret.restart_text":
    "Dùng khi mất máy hoặc có phần sai. Những gì đã gửi được giữ lại cùng lý do.",
  "voting.secret.took": "Đã có {took} trong {eligible} đồng chí rút thẻ hoặc đăng ký máy",
  "voting.secret.took_how": "Đăng ký máy: {devices}. Rút thẻ: {slips}.",
  "voting.secret.waits_keeper":
    "Người giữ danh sách in thẻ, ghi người rút rồi chốt danh sách khóa.",
  "voting.secret.keeper_begin": "Dùng máy này giữ danh sách",
  "voting.secret.keeper_begin_text":
    "Máy này nhận khóa công khai của các đồng chí đã niêm phong riêng cho nó. Làm mọi việc của người giữ danh sách trên chính máy này.",
  "voting.secret.slips_text":
    "Mã chỉ có trên máy này và trên giấy. In xong gấp kín từng thẻ, số thứ tự ở ngoài, rồi cho rút thăm.",
  "voting.secret.slips_more": "Số thẻ làm thêm",
  "voting.secret.slips_make": "Làm thẻ",
  "voting.secret.slips_print": "In {count} thẻ",
  "voting.secret.slip_serial": "Thẻ số {serial}",
  "voting.secret.slip_code": "Mã vuông mở buồng phiếu với thẻ này",
  "voting.secret.slip_step_1": "Quét mã hoặc mở địa chỉ trên và gõ mã. Vào buồng một mình.",
  "voting.secret.slip_step_2":
    "So dấu của cuộc bỏ phiếu trên máy với dấu mà tổ kiểm phiếu đọc to. Khác nhau thì đừng bỏ phiếu.",
  "voting.secret.slip_step_3": "Ghi số biên nhận 12 ký tự lên thẻ này và giữ thẻ.",
  "voting.secret.slip_step_4":
    "Sau khi đóng hòm, tìm số đó trên màn hình hội trường hoặc bằng máy khác. Không thấy thì báo ngay.",
  "voting.secret.slip_booth": "Mã băm của trang buồng phiếu:",
  "voting.secret.note_drawn": "Ghi đã rút và ký",
  "voting.secret.drawn": "Người vừa rút thẻ",
  "voting.secret.slips_drawn": "Người đã rút thẻ; bấm để lấy lại thẻ",
  "voting.secret.take_back": "Bỏ ghi: {name}",
  "voting.secret.take_back_text":
    "Thẻ được trả lại còn nguyên, chưa mở: ghi số thứ tự của thẻ vào các thẻ còn lại. Biên bản cuộc họp ghi việc này. Ai bị ghi nhầm thì rút thẻ khác.",
  "voting.secret.publish": "Chốt danh sách khóa",
  "voting.secret.publish_text":
    "Danh sách gồm khóa của {devices} thiết bị và {slips} thẻ. Sau bước này không sửa danh sách, không lấy lại thẻ và không gạch thiết bị được nữa; thẻ còn lại hủy ngay, không mở.",
  "voting.secret.left": "Số thứ tự các thẻ còn lại",
  "voting.secret.left_hint":
    "Ví dụ 3, 8-10. Để trống nếu không còn thẻ nào. Thẻ còn lại hủy ngay, không mở.",
  "voting.secret.left_wrong": "Chỉ viết số, dấu phẩy và dấu gạch.",
  "voting.secret.unreadable":
    "{count} khóa không vào danh sách được: máy này không đọc được, không phải là khóa, hoặc trùng với khóa khác. Gạch các khóa đó; những người này rút thẻ.",
  "voting.secret.devices_struck_out": "Thiết bị đã đăng ký; bấm để gạch",
  "voting.secret.strike_device": "Gạch thiết bị: {name}",
  "voting.secret.strike_device_text":
    "Đồng chí này chỉ còn rút thẻ, vì sau khi gạch có thể biết khóa nào của đồng chí ấy. Khóa bị gạch không bao giờ vào danh sách.",
  "voting.secret.end_registration": "Kết thúc đăng ký",
  "voting.secret.end_registration_text":
    "Đã có {devices} thiết bị và {slips} thẻ. Sau bước này không ai đăng ký hay rút thẻ nữa, và không mở lại được. Máy này chỉ đọc các khóa sau khi đăng ký kết thúc, để không ai biết khóa nào của ai.",
  "voting.secret.read_names":
    "Trước đó hãy đọc to tên các đồng chí có thiết bị đăng ký ({devices} tên): ai nghe tên mình mà không tự đăng ký, hoặc đã đăng ký mà không nghe tên mình, thì nói ngay.",
  "voting.secret.registration_ended":
    "Đăng ký đã kết thúc: {devices} thiết bị, {slips} thẻ. Giờ chốt danh sách.",
  "voting.secret.few_devices":
    "Chỉ có ít thiết bị đăng ký. Trong số ít khóa như vậy, người giữ danh sách dễ đoán khóa của ai hơn; ai muốn chắc thì rút thẻ.",
  "voting.secret.may_draw": "Người bị gạch sau khi kết thúc đăng ký, nay rút thẻ",
  "voting.secret.other_keeper":
    "Máy này không phải máy đã bắt đầu giữ danh sách. Hãy dùng đúng máy và trình duyệt đó.",
  "voting.secret.strike_unreadable": "Gạch {count} khóa không dùng được",
  "voting.secret.strike_unreadable_text":
    "Tên những người này sẽ hiện ra và họ chỉ còn rút thẻ, vì sau khi gạch có thể biết khóa nào của họ. Khóa bị gạch không bao giờ vào danh sách.",
  "voting.secret.striking": "Đã gạch {done} trong {count} khóa…",
  "voting.secret.own_struck":
    "Khóa trên máy hoặc thẻ của đồng chí không dùng được hoặc đã bị gạch. Đồng chí rút thẻ ở bàn tổ kiểm phiếu.",
  "voting.secret.member_ended":
    "Đăng ký đã kết thúc. Ai chưa đăng ký và chưa rút thẻ thì không bỏ phiếu lần này.",
  "voting.secret.aloud": "{people} đồng chí, {keys} khóa",
  "voting.secret.aloud_text":
    "Đọc to hai số này. Chúng phải bằng nhau: thừa một khóa là có phiếu ma. Mỗi người tìm khóa của mình trước khi mở hòm.",
  "voting.secret.member_aloud":
    "Hai số này phải bằng nhau: thừa một khóa là có phiếu ma. Tìm khóa của mình trước khi mở hòm; không thấy thì nói ngay.",
  "voting.secret.open": "Mở hòm phiếu",
  "voting.secret.open_text": "Từ lúc này danh sách khóa, câu hỏi và cách tính không đổi được nữa.",
  "voting.secret.in_box": "Trong hòm có {collected} phiếu, danh sách có {keys} khóa",
  "voting.secret.no_interim":
    "Không ai, kể cả hệ thống, biết ai được bao nhiêu phiếu trước khi tổ kiểm phiếu mở.",
  "voting.secret.booth_code": "Mã vuông mở buồng phiếu",
  "voting.secret.booth_at": "Buồng phiếu:",
  "voting.secret.fingerprint": "Dấu của cuộc bỏ phiếu, phải giống dấu tổ kiểm phiếu đọc to:",
  "voting.secret.close": "Đóng hòm phiếu",
  "voting.secret.close_text":
    "Không phiếu nào vào thêm được. Tổng được niêm phong để tổ kiểm phiếu mở một lần duy nhất.",
  "voting.secret.boxes": "Hòm phiếu điểm cầu",
  "voting.secret.boxes_text":
    "Điểm cầu mất mạng giữ phiếu trên máy. Trước khi đóng hòm chính, hai người ở đó đọc số phiếu và đầu dấu qua điện thoại.",
  "voting.secret.box_begin": "Lập hòm trên máy này",
  "voting.secret.box_note": "Ghi số đọc qua điện thoại",
  "voting.secret.box_name": "Tên điểm cầu",
  "voting.secret.box_count": "Số phiếu",
  "voting.secret.box_head": "Đầu dấu, 8 ký tự",
  "voting.secret.box_line": "{name}: {count} phiếu, đầu dấu {head}",
  "voting.secret.box_state.noted": "chờ tệp",
  "voting.secret.box_state.appended": "đã vào hòm chính",
  "voting.secret.box_state.notCounted": "không tính",
  "voting.secret.box_checking": "Đang kiểm tra tệp: {checked} trên {count} phiếu đã đúng.",
  "voting.secret.box_flagged": "{count} phiếu không tính vì khóa đã bỏ phiếu ở nơi khác.",
  "voting.secret.box_file": "Đưa tệp của hòm vào",
  "voting.secret.box_give_up": "Ghi là không tính",
  "voting.secret.box_give_up_text":
    "{count} phiếu của “{name}” không được tính và không đưa vào được nữa, kể cả khi tệp đến sau. Chỉ làm khi chắc chắn không có tệp. Biên bản ghi số phiếu và đầu dấu.",
  "voting.secret.box_correct": "Sửa số đã ghi của “{name}”",
  "voting.secret.box_note_again": "Ghi lại số đúng",
  "voting.secret.envelopes": "Phiếu giấy trong phong bì kép",
  "voting.secret.envelopes_text":
    "Một người đọc, một người gõ trong buồng phiếu, một người nhìn. Ghim biên nhận vào tờ phiếu và niêm phong.",
  "voting.secret.reread_all":
    "Trước khi gửi từng phiếu, người nhìn đọc to tờ giấy thêm một lần và so với trang xem lại: chi bộ đọc lại tất cả. Gửi rồi thì không ai đọc được nữa. Có chỗ khác thì sửa ngay trên trang ấy.",
  "voting.secret.reread_some":
    "Trước khi gửi từng phiếu, bấm rút thăm: cứ bốn phiếu có một phiếu, theo thăm, được đọc lại. Người nhìn đọc to tờ giấy và so với trang xem lại; gửi rồi thì không ai đọc được nữa. Có một chỗ khác thì từ đó đọc lại tất cả.",
  "voting.secret.reread_draw": "Rút thăm cho phiếu thứ {paper}",
  "voting.secret.reread_yes": "Phiếu thứ {paper}: đọc lại trước khi gửi.",
  "voting.secret.reread_no": "Phiếu thứ {paper}: không phải đọc lại.",
  "voting.secret.reread_sum": "Đã rút thăm {drawn} phiếu, đọc lại {again} phiếu.",
  "voting.secret.envelopes_now": "Đã ghi {outer} phong bì ngoài, {typed} phiếu gõ vào.",
  "voting.secret.envelopes_outer": "Số phong bì ngoài",
  "voting.secret.envelopes_receipts": "Số biên nhận, 12 ký tự là đủ, mỗi dòng một số",
  "voting.secret.envelopes_wrong": "Có dòng không phải số biên nhận: {lines}.",
  "voting.secret.envelopes_note": "Ghi phong bì",
  "voting.secret.envelopes_sum":
    "{outer} phong bì ngoài = {typed} phiếu nhập + {untyped} không nhập.",
  "voting.secret.envelopes_none": "Chưa ghi phong bì kép nào.",
  "voting.secret.untyped": "Phong bì không nhập được, theo lý do",
  "voting.secret.untyped.unsigned": "Phong bì ngoài không có tên hoặc chữ ký, không mở",
  "voting.secret.untyped.notOnRoll": "Người gửi không có trong danh sách rút thẻ, không mở",
  "voting.secret.untyped.tooFew": "Ít phong bì, không mở",
  "voting.secret.untyped.noSlip": "Không có thẻ, hoặc không đọc được mã",
  "voting.secret.untyped.keyUnknown": "Mã không có trong danh sách khóa",
  "voting.secret.untyped.keyVoted": "Khóa của thẻ đã bỏ phiếu",
  "voting.secret.untyped.noBallot": "Không có phiếu bên trong",
  "voting.secret.untyped.invalid": "Phiếu không hợp lệ",
  "voting.secret.untyped.other": "Lý do khác",
  "voting.secret.untyped_said": "Lý do khác là gì, không nêu tên người",
  "voting.secret.closed_count": "Hòm đã đóng: {counted} phiếu được tính",
  "voting.secret.opens_wait": "Cần phần mở của {needed} người. Chưa mở: {names}",
  "voting.secret.share_false":
    "Các phần đã đưa ghép lại không mở được: có ít nhất một phần sai dù qua được kiểm tra. Người còn lại hãy mở phần của mình; đủ các phần đúng thì kết quả mở được, và biên bản ghi phần nào sai. Ai cũng đã đưa mà vẫn không mở thì dừng cuộc bỏ phiếu kèm lý do.",
  "voting.secret.opened_all": "Đủ các phần, kết quả đang được ghi.",
  "voting.secret.own_share": "Tôi mở {sums} tổng, không mở lá phiếu nào",
  "voting.secret.own_share_text":
    "Máy này tự kiểm tra cả tệp của hòm trước: đã đóng, đúng khóa của tổ, đúng danh sách khóa, đủ số tối thiểu, chưa mở lần nào; và việc đóng đúng hòm này đã có trong nhật ký của chi bộ, có chữ ký của nhật ký mà máy thấy từ khi tổ làm khóa, có xác nhận của đơn vị xác nhận nếu có. Sai một điều là máy không mở. Đồng chí vẫn so mã với mã đã đọc to: hai cách kiểm tra độc lập.",
  "voting.secret.checking": "Đã kiểm tra {done} trong {all} khóa và phiếu…",
  "voting.secret.head_compared": "Tôi đã so mã này với mã đã đọc to và ghi lại lúc đóng hòm",
  "voting.secret.list_digest":
    "Mã băm của danh sách khóa: phải giống mã mà người giữ danh sách đọc to từ máy của mình",
  "voting.secret.give_share": "Kiểm tra và mở phần của tôi",
  "voting.secret.receipts": "Biên nhận của mọi phiếu trong hòm ({count})",
  "voting.secret.receipts_text": "Ai cũng tìm được số của mình. Số không nói gì về điều đã chọn.",
  "voting.secret.late": "{count} phiếu đến muộn, không mở.",
  "voting.secret.now": "Bỏ phiếu kín điện tử",
  "voting.secret.board_work": "Việc của tổ kiểm phiếu",
  "voting.secret.member_board":
    "Cuộc họp sắp bầu tổ kiểm phiếu; tổ tạo khóa của tổ. Sau đó đồng chí tạo khóa trên máy mình hoặc rút thẻ.",
  "voting.secret.member_keys":
    "Tổ kiểm phiếu đang tạo khóa. Sau đó đồng chí tạo khóa trên máy mình hoặc rút thẻ.",
  "voting.secret.member_waits": "Chờ người giữ danh sách bắt đầu, hoặc rút thẻ.",
  "voting.secret.member_choose":
    "Máy này tạo khóa bỏ phiếu cho đồng chí và giữ phần bí mật. Chỉ phần công khai được gửi, niêm phong cho máy của người giữ danh sách.",
  "voting.secret.make_key": "Tạo khóa của tôi",
  "voting.secret.member_or_slip": "Ai không dùng máy riêng thì rút thẻ ở bàn tổ kiểm phiếu.",
  "voting.secret.own_slip": "Đồng chí đã rút thẻ. Giữ thẻ kín tới khi vào buồng phiếu.",
  "voting.secret.own_device": "Khóa của đồng chí ở trên máy này. Đừng xóa dữ liệu của trình duyệt.",
  "voting.secret.own_elsewhere":
    "Đồng chí đã đăng ký bằng khóa trên một máy hoặc trình duyệt khác. Hãy bỏ phiếu bằng máy đó.",
  "voting.secret.make_key_here": "Tạo khóa trên máy này thay thế",
  "voting.secret.make_key_here_text":
    "Khóa trên máy kia mất giá trị; từ lúc này đồng chí bỏ phiếu bằng máy này.",
  "voting.secret.member_offline":
    "Ai sẽ bỏ phiếu ở nơi không có mạng thì đừng tạo khóa mà rút thẻ: hòm phiếu điểm cầu chỉ nhận mã trên thẻ.",
  "voting.secret.code_misprint":
    "Có ít nhất một ký tự gõ sai. Hãy so lại với thẻ; chữ hoa khác chữ thường.",
  "voting.secret.not_yours": "Đồng chí không bỏ phiếu trong cuộc này.",
  "voting.secret.find_key": "Tìm khóa của tôi",
  "voting.secret.key_found": "Có. Khóa của đồng chí nằm trong danh sách.",
  "voting.secret.key_missing":
    "Không thấy khóa. Xem lại mã; nếu đúng thì báo ngay trước khi mở hòm.",
  "voting.secret.slip_code_label": "Mã trên thẻ, 15 ký tự",
  "voting.secret.slip_code_hint": "Mã được so ngay trên máy này, không gửi đi đâu.",
  "voting.secret.other_device":
    "Khóa của đồng chí không có trên máy này. Hãy mở trang trên máy đã tạo khóa.",
  "voting.secret.booth_device": "Buồng phiếu mở bằng khóa trên máy này.",
  "voting.secret.booth_slip": "Mở buồng phiếu và dùng mã trên thẻ.",
  "voting.secret.to_booth": "Vào buồng phiếu",
  "voting.secret.booth_text":
    "Buồng phiếu là một trang riêng, không biết đồng chí là ai và chỉ gửi phiếu đã niêm phong.",
  "voting.secret.member_closed": "Hòm đã đóng. Tìm số biên nhận của đồng chí dưới đây.",
  "voting.secret.few":
    "Ít phiếu: tổng số có thể tự nói lên ai chọn gì. Đây là giới hạn của mọi hòm phiếu nhỏ.",
  "voting.secret.times": "Mở hòm lúc {from}, đóng lúc {to}.",
  "voting.secret.verify": "Tự kiểm tra",
  "voting.secret.verify_text":
    "Lưu tệp của cuộc bỏ phiếu và mở bằng trang kiểm tra, hoặc bằng belenios-tool 2.0. So hai mã băm với mã mà đơn vị xác nhận giữ.",
  "voting.secret.election_id": "Số hiệu cuộc bỏ phiếu",
  "voting.secret.closed_head": "Mã băm lúc đóng hòm",
  "voting.secret.opened_head": "Mã băm lúc có kết quả",
  "voting.secret.form_digest": "Mã của mẫu phiếu đã duyệt",
  "voting.secret.booth_hash": "Mã băm của trang buồng phiếu",
  "voting.secret.booth_other":
    "Khi đóng hòm, hệ thống không còn đưa ra trang buồng phiếu có mã này, hoặc không có trang nào: có lá phiếu có thể đã được niêm phong bằng một trang khác. Biên bản ghi cả hai mã. Hãy hỏi người vận hành đã thay trang lúc nào.",
  "voting.secret.archive": "Lưu tệp .bel",
  "voting.secret.archive_of": "Lưu tệp .bel của “{question}”",
  "voting.secret.verifier": "Trang kiểm tra cho người ngoài",
  "voting.secret.counted": "Danh sách có {keys} khóa, {counted} phiếu được tính.",
  "voting.secret.typed": "{typed} phiếu gõ từ giấy.",
  "voting.secret.votes": "{votes} phiếu",
  "voting.secret.blank": "Trắng: {blank}",
  "voting.secret.opened_by": "Tổ kiểm phiếu: {names}.",
  "voting.secret.permitted": "Theo văn bản {number} của {issuer}.",
  "voting.secret.kept_until": "Phiếu và tệp của cuộc bỏ phiếu được giữ đến hết ngày {until}.",
  "voting.secret.destroyed":
    "Phiếu và tệp của cuộc bỏ phiếu đã hủy lúc {at}, theo {document}; người hủy: {by}. Kết quả, biên bản và mã băm trong nhật ký vẫn còn.",
  "voting.secret.destroy_ballots": "Hủy phiếu và tệp",
  "voting.secret.destroy_ballots_text":
    "“{question}”: hủy mọi lá phiếu đã niêm phong, danh sách khóa, tệp .bel và phần của tổ kiểm phiếu trên máy chủ. Không lấy lại được và không kiểm tra lại được nữa. Chỉ hủy khi có quyết định và không có khiếu nại. Kết quả, biên bản và mã băm trong nhật ký vẫn còn.",
  "voting.secret.destroy_document": "Quyết định hủy (số, ngày, cơ quan)",
  "voting.secret.destroy_document_missing": "Hãy ghi quyết định hủy.",
  "voting.secret.verify_gone":
    "Tệp đã hủy theo quyết định. Ai còn giữ một bản thì vẫn kiểm tra được bằng các mã băm này.",
  "voting.secret.destroy_key": "Hủy khóa của tôi trên máy này và ghi lại",
  "voting.secret.destroy_key_text":
    "Chỉ làm sau khi hết thời hạn lưu ({until}). Khóa trên máy này bị xóa ngay và không lấy lại được; việc hủy được ghi lại.",
  "voting.secret.no_key_here":
    "Máy và trình duyệt này không có khóa của tổ kiểm phiếu để hủy. Hãy mở trang này trên máy đã tạo khóa.",
  "voting.secret.note_no_key": "Ghi là khóa không còn",
  "voting.secret.note_no_key_text":
    "Chỉ ghi khi khóa đã mất hẳn: máy tạo khóa đã hỏng, đã mất hoặc đã xóa dữ liệu. Thời hạn lưu: {until}.",
  "voting.secret_result.filled": "Đã bầu đủ",
  "voting.secret_result.short": "Chưa bầu đủ",
  "voting.secret_result.tie": "Ngang phiếu",
  "voting.secret_result.adopted": "Được thông qua",
  "voting.secret_result.rejected": "Không được thông qua",
  "voting.secret_result.rated": "Đã xếp loại",
  "voting.secret_result.told": "Đã có kết quả lấy ý kiến",
} as const;
