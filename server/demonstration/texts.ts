/** What the people of the demonstration say and decide. Vietnamese, because their documents are. */

export const TOPICS = [
  "Đẩy mạnh chuyển đổi số trong công việc của đơn vị",
  "Thực hành tiết kiệm, chống lãng phí",
  "Nâng cao chất lượng phục vụ khách hàng",
  "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
  "Công tác phát triển đảng viên",
  "An toàn lao động và phòng cháy, chữa cháy",
  "Chăm lo đời sống người lao động",
  "Bồi dưỡng đảng viên trẻ",
  "Giữ gìn đoàn kết nội bộ",
  "Hoàn thành kế hoạch quý",
  "Phòng, chống thiên tai và bão lũ",
  "Tổng kết năm và phương hướng năm mới",
] as const;

export const OPINIONS = [
  "Nhất trí với dự thảo; đề nghị giao rõ người chịu trách nhiệm và thời hạn cho từng việc.",
  "Việc số hóa hồ sơ đã làm được hơn một nửa, còn vướng ở khâu kiểm tra lại bản quét.",
  "Đề nghị chi ủy quan tâm hơn đến đảng viên thường xuyên đi công tác xa.",
  "Kết quả tháng qua khá tốt, nhưng việc gửi tài liệu trước cuộc họp vẫn còn chậm.",
  "Đồng ý với phương hướng; cần chọn một việc cụ thể để làm dứt điểm trong tháng.",
  "Đề nghị tổ chức một buổi hướng dẫn riêng cho các đồng chí lớn tuổi dùng phần mềm.",
  "Bản thân xin nhận khuyết điểm vì nộp báo cáo chậm hai ngày so với phân công.",
  "Nên mời đoàn thanh niên cùng tham gia phần việc tuyên truyền.",
] as const;

export const CONCLUSIONS = [
  "Chi bộ thống nhất đánh giá: nhiệm vụ tháng qua cơ bản hoàn thành; việc còn chậm phải xong trước kỳ sinh hoạt tới.",
  "Chi bộ thống nhất phương hướng, nhiệm vụ như dự thảo, có bổ sung các ý kiến đã nêu.",
  "Giao chi ủy tiếp thu các ý kiến, hoàn thiện và gửi đến từng đảng viên trong hai ngày.",
] as const;

export const OWN_ASSESSMENT =
  "Chi bộ tự đánh giá: buổi sinh hoạt chuyên đề chuẩn bị tốt, thảo luận đúng trọng tâm, kết luận rõ việc.";

/** The conclusion on the vote. */
export const RESOLVED =
  "Chi bộ thông qua nghị quyết; giao bí thư ký ban hành và theo dõi việc thực hiện.";

export const TASKS = [
  "Hoàn thành số hóa hồ sơ của bộ phận",
  "Hướng dẫn các đồng chí lớn tuổi sử dụng phần mềm",
  "Chuẩn bị báo cáo chuyên đề cho kỳ sinh hoạt sau",
  "Rà soát, bổ sung hồ sơ đảng viên",
  "Tổng hợp ý kiến của quần chúng trong đơn vị",
] as const;

export const EXCUSES = [
  "Đi công tác",
  "Ốm, có giấy của cơ sở y tế",
  "Việc gia đình đột xuất",
  "Trực ca",
] as const;

export const LAST_RESOLUTION =
  "Các nhiệm vụ nghị quyết tháng trước giao đã được rà soát từng việc; việc xong và việc còn lại được nêu rõ trong báo cáo.";

export const SENT_BACK =
  "Điểm phần điều hành chưa khớp với biên bản; đề nghị chi bộ xem lại và lập bản sửa.";

/** What is reported on a task, by how it went. */
export const REPORTS = {
  done: [
    "Đã xong, đã bàn giao kết quả cho chi ủy.",
    "Hoàn thành đúng hạn.",
    "Đã làm xong; kết quả được niêm yết tại bảng tin của đơn vị.",
  ],
  progress: [
    "Đã làm được hơn một nửa, phần còn lại xong trong tháng tới.",
    "Đang chờ đơn vị phối hợp trả lời.",
  ],
  notDone: [
    "Chưa thực hiện được vì người thực hiện đi công tác dài ngày; đề nghị gia hạn một tháng.",
  ],
} as const;
