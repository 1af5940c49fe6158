/** Ways in which the same thing may lie in a table or a line: as text, as its bytes, or either in hex or base64. */

/** A text with whatever bytes it spells out beside it, each byte one letter. */
export function unfolded(text: string): string {
  const hex = text.match(/[0-9a-f]{16,}/g) ?? [];
  const base64 = text.match(/[A-Za-z0-9+/_-]{16,}/g) ?? [];
  return [
    text,
    ...hex.map((each) => Buffer.from(each, "hex").toString("latin1")),
    ...base64.map((each) => Buffer.from(each, "base64").toString("latin1")),
  ].join("\n");
}

/** A tracker in base64: as it stands, as it stands in a path, and as the 32 bytes that it spells. */
export function spellingsOfTracker(tracker: string): string[] {
  const bytes = Buffer.from(tracker, "base64");
  return [tracker, bytes.toString("base64url"), bytes.toString("hex"), bytes.toString("latin1")];
}

/** An element of the group in decimals, and as the number in bytes. */
export function spellingsOfElement(element: string): string[] {
  const digits = BigInt(element).toString(16);
  const hex = digits.length % 2 === 0 ? digits : `0${digits}`;
  return [element, hex, Buffer.from(hex, "hex").toString("latin1")];
}

/** An id or a digest in hex, with or without hyphens, and as its bytes. */
export function spellingsOfId(id: string): string[] {
  const hex = id.replaceAll("-", "");
  return [id, hex, Buffer.from(hex, "hex").toString("latin1")];
}
