import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import type { Marks } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import type { Question } from "@chiboso/domain/crypto/belenios/records.ts";
import { go, redraw, type Booth, type Screen } from "./app.ts";
import type { Box } from "./box.ts";
import { decidedOf, undecided, type Decided, type Decision } from "./decided.ts";
import { button, element, type Child } from "./element.ts";
import type { Held } from "./held.ts";
import { say } from "./say.ts";
import { reviewScreen } from "./review-screen.ts";

export function startBallot(
  booth: Booth,
  box: Box,
  credential: Credential,
  own: string | undefined,
): void {
  const decisions = booth.election.record.questions.map(undecided);
  go(ballotScreen({ booth, box, credential, decisions, own }));
}

/** All questions one under the other; the way on opens when every name is decided. */
export function ballotScreen(held: Held): Screen {
  return {
    title: "booth.ballot.title",
    draw: () => {
      const { questions } = held.booth.election.record;
      const states = questions.map((question, at) =>
        decidedOf(question, held.decisions[at] as Decision),
      );
      const marks = wholeMarks(states);
      const on = button(say("booth.review"), () => {
        if (marks !== undefined) go(reviewScreen(held, marks, () => go(ballotScreen(held))));
      });
      on.disabled = marks === undefined;
      on.id = "on";
      return [
        ...questions.map((question, at) => questionPart(held, question, at, states[at] as Decided)),
        element("p", { class: "quiet" }, marks === undefined ? say("booth.not_whole") : null),
        on,
      ];
    },
  };
}

function wholeMarks(states: readonly Decided[]): readonly Marks[] | undefined {
  const marks = states.flatMap((each) => (each.state === "whole" ? [each.marks] : []));
  return marks.length === states.length ? marks : undefined;
}

function questionPart(held: Held, question: Question, at: number, state: Decided): HTMLElement {
  const decision = held.decisions[at] as Decision;
  const decide = (next: Decision) => {
    held.decisions[at] = next;
    redraw();
  };
  const count = held.decisions.length;
  return element(
    "fieldset",
    { "aria-describedby": `rule-${at} state-${at}` },
    element(
      "legend",
      {},
      count === 1 ? null : element("small", {}, say("booth.question", { number: at + 1, count })),
      element("span", { dir: "auto" }, question.question),
    ),
    element("p", { class: "quiet", id: `rule-${at}` }, ruleOf(question)),
    ...(decision.kind === "one"
      ? oneOf(question, at, decision.chosen, (chosen) => decide({ kind: "one", chosen }))
      : eachOf(question, at, decision.stays, (stays) => decide({ kind: "each", stays }))),
    element(
      "p",
      { class: state.state === "whole" ? "good" : "open", role: "status", id: `state-${at}` },
      stateText(question, decision, state),
    ),
  );
}

function ruleOf({ min, max, blank }: Question): string {
  if (max === 1) return say("booth.one");
  return min === 0 || blank === true
    ? say("booth.most", { max })
    : say("booth.range", { min, max });
}

function stateText({ min, max }: Question, decision: Decision, state: Decided): string {
  if (state.state === "tooMany") return say("booth.too_many", { kept: state.kept, max });
  if (state.state === "tooFew") return say("booth.too_few", { kept: state.kept, min });
  if (state.state === "open") {
    return decision.kind === "one"
      ? say("booth.missing_one")
      : say("booth.missing", { missing: state.missing });
  }
  if (decision.kind === "one") return say("booth.whole");
  return state.isBlank
    ? say("booth.all_struck")
    : say("booth.kept", { kept: decision.stays.filter((stays) => stays === true).length });
}

type Chosen = (Decision & { readonly kind: "one" })["chosen"];

function oneOf(
  { answers, blank, min }: Question,
  at: number,
  chosen: Chosen,
  choose: (next: Chosen) => void,
): Child[] {
  const names: [Chosen & (string | number), string][] = answers.map((name, place) => [place, name]);
  if (blank === true) names.push(["blank", say("booth.blank")]);
  else if (min === 0) names.push(["nobody", say("booth.nobody")]);
  return names.map(([value, text]) =>
    radio(`q${at}`, `q${at}-${value}`, text, chosen === value, () => choose(value)),
  );
}

function eachOf(
  { answers }: Question,
  at: number,
  stays: readonly (boolean | undefined)[],
  decide: (next: readonly (boolean | undefined)[]) => void,
): Child[] {
  return answers.map((name, place) => {
    const now = stays[place];
    const id = `q${at}-${place}`;
    const set = (to: boolean) => decide(stays.map((each, other) => (other === place ? to : each)));
    return element(
      "div",
      { class: now === false ? "line struck" : "line", role: "radiogroup", "aria-labelledby": id },
      element("span", { id, dir: "auto" }, `${place + 1}. ${name}`),
      radio(id, `${id}-stay`, say("booth.stay"), now === true, () => set(true)),
      radio(id, `${id}-strike`, say("booth.strike"), now === false, () => set(false)),
    );
  });
}

function radio(
  name: string,
  id: string,
  text: string,
  checked: boolean,
  choose: () => void,
): HTMLElement {
  const input = element("input", { type: "radio", name, id });
  input.checked = checked;
  input.addEventListener("change", choose);
  return element(
    "label",
    { class: "choice", for: id },
    input,
    element("span", { dir: "auto" }, text),
  );
}
