import type { InvalidReason, PaperDecision, PaperForm, PaperOption } from "../ballot.ts";
import type { PaperResult } from "../outcome.ts";

/** Wording of ballots. Vietnamese, because they are papers of the Party (399-QĐ/TW, Điều 2). */
export const BALLOT = {
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  seal: "Dấu của {issuer}",
  election: "PHIẾU BẦU CỬ",
  approval: "PHIẾU BIỂU QUYẾT",
  discipline: "PHIẾU BIỂU QUYẾT KỶ LUẬT",
  rating: "PHIẾU ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN",
  round: "(Lần thứ {round})",
  date: "Ngày {day} tháng {month} năm {year}",
  number: "Số TT",
  name: "Họ và tên",
  content: "Nội dung",
  penalty: "Hình thức",
  mark: "Đánh dấu X",
  seats: "Số lượng cần bầu: {seats} ({words}) đồng chí.",
  how: {
    crossOut:
      "Để bầu, giữ nguyên họ tên người được chọn và gạch ngang cả họ tên người không được chọn. Phiếu để lại nhiều hơn số lượng cần bầu, hoặc gạch hết, là phiếu không hợp lệ.",
    oneName:
      "Đánh dấu X vào một trong hai ô. Phiếu đánh dấu cả hai ô hoặc không đánh dấu ô nào là phiếu không hợp lệ.",
    names:
      "Với mỗi người, đánh dấu X vào một trong hai ô. Người có cả hai ô hoặc không ô nào được đánh dấu thì không được tính phiếu, phiếu vẫn hợp lệ.",
    approval:
      "Đánh dấu X vào một trong hai ô. Phiếu đánh dấu cả hai ô hoặc không đánh dấu ô nào là phiếu không hợp lệ.",
    discipline:
      "Đánh dấu X vào một ô duy nhất. Phiếu đánh dấu nhiều ô hoặc không đánh dấu ô nào là phiếu không hợp lệ.",
    probationDiscipline:
      "Đánh dấu X vào một ô duy nhất. Phiếu đánh dấu nhiều ô hoặc không đánh dấu ô nào là phiếu không hợp lệ. Đảng viên dự bị chỉ chịu hình thức khiển trách hoặc cảnh cáo.",
    rating:
      "Với mỗi người, đánh dấu X vào một mức. Người được đánh dấu nhiều mức hoặc không mức nào thì không được tính phiếu, phiếu vẫn hợp lệ.",
  },
} as const;

/** Heads of the columns of boxes. */
export const OPTION_WORDS: Readonly<
  Record<PaperForm, Readonly<Partial<Record<PaperOption, string>>>>
> = {
  crossOut: { for: "Số phiếu bầu" },
  oneName: { for: "Đồng ý", against: "Không đồng ý" },
  names: { for: "Đồng ý", against: "Không đồng ý" },
  approval: { for: "Tán thành", against: "Không tán thành" },
  discipline: {
    none: "Không kỷ luật",
    reprimand: "Khiển trách",
    warning: "Cảnh cáo",
    dismissal: "Đề nghị cách chức",
    expulsion: "Đề nghị khai trừ",
  },
  probationDiscipline: {
    none: "Không kỷ luật",
    reprimand: "Khiển trách",
    warning: "Cảnh cáo",
  },
  rating: {
    excellent: "Hoàn thành xuất sắc nhiệm vụ",
    good: "Hoàn thành tốt nhiệm vụ",
    done: "Hoàn thành nhiệm vụ",
    notDone: "Không hoàn thành nhiệm vụ",
  },
};

export const PAPER_DECISION_WORDS: Readonly<Record<PaperDecision, string>> = {
  election: "bầu cử",
  admissionProposal: "đề nghị kết nạp đảng viên",
  recognitionProposal: "đề nghị công nhận đảng viên chính thức",
  strikeOffProposal: "đề nghị xóa tên đảng viên",
  screeningProgress: "kết quả phấn đấu của đảng viên được giáo dục, sàng lọc",
  reprimandOrWarning: "thi hành kỷ luật đảng viên",
  dismissalProposal: "đề nghị cách chức",
  expulsionProposal: "đề nghị khai trừ",
  memberRating: "đánh giá, xếp loại đảng viên",
};

export const INVALID_WORDS: Readonly<Record<InvalidReason, string>> = {
  notIssued: "không do tổ kiểm phiếu phát ra",
  tooMany: "để lại nhiều hơn số lượng cần bầu",
  nobody: "không bầu ai",
  notOneBox: "không đánh dấu đúng một ô",
  otherMarks: "viết thêm tên hoặc có dấu khác",
};

/** Wording of the counting minutes and of what the minutes of the meeting tell of a vote on paper. */
export const COUNTING = {
  title: "BIÊN BẢN KIỂM PHIẾU",
  roundOf: "{question} (lần thứ {round})",
  tellersHeading: "I. TỔ KIỂM PHIẾU",
  hands: "tán thành {for}, không tán thành {against}, ý kiến khác {other}",
  addedOne: "{name} {how}; {hands} người dự đồng ý đưa vào danh sách.",
  addedBy: { self: "tự ứng cử", floor: "được đề cử tại cuộc họp" },
  withdrew: "{name} xin rút khỏi danh sách, lý do: {reason}.",
  listAdopted: "Cuộc họp giơ tay thông qua danh sách: {hands}.",
  tellersElected: "Cuộc họp giơ tay bầu tổ kiểm phiếu: {hands}.",
  tellersJoined:
    "Sau khi phát phiếu, cuộc họp giơ tay bầu bổ sung {count} ({words}) đồng chí vào tổ kiểm phiếu: {names} ({hands}).",
  tellersBy: "Tổ kiểm phiếu được biểu quyết công khai bầu ra, gồm {count} ({words}) đồng chí:",
  head: "{name}, tổ trưởng",
  ballotsHeading: "II. PHIẾU",
  opened:
    "Bắt đầu phát phiếu lúc {time}, {date}. Số người được tính: {base} ({baseWords}); có mặt khi phát phiếu: {present} ({presentWords}).",
  seats: "Số lượng cần bầu: {count} ({words}) đồng chí.",
  runOff:
    "Bầu lại trong số người ngang phiếu; người có số phiếu cao hơn trúng cử, không cần quá nửa.",
  brokenOff:
    "Lần thứ {round} đã dừng lúc {time}, lý do: {reason}. Số phiếu in: {printed}; số phiếu phát ra: {issued}; {ballots}.",
  brokenOffUnissued: "Lần thứ {round} đã dừng lúc {time} trước khi phát phiếu, lý do: {reason}.",
  brokenOffOther: {
    open: "Lần thứ {round}, biểu quyết công khai, đã dừng lúc {time}, không lấy kết quả, lý do: {reason}.",
    secret:
      "Lần thứ {round}, bỏ phiếu kín điện tử, đã dừng lúc {time}, không mở phiếu, lý do: {reason}.",
  },
  ballotsLeft: {
    kept: "phiếu đã phát được thu lại, niêm phong và lưu giữ cùng phiếu của cuộc họp",
    destroyed: "phiếu đã phát được thu lại và hủy ngay tại cuộc họp, trước mặt người dự",
    unsaid: "không ghi phiếu đã phát được giữ hay hủy",
  },
  printed: "Số phiếu in: {count} ({words}).",
  issued: "Số phiếu phát ra: {count} ({words}).",
  unused: "Số phiếu không phát: {count} ({words}).",
  collected: "Số phiếu thu về: {count} ({words}).",
  valid: "Số phiếu hợp lệ: {count} ({words}).",
  invalid: "Số phiếu không hợp lệ: {count} ({words}){reasons}.",
  invalidOne: "{reason}: {count}",
  enteredBy: "Hai người nhập kết quả kiểm phiếu độc lập, số liệu khớp nhau: {names}.",
  recount: "Kiểm lại vì hai lần nhập khác nhau, lý do: {reason}",
  resultHeading: "III. KẾT QUẢ",
  line: "{name}: {votes}",
  vote: "{option} {count}/{base}",
  basis: "Mức phải đạt: {threshold} của {base} người được tính; {needed} phiếu trở lên.{basis}",
  runOffBasis: "Người có số phiếu cao hơn trúng cử.",
  elected: "Trúng cử: {names}.",
  nobodyElected: "Không ai trúng cử.",
  step: "{penalty}{added}: {votes}/{base} phiếu, yêu cầu {threshold}; {reached}.{basis}",
  added: " (cộng dồn từ hình thức cao hơn)",
  level: "{name}: {level}",
  noLevel: "chưa có mức nào đạt",
  ended: "Kiểm phiếu xong lúc {time}, {date}. Biên bản lập thành văn bản, đọc cho hội nghị nghe.",
  sealing: "Phiếu được niêm phong theo quy định sau khi công bố kết quả và lưu giữ đủ thời hạn.",
  headTeller: "TỔ TRƯỞNG TỔ KIỂM PHIẾU",
  teller: "TỔ VIÊN",
  chair: "CHỦ TRÌ",
  keptByCell: "Lưu Chi bộ.",
} as const;

/** In place of `adopted` where another level decides. */
export const PROPOSED = "Đề nghị được thông qua; cấp có thẩm quyền xem xét, quyết định.";

export const RESULT_WORDS: Readonly<Record<PaperResult, string>> = {
  filled: "Đã bầu đủ số lượng.",
  short: "Còn thiếu {left} người chưa bầu được.",
  tie: "{left} vị trí cuối có người ngang phiếu nhau: {names}.",
  adopted: "Nội dung được thông qua.",
  rejected: "Không nội dung nào đạt mức phải đạt.",
  rated: "Kết quả xếp loại của từng người như trên.",
};

/** Wording of a vote on paper in the minutes of the meeting. */
export const IN_MINUTES = {
  vote: "Bỏ phiếu kín ({about}): {question} (phát phiếu lúc {from}, công bố kết quả lúc {to}).",
  round:
    "Bỏ phiếu kín, lần thứ {round} (lý do bỏ phiếu lại: {reason}) ({about}): {question} (phát phiếu lúc {from}, công bố kết quả lúc {to}).",
  tellers: "Tổ kiểm phiếu: {names}.",
  tellersElected: "Tổ kiểm phiếu: {names} (giơ tay bầu: {hands}).",
  tellersJoined:
    "Bầu bổ sung vào tổ kiểm phiếu sau khi phát phiếu: {names} (giơ tay bầu: {hands}).",
  added: "{name} {how}; {hands} người dự đồng ý đưa vào danh sách.",
  withdrew: "{name} xin rút khỏi danh sách, lý do: {reason}.",
  listAdopted: "Giơ tay thông qua danh sách: {hands}.",
  brokenOff:
    "Bỏ phiếu kín, lần thứ {round}: {question} – đã dừng lúc {time}, không lấy kết quả, lý do: {reason}. Phiếu in: {printed}; phiếu phát ra: {issued}; {ballots}.",
  brokenOffUnissued:
    "Bỏ phiếu kín, lần thứ {round}: {question} – đã dừng lúc {time} trước khi phát phiếu, lý do: {reason}.",
  ballots:
    "Phiếu phát ra: {issued}; thu về: {collected}; hợp lệ: {valid}; không hợp lệ: {invalid}.",
  line: "{name}: {votes}.",
  result: "Kết quả: {result}{basis}",
} as const;
