export const vi = {
  "ledger.recover.usage":
    "Cách dùng: npm run recover -- --from ĐỊA_CHỈ_BẢN_SAO --word-file TỆP_MẬT_KHẨU_ĐỌC [--language vi|en|ar]",
  "ledger.recover.unusable": "Không đọc được tệp {file}.",
  "ledger.recover.whole": "{origin}: đủ {has} dòng, khớp với bản sao.",
  "ledger.recover.recovered":
    "{origin}: đã khôi phục từ dòng {had} đến dòng {has}. Nội dung của các dòng này phải lấy từ bản sao lưu khác; npm run fsck sẽ nêu tên từng dòng.",
  "ledger.recover.none": "{origin}: bản sao chưa có sổ này.",
  "ledger.recover.away": "{origin}: không đọc được bản sao ({why}).",
  "ledger.recover.unsigned":
    "{origin}: bản sao không được khóa của sổ ký, hoặc không đủ đơn vị xác nhận.",
  "ledger.recover.differs":
    "{origin}: KHÔNG khôi phục. Sổ ở đây khác với bản sao ngay trong phần đã xác nhận; hãy giữ nguyên cả hai và báo ủy ban kiểm tra.",
  "ledger.recover.malformed": "{origin}: bản sao có dòng không đọc được.",
  "ledger.recover.done": "Đã xem {logs} sổ: khôi phục {recovered}, có vấn đề {troubled}.",
} as const;
