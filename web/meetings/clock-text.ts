/**
 * "21:30", "21h30", "21g30", "21.30", "21 giờ 30" or "2130" as people write a time of day, as "21:30"; a full hour
 * as "21h". What is no time of day stays as typed.
 */
export function clockOf(text: string): string {
  const parts =
    /^\s*(\d{1,2})\s*(?:[:.,hg]|giờ)?\s*(\d{2})\s*(?:ph|phút|p)?\s*$/iu.exec(text) ??
    /^\s*(\d{1,2})\s*(?:[hg]|giờ)\s*$/iu.exec(text);
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2] ?? 0)];
  if (parts === null || hour > 23 || minute > 59) return text.trim();
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
