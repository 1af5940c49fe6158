export const vi = {
  "evidence.proof": "Tải tệp bằng chứng",
  "evidence.proof_help":
    "Tệp bằng chứng (.tlog-proof) giữ cạnh bản PDF: hai tệp này là đủ để ai cũng kiểm tra được văn bản, không cần hệ thống.",
} as const;
