/** Wording of the papers of a transfer; sentences of our own, laid out as such papers are known (M). */
export const TRANSFER = {
  requestTitle: "ĐƠN ĐỀ NGHỊ",
  requestSubject: {
    official: "chuyển sinh hoạt đảng chính thức",
    temporary: "chuyển sinh hoạt đảng tạm thời",
  },
  member: "Tôi là: {*name}; sinh ngày: {birth|45}.",
  joined: "Vào Đảng ngày: {admitted|35}; chính thức ngày: {official|35}; số thẻ đảng viên: {card}.",
  requestCell: "Đang sinh hoạt tại: {cell}; chức vụ trong Đảng: {posts}.",
  requestReason: "Lý do chuyển: {reason}",
  requestTo: "Đề nghị được chuyển sinh hoạt đảng đến: {destination}",
  requestSpan: "Thời gian sinh hoạt tạm thời: từ ngày {since|35} đến ngày {until|35}.",
  requestPromise:
    "Tôi đã bàn giao nhiệm vụ được phân công, đóng đủ đảng phí và cam kết xuất trình giấy giới thiệu với cấp ủy nơi đến đúng thời hạn.",
  requestSigns: "NGƯỜI ĐỀ NGHỊ",

  letterTitle: "GIẤY GIỚI THIỆU",
  letterSubject: {
    official: "sinh hoạt đảng chính thức",
    temporary: "sinh hoạt đảng tạm thời",
  },
  letterIntroduces: "{issuer} giới thiệu đồng chí: {*name}; sinh ngày: {birth|45}.",
  letterJoined:
    "Vào Đảng ngày: {admitted|35}; chính thức ngày: {official|35}; số thẻ đảng viên: {card}.",
  letterFrom: "Đang sinh hoạt tại: {cell}; đã đóng đảng phí đến hết tháng: {dues}.",
  letterTo: {
    official: "Được chuyển sinh hoạt đảng chính thức đến: {*destination}",
    temporary:
      "Được giới thiệu sinh hoạt đảng tạm thời tại: {*destination}, từ ngày {since|35} đến ngày {until|35}. Trong thời gian này đồng chí vẫn thuộc đảng số của {cell} và đóng đảng phí tại nơi sinh hoạt tạm thời.",
  },
  letterReason: "Lý do: {reason}",
  wholeCellReason: "chuyển cả chi bộ theo văn bản số {number} ngày {date} của {issuer}.",
  letterFiles: "Tài liệu kèm theo: {files}",
  letterPresent:
    "Đồng chí {name} xuất trình giấy này với chi ủy nơi đến chậm nhất vào ngày {present|40} ({days} ngày làm việc kể từ ngày cấp).",
  letterPresentOpen:
    "Đồng chí {name} xuất trình giấy này với chi ủy nơi đến trong thời hạn quy định.",
  partPass: "Phần {number}. Cấp ủy chuyển tiếp: {name}",
  partReceive: "Phần {number}. Tổ chức đảng tiếp nhận: {name}",
  passOn: "Đã nhận giấy giới thiệu của đồng chí {name} ngày {on|40}. Kính chuyển đến: {next}",
  received:
    "Đã tiếp nhận đồng chí {name} về sinh hoạt đảng từ ngày {on|40}. Hồ sơ đảng viên: {files}",
  qrCaption: "Mã kiểm tra của gói dữ liệu chuyển sinh hoạt (SHA-256)",
} as const;

/** What goes along with a letter (TRF-03), by the names of the rule. */
export const LETTER_FILES: Readonly<Record<string, string>> = {
  memberSheet: "phiếu đảng viên (khi chuyển khỏi đảng bộ cấp trên)",
  memberCard: "thẻ đảng viên",
  memberFile: "hồ sơ đảng viên",
  selfReview: "bản tự kiểm điểm có nhận xét của chi bộ và cấp ủy cơ sở",
};
