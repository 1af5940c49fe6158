import { shortTracker } from "@chiboso/domain/voting/secret/trackers.ts";
import { redraw, type Screen } from "./app.ts";
import { button, element, type Child } from "./element.ts";
import { link } from "./links.ts";
import { say, type BoothWord } from "./say.ts";
import { findBallot, findTrackers, type FoundBallot, type ToldReceipts } from "./server.ts";

interface State {
  typed: string;
  said: BoothWord | null;
  good: boolean;
  all: readonly string[];
}

const ENOUGH = 12;
const WHOLE = /^[A-Za-z0-9+/]{43}$/;

const CLOSED: Readonly<Record<FoundBallot | "away", BoothWord>> = {
  kept: "booth.check.found",
  replaced: "booth.check.replaced",
  late: "booth.check.late",
  flagged: "booth.check.flagged",
  none: "booth.check.missing",
  away: "booth.offline",
};

/** While the box is open only a whole receipt is looked for, and a ballot may still be followed by another. */
const OPEN: Readonly<Record<FoundBallot | "away", BoothWord>> = {
  ...CLOSED,
  kept: "booth.check.kept_so_far",
  none: "booth.check.none_yet",
};

/** A ballot is looked for by its receipt, on any device: best after the closing. */
export function checkScreen(voteId: string, given: string): Screen {
  const state: State = { typed: given, said: null, good: false, all: [] };
  const look = async () => {
    const wanted = state.typed.replace(/\s/g, "");
    const show = (said: BoothWord, good = false) => {
      Object.assign(state, { said, good });
      redraw();
    };
    if (wanted.length < ENOUGH) return show("booth.check.short");
    const told = await findTrackers(voteId);
    if (told === "away") return show("booth.offline");
    if (told === "destroyed") return show("booth.check.destroyed");
    state.all = told?.trackers ?? [];
    const whole = wholeOf(wanted, told);
    if (whole === undefined) return show(told ? "booth.check.missing" : "booth.check.open");
    const found = await findBallot(voteId, whole);
    return show((told ? CLOSED : OPEN)[found], found === "kept");
  };
  return {
    title: "booth.check.title",
    draw: () => [
      element("p", {}, say("booth.check.text")),
      receiptForm(state, () => void look()),
      element(
        "p",
        { role: "status", class: state.good ? "good" : "problem" },
        state.said && say(state.said),
      ),
      ...listOf(state.all),
      link(voteId, "vote", "booth.vote.link"),
    ],
  };
}

/** The receipt that begins so, or the one that was given whole. */
function wholeOf(wanted: string, told: ToldReceipts | undefined): string | undefined {
  const { trackers = [], late = [], flagged = [] } = told ?? {};
  const known = [...trackers, ...late, ...flagged].find((each) => each.startsWith(wanted));
  return known ?? (told === undefined && WHOLE.test(wanted) ? wanted : undefined);
}

function receiptForm(state: State, look: () => void): HTMLElement {
  const field = element("input", {
    id: "receipt",
    dir: "ltr",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
  });
  field.value = state.typed;
  field.addEventListener("input", () => {
    state.typed = field.value;
  });
  const form = element(
    "form",
    {},
    element("label", { for: "receipt" }, say("booth.check.label")),
    field,
    button(say("booth.check.go"), look),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  return form;
}

function listOf(all: readonly string[]): Child[] {
  if (all.length === 0) return [];
  return [
    element("h2", {}, say("booth.check.all", { count: all.length })),
    element(
      "ol",
      { class: "trackers", dir: "ltr" },
      ...all.map((each) => element("li", {}, shortTracker(each))),
    ),
  ];
}
