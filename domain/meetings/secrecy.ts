/**
 * Whether a text declares itself secret: one of the three classes of rule SEC-01 as a stamp. The word
 * "mật" also stands in everyday words (bảo mật, mật độ), so it counts only where a stamp stands: alone
 * on a line or in brackets, or after "độ mật".
 */
export function declaresSecret(text: string): boolean {
  const plain = text.normalize("NFC");
  if (/(?<!\p{L})(tối|tuyệt)\s+mật(?!\p{L})/iu.test(plain)) return true;
  if (/(?<!\p{L})(độ|mức độ|loại)\s+mật\s*:\s*(a|b|c|mật)(?!\p{L})/iu.test(plain)) return true;
  if (/[([{]\s*mật\s*[)\]}]/iu.test(plain)) return true;
  return plain
    .split(/\r?\n/u)
    .some((one) => /^[\s\p{P}]*mật[\s\p{P}]*$/iu.test(one) || /^\s*MẬT\s*[-–:.]/u.test(one));
}

/**
 * The same for the lines of a printed page. There a sentence breaks where the line ends, so a lonely "mật"
 * counts only in the capitals of a stamp; and a stamp may be spaced out, as in "M Ậ T".
 */
export function declaresSecretInPrint(text: string): boolean {
  const plain = text.normalize("NFC");
  const lines = plain.split(/\r?\n/u);
  if (lines.some((one) => /^\p{P}*(TỐI|TUYỆT)?MẬT\p{P}*$/u.test(one.replace(/\s+/gu, ""))))
    return true;
  return declaresSecret(lines.filter((one) => !/^[\s\p{P}]*mật[\s\p{P}]*$/u.test(one)).join("\n"));
}
