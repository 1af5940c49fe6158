import type { Citation } from "../../rules/citation.ts";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { citationById } from "../../rules/limits.ts";
import type { LocalDate } from "../../kernel/dates.ts";

/** What brings the need for a paper: what every member has, or an event of a member's life. */
export const NEEDS = [
  "file",
  "admission",
  "confirmation",
  "readmission",
  "card",
  "badge",
  "discipline",
  "reward",
  "suspension",
  "removal",
  "transfer",
  "temporaryTransfer",
  "exemption",
  "death",
  "theory",
  "schooling",
  "military",
] as const;

export type Need = (typeof NEEDS)[number];

/** One of the 104 kinds of paper in a member's dossier. */
export interface DossierKind {
  /** 1 to 104: its place in the list and the beginning of a file's name. */
  readonly number: number;
  /** 1 for what founds the membership and its decisions, 2 for procedure and life in the cell, 3 for the rest. */
  readonly band: 1 | 2 | 3;
  /** Official name, in Vietnamese as on the paper. */
  readonly name: string;
  /** Null: belongs to a dossier only when there was an occasion for it. */
  readonly need: Need | null;
  /** There may be several of the kind. */
  readonly many: boolean;
}

/** The last number of each band: 36, 49 and 19 kinds (FILE-08). */
const LAST_OF_BAND = [36, 85, 104] as const;

/**
 * Where the list comes from. It is known from programs that sort scanned dossiers, and was not read in the
 * text itself; which event needs which paper is our reading of it. Both are shown as not verified until
 * somebody confirms the list (FILE-09).
 */
export function dossierCitation(on: LocalDate): Citation {
  return citationById(CENTRAL_PACK, "FILE-09", on);
}

const LIST: readonly (readonly [name: string, need: Need | null, many: boolean])[] = [
  ["Lý lịch của người xin vào Đảng", "admission", false],
  ["Lý lịch đảng viên", "admission", false],
  ["Phiếu đảng viên", "file", false],
  ["Phiếu bổ sung hồ sơ đảng viên", "file", true],
  ["Quyết định kết nạp đảng viên", "admission", false],
  ["Quyết định kết nạp lại người vào Đảng", "readmission", false],
  ["Quyết định công nhận đảng viên chính thức", "confirmation", false],
  ["Quyết định của cấp ủy có thẩm quyền xóa tên đảng viên dự bị", null, false],
  ["Quyết định công nhận đảng viên sau khi khắc phục thủ tục kết nạp", null, false],
  ["Quyết định công nhận đảng viên sau khi khắc phục thủ tục công nhận chính thức", null, false],
  ["Quyết định hủy quyết định kết nạp đảng viên sai quy định", null, false],
  ["Quyết định hủy quyết định kết nạp lại đảng viên sai quy định", null, false],
  ["Quyết định hủy quyết định công nhận đảng viên chính thức sai quy định", null, false],
  ["Quyết định khôi phục quyền của đảng viên", null, false],
  ["Quyết định nối lại sinh hoạt đảng của đảng viên", null, false],
  ["Quyết định xóa tên trong danh sách đảng viên", "removal", false],
  ["Quyết định cho đảng viên ra khỏi Đảng", null, false],
  ["Giấy xác nhận tuổi Đảng", null, false],
  ["Quyết định phát thẻ đảng viên cho cá nhân đảng viên", "card", false],
  ["Quyết định tặng Huy hiệu Đảng đối với cá nhân đảng viên", "badge", true],
  ["Quyết định truy tặng Huy hiệu Đảng đối với cá nhân đảng viên", null, false],
  ["Quyết định kỷ luật Đảng", "discipline", true],
  ["Quyết định khen thưởng", "reward", true],
  ["Quyết định đình chỉ sinh hoạt đảng", "suspension", true],
  ["Quyết định đình chỉ sinh hoạt cấp ủy", null, true],
  ["Quyết định gia hạn đình chỉ sinh hoạt đảng", null, true],
  ["Quyết định gia hạn đình chỉ sinh hoạt cấp ủy", null, true],
  ["Quyết định giải quyết khiếu nại", null, true],
  ["Quyết định giải quyết tố cáo", null, true],
  ["Quyết định đình chỉ chức vụ trong Đảng đối với cá nhân", null, true],
  ["Quyết định cho trở lại sinh hoạt cấp ủy", null, true],
  ["Thông báo kết luận giải quyết tố cáo", null, true],
  ["Thông báo về việc không giải quyết khiếu nại kỷ luật đảng", null, true],
  ["Kết luận kiểm tra khi có dấu hiệu vi phạm", null, true],
  ["Kết luận minh oan, không vi phạm của cơ quan có thẩm quyền", null, true],
  ["Quyết định kỷ luật hành chính", null, true],
  ["Đơn xin vào Đảng", "admission", false],
  ["Giấy chứng nhận học lớp nhận thức về Đảng", "admission", false],
  ["Giấy giới thiệu người vào Đảng", "admission", true],
  ["Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng", null, false],
  ["Nghị quyết giới thiệu đoàn viên công đoàn vào Đảng", null, false],
  ["Tổng hợp ý kiến nhận xét của các đoàn thể đối với người vào Đảng", "admission", false],
  ["Nghị quyết đề nghị kết nạp đảng viên của chi bộ", "admission", false],
  ["Báo cáo thẩm định nghị quyết của chi bộ đề nghị kết nạp đảng viên", null, false],
  ["Nghị quyết đề nghị kết nạp đảng viên của đảng ủy cơ sở", null, false],
  ["Giấy chứng nhận học lớp đảng viên mới", "confirmation", false],
  ["Bản tự kiểm điểm của đảng viên dự bị", "confirmation", false],
  ["Bản nhận xét đảng viên dự bị của đảng viên được phân công giúp đỡ", "confirmation", false],
  ["Tổng hợp ý kiến nhận xét đối với đảng viên dự bị", "confirmation", false],
  ["Nghị quyết đề nghị công nhận đảng viên chính thức của chi bộ", "confirmation", false],
  ["Báo cáo thẩm định nghị quyết đề nghị công nhận đảng viên chính thức", null, false],
  ["Nghị quyết đề nghị công nhận đảng viên chính thức của đảng ủy cơ sở", null, false],
  ["Giấy chứng nhận người vào Đảng đang trong thời gian được giúp đỡ", null, false],
  ["Giấy giới thiệu sinh hoạt đảng chính thức", "transfer", true],
  ["Giấy giới thiệu sinh hoạt đảng tạm thời", "temporaryTransfer", true],
  ["Giấy giới thiệu sinh hoạt đảng ra ngoài nước", null, true],
  ["Phiếu công tác chính thức ngoài nước", null, true],
  ["Phiếu công tác tạm thời ngoài nước", null, true],
  ["Giấy giới thiệu sinh hoạt đảng nội bộ", null, true],
  ["Phiếu báo đảng viên chuyển sinh hoạt đảng chính thức", "transfer", true],
  ["Bản tự kiểm điểm hằng năm", "file", true],
  ["Bản tự kiểm điểm tại thời điểm chuyển sinh hoạt đảng", "transfer", true],
  ["Bản kiểm điểm trong thời gian sinh hoạt đảng ở nước ngoài", null, true],
  ["Quyết định biểu dương đảng viên", null, true],
  ["Bản tự kiểm điểm của đảng viên vi phạm", "discipline", true],
  ["Thông báo vi phạm của cơ quan pháp luật", null, true],
  ["Quyết định giải quyết khiếu nại về kỷ luật hành chính", null, true],
  ["Bản án hình sự có hiệu lực pháp luật", null, true],
  ["Kết luận thanh tra, kiểm toán liên quan đến cá nhân đảng viên", null, true],
  ["Bằng, chứng chỉ lý luận chính trị", "theory", true],
  ["Quyết định cấp lại Huy hiệu Đảng bị mất", null, true],
  ["Quyết định cấp lại thẻ đảng viên bị mất", null, true],
  ["Quyết định đổi lại thẻ đảng viên bị hỏng, bị sai", null, true],
  ["Quyết định của Tòa án, trích lục hộ tịch về thay đổi họ, tên", null, true],
  ["Khai sinh gốc, kết luận đính chính ngày, tháng, năm sinh", null, true],
  ["Xác nhận về thay đổi quê quán, nơi cư trú", null, true],
  ["Quyết định xác định lại dân tộc của ủy ban nhân dân cấp tỉnh", null, false],
  ["Kết luận hủy văn bằng, xác định văn bằng không hợp lệ", null, true],
  ["Đơn xin miễn công tác và sinh hoạt đảng", "exemption", true],
  ["Giấy xác nhận của cơ sở y tế khi miễn vì lý do sức khỏe", null, true],
  [
    "Nghị quyết của chi bộ về việc cho đảng viên miễn công tác và sinh hoạt đảng",
    "exemption",
    true,
  ],
  ["Văn bản bổ sung lý lịch sau khi về nước", null, true],
  ["Giấy chứng tử của đảng viên", "death", false],
  ["Bản tường trình về việc mất hồ sơ đảng viên, kèm bản kiểm điểm", null, false],
  ["Phiếu đảng viên cũ các phiên bản trước, không hủy, lưu làm lịch sử", null, true],
  ["Các văn bằng, chứng chỉ chuyên môn, nghiệp vụ, ngoại ngữ, tin học", "schooling", true],
  ["Các quyết định điều động, bổ nhiệm", null, true],
  ["Quyết định nghỉ hưu", null, false],
  ["Quyết định nghỉ mất sức lao động", null, false],
  ["Quyết định phục viên, chuyển ngành", null, false],
  ["Quyết định xuất ngũ", "military", false],
  ["Công văn giới thiệu người vào Đảng đã được chi bộ đề nghị kết nạp", null, false],
  ["Công văn giới thiệu người vào Đảng đã được cấp ủy đề nghị kết nạp", null, false],
  ["Công văn giới thiệu người vào Đảng đã được ra quyết định kết nạp", null, false],
  ["Công văn giới thiệu người vào Đảng chuyển ra ngoài đảng bộ cấp xã", null, false],
  ["Giấy giới thiệu cử đảng viên hoặc cấp ủy viên đi thẩm tra lý lịch", null, true],
  ["Công văn đề nghị thẩm tra lý lịch của người vào Đảng", null, true],
  ["Công văn chỉ đạo việc làm lại, thực hiện đúng thủ tục kết nạp", null, false],
  ["Công văn chỉ đạo việc làm lại, thực hiện đúng thủ tục công nhận chính thức", null, false],
  ["Phiếu báo đảng viên được công nhận chính thức", "confirmation", false],
  ["Phiếu báo đảng viên ra khỏi Đảng", null, false],
  ["Phiếu báo đảng viên từ trần", "death", false],
  ["Tờ khai đề nghị tặng Huy hiệu Đảng", "badge", true],
  ["Tờ khai đề nghị truy tặng Huy hiệu Đảng", null, false],
];

export const DOSSIER_KINDS: readonly DossierKind[] = LIST.map(([name, need, many], index) => {
  const number = index + 1;
  const band = number <= LAST_OF_BAND[0] ? 1 : number <= LAST_OF_BAND[1] ? 2 : 3;
  return { number, band, name, need, many };
});
