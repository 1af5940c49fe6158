export const vi = {
  "members.dossier_twice": "Tài liệu số {number} được ghi hai lần. Hãy giữ một dòng.",
  "members.dossier_classified":
    "Tài liệu số {number}: nơi để có dấu mật. Tài liệu mật không ghi ở đây (SEC-02).",
  "members.dossier_future": "Tài liệu số {number}: ngày chưa đến. Hãy xem lại.",
  "members.dossier_where": "Tài liệu số {number}: hãy ghi nơi đang giữ.",
  "members.dossier_place_too_large":
    "Nơi này có hơn {most, number} đảng viên. Hãy xem theo từng đảng bộ trực thuộc.",
  "members.dossier_nothing": "Không có gì thay đổi so với lần kiểm tra trước.",
  "members.dossier_state.present": "Có",
  "members.dossier_state.absent": "Không có",
  "members.dossier_holder.here": "Tại văn phòng, ban tổ chức",
  "members.dossier_holder.superior": "Cấp ủy cấp trên",
  "members.dossier_holder.elsewhere": "Cơ quan, tổ chức khác",
  "members.dossier_holder.member": "Đảng viên tự giữ",
  "members.dossier_band.1": "Ưu tiên 1: hồ sơ gốc, quyết định",
  "members.dossier_band.2": "Ưu tiên 2: thủ tục, sinh hoạt đảng",
  "members.dossier_band.3": "Ưu tiên 3: văn bằng, công văn",
} as const;
