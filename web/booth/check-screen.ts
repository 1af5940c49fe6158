import { redraw, type Screen } from "./app.ts";
import { button, element, type Child } from "./element.ts";
import { link, shortOf } from "./links.ts";
import { say, type BoothWord } from "./say.ts";
import { findTrackers } from "./server.ts";

interface State {
  typed: string;
  said: BoothWord | null;
  good: boolean;
  all: readonly string[];
}

const ENOUGH = 12;

/** A ballot is looked for by its receipt, after the closing, on any device. */
export function checkScreen(voteId: string, given: string): Screen {
  const state: State = { typed: given, said: null, good: false, all: [] };
  const look = async () => {
    const wanted = state.typed.replace(/\s/g, "");
    const show = (said: BoothWord, good = false) => {
      Object.assign(state, { said, good });
      redraw();
    };
    if (wanted.length < ENOUGH) return show("booth.check.short");
    const found = await findTrackers(voteId);
    if (found === "away") return show("booth.offline");
    if (found === undefined) return show("booth.check.open");
    state.all = found;
    const there = found.some((tracker) => tracker.startsWith(wanted));
    return show(there ? "booth.check.found" : "booth.check.missing", there);
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
      ...all.map((each) => element("li", {}, shortOf(each))),
    ),
  ];
}
