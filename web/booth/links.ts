import { addressOf } from "./address.ts";
import { element } from "./element.ts";
import { say, type BoothWord } from "./say.ts";

/** A way to another page of the booth for the same vote. */
export function link(voteId: string, page: "vote" | "check" | "box", text: BoothWord): HTMLElement {
  return element("p", {}, element("a", { href: addressOf(voteId, page) }, say(text)));
}
