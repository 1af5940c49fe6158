export const vi = {
  "ledger.fsck.usage":
    "Cách dùng: npm run fsck -- [--anew] [--json] [--language vi|en|ar]\nKiểm tra mọi sổ nhật ký: nội dung, dòng ghi, bảng băm, mép cây, điểm niêm phong, xác nhận của các đơn vị khác, điểm neo trên chuỗi khối. Bị ngắt giữa chừng thì lần sau đi tiếp; --anew là làm lại từ đầu.",
  "ledger.fsck.resumed": "Đi tiếp lần kiểm tra bắt đầu lúc {at}.",
  "ledger.fsck.progress": "{logs} sổ xong · {entries} dòng ghi · {faults} chỗ sai",
  "ledger.fsck.interrupted": "Đã dừng. Lần sau lệnh này đi tiếp từ đây.",
  "ledger.fsck.busy":
    "Đang có một lần kiểm tra khác chạy trên thư mục dữ liệu này. Chờ xong rồi chạy lại.",
  "ledger.fsck.checked":
    "Đã kiểm tra {logs} sổ: {entries} dòng ghi, {contents} nội dung, {erased} nội dung đã xóa theo yêu cầu, {tiles} bảng băm, {checkpoints} điểm niêm phong, {cosignatures} xác nhận của đơn vị khác.",
  "ledger.fsck.unsigned":
    "{unsigned} dòng ghi sau lần niêm phong cuối của sổ mình: chúng chỉ được cây băm giữ, chưa có chữ ký.",
  "ledger.fsck.sound": "Không thấy chỗ nào sai.",
  "ledger.fsck.faults":
    "Thấy {faults} chỗ sai. Hãy báo ủy ban kiểm tra và đừng sửa gì trước khi sao lưu.",
  "ledger.fsck.more": "… và {count} chỗ nữa.",
  "ledger.fsck.at_entry": "Sổ {log}, dòng {index}: {what}",
  "ledger.fsck.at_log": "Sổ {log}: {what}",
  "ledger.fsck.content_differs": "nội dung đang lưu không phải nội dung đã niêm phong",
  "ledger.fsck.content_missing": "không còn nội dung của dòng ghi này",
  "ledger.fsck.content_unreadable": "tệp của nội dung này bị mất hoặc hỏng",
  "ledger.fsck.content_of_other_act": "nội dung đang lưu được gắn với một việc khác",
  "ledger.fsck.act_without_entry": "có việc ghi là đã vào sổ, nhưng sổ không có dòng này",
  "ledger.fsck.entry_missing": "thiếu dòng ghi",
  "ledger.fsck.entry_malformed": "dòng ghi không đúng mẫu",
  "ledger.fsck.entry_of_other_log": "dòng ghi là của một sổ khác",
  "ledger.fsck.entry_beyond_log": "có dòng ghi nằm ngoài cỡ của sổ",
  "ledger.fsck.leaf_differs": "mã băm không khớp với dòng ghi",
  "ledger.fsck.tile_missing": "thiếu bảng băm bắt đầu từ dòng này",
  "ledger.fsck.tile_differs": "bảng băm bắt đầu từ dòng này không khớp với các dòng ghi",
  "ledger.fsck.tile_beyond_log": "có bảng băm nằm ngoài cỡ của sổ",
  "ledger.fsck.edge_differs": "mép cây không khớp với các dòng ghi",
  "ledger.fsck.log_missing": "có dòng ghi nhưng không còn sổ của chúng",
  "ledger.fsck.checkpoint_missing":
    "việc này phải được ký ngay sau khi ghi, nhưng hơn một giờ sau vẫn không có điểm niêm phong nào bao đến nó: bộ ký đã dừng, hoặc điểm niêm phong bị lấy đi",
  "ledger.fsck.key_unknown": "dòng này nêu một khóa ký mà hệ thống không có",
  "ledger.fsck.lower_checkpoint_differs":
    "sổ cấp dưới không còn điểm niêm phong đã ghi ở dòng này, hoặc đã khác đi",
  "ledger.fsck.checkpoint_signature": "điểm niêm phong đến dòng này không có chữ ký của sổ",
  "ledger.fsck.checkpoint_root_differs":
    "các dòng ghi đến đây không phải những dòng đã được niêm phong",
  "ledger.fsck.checkpoint_beyond_log":
    "có điểm niêm phong của nhiều dòng hơn sổ đang có: sổ đã mất phần cuối",
  "ledger.fsck.given_out_differs": "điểm niêm phong đã đưa ra không phải điểm đã ký",
  "ledger.fsck.cosignature_missing": "điểm niêm phong đến dòng này thiếu xác nhận của {who}",
  "ledger.fsck.cosignature_wrong":
    "xác nhận của {who} ở điểm niêm phong đến dòng này không đúng: đã bị sửa, hoặc là của một sổ khác",
  "ledger.fsck.cosignature_later":
    "xác nhận của {who} mang giờ muộn hơn lúc điểm niêm phong được đưa ra",
  "ledger.fsck.cosignature_unknown":
    "điểm niêm phong đến dòng này mang xác nhận của {who}, một đơn vị hệ thống chưa từng hỏi",
  "ledger.fsck.policy_unreadable":
    "không đọc được quy định về đơn vị xác nhận có hiệu lực khi điểm niêm phong này được đưa ra",
  "ledger.fsck.anchor_differs": "điểm chốt đã neo lên chuỗi khối không phải điểm chốt nào của sổ",
} as const;
