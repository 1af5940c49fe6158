export const vi = {
  "ledger.anchor.usage":
    "Cách dùng: npm run anchor -- [deploy|key] [--language vi|en|ar]\nKhông kèm gì: xem chuỗi còn giữ các điểm chốt đã neo không và neo điểm chốt mới nhất. deploy: đặt hợp đồng lên chuỗi, in địa chỉ để điền vào ANCHOR_CONTRACT. key: in địa chỉ của đơn vị trên chuỗi.",
  "ledger.anchor.no_chain":
    "Chưa có chuỗi nào: hãy đặt biến ANCHOR_URLS là địa chỉ nút của chuỗi, rồi chạy lại.",
  "ledger.anchor.no_contract":
    "Chưa có hợp đồng: chạy npm run anchor -- deploy, rồi đặt biến ANCHOR_CONTRACT là địa chỉ được in ra.",
  "ledger.anchor.deployed":
    "Đã đặt hợp đồng lên chuỗi. Điền vào cấu hình: ANCHOR_CONTRACT={contract}",
  "ledger.anchor.keeper": "Địa chỉ của đơn vị trên chuỗi: {keeper}",
  "ledger.anchor.kept":
    "Chuỗi {chainId} giữ điểm chốt {size} dòng của sổ cấp trên cùng, ở khối {block}, giao dịch {transaction}.",
  "ledger.anchor.nothing": "Sổ cấp trên cùng chưa có điểm chốt nào để neo.",
} as const;
