/** What the part of the address after `#` asks for; it is never sent to a server. */
export interface BoothAddress {
  readonly voteId: string | undefined;
  readonly page: "vote" | "check" | "box";
  /** The code of a slip, or the name of a key on this device, or a receipt to look for. */
  readonly given: string | undefined;
}

/** `#ID`, `#ID.CODE`, `#ID/check`, `#ID/check.RECEIPT`, `#ID/box`. */
export function readAddress(hash: string): BoothAddress {
  const found = /^#([\w-]+)(?:\/(check|box))?(?:\.(.*))?$/.exec(hash);
  const page = found?.[2] === "check" || found?.[2] === "box" ? found[2] : "vote";
  const given = found?.[3];
  return {
    voteId: found?.[1],
    page,
    given: given === undefined ? undefined : decoded(given),
  };
}

export function addressOf(voteId: string, page: BoothAddress["page"]): string {
  return page === "vote" ? `#${voteId}` : `#${voteId}/${page}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
