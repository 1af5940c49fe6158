/** Wording of the papers of candidacy, probation and badge that are mostly filled by hand; our own sentences (M). */
export const PROBATION = {
  opinionsTitle: "TỔNG HỢP Ý KIẾN NHẬN XÉT",
  opinionsSubject:
    "của đoàn thể nơi làm việc và cấp ủy, nhân dân nơi cư trú đối với người vào Đảng",
  opinionsAbout:
    "{cell} tổng hợp ý kiến nhận xét đối với {*name}, sinh ngày {birth|35}; nghề nghiệp, nơi công tác: {occupation|60}; nơi cư trú: {residence}",
  opinionsAtWork:
    "1. Ý kiến của đại diện đoàn thể chính trị - xã hội nơi làm việc (số người được hỏi, số tán thành):",
  opinionsAtHome: "2. Ý kiến của cấp ủy (chi ủy) và nhân dân nơi cư trú:",
  opinionsEnd: "3. Ý kiến của chi ủy (bí thư chi bộ):",

  ceremonyTitle: "CHƯƠNG TRÌNH",
  ceremonySubject: "lễ kết nạp đảng viên",
  ceremonyAbout: "{cell} tổ chức lễ kết nạp {*name} vào Đảng Cộng sản Việt Nam ngày {on|40}.",
  ceremonySteps: [
    "Chào cờ (Quốc ca, Quốc tế ca).",
    "Tuyên bố lý do, giới thiệu đại biểu.",
    "Bí thư chi bộ (hoặc đại diện cấp ủy) công bố và trao quyết định kết nạp đảng viên.",
    "Đảng viên mới tuyên thệ.",
    "Đại diện chi ủy nói về nhiệm vụ, quyền hạn của đảng viên, nhiệm vụ của chi bộ và phân công đảng viên chính thức giúp đỡ đảng viên dự bị.",
    "Đại diện cấp ủy cấp trên phát biểu (nếu có).",
    "Bế mạc (Quốc ca, Quốc tế ca).",
  ],

  selfReviewTitle: "BẢN TỰ KIỂM ĐIỂM",
  selfReviewSubject: "của đảng viên dự bị",
  selfReviewAbout:
    "Tôi là: {*name}; sinh ngày: {birth|40}; được kết nạp vào Đảng ngày: {admitted|40}; đang sinh hoạt tại: {cell}.",
  selfReviewIntro: "Trong thời gian dự bị, tôi tự kiểm điểm như sau:",
  strengths: "Ưu điểm (phẩm chất chính trị, đạo đức, lối sống; thực hiện nhiệm vụ được giao):",
  faults: "Khuyết điểm, hạn chế và nguyên nhân:",
  remedy: "Biện pháp khắc phục:",
  selfReviewAsks:
    "Đề nghị chi bộ xem xét, đề nghị công nhận tôi là đảng viên chính thức đúng thời hạn.",
  selfReviewSigns: "ĐẢNG VIÊN DỰ BỊ",

  helperTitle: "BẢN NHẬN XÉT",
  helperSubject: "đảng viên dự bị",
  helperAbout:
    "Tôi là: {*helper}; đang sinh hoạt tại: {cell}. Được chi bộ phân công giúp đỡ đảng viên dự bị {*name}, được kết nạp ngày {admitted|40}, tôi nhận xét như sau:",
  helperProposes:
    "Tôi đề nghị chi bộ xem xét, đề nghị công nhận đồng chí {*name} là đảng viên chính thức và chịu trách nhiệm trước Đảng về nhận xét này.",
  helperSigns: "ĐẢNG VIÊN ĐƯỢC PHÂN CÔNG GIÚP ĐỠ",

  badgeProposalTitle: "TỜ TRÌNH",
  badgeProposalSubject: "đề nghị xét tặng Huy hiệu Đảng",
  badgeProposes:
    "{cell} đề nghị {committee} xem xét, đề nghị cấp có thẩm quyền tặng Huy hiệu {years} năm tuổi Đảng cho đồng chí {*name}, sinh ngày {birth|35}, vào Đảng ngày {admitted|35}, chính thức ngày {official|35}, số thẻ đảng viên {card|40}.",
  badgeRound: "Đợt đề nghị: ngày {round}",
  badgeReason: "Lý do xét tặng sớm hoặc truy tặng (nếu có):",
  badgeDiscipline: "Khen thưởng, kỷ luật trong Đảng:",
} as const;
