import type { Attendance, MeetingKind, MeetingMode, QualityScore } from "../../meetings/record.ts";
import type { TaskStanding } from "../../meetings/results/result.ts";
import type { Post, Standing } from "../../members/standing.ts";
import type { Exclusion, VoteChoice } from "../../voting/outcome.ts";

/**
 * The wording of the minutes themselves. They are an official document of the Party and always
 * Vietnamese (Quy định 399-QĐ/TW, Điều 2), whatever the language of the screens.
 * `{name}` marks the place of a value.
 */
export const OFFICIAL = {
  title: "BIÊN BẢN",

  presenceHeading: "I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN",
  opened:
    "1. Thời gian: khai mạc lúc {time}, {date} (theo kế hoạch: {plannedTime}, {plannedDate}).",
  place: "2. Địa điểm: {place}. Loại hình: {kind}; hình thức: {mode}.",
  chair: "3. Chủ trì: đồng chí {name}{posts}.",
  clerk: "4. Thư ký (người ghi biên bản): đồng chí {name}{posts}.",
  roll: "5. Tổng số đảng viên: {total} ({totalWords}) đồng chí{standings}.",
  present: "Có mặt: {count} ({words}) đồng chí{names}.",
  exemptPresent:
    "Trong đó {present}/{expected} đồng chí phải dự sinh hoạt; {count} ({words}) đồng chí được miễn sinh hoạt vẫn dự: {names}.",
  online: "Trong đó dự trực tuyến: {count} ({words}) đồng chí: {names}.",
  helped: "Trong đó được nhập giúp việc điểm danh: {names}.",
  late: "Đến muộn: {count} ({words}) đồng chí: {names}.",
  leftEarly: "Về sớm: {count} ({words}) đồng chí: {names}.",
  awayBetween: "Vắng mặt một lúc trong buổi: {count} ({words}) đồng chí: {names}.",
  awayOne: "{name} ({spans})",
  awaySpan: "từ {from} đến {to}",
  arrivedAt: "{name} (có mặt từ {time})",
  leftAt: "{name} (có mặt đến {time})",
  excused: "Vắng có lý do: {count} ({words}) đồng chí{names}.",
  unexcused: "Vắng không có lý do: {count} ({words}) đồng chí{names}.",
  exempt: "Được miễn sinh hoạt: {count} ({words}) đồng chí{names}.",
  quorumLost:
    "Lúc {time}, số người có mặt còn {present}/{base} đồng chí được tính, không đủ điều kiện biểu quyết (cần có ít nhất {needed}).",
  quorumRestored:
    "Lúc {time}, số người có mặt là {present}/{base} đồng chí được tính, lại đủ điều kiện biểu quyết (cần có ít nhất {needed}).",
  withReason: "{name} (lý do: {reason})",
  guests: "6. Khách mời: {count} ({words}) đại biểu{names}.",
  guest: "{name}, {title}",
  noGuests: "6. Khách mời: không có.",
  observers: "Cấp trên dự, theo dõi buổi sinh hoạt: {count} ({words}) đồng chí{names}.",
  observer: "{name}, {office} (có mặt từ {from} đến {to})",
  observerToEnd: "{name}, {office} (có mặt từ {from})",

  lateWhole:
    "7. Buổi sinh hoạt được ghi trên giấy do hệ thống không hoạt động ({reason}). Hệ thống hoạt động trở lại lúc {recoveredTime}, {recoveredDate}; biên bản giấy được {by} nhập vào hệ thống lúc {enteredTime}, {enteredDate}, {inTime}.",
  latePart:
    "7. Từ {paperTime} buổi sinh hoạt được ghi trên giấy do hệ thống không hoạt động ({reason}). Hệ thống hoạt động trở lại lúc {recoveredTime}, {recoveredDate}; biên bản giấy được {by} nhập vào hệ thống lúc {enteredTime}, {enteredDate}, {inTime}.",
  lateScan: "Bản chụp giấy đã ký: {name} (SHA-256: {digest}).",
  lateInTime: "trong thời hạn",
  lateOverdue: "quá thời hạn",
  lateNote: "(Nhập từ biên bản giấy sau buổi sinh hoạt)",

  agendaHeading: "II. CHƯƠNG TRÌNH",
  agendaItem: "{position}. {title}.",

  courseHeading: "III. NỘI DUNG VÀ DIỄN BIẾN",
  itemTitle: "{position}. {title}",
  itemTimes: "Thời gian: từ {from} đến {to}.",
  itemStarted: "Thời gian: bắt đầu lúc {from}.",
  itemSkipped: "Nội dung này không được bàn trong buổi sinh hoạt.",
  itemLeftOut: "Nội dung này không được bàn trong buổi sinh hoạt, lý do: {reason}.",
  spoken: "Đồng chí {name} phát biểu: {text}",
  spokenHelped: "Đồng chí {name} phát biểu (do {by} nhập giúp): {text}",
  speeches: "Phát biểu theo thứ tự: {names}.",
  speechOfOrder: "{name} (ý kiến về thủ tục)",
  speechOver: "{name} ({spoken} phút, quá thời gian đã định {minutes} phút)",
  sentAhead: "Đồng chí {name} gửi ý kiến trước bằng văn bản: {text}",
  sentAheadOnPaper: "Đồng chí {name} gửi ý kiến trước bằng văn bản (do {by} nhập từ giấy): {text}",

  poll: "Biểu quyết công khai: {question} (mở lúc {from}, kết thúc lúc {to}).",
  pollRound:
    "Biểu quyết công khai, lần thứ {round} (lý do biểu quyết lại: {reason}): {question} (mở lúc {from}, kết thúc lúc {to}).",
  brokenOff: "Biểu quyết: {question} – đã dừng lúc {time}, không lấy kết quả, lý do: {reason}.",
  pollCounted: "Biểu quyết giơ tay, đếm trên giấy: {question} (lúc {from}).",
  pollHands: "Biểu quyết công khai, giơ tay: {question} (mở lúc {from}, kết thúc lúc {to}).",
  pollHandsRound:
    "Biểu quyết công khai, giơ tay, lần thứ {round} (lý do biểu quyết lại: {reason}): {question} (mở lúc {from}, kết thúc lúc {to}).",
  handsAndDevices:
    "Tại phòng họp giơ tay: tán thành {for}, không tán thành {against}, ý kiến khác {other}. Người dự trực tuyến biểu quyết trên thiết bị: {names}.",
  onDeviceOne: "{name} ({choice})",
  handsCounted: "Kiểm đếm: {names}; số liệu do {by} nhập.",
  quorum:
    "Điều kiện tiến hành: có mặt {present}/{base} đồng chí được tính, yêu cầu {threshold}; {comparison}.{basis}",
  base: "Cơ sở tính kết quả: {count} ({words}) đồng chí{names}.",
  excluded: "Không tính vào cơ sở: {count} ({words}) đồng chí: {names}.",
  excludedOne: "{name} ({reason})",
  choice: "{choice}: {count} ({words}) đồng chí{names}.",
  entered: "Phiếu nhập giúp người không dùng thiết bị riêng: {names}.",
  enteredOne: "{name} (do {by} nhập)",
  notVoting: "Không biểu quyết: {count} ({words}) đồng chí.",
  adopted:
    "Kết quả: tán thành {for}/{base} đồng chí, yêu cầu {threshold}; {comparison}. Nội dung biểu quyết được thông qua.{basis}",
  proposed:
    "Kết quả: tán thành {for}/{base} đồng chí, yêu cầu {threshold}; {comparison}. Đề nghị được thông qua; cấp có thẩm quyền xem xét, quyết định.{basis}",
  rejected:
    "Kết quả: tán thành {for}/{base} đồng chí, yêu cầu {threshold}; {comparison}. Nội dung biểu quyết không được thông qua.{basis}",
  reached: "đạt yêu cầu",
  notReached: "không đạt yêu cầu",
  strictHalf: "quá nửa (trên 1/2)",
  strictly: "trên {num}/{den}",
  orMore: "từ {num}/{den} trở lên",
  basis: " Căn cứ: {citation}.",
  citation: "{document}",
  citationWithClause: "{clause}, {document}",

  conclusion: "Kết luận của chủ trì: {text}",
  ahead:
    "Ý kiến gửi trước: {opinions} ý kiến của {members} đồng chí; trong đó ý kiến gửi trước của đảng viên đi làm ăn xa: {away}.",
  results:
    "Kết quả thực hiện nhiệm vụ kỳ trước giao: hoàn thành {met}/{all} nhiệm vụ, quá hạn {overdue}.",
  result: "Đồng chí {name}: {text} (thời hạn {date}): {standing}.",
  assignments: "Phân công nhiệm vụ:",
  assignment: "Đồng chí {name}: {text} (hoàn thành trước hoặc trong {date}).",

  quality: "Chi bộ tự đánh giá chất lượng buổi sinh hoạt: {points}/{most} điểm, xếp loại {level}.",

  closingHeading: "IV. KẾT THÚC",
  closed: "Buổi sinh hoạt kết thúc lúc {time}, {date} (thời lượng {duration} phút).",

  date: "ngày {day} tháng {month} năm {year}",
  time: "{hour} giờ {minute} phút",
  recipientSuperior: "{name} (để báo cáo),",
  recipientOwn: "Lưu Chi bộ.",
  listBefore: ": ",
} as const;

/** Wording of a correcting minute. */
export const CORRECTION = {
  title: "BIÊN BẢN ĐÍNH CHÍNH",
  of: {
    minutes: "1. Văn bản được đính chính: Biên bản số {number}.",
    correction: "1. Văn bản được đính chính: Biên bản đính chính số {number}.",
  },
  digest: "2. Mã SHA-256 của văn bản được đính chính:",
  reason: "3. Lý do đính chính: {text}",
  entries: "NỘI DUNG ĐÍNH CHÍNH",
  place: "{number}. {place}",
  wrong: "Đã ghi: {text}",
  right: "Nay đính chính là: {text}",
  rest: "Các nội dung khác của văn bản được đính chính giữ nguyên.",
} as const;

/** What the minutes-taker may choose with one touch; nothing is claimed before it has happened. */
export const SUGGESTED = {
  reading:
    "Biên bản đã được thư ký đọc lại cho hội nghị nghe; các đồng chí dự họp nhất trí với nội dung biên bản.",
  readingLater:
    "Biên bản được lập sau khi buổi sinh hoạt kết thúc nên chưa đọc lại tại buổi sinh hoạt; sẽ gửi các đồng chí dự họp góp ý và đọc lại tại buổi sinh hoạt kế tiếp.",
} as const;

/** What the typesetter adds around the text. */
export const PAGE = {
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  number: "Số {number}",
  placeDate: "{place}, {date}",
  clerk: "THƯ KÝ",
  chair: "CHỦ TRÌ",
  recipients: "Nơi nhận:",
  draft: "DỰ THẢO",
} as const;

export const KIND_WORDS: Readonly<Record<MeetingKind, string>> = {
  regular: "sinh hoạt thường kỳ",
  thematic: "sinh hoạt chuyên đề",
  congress: "đại hội chi bộ",
  committee: "hội nghị chi ủy",
  extraordinary: "sinh hoạt bất thường",
};

export const MODE_WORDS: Readonly<Record<MeetingMode, string>> = {
  inPerson: "trực tiếp",
  online: "trực tuyến",
  hybrid: "trực tiếp kết hợp trực tuyến",
};

export const POST_WORDS: Readonly<Record<Post, string>> = {
  secretary: "Bí thư",
  deputySecretary: "Phó Bí thư",
  standingBoardMember: "Ủy viên Ban Thường vụ",
  cellCommitteeMember: "Chi ủy viên",
  committeeMember: "Đảng ủy viên",
};

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  official: "chính thức",
  probationary: "dự bị",
  candidate: "quần chúng ưu tú",
  exempt: "miễn công tác, sinh hoạt",
  suspended: "bị đình chỉ sinh hoạt",
  temporarilyElsewhere: "sinh hoạt tạm thời nơi khác",
  transferred: "đã chuyển sinh hoạt",
  struckOff: "đã bị xóa tên",
  expelled: "đã bị khai trừ",
  deceased: "đã từ trần",
};

export const EXCLUSION_WORDS: Readonly<Record<Exclusion["reason"], string>> = {
  probationary: "đảng viên dự bị",
  exemptAbsent: "được miễn sinh hoạt và vắng mặt",
  suspended: "đang bị đình chỉ sinh hoạt",
  temporarilyElsewhere: "đang sinh hoạt tạm thời ở nơi khác",
  excusedThroughout: "vắng cả đại hội, có lý do được chấp nhận",
  recused: "không tham gia biểu quyết vì có liên quan",
  candidate: "chưa là đảng viên",
};

export const CHOICE_WORDS: Readonly<Record<VoteChoice, string>> = {
  for: "Tán thành",
  against: "Không tán thành",
  other: "Ý kiến khác",
};

/** Attendances that count as having been there. */
export const CAME: readonly Attendance[] = ["present", "late", "leftEarly"];

export const LEVEL_WORDS: Readonly<Record<QualityScore["level"], string>> = {
  good: "Tốt",
  fair: "Khá",
  average: "Trung bình",
  poor: "Kém",
};

export const DIGIT_WORDS: readonly string[] = [
  "không",
  "một",
  "hai",
  "ba",
  "bốn",
  "năm",
  "sáu",
  "bảy",
  "tám",
  "chín",
];

export const NUMBER_WORDS = {
  ten: "mười",
  tens: "mươi",
  hundred: "trăm",
  thousand: "nghìn",
  zeroTens: "linh",
  oneAfterTens: "mốt",
  fiveAfterTens: "lăm",
} as const;

/** How a task of last time stands. */
export const RESULT_WORDS: Readonly<Record<TaskStanding, string>> = {
  met: "hoàn thành",
  waiting: "đã báo hoàn thành, chờ xác nhận",
  progress: "đang thực hiện",
  notDone: "chưa thực hiện được",
  unreported: "chưa báo cáo",
};
