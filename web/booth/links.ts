import { addressOf } from "./address.ts";
import { element } from "./element.ts";
import { say, type BoothWord } from "./say.ts";

/** The first twelve signs in groups of four: what people compare. */
export function shortOf(digest: string): string {
  return digest.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ");
}

/** A way to another page of the booth for the same vote. */
export function link(voteId: string, page: "vote" | "check" | "box", text: BoothWord): HTMLElement {
  return element("p", {}, element("a", { href: addressOf(voteId, page) }, say(text)));
}
