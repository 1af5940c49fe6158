import type { Marks, SealedBallot } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import type { Question } from "@chiboso/domain/crypto/belenios/records.ts";
import { go, redraw, type Screen } from "./app.ts";
import type { Held } from "./held.ts";
import type { Taken } from "./box.ts";
import { button, element, type Child } from "./element.ts";
import { receiptScreen } from "./receipt-screen.ts";
import { say, type BoothWord } from "./say.ts";
import { sealGently } from "./seal.ts";
import { keepUnsent, settleSent } from "./unsent.ts";

interface Sending {
  doing: BoothWord | null;
  sealed: SealedBallot | undefined;
  answer: Taken | undefined;
}

/** The ballot once more in words, then it is sealed and sent. */
export function reviewScreen(held: Held, marks: readonly Marks[], back: () => void): Screen {
  const state: Sending = { doing: null, sealed: undefined, answer: undefined };
  const { questions } = held.booth.election.record;
  const again = held.booth.election.policy.ballots === "last-counts";
  return {
    title: "booth.review.title",
    draw: () => [
      ...questions.map((question, at) => wordsOf(question, marks[at] as Marks)),
      element("p", {}, say(again ? "booth.review.text_again" : "booth.review.text")),
      ...stateOf(state),
      ...buttons(held, marks, state, back),
    ],
  };
}

function wordsOf(question: Question, marks: Marks): HTMLElement {
  const blank = question.blank === true;
  const kept = question.answers.filter((_, at) => marks[at + (blank ? 1 : 0)] === 1);
  const said = blank && marks[0] === 1 ? say("booth.blank") : say("booth.nobody");
  return element(
    "section",
    { class: "card" },
    element("h2", { dir: "auto" }, question.question),
    kept.length === 0
      ? element("p", { class: "chosen" }, said)
      : element("ul", {}, ...kept.map((name) => element("li", { dir: "auto" }, name))),
  );
}

function stateOf({ doing, answer }: Sending): Child[] {
  const text =
    answer?.kind === "refused"
      ? say("booth.refused", { reason: answer.reason })
      : answer?.kind === "away"
        ? say("booth.unsent")
        : null;
  return [
    element("p", { role: "status" }, doing && say(doing)),
    element("p", { class: "problem", role: "alert" }, text),
  ];
}

function buttons(held: Held, marks: readonly Marks[], state: Sending, back: () => void): Child[] {
  const send = async () => {
    const { booth, box, credential, own } = held;
    state.answer = undefined;
    const show = (doing: BoothWord | null) => {
      state.doing = doing;
      redraw();
    };
    if (state.sealed === undefined) {
      show("booth.sealing");
      const made = await sealGently(booth.election, credential, marks);
      if (!made.ok) {
        state.answer = { kind: "refused", reason: say("booth.refusal.other") };
        show(null);
        return;
      }
      state.sealed = made.value;
    }
    show("booth.sending");
    await keepUnsent(own, state.sealed);
    state.answer = await box.put(state.sealed);
    state.doing = null;
    const receipt = await settleSent(own, state.sealed, state.answer);
    if (receipt === undefined) return redraw();
    go(receiptScreen(booth.voteId, receipt, () => box.under("receipt")));
  };
  const first = state.sealed === undefined;
  const main = button(first ? say(held.box.label) : say("booth.send_again"), () => void send());
  main.id = "send";
  main.disabled = state.doing !== null;
  const change = button(say("booth.change"), back, "plain");
  change.disabled = state.doing !== null;
  // A ballot that may have arrived is not changed behind its back.
  return state.answer?.kind === "away" ? [main] : [main, change];
}
