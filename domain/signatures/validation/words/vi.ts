export const vi = {
  "signatures.algorithm_unknown":
    "Chữ ký dùng thuật toán không được chấp nhận. Hãy dùng RSA từ 2048 bit hoặc ECDSA P-256, với SHA-256.",
  "signatures.byte_range_end":
    "Phạm vi ký không đến hết phần văn bản được ký. Không chấp nhận; hãy lấy lại bản gốc và ký lại.",
  "signatures.byte_range_hole":
    "Phần chừa ra trong phạm vi ký không phải đúng chỗ đặt chữ ký. Không chấp nhận tệp này.",
  "signatures.byte_range_malformed":
    "Phạm vi ký ghi trong tệp không đúng dạng. Không chấp nhận tệp này.",
  "signatures.byte_range_start": "Phạm vi ký không bắt đầu từ đầu tệp. Không chấp nhận tệp này.",
  "signatures.certificate_expired":
    "Chứng thư số đã hết hạn vào lúc ký. Hãy gia hạn hoặc xin chứng thư mới rồi ký lại.",
  "signatures.certificate_extension_unknown":
    "Chứng thư số có điều kiện sử dụng mà hệ thống không hiểu, nên không chấp nhận. Hãy dùng chứng thư khác.",
  "signatures.certificate_malformed": "Không đọc được chứng thư số vì không đúng dạng.",
  "signatures.certificate_not_trusted":
    "Chứng thư số không do tổ chức chứng thực mà đơn vị tin cậy cấp. Hãy dùng chứng thư đúng nơi cấp.",
  "signatures.certificate_not_yet_valid": "Chứng thư số chưa có hiệu lực vào lúc ký.",
  "signatures.certificate_purpose":
    "Chứng thư số này không dùng để ký chịu trách nhiệm về nội dung (không có mục đích chống chối bỏ). Hãy dùng chứng thư ký số.",
  "signatures.certificate_revoked":
    "Chứng thư số đã bị thu hồi trước khi ký. Chữ ký không có giá trị.",
  "signatures.certificate_unneeded": "Chữ ký kèm theo chứng thư không liên quan. Không chấp nhận.",
  "signatures.cms_larger_than_hole":
    "Chữ ký dài {size} byte, lớn hơn chỗ dành sẵn ({room} byte). Hãy chuẩn bị lại tệp với chỗ ký rộng hơn.",
  "signatures.cms_malformed": "Dữ liệu chữ ký không đúng dạng. Hãy ký lại.",
  "signatures.content_type_wrong": "Chữ ký nói về một loại nội dung khác. Không chấp nhận.",
  "signatures.digest_differs": "Nội dung đã bị thay đổi sau khi ký, hoặc chữ ký là của tệp khác.",
  "signatures.digest_weak":
    "Chữ ký dùng thuật toán cũ không còn an toàn (SHA-1 hoặc MD5). Hãy ký lại bằng SHA-256.",
  "signatures.field_differs": "Chữ ký nằm ở ô khác ({name}), không phải ô đã chuẩn bị.",
  "signatures.field_name_taken": "Văn bản đã có ô ký tên {name}.",
  "signatures.field_name_wrong": "Tên ô ký chỉ gồm chữ không dấu, số và dấu gạch nối.",
  "signatures.file_differs": "Tệp không phải là bản đã ghi trong sổ nhật ký: mã băm khác.",
  "signatures.hole_not_empty":
    "Sau chữ ký còn dữ liệu lạ trong chỗ đặt chữ ký. Không chấp nhận tệp này.",
  "signatures.key_too_weak":
    "Khóa ký không đủ mạnh hoặc không đúng loại: cần RSA từ 2048 bit hoặc ECDSA P-256.",
  "signatures.pdf_active_content":
    "Sau khi chuẩn bị, tệp bị thêm mã lệnh, liên kết hoặc tệp đính kèm. Không chấp nhận.",
  "signatures.pdf_annotation_added":
    "Trên trang có thêm ghi chú hoặc hình phủ không phải ô ký. Không chấp nhận.",
  "signatures.pdf_bytes_after_end":
    "Sau chỗ kết thúc của tệp PDF còn dữ liệu, hoặc tệp bị cắt mất phần cuối. Không chấp nhận.",
  "signatures.pdf_damaged":
    "Tệp PDF hỏng hoặc không đúng chuẩn nên không thể kiểm tra. Hãy lấy lại bản gốc.",
  "signatures.pdf_encrypted": "Tệp PDF bị khóa bằng mật khẩu. Chỉ nhận tệp không khóa.",
  "signatures.pdf_field_malformed": "Ô ký trong tệp không đúng dạng của một ô ký. Không chấp nhận.",
  "signatures.pdf_hybrid":
    "Tệp PDF có hai bảng mục lục khác nhau, mỗi phần mềm có thể đọc một khác. Không chấp nhận.",
  "signatures.pdf_mark_outside":
    "Hình chữ ký nằm ngoài vị trí cho phép trên trang. Không chấp nhận.",
  "signatures.pdf_object_changed":
    "Nội dung đã có trong văn bản bị sửa khi ký. Không chấp nhận; hãy ký lại từ bản gốc.",
  "signatures.pdf_object_hidden":
    "Trong tệp có phần giấu không nằm trong mục lục. Không chấp nhận.",
  "signatures.pdf_object_removed": "Một phần của văn bản bị gỡ bỏ khi ký. Không chấp nhận.",
  "signatures.pdf_object_unexpected": "Khi ký, tệp bị thêm nội dung ngoài chữ ký. Không chấp nhận.",
  "signatures.pdf_page_changed":
    "Trang của văn bản bị thay đổi sau khi chuẩn bị ký. Không chấp nhận.",
  "signatures.pdf_table_packed":
    "Tệp PDF dùng bảng mục lục nén, hệ thống không nhận để ký. Hãy dùng đúng tệp do hệ thống tạo.",
  "signatures.person_differs": "Người ký là {name}, không phải người được giao ký.",
  "signatures.prefix_changed":
    "Tệp không bắt đầu bằng đúng văn bản đã đưa ra để ký. Không chấp nhận; hãy ký lại từ bản gốc.",
  "signatures.prepared_differs":
    "Ngoài chỗ đặt chữ ký, tệp khác với bản đã chuẩn bị. Không chấp nhận; hãy ký lại.",
  "signatures.revocation_unknown":
    "Chưa biết chứng thư số còn hiệu lực hay đã bị thu hồi. Hãy cập nhật danh sách thu hồi rồi kiểm tra lại.",
  "signatures.role_differs": "Tư cách ký trong tệp không đúng với tư cách được giao.",
  "signatures.same_person_twice":
    "Một người ({name}) ký hai lần ở hai tư cách. Mỗi chữ ký phải của một người khác nhau.",
  "signatures.signature_missing":
    "Văn bản cần {wanted} chữ ký nhưng chỉ có {found}. Có thể tệp đã bị cắt bớt.",
  "signatures.signature_unexpected": "Văn bản chỉ cần {wanted} chữ ký nhưng có {found}.",
  "signatures.signatures_not_one": "Mỗi lần ký phải thêm đúng một chữ ký mới và không gì khác.",
  "signatures.signer_certificate_missing": "Trong chữ ký không có chứng thư số của người ký.",
  "signatures.signers_many": "Dữ liệu chữ ký phải của đúng một người ký.",
  "signatures.signing_certificate_differs":
    "Chữ ký gắn với một chứng thư số khác. Không chấp nhận.",
  "signatures.signing_certificate_missing":
    "Chữ ký không gắn với chứng thư số của người ký (thiếu signing-certificate-v2). Hãy ký lại bằng công cụ hỗ trợ PAdES hoặc CAdES.",
  "signatures.signing_time_inside": "Chữ ký PAdES không được ghi giờ ký bên trong. Hãy ký lại.",
  "signatures.signing_time_missing": "Chữ ký rời phải ghi giờ ký. Hãy ký lại.",
  "signatures.sub_filter_unknown":
    "Loại chữ ký trong tệp PDF không được chấp nhận. Hãy ký theo PAdES.",
  "signatures.time_before_certificate":
    "Dấu thời gian có trước khi chứng thư của nơi cấp dấu có hiệu lực. Không chấp nhận.",
  "signatures.time_in_future":
    "Dấu thời gian nhanh hơn giờ của hệ thống quá 5 phút. Hãy kiểm tra đồng hồ máy chủ.",
  "signatures.time_stamp_missing":
    "Chữ ký chưa có dấu thời gian. Hãy xin dấu thời gian rồi kiểm tra lại.",
  "signatures.time_stamp_nonce":
    "Trả lời của nơi cấp dấu thời gian không phải cho lần hỏi này. Hãy thử lại.",
  "signatures.time_stamp_other_data": "Dấu thời gian là của nội dung khác.",
  "signatures.time_stamp_purpose":
    "Chứng thư của nơi cấp dấu thời gian không chỉ dành cho dấu thời gian. Không chấp nhận.",
  "signatures.time_stamp_rejected":
    "Nơi cấp dấu thời gian từ chối yêu cầu. Hãy thử lại hoặc chọn nơi khác.",
  "signatures.time_stamp_twice": "Chữ ký đã có dấu thời gian.",
  "signatures.time_stamp_unreachable":
    "Không liên lạc được nơi cấp dấu thời gian. Hãy thử lại sau hoặc kiểm tra địa chỉ.",
  "signatures.unsigned_attribute_unknown":
    "Chữ ký kèm dữ liệu không được ký bảo vệ. Không chấp nhận.",
  "signatures.value_wrong": "Giá trị chữ ký không đúng với khóa trong chứng thư số. Hãy ký lại.",
  "signatures.xml_malformed":
    "Tệp XML không đúng dạng hoặc có phần hệ thống không nhận (DOCTYPE, thực thể). Hãy xuất lại tệp.",
  "signatures.xml_signature_malformed":
    "Chữ ký trong tệp XML không đúng dạng XAdES mà hệ thống nhận.",
  "signatures.xml_signed_already": "Tài liệu XML đã có chữ ký. Hãy dùng bản chưa ký.",
} as const;
