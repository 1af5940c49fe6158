import type { UntypedReason } from "../envelopes.ts";

/** Wording of secret electronic votes in the minutes of the meeting (399-QĐ/TW, Điều 2). */
export const SECRET_IN_MINUTES = {
  vote: "Bỏ phiếu kín điện tử: {question} (mở hòm phiếu lúc {from}, khóa hòm lúc {to}).",
  round:
    "Bỏ phiếu kín điện tử, lần thứ {round} (lý do bỏ phiếu lại: {reason}): {question} (mở hòm phiếu lúc {from}, khóa hòm lúc {to}).",
  permit: "Văn bản cho phép: số {number}, {issuer}.",
  board: "Tổ kiểm phiếu, giữ khóa mở phiếu: {names}.",
  ballots:
    "Người được tính: {base}; khóa trong danh sách: {keys}; phiếu được tính: {counted}; nhập từ phong bì kép: {typed}; đến muộn, không tính: {late}.",
  envelopes: "Phong bì kép: nhận {outer}, đã nhập {typed} phiếu, không nhập {untyped}{reasons}.",
  envelopeReason: "{reason}: {count}",
  box: "Hòm phiếu {name}: {count} phiếu, mã {head}, {state}; {flagged} phiếu không tính vì khóa đã bỏ phiếu nơi khác.",
  line: "{name}: {votes}.",
  votes: "{option}: {count}",
  blank: "phiếu trắng: {count}",
  trackers: "{kind}: {trackers}.",
  brokenOff:
    "Biểu quyết: {question} – đã dừng lúc {time}, không lấy kết quả, lý do: {reason}. Khóa của hệ thống đã hủy cùng lúc; không lá phiếu kín nào được mở.",
  falseShares: "Phần mở không đúng, không dùng để mở: {names}.",
  heads: "Mã sổ phiếu khi khóa hòm: {closed}; khi mở kết quả: {opened}.",
  form: "Mã của mẫu phiếu đã duyệt: {form}.",
  booth: "Mã trang buồng phiếu: {opened}; khi khóa hòm vẫn là trang ấy.",
  boothOther:
    "Mã trang buồng phiếu khi mở hòm: {opened}; khi khóa hòm trang đã khác: {closed}. Phiếu có thể đã được niêm phong bằng một trang khác.",
  boothGone: "không có trang",
  result: "Kết quả: {result}",
} as const;

export const TRACKER_KINDS = {
  typed: "Mã phiếu nhập từ phong bì kép",
  late: "Mã phiếu đến muộn, không mở",
  flagged: "Mã phiếu của khóa đã bỏ phiếu ở hòm khác, không tính",
} as const;

/** Why the ballot of a double envelope was not typed. */
export const UNTYPED_IN_MINUTES: Readonly<Record<UntypedReason, string>> = {
  unsigned: "phong bì ngoài không ghi tên hoặc không có chữ ký, không mở",
  notOnRoll: "người gửi không có trong danh sách rút thẻ, không mở",
  tooFew: "ít phong bì hơn mức tối thiểu, không mở",
  noSlip: "không có thẻ trong phong bì trong hoặc không đọc được mã",
  keyUnknown: "mã trên thẻ không có trong danh sách khóa",
  keyVoted: "khóa của thẻ đã bỏ phiếu",
  noBallot: "không có phiếu trong phong bì trong",
  invalid: "phiếu không hợp lệ, mẫu phiếu không có phiếu trắng",
  other: "lý do khác",
};

export const BOX_STATES = {
  noted: "chưa có tệp",
  appended: "đã đưa vào",
  notCounted: "không tính",
} as const;

/** What an opinion poll came to: it decides nothing. */
export const TOLD = "Kết quả thăm dò như trên.";
