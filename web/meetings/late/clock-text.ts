/** "19h30", "19.30" or "1930" as they stand on paper, as "19:30"; what is no time of day stays as typed. */
export function clockOf(text: string): string {
  const parts = /^\s*(\d{1,2})\s*(?:[:.,hg]|giờ)?\s*(\d{2})\s*(?:ph|phút)?\s*$/iu.exec(text);
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2])];
  if (parts === null || hour > 23 || minute > 59) return text.trim();
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
