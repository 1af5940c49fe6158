export const vi = {
  "evidence.proof": "Tải tệp bằng chứng",
  "evidence.bundle": "Tải hồ sơ kiểm chứng",
  "evidence.slip": "Tải phiếu kiểm chứng để in",
} as const;
