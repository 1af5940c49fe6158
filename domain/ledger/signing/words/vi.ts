export const vi = {
  "ledger.signer.usage":
    "Cách dùng: npm run signer -- [run | keys | rotate [--lost] | forget-old | learn TỆP…] [--language vi|en|ar]\nrun: chạy bộ ký. keys: các khóa. rotate: thay khóa ký; --lost khi khóa cũ có thể đã lộ. forget-old: hủy các khóa đã được thay. learn: cho bộ ký biết lại những điểm niêm phong mà chính nó đã ký.",
  "ledger.signer.ready": "Bộ ký sổ nhật ký đã sẵn sàng tại {socket}",
  "ledger.signer.key": "Khóa {number}, dùng từ {since}: {fingerprint}",
  "ledger.signer.old_key":
    "Khóa {number}, dùng từ {since} đến {until}, {held, select, yes {còn giữ} other {đã hủy}}: {fingerprint}",
  "ledger.signer.rotated":
    "Đã có khóa mới: {fingerprint}\nMỗi sổ sẽ tự ghi một dòng nói về khóa này ở lần ký tới. Hãy báo khóa mới cho những nơi đang tin khóa cũ.",
  "ledger.signer.forgot_old":
    "{keys, plural, =0 {Không còn khóa cũ nào để hủy.} other {Đã hủy # khóa cũ.}}",
  "ledger.signer.learnt": "{file}: đã ghi nhớ.",
  "ledger.signer.not_learnt":
    "{file}: không ghi nhớ. Tệp phải là điểm niêm phong do chính bộ ký này ký và mới hơn lần nó còn nhớ.",
} as const;
