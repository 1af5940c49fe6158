export const vi = {
  "evidence.proof": "Tải tệp bằng chứng",
  "evidence.bundle": "Tải hồ sơ kiểm chứng",
} as const;
