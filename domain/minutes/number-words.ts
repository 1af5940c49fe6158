import { DIGIT_WORDS, NUMBER_WORDS } from "./words/official.ts";

/**
 * A count as it is read in Vietnamese ("mười lăm", "hai mươi mốt", "một trăm linh năm"),
 * for whole numbers from 0 to 999,999; figures are followed by words in the minutes so that a
 * changed figure is noticed. Throws outside that range.
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) {
    throw new RangeError("only whole numbers from 0 to 999,999 are written in words");
  }
  if (value === 0) return digit(0);
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  if (thousands === 0) return underThousand(rest, false);
  const head = `${underThousand(thousands, false)} ${NUMBER_WORDS.thousand}`;
  return rest === 0 ? head : `${head} ${underThousand(rest, true)}`;
}

/** `whole` keeps "không trăm" before small remainders, because a thousand stands before them. */
function underThousand(value: number, whole: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0 && !whole) return underHundred(rest);
  const head = `${digit(hundreds)} ${NUMBER_WORDS.hundred}`;
  if (rest === 0) return head;
  return rest < 10
    ? `${head} ${NUMBER_WORDS.zeroTens} ${digit(rest)}`
    : `${head} ${underHundred(rest)}`;
}

function underHundred(value: number): string {
  const tens = Math.floor(value / 10);
  const units = value % 10;
  if (tens === 0) return digit(units);
  const head = tens === 1 ? NUMBER_WORDS.ten : `${digit(tens)} ${NUMBER_WORDS.tens}`;
  return units === 0 ? head : `${head} ${unitAfterTens(tens, units)}`;
}

function unitAfterTens(tens: number, units: number): string {
  if (units === 1 && tens > 1) return NUMBER_WORDS.oneAfterTens;
  if (units === 5) return NUMBER_WORDS.fiveAfterTens;
  return digit(units);
}

function digit(value: number): string {
  return DIGIT_WORDS[value] ?? "";
}
