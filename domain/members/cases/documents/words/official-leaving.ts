/** Wording of the papers of exemption, striking off and death; sentences of our own (M). */
export const LEAVING = {
  exemptionTitle: "ĐƠN ĐỀ NGHỊ",
  exemptionSubject: "miễn công tác và sinh hoạt đảng",
  exemptionReason: "Lý do đề nghị miễn: {reason}",
  exemptionSpan: "Thời gian đề nghị miễn: từ ngày {since|35} đến ngày {until|35}.",
  exemptionOpenSpan: "Thời gian đề nghị miễn: từ ngày {since|35}.",
  exemptionPromise:
    "Trong thời gian được miễn, tôi tiếp tục giữ gìn tư cách đảng viên, chấp hành Điều lệ Đảng, pháp luật của Nhà nước và chịu trách nhiệm trước Đảng nếu có vi phạm.",
  signs: "NGƯỜI ĐỀ NGHỊ",

  exemptDecisionSubject: "cho đảng viên miễn công tác và sinh hoạt đảng",
  exemptGround: "- Xét đơn của đồng chí {name} và kết quả thảo luận của chi bộ ngày {on|40},",
  exemptFirst:
    "Điều 1. Đồng ý cho đồng chí {*name}, sinh ngày {birth|35}, vào Đảng ngày {admitted|35}, miễn công tác và sinh hoạt đảng từ ngày {since|35}{untilText}. Lý do: {reason}",
  exemptUntil: " đến hết ngày {until}",
  exemptSecond:
    "Điều 2. Trong thời gian được miễn, đồng chí {name} được dự đại hội chi bộ, được thông tin khi có yêu cầu, được xét tặng Huy hiệu Đảng, không thuộc diện đánh giá, xếp loại hằng năm và vẫn phải chịu kỷ luật nếu vi phạm.",
  exemptThird:
    "Điều 3. Chi ủy (bí thư, phó bí thư) và đồng chí {name} chịu trách nhiệm thi hành Quyết định này.",
  returnSubject: "cho đảng viên trở lại công tác và sinh hoạt đảng",
  returnGround: "- Xét đề nghị của đồng chí {name} và kết quả thảo luận của chi bộ,",
  returnFirst:
    "Điều 1. Đồng chí {*name}, sinh ngày {birth|35}, trở lại công tác và sinh hoạt đảng từ ngày {on|40}.",
  returnSecond: "Điều 2. Chi bộ và đồng chí {name} chịu trách nhiệm thi hành Quyết định này.",

  extractTitle: "TRÍCH BIÊN BẢN",
  extractSubject: "họp chi bộ xét, đề nghị xóa tên đảng viên",
  extractMeeting:
    "Ngày {on|40}, {cell} họp xét trường hợp của đảng viên {*name}, sinh ngày {birth|35}, vào Đảng ngày {admitted|35}.",
  roll: "Tổng số đảng viên: {total|12} đồng chí; trong đó chính thức: {official|12}, dự bị: {probationary|12}. Có mặt: {present|12}; vắng mặt: {absent|12}.",
  desk: "Chủ trì: đồng chí {chair|55}; thư ký: đồng chí {clerk}.",
  extractGround: "Căn cứ để xét: {ground}",
  extractHeard: "Ý kiến của đảng viên được xét (hoặc lý do vắng mặt):",
  extractDiscussed: "Tóm tắt thảo luận:",
  extractVote:
    "Kết quả biểu quyết: tán thành {inFavour|12} trên tổng số {base|12} đảng viên chính thức được triệu tập; không tán thành {against|12}; ý kiến khác {other|12}.",
  extractProposes:
    "Chi bộ đề nghị {committee} xem xét, quyết định xóa tên đồng chí {*name} trong danh sách đảng viên.",

  removalSubject: "xóa tên trong danh sách đảng viên",
  removalGround: "- Xét đề nghị của {cell} tại văn bản số {resolution|30}, ngày {resolutionOn|40},",
  removalFirst:
    "Điều 1. Xóa tên đồng chí {*name}, sinh ngày {birth|35}, vào Đảng ngày {admitted|35}, số thẻ đảng viên {card|40}, sinh hoạt tại {cell}, trong danh sách đảng viên kể từ ngày {since|35}. Lý do: {ground}",
  removalSecond:
    "Điều 2. {cell} công bố Quyết định này, thu hồi thẻ đảng viên và nộp lên cấp ủy cấp trên trực tiếp.",
  removalThird:
    "Điều 3. Trong thời hạn {days} ngày làm việc kể từ ngày nhận Quyết định này, người bị xóa tên có quyền khiếu nại lên cấp ủy cấp trên cho đến Ban Bí thư.",
  removalThirdOpen:
    "Điều 3. Người bị xóa tên có quyền khiếu nại theo thời hạn và trình tự quy định, cho đến Ban Bí thư.",
  removalFourth:
    "Điều 4. {cell} và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
  removalRecipient: "{committee} (để báo cáo),",

  deathTitle: "THÔNG BÁO",
  deathSubject: "về việc đảng viên từ trần",
  deathNotice:
    "{cell} trân trọng báo cáo {committee} và thông báo: đồng chí {*name}, sinh ngày {birth|35}; quê quán: {homeTown|60}; vào Đảng ngày {admitted|35}, chính thức ngày {official|35}; số thẻ đảng viên {card|40}, đã từ trần ngày {on|40}.",
  deathPosts: "Chức vụ trong Đảng khi từ trần: {posts}.",
  deathWorks: "Quá trình công tác và khen thưởng:",
  deathBadge: "Huy hiệu Đảng: {badge}",
  deathFuneral: "Lễ viếng, lễ truy điệu:",
  deathFile:
    "Chi bộ đã đưa đồng chí {name} ra khỏi danh sách đảng viên từ ngày từ trần và chuyển hồ sơ lên cấp ủy quản lý.",
} as const;
