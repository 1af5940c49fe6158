import type { TaskStanding } from "../../meetings/results/result.ts";
import type { Sign } from "../document.ts";

/** Wording of the document itself; always Vietnamese (399-QĐ/TW, Điều 2). `{name}` marks the place of a value. */
export const TITLES: Readonly<Record<Sign, string>> = {
  NQ: "NGHỊ QUYẾT",
  KL: "KẾT LUẬN",
  TB: "THÔNG BÁO",
};

export const STANDINGS: Readonly<Record<TaskStanding, string>> = {
  met: "đã hoàn thành",
  waiting: "đã báo cáo hoàn thành, chờ xác nhận",
  progress: "đang thực hiện",
  notDone: "chưa thực hiện được",
  unreported: "chưa báo cáo",
};

export const OFFICIAL = {
  subject: "{title}",
  basis: "Căn cứ diễn biến {title}, {date}, của {organisation};",
  adopted:
    "Chi bộ đã biểu quyết thông qua: {for}/{base} đồng chí tán thành (yêu cầu {threshold}): {question}.",
  results: "I. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT KỲ TRƯỚC",
  resultOfTask: "{text} (đồng chí {owner}, thời hạn {date}): {state}{note}.",
  noTasks: "Kỳ trước không giao nhiệm vụ có thời hạn.",
  tasks: "II. NHIỆM VỤ",
  conclusion: "{title}: {text}",
  assignments: "III. PHÂN CÔNG THỰC HIỆN",
  assignment: "Đồng chí {owner}: {text}; hoàn thành trước hoặc trong {date}.",
  noAssignments:
    "Chi ủy (bí thư, phó bí thư) chỉ đạo thực hiện; đảng viên căn cứ nhiệm vụ được giao tổ chức thực hiện.",
  score: "IV. TỰ ĐÁNH GIÁ CHẤT LƯỢNG BUỔI SINH HOẠT",
  scored: "Chi bộ tự đánh giá: {points}/{most} điểm, xếp loại {level}.",
  closing:
    "Chi bộ giao chi ủy (bí thư, phó bí thư) theo dõi, đôn đốc và báo cáo kết quả tại kỳ sinh hoạt sau.",
} as const;
