const SIGNS = /^[0-9 +().-]+$/;
const FEWEST = 6;
const MOST = 20;

/** Whether a text is written like a telephone number: digits, parted by spaces, dots, hyphens and brackets. */
export function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/[^0-9]/g, "").length;
  return SIGNS.test(text) && digits >= FEWEST && digits <= MOST;
}
