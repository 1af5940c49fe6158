import { directionOf, LANGUAGES, type Language } from "@chiboso/domain/kernel/language.ts";
import { verifyBundle } from "@chiboso/domain/ledger/verify-bundle.ts";
import { isElection } from "../describe-election.ts";
import { isOtherFile } from "../other-file.ts";
import { say, sayRefusal } from "../say.ts";
import { parseTrust } from "../trusted-keys.ts";
import { showElection } from "./election.ts";
import { element } from "./element.ts";
import { showReport } from "./result.ts";

const NAMES = { vi: "Tiếng Việt", en: "English", ar: "العربية" } as const;

/** What the page knows; everything that is shown is made from it. */
const state: {
  language: Language;
  name: string;
  bytes: Uint8Array | null;
  unreadable: boolean;
  keys: string;
} = {
  language: LANGUAGES.find((each) => navigator.language.startsWith(each)) ?? "vi",
  name: "",
  bytes: null,
  unreadable: false,
  keys: "",
};

const outcome = element("div", { role: "status", "aria-live": "polite" });

function render(): void {
  const { language } = state;
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  document.title = say(language, "verifier.title");
  document.body.replaceChildren(
    element(
      "main",
      {},
      element("header", {}, element("h1", {}, say(language, "verifier.title")), languageChoice()),
      element("p", {}, say(language, "verifier.intro")),
      dropPlace(),
      ...keyField(),
      outcome,
    ),
  );
  renderOutcome();
}

function renderOutcome(): void {
  const { language, bytes, unreadable } = state;
  const trust = parseTrust(state.keys);
  const problem = (text: string) =>
    outcome.replaceChildren(element("p", { class: "problem" }, text));
  if (!trust.ok) {
    const reason = sayRefusal(language, trust.refusal);
    problem(say(language, `verifier.${trust.of}.bad`, { line: trust.line, reason }));
  } else if (unreadable) {
    problem(say(language, "verifier.unreadable"));
  } else if (bytes === null) {
    outcome.replaceChildren();
  } else if (isOtherFile(state.name, bytes)) {
    problem(say(language, "verifier.otherFile"));
  } else if (isElection(bytes)) {
    void showElection(bytes, language, outcome);
  } else {
    const now = Math.floor(Date.now() / 1000);
    outcome.replaceChildren(showReport(verifyBundle(bytes, { ...trust, now }), language));
  }
}

function languageChoice(): HTMLElement {
  const options = LANGUAGES.map((each) =>
    element("option", { value: each, lang: each }, NAMES[each]),
  );
  const select = element("select", { id: "language" }, ...options);
  select.value = state.language;
  select.addEventListener("change", () => {
    state.language = LANGUAGES.find((each) => each === select.value) ?? "vi";
    render();
    document.getElementById("language")?.focus();
  });
  const label = element("label", { for: "language" }, say(state.language, "verifier.language"));
  return element("div", {}, label, " ", select);
}

function dropPlace(): HTMLElement {
  // The browser's own button speaks the browser's language, so ours stands in front of it.
  const input = element("input", { type: "file", id: "file", accept: ".zip,.bel,application/zip" });
  input.addEventListener("change", () => void take(input.files));
  return element(
    "div",
    { class: "drop", id: "drop" },
    element("strong", {}, say(state.language, "verifier.drop")),
    element("span", {}, say(state.language, "verifier.or")),
    element(
      "span",
      { class: "choose" },
      input,
      element("label", { for: "file" }, say(state.language, "verifier.choose")),
    ),
    element("span", { id: "name", dir: "auto" }, state.name),
  );
}

function keyField(): HTMLElement[] {
  const area = element("textarea", {
    id: "keys",
    dir: "ltr",
    spellcheck: "false",
    "aria-describedby": "keys-help",
  });
  area.value = state.keys;
  area.addEventListener("input", () => {
    state.keys = area.value;
    renderOutcome();
  });
  return [
    element("label", { for: "keys" }, say(state.language, "verifier.keys.label")),
    element("p", { class: "help", id: "keys-help" }, say(state.language, "verifier.keys.help")),
    area,
  ];
}

async function take(files: FileList | null | undefined): Promise<void> {
  const file = files?.[0];
  if (file === undefined) return;
  state.name = file.name;
  document.getElementById("name")?.replaceChildren(file.name);
  outcome.replaceChildren(element("p", {}, say(state.language, "verifier.working")));
  try {
    state.bytes = new Uint8Array(await file.arrayBuffer());
    state.unreadable = false;
  } catch {
    state.bytes = null;
    state.unreadable = true;
  }
  renderOutcome();
}

/** A file may be let go anywhere on the page; without this the browser would open it instead. */
function acceptDrops(): void {
  const mark = (over: boolean) => document.getElementById("drop")?.classList.toggle("over", over);
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", () => mark(false));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    void take(event.dataTransfer?.files);
  });
}

acceptDrops();
render();
