export const vi = {
  "voting.secret.board_mark":
    "Dấu khóa của tổ, máy này tự tính: đọc to, cả tổ phải giống nhau, rồi ghi lại",
  "voting.secret.board_key_held":
    "Máy này đã so: khóa của cuộc bỏ phiếu đúng là khóa mà tổ đã cùng làm.",
  "voting.secret.booth_held":
    "Máy này đã so: buồng phiếu dùng đúng khóa của tổ và đúng danh sách đã chốt. Hãy báo cả hội trường. Dấu của cuộc bỏ phiếu, máy này tự tính:",
  "voting.secret.board_key_wrong": "Dừng lại: đây không phải khóa của tổ",
  "voting.secret.board_key_wrong_text":
    "Báo ngay chủ trì. Đừng ai bỏ phiếu, đừng mở phần nào. Chủ trì dừng cuộc bỏ phiếu kèm lý do, lập biên bản và báo cấp trên: có người đã đổi khóa trên máy chủ. Chỉ làm lại khi máy chủ đã được kiểm tra, hoặc bỏ phiếu bằng phiếu giấy.",
  "voting.secret.share_stopped": "Dừng lại: máy này không mở",
  "voting.secret.list_wrong": "Dừng lại: danh sách khóa đã bị đổi",
  "voting.secret.list_wrong_text":
    "Danh sách mà máy này nhận khác danh sách báo cho hội trường. Báo ngay tổ kiểm phiếu và chủ trì trước khi mở hòm.",
  "voting.secret.list_aloud":
    "Mã băm của danh sách khóa, máy này tự tính khi chốt: đọc to và ghi lại",
  "voting.secret.list_here":
    "Danh sách mà máy này nhận có {keys} khóa. So mã băm dưới đây với mã mà người giữ danh sách đọc to; khác nhau thì báo ngay trước khi mở hòm.",
  "voting.secret.board_key_elsewhere":
    "Máy này không có phần khóa của đồng chí nên không so được khóa của tổ. Hãy mở trang này trên máy đã tạo khóa.",
  "voting.secret.board_key_away":
    "Chưa so được khóa của tổ vì chưa nối được máy chủ. Hãy tải lại trang.",
  "voting.secret.keeper_mark_aloud":
    "Dấu khóa của người giữ danh sách, máy này tự tính: đọc to cho mọi người so",
  "voting.secret.keeper_mark_text":
    "Mỗi đồng chí dùng máy riêng so dấu này với dấu trên máy mình rồi mới tạo khóa.",
  "voting.secret.keeper_key_wrong":
    "Dừng lại: khóa đưa cho các đồng chí không phải khóa của máy này",
  "voting.secret.keeper_key_wrong_text":
    "Ai tạo khóa lúc này thì người khác đọc được. Báo ngay chủ trì: bầu lại tổ kiểm phiếu (mọi khóa đã đăng ký và thẻ đã in bị bỏ), lập biên bản và báo cấp trên.",
  "voting.secret.keeper_mark": "Dấu khóa của người giữ danh sách",
  "voting.secret.keeper_compared":
    "Đã so: đúng là dấu mà người giữ danh sách đọc to từ máy của mình",
  "voting.secret.keeper_differs": "Dấu khác nhau thì đừng tạo khóa; báo ngay tổ kiểm phiếu.",
  "voting.secret.keeper_moved": "Dừng lại: khóa của người giữ danh sách đã đổi",
  "voting.secret.keeper_moved_text":
    "Khóa của đồng chí đã niêm phong cho một khóa khác với khóa bây giờ. Báo ngay tổ kiểm phiếu và so lại dấu.",
} as const;
