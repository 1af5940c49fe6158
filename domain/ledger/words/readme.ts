/** `README.txt` of every bundle: fixed, so that the check can compare it byte for byte. */
export const README = `HỒ SƠ BIÊN BẢN SINH HOẠT CHI BỘ ĐÃ NIÊM PHONG
(English below)

Tệp này gồm:
  minutes.pdf       Biên bản đã được người chủ trì và thư ký thông qua
  record.json       Diễn biến cuộc họp: điểm danh, ý kiến, biểu quyết
  approvals.json    Ai đã thông qua, với vai trò gì, lúc nào, bản nào
  manifest.json     Mã băm SHA-256 của ba tệp trên
  entry.json        Dòng ghi trong sổ nhật ký của tổ chức đảng
  proof.tlog-proof  Bằng chứng dòng ghi có trong sổ, kèm chữ ký của sổ
  log.vkey          Khóa công khai của sổ

Cách kiểm tra, không cần mạng, không cần máy chủ:
  1. Mở tệp verifier.html bằng trình duyệt rồi thả tệp ZIP này vào; hoặc
     chạy lệnh: npm run verify -- TÊN-TỆP.zip
  2. So "dấu vân tay" của khóa do chương trình hiện ra với dấu vân tay mà
     văn phòng đảng ủy đã công bố.
Chỉ cần một byte bị sửa, chương trình sẽ báo sai và chỉ rõ chỗ sai.

------------------------------------------------------------------------
SEALED MINUTES OF A PARTY CELL MEETING

This archive contains:
  minutes.pdf       The minutes, approved by the chair and the clerk
  record.json       What happened: roll, opinions, votes
  approvals.json    Who approved, in which role, when, and which revision
  manifest.json     SHA-256 of the three files above
  entry.json        The entry in the organisation's log
  proof.tlog-proof  Proof that the entry is in the log, signed by the log
                    (C2SP tlog-proof v1, RFC 6962 tree, Ed25519)
  log.vkey          Public key of the log (C2SP signed-note)

How to check it, without a network and without a server:
  1. Open verifier.html in a browser and drop this ZIP on it, or run
     npm run verify -- FILE.zip
  2. Compare the key's fingerprint that is shown with the one that the
     committee office has published.
If a single byte was changed, the program says so and says where.
`;

/** What follows it in a bundle that holds correcting minutes. */
export const README_OF_CORRECTIONS = `
------------------------------------------------------------------------
BIÊN BẢN ĐÍNH CHÍNH / CORRECTING MINUTES

Biên bản này đã được đính chính. Với mỗi biên bản đính chính, theo thứ tự:
These minutes were corrected. For each correcting minute, in order:
  correction-NN.pdf         Biên bản đính chính / the correcting minute
  correction-NN.json        Nội dung đã niêm phong: đính chính văn bản nào,
                            ai đã thông qua / what was sealed
  correction-NN-entry.json  Dòng ghi trong sổ nhật ký / entry in the log
  correction-NN.tlog-proof  Bằng chứng có trong sổ / proof of the entry

Biên bản đính chính được thông qua sau khi xuất tệp này thì không có ở đây.
Correcting minutes approved after this file was made are not in it.
`;

/** What follows it in a bundle whose log other offices have confirmed. */
export const README_OF_WITNESSES = `
------------------------------------------------------------------------
ĐƠN VỊ XÁC NHẬN SỔ / WITNESSES

  witnesses.vkeys   Khóa của các đơn vị đã xác nhận sổ nhật ký không bị sửa
                    lại; mỗi dòng xác nhận nằm trong proof.tlog-proof
                    Keys of the offices that confirmed the log; their lines
                    stand in proof.tlog-proof (C2SP tlog-cosignature)

Khóa nằm trong tệp này không tự chứng minh là khóa của ai: hãy dùng tệp chính
sách do cấp trên công bố. / The keys in this file do not prove whose they are:
use the policy file that the superior committee has published.
  npm run verify -- TÊN-TỆP.zip --policy TỆP-CHÍNH-SÁCH
`;

/** `README.txt` of every bag of evidence: fixed, so that the check can compare it byte for byte. */
export const README_OF_EVIDENCE = `HỒ SƠ KIỂM CHỨNG
(English below)

Thư mục này là một túi hồ sơ theo chuẩn BagIt 1.0 (RFC 8493):
  manifest-sha512.txt  Mã băm của từng tệp; lệnh: sha512sum -c manifest-sha512.txt
  data/NN-loại-việc/   Mỗi việc đã ghi vào sổ nhật ký, theo thứ tự trong sổ:
    act.json           Nội dung đã niêm phong và số ngẫu nhiên kèm theo
    entry.json         Dòng ghi trong sổ nhật ký của tổ chức đảng
    proof.tlog-proof   Bằng chứng dòng ghi có trong sổ, kèm chữ ký của sổ
    các tệp còn lại    Văn bản và tài liệu mà nội dung trên nêu mã băm
  data/log-keys.policy Khóa công khai của sổ và của đơn vị xác nhận sổ

Cách kiểm tra, không cần mạng, không cần máy chủ:
  1. Mở tệp verifier.html bằng trình duyệt rồi thả tệp ZIP này vào; hoặc
     chạy lệnh: npm run verify -- TÊN-TỆP.zip
  2. So "dấu vân tay" của khóa do chương trình hiện ra với dấu vân tay mà
     văn phòng đảng ủy đã công bố, hoặc dùng tệp chính sách đã công bố.
Chỉ cần một byte bị sửa, chương trình sẽ báo sai và chỉ rõ chỗ sai.

------------------------------------------------------------------------
EVIDENCE

This folder is a bag as BagIt 1.0 (RFC 8493) describes it:
  manifest-sha512.txt  Digest of each file: sha512sum -c manifest-sha512.txt
  data/NN-kind/        Each act that was written into the log, in the order
                       of the log:
    act.json           What was sealed, with its salt
    entry.json         The entry in the organisation's log
    proof.tlog-proof   Proof that the entry is in the log, signed by the log
                       (C2SP tlog-proof v1, RFC 6962 tree, Ed25519)
    other files        The papers and records whose digests were sealed
  data/log-keys.policy Public keys of the log and of the offices that
                       confirmed it (C2SP tlog-policy)

How to check it, without a network and without a server:
  1. Open verifier.html in a browser and drop this ZIP on it, or run
     npm run verify -- FILE.zip
  2. Compare the key's fingerprint that is shown with the one that the
     committee office has published, or use the policy that it published.
If a single byte was changed, the program says so and says where.
The format is written down in docs/formats/evidence.md of Chi Bo So.
`;
