import { shortTracker } from "@chiboso/domain/voting/secret/trackers.ts";
import type { Screen } from "./app.ts";
import { addressOf } from "./address.ts";
import { button, element, squares, type Child } from "./element.ts";
import { link } from "./links.ts";
import { qrOf } from "./qr.ts";
import { say } from "./say.ts";

/** What is left of a ballot that was taken; `promise` is the server's signed word. */
export interface Receipt {
  readonly tracker: string;
  readonly promise: string | null;
}

/** After a ballot was taken: its receipt, and what the receipt means. Nothing of the choice is left. */
export function receiptScreen(
  voteId: string,
  { tracker, promise }: Receipt,
  under: () => readonly Child[],
): Screen {
  const page = location.href.replace(/#.*$/, "");
  const where = `${page}${addressOf(voteId, "check")}.${encodeURIComponent(tracker)}`;
  const rows = qrOf(where) ?? qrOf(tracker);
  return {
    title: "booth.receipt.title",
    draw: () => [
      element(
        "section",
        { class: "card receipt" },
        element("p", { class: "quiet" }, say("booth.receipt.number")),
        element(
          "p",
          { class: "tracker", dir: "ltr", "data-tracker": tracker },
          shortTracker(tracker),
        ),
        rows === undefined ? null : squares(rows, say("booth.receipt.qr")),
        element("p", {}, say("booth.receipt.note")),
        promise === null
          ? null
          : button(say("booth.receipt.save"), () => save(voteId, promise), "plain"),
      ),
      element("h2", {}, say("booth.receipt.meaning")),
      element("p", {}, say("booth.receipt.proves")),
      element("p", {}, say("booth.receipt.hides")),
      element("p", {}, say("booth.receipt.not")),
      link(voteId, "check", "booth.receipt.check"),
      ...under(),
    ],
  };
}

/** The server's signed word that it keeps the ballot, to be shown if the ballot is missing later. */
function save(voteId: string, promise: string): void {
  const href = URL.createObjectURL(new Blob([promise], { type: "text/plain" }));
  element("a", { href, download: `${voteId}.txt` }).click();
  URL.revokeObjectURL(href);
}
