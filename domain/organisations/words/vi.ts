export const vi = {
  "organisations.kind.partyBody": "Đảng bộ",
  "organisations.kind.baseBody": "Đảng bộ cơ sở",
  "organisations.kind.sectionalBody": "Đảng bộ bộ phận",
  "organisations.kind.baseCell": "Chi bộ cơ sở",
  "organisations.kind.subCell": "Chi bộ trực thuộc",
  "organisations.kind.partyGroup": "Tổ đảng",
  "organisations.kind.tradeUnion": "Công đoàn",
  "organisations.kind.youthUnion": "Đoàn thanh niên",
} as const;
