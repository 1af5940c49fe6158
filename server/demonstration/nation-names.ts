/** Names of people who never existed, each as often as the family or given name is met in Viet Nam, roughly. */
export interface NameStock {
  readonly families: readonly string[];
  /** Families of the smaller peoples. */
  readonly smallFamilies: readonly string[];
  readonly maleMiddles: readonly string[];
  readonly femaleMiddles: readonly string[];
  readonly maleGiven: readonly string[];
  readonly femaleGiven: readonly string[];
}

/** `name share` pairs into a list in which each name stands as often as its share. */
function inShares(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s*,\s*/u)
    .flatMap((each) => {
      const share = /\d+$/u.exec(each)?.[0];
      const name = share === undefined ? each : each.slice(0, -share.length).trim();
      return Array.from({ length: Number(share ?? 1) }, () => name);
    });
}

export const NAME_STOCK: NameStock = {
  families: inShares(`
    Nguyễn 384, Trần 110, Lê 95, Phạm 70, Hoàng 38, Huỳnh 13, Phan 45, Vũ 30, Võ 20, Đặng 21, Bùi 20, Đỗ 14,
    Hồ 13, Ngô 13, Dương 10, Lý 5, Đinh 8, Trịnh 8, Lương 7, Mai 7, Tô 4, Tạ 4, Cao 6, Hà 5, Thái 3, Đào 6,
    Đoàn 6, Lâm 5, Trương 8, Phùng 3, Tống 2, Vương 3, Chu 3, Quách 2, Kiều 2, Nghiêm 2, La 1, Từ 1, Tăng 1,
    Châu 1, Lưu 3, Doãn 1, Khuất 1, Bạch 1, Ninh 1, Viên 1, Âu 1, Ông 1, Thân 1, Mạc 1, Khổng 1, Tôn Thất 1`),
  smallFamilies: inShares(`
    Nông 14, Lò 14, Hà 8, Vàng 8, Giàng 8, Sùng 6, Thào 5, Quàng 5, Lường 8, Bế 4, Ma 6, Triệu 8, Lù 3, Hờ 2,
    Cầm 3, Đèo 1, Kpă 2, Ksor 4, Rơ Châm 3, Siu 4, Y 2, Bàn 5, Phàn 3, Lầu 3, Mùa 2, Thạch 6, Kim 3, Danh 3`),
  maleMiddles: inShares(`
    Văn 300, Đức 70, Hữu 60, Quang 60, Minh 55, Xuân 50, Thanh 45, Ngọc 40, Đình 40, Công 35, Quốc 35, Anh 30,
    Trọng 25, Duy 25, Hoàng 25, Bá 20, Thế 20, Việt 18, Hồng 15, Tiến 15, Mạnh 15, Viết 12, Gia 10, Khắc 8, Danh 5`),
  femaleMiddles: inShares(`
    Thị 420, Ngọc 60, Thu 55, Thanh 50, Kim 45, Phương 40, Bích 35, Hồng 35, Minh 30, Mai 30, Thùy 28, Lan 20,
    Quỳnh 20, Diệu 18, Hoài 15, Mỹ 15, Như 12, Tuyết 12, Khánh 12, Bảo 10, Cẩm 8, Ánh 8, Tường 4`),
  maleGiven: inShares(`
    Hùng 34, Dũng 32, Tuấn 32, Cường 26, Hải 26, Sơn 26, Nam 24, Thắng 24, Minh 24, Long 22, Đức 22, Thành 22,
    Hoàng 20, Quân 18, Trung 18, Hiếu 18, Anh 18, Bình 18, Phúc 16, Khánh 14, Tùng 16, Việt 14, Kiên 14, Mạnh 14,
    Lâm 12, Tài 12, Tâm 12, Toàn 12, Vinh 12, Đạt 12, Huy 14, Hưng 14, Lộc 10, Phong 12, Quang 12, Thái 10,
    Thịnh 10, Tiến 12, Trí 6, Tú 10, Vũ 10, Hà 8, Hòa 8, Hoà 3, Khoa 8, Lợi 8, Nghĩa 8, Nhân 6, Phát 6, Quý 6,
    Tân 6, Thuận 6, Thiện 5, Chung 6, Chiến 8, Công 6, Định 5, Giang 5, Hậu 5, Khải 4, Luân 3, Ninh 3, Phước 6,
    Quyền 4, Quyết 4, Sáng 3, Sinh 3, Thông 3, Thụ 2, Tín 3, Toản 3, Trọng 4, Trường 6, Văn 3, Vượng 2, Xuân 3,
    Bách 2, Bảo 5, Can 1, Doanh 2, Đại 3, Điền 1, Hiển 3, Khang 3, Khôi 2, Kỳ 1, Lực 2, Mười 1, Nguyên 4, Phụng 1`),
  femaleGiven: inShares(`
    Hương 32, Lan 28, Hà 28, Hoa 26, Mai 24, Thủy 22, Thuỷ 6, Hằng 24, Hạnh 22, Nga 22, Linh 22, Trang 24, Thảo 20,
    Ngọc 20, Anh 24, Yến 16, Hồng 18, Huyền 18, Phương 20, Vân 18, Oanh 12, Loan 12, Liên 14, Bình 8, Dung 14,
    Hiền 16, Hòa 10, Hoài 6, Huệ 10, Lý 6, Minh 8, My 6, Na 3, Ngân 10, Nguyệt 10, Nhung 12, Như 6, Nhàn 4,
    Phượng 10, Quyên 6, Quỳnh 10, Tâm 10, Thanh 14, Thắm 5, Thoa 5, Thu 12, Thư 5, Thúy 12, Tuyết 10, Trinh 5,
    Tươi 2, Uyên 4, Vy 5, Xuân 8, Xuyến 2, Chi 10, Chinh 3, Cúc 4, Diệp 5, Diễm 3, Duyên 8, Đào 6, Giang 8,
    Hậu 4, Hợp 3, Khánh 4, Khuê 1, Lệ 4, Lụa 1, Luyến 3, Lương 3, Mận 1, Mến 2, Nụ 1, Ái 1, Ánh 5, Bé 1, Bích 3`),
};
