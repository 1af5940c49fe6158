/** One or two letters for a person: a Vietnamese name is known by its last word, so that comes last. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return `${letterOf(first)}${letterOf(last)}`.toLocaleUpperCase("vi");
}

function letterOf(word: string): string {
  return /^./u.exec(word)?.[0] ?? "";
}
