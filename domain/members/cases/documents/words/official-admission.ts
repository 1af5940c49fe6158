/** Wording of the papers from candidate to badge; sentences of our own, laid out as such papers are known (M). */
export const ADMISSION = {
  applicationTitle: "ĐƠN XIN VÀO ĐẢNG",
  applicant: "Tôi là: {*name}; sinh ngày: {birth|45}.",
  birthPlace: "Nơi sinh: {birthPlace}",
  homeTown: "Quê quán: {homeTown}",
  ethnicity: "Dân tộc: {ethnicity|45}; tôn giáo: {religion}",
  education: "Trình độ học vấn: {education}",
  occupation: "Nghề nghiệp, chức vụ, nơi công tác: {occupation}",
  residence: "Nơi ở hiện nay: {residence}",
  applicationInsight:
    "Qua học tập, tìm hiểu Cương lĩnh chính trị và Điều lệ Đảng, tôi nhận thức về Đảng như sau:",
  applicationMotive: "Lý do tôi xin vào Đảng:",
  applicationPromise:
    "Tôi tự nguyện viết đơn này, đề nghị chi bộ và cấp ủy xem xét kết nạp tôi vào Đảng Cộng sản Việt Nam. Nếu được đứng trong hàng ngũ của Đảng, tôi hứa chấp hành nghiêm Cương lĩnh chính trị, Điều lệ, nghị quyết, chỉ thị của Đảng và pháp luật của Nhà nước, hoàn thành tốt nhiệm vụ được giao.",
  applicantSigns: "NGƯỜI LÀM ĐƠN",

  sponsorTitle: "GIẤY GIỚI THIỆU",
  sponsorSubject: "người vào Đảng",
  sponsor: "Tôi là: {*sponsor}; vào Đảng ngày: {admitted|30}; chính thức ngày: {official|30}.",
  sponsorCell: "Chức vụ trong Đảng: {posts|50}; đang sinh hoạt tại: {cell}.",
  sponsorTask:
    "Được chi bộ phân công từ ngày {since|35}, tôi đã theo dõi, giúp đỡ {*name}, sinh ngày {birth|35}, {occupation}, phấn đấu vào Đảng. Tôi cùng công tác (học tập, cư trú) trong một đơn vị với người được giới thiệu từ ngày {together|35}.",
  sponsorBackground: "Về lý lịch bản thân và gia đình:",
  sponsorVirtue: "Về phẩm chất chính trị, đạo đức, lối sống:",
  sponsorAbility: "Về năng lực và kết quả công tác, học tập:",
  sponsorTrust: "Về quan hệ và uy tín trong quần chúng:",
  sponsorPromise:
    "Tôi chịu trách nhiệm trước Đảng về nội dung giới thiệu trên đây và đề nghị chi bộ xem xét, đề nghị kết nạp {*name} vào Đảng Cộng sản Việt Nam.",
  sponsorSigns: "NGƯỜI GIỚI THIỆU",

  unionTitle: "NGHỊ QUYẾT",
  unionSubject: "giới thiệu {kind} vào Đảng",
  unionKinds: { youthUnion: "đoàn viên ưu tú", tradeUnion: "đoàn viên công đoàn ưu tú" },
  unionMeeting:
    "Ngày {on|40}, ban chấp hành họp xét, giới thiệu {kind} vào Đảng. Tổng số ủy viên ban chấp hành: {total|15}; có mặt: {present|15}; vắng mặt: {absent|15}. Chủ trì: {chair|50}; thư ký: {clerk}.",
  unionFinds: "Ban chấp hành thống nhất nhận xét về {*name}, sinh ngày {birth|35}, như sau:",
  unionStrengths: "Ưu điểm:",
  unionFaults: "Hạn chế, khuyết điểm:",
  unionVote:
    "Kết quả biểu quyết: tán thành {inFavour|15}; không tán thành {against|15}; ý kiến khác {other|15}.",
  unionProposes:
    "Ban chấp hành giới thiệu {*name} với {cell} và chịu trách nhiệm về lời giới thiệu này.",

  resolutionTitle: "NGHỊ QUYẾT",
  resolutionSubject: {
    admission: "về việc đề nghị kết nạp đảng viên",
    recognition: "về việc đề nghị công nhận đảng viên chính thức",
    readmission: "về việc đề nghị kết nạp lại người vào Đảng",
  },
  resolutionMeeting: {
    admission: "Ngày {on|40}, {cell} họp xét, đề nghị kết nạp {*name} vào Đảng.",
    recognition:
      "Ngày {on|40}, {cell} họp xét, đề nghị công nhận đảng viên dự bị {*name} là đảng viên chính thức.",
    readmission: "Ngày {on|40}, {cell} họp xét, đề nghị kết nạp lại {*name} vào Đảng.",
  },
  resolutionRoll:
    "Tổng số đảng viên: {total|12} đồng chí; trong đó chính thức: {official|12}, dự bị: {probationary|12}. Có mặt: {present|12}; vắng mặt: {absent|12}.",
  resolutionDesk: "Chủ trì: đồng chí {chair|55}; thư ký: đồng chí {clerk}.",
  resolutionFinds: "Sau khi nghe báo cáo và thảo luận, chi bộ nhận thấy:",
  resolutionBackground: "Những vấn đề về lý lịch:",
  resolutionStrengths:
    "Ưu điểm (phẩm chất chính trị, đạo đức, lối sống, năng lực, quan hệ quần chúng):",
  resolutionFaults: "Khuyết điểm, hạn chế:",
  resolutionVote:
    "Kết quả biểu quyết: tán thành {inFavour|12} trên tổng số {base|12} đảng viên chính thức được triệu tập; không tán thành {against|12}; ý kiến khác {other|12}.",
  resolutionProposes: {
    admission:
      "Chi bộ đề nghị {committee} xem xét, quyết định kết nạp {*name} vào Đảng Cộng sản Việt Nam.",
    recognition:
      "Chi bộ đề nghị {committee} xem xét, quyết định công nhận đồng chí {*name} là đảng viên chính thức.",
    readmission:
      "Chi bộ đề nghị {committee} xem xét, báo cáo cấp có thẩm quyền quyết định kết nạp lại {*name} vào Đảng Cộng sản Việt Nam.",
  },

  decisionTitle: "QUYẾT ĐỊNH",
  admissionSubject: "kết nạp đảng viên",
  admissionGround:
    "- Xét đề nghị của {cell} tại Nghị quyết số {resolution|30}, ngày {resolutionOn|40}, và hồ sơ xin vào Đảng của {name},",
  admissionFirst:
    "Điều 1. Kết nạp {*name}, sinh ngày {birth|35}; quê quán: {homeTown|60}; nghề nghiệp, nơi công tác: {occupation|60}, vào Đảng Cộng sản Việt Nam.",
  admissionSecond:
    "Điều 2. {cell} tổ chức lễ kết nạp theo đúng thời hạn và nghi thức quy định, phân công đảng viên chính thức theo dõi, giúp đỡ đảng viên dự bị. Thời gian dự bị là {months|12} tháng, tính từ ngày tổ chức lễ kết nạp.",
  admissionThird: "Điều 3. {cell} và đồng chí {name} chịu trách nhiệm thi hành Quyết định này.",

  readmissionSubject: "kết nạp lại người vào Đảng",
  readmissionFirst:
    "Điều 1. Kết nạp lại {*name}, sinh ngày {birth|35}; quê quán: {homeTown|60}; nghề nghiệp, nơi công tác: {occupation|60}, vào Đảng Cộng sản Việt Nam.",

  recognitionSubject: "công nhận đảng viên chính thức",
  recognitionGround:
    "- Xét đề nghị của {cell} tại Nghị quyết số {resolution|30}, ngày {resolutionOn|40},",
  recognitionFirst:
    "Điều 1. Công nhận đồng chí {*name}, sinh ngày {birth|35}, được kết nạp vào Đảng ngày {admitted|35}, đang sinh hoạt tại {cell}, là đảng viên chính thức kể từ ngày {officialOn|35}.",
  recognitionSecond:
    "Điều 2. {cell} công bố Quyết định này trong kỳ sinh hoạt gần nhất. Tuổi Đảng của đồng chí {name} tính từ ngày ghi trong quyết định kết nạp.",
  recognitionThird: "Điều 3. {cell} và đồng chí {name} chịu trách nhiệm thi hành Quyết định này.",

  badgeSubject: "tặng Huy hiệu Đảng",
  badgeGround: "- Xét đề nghị của cấp ủy các cấp và thành tích cống hiến của đảng viên,",
  badgeFirst:
    "Điều 1. Tặng Huy hiệu Đảng cho {count} đảng viên có tên trong danh sách dưới đây, đợt ngày {round|40}.",
  badgeSecond:
    "Điều 2. Cấp ủy nơi đảng viên sinh hoạt tổ chức trao tặng và ghi vào hồ sơ đảng viên. Quyết định này có hiệu lực từ ngày ký.",
  badgeList: "DANH SÁCH TẶNG HUY HIỆU ĐẢNG",
  badgePosthumous: "{years} năm (truy tặng)",
  badgeYears: "{years} năm",
  badgeColumns: ["TT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Tổ chức đảng", "Huy hiệu"],
} as const;
