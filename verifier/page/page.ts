import { directionOf, LANGUAGES, type Language } from "@chiboso/domain/kernel/language.ts";
import { isBag } from "@chiboso/domain/ledger/evidence/bag.ts";
import { verifyEvidence } from "@chiboso/domain/ledger/evidence/verify-evidence.ts";
import { readSlip, type Slip, type SlipOptions } from "@chiboso/domain/ledger/evidence/slip.ts";
import { verifyPaper } from "@chiboso/domain/ledger/evidence/verify-paper.ts";
import { verifyBundle } from "@chiboso/domain/ledger/verify-bundle.ts";
import { describeReport } from "../describe.ts";
import { isElection } from "../describe-election.ts";
import { describeEvidence, describePaper } from "../describe-evidence.ts";
import { electionsOf } from "../elections-of.ts";
import { isOtherFile } from "../other-file.ts";
import { say, sayRefusal } from "../say.ts";
import { parseTrust } from "../trusted-keys.ts";
import { showElection } from "./election.ts";
import { element } from "./element.ts";
import { layDown, namesOf, type Laid } from "./laid-files.ts";
import { showReport } from "./result.ts";

const NAMES = { vi: "Tiếng Việt", en: "English", ar: "العربية" } as const;

/** What the page knows; everything that is shown is made from it. */
const state: {
  language: Language;
  laid: Laid | null;
  unreadable: boolean;
  keys: string;
  /** The code on a printed slip, as scanned or typed. */
  slip: string;
} = {
  language: LANGUAGES.find((each) => navigator.language.startsWith(each)) ?? "vi",
  laid: null,
  unreadable: false,
  keys: "",
  slip: location.hash.slice(1),
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
      location.protocol === "file:"
        ? null
        : element("p", { class: "help" }, say(language, "verifier.hosted")),
      dropPlace(),
      ...slipField(),
      ...keyField(),
      outcome,
    ),
  );
  renderOutcome();
}

function renderOutcome(): void {
  const { language, laid, unreadable } = state;
  const trust = parseTrust(state.keys);
  const slip = state.slip.trim() === "" ? null : readSlip(state.slip);
  const problem = (text: string) =>
    outcome.replaceChildren(element("p", { class: "problem" }, text));
  if (!trust.ok) {
    const reason = sayRefusal(language, trust.refusal);
    problem(say(language, `verifier.${trust.of}.bad`, { line: trust.line, reason }));
  } else if (slip?.ok === false) {
    problem(sayRefusal(language, slip.refusal));
  } else if (unreadable) {
    problem(say(language, "verifier.unreadable"));
  } else if (laid === null) {
    outcome.replaceChildren(...(slip === null ? [] : [slipSays(slip.value)]));
  } else if (laid.kind === "proofAlone") {
    problem(say(language, "verifier.proofAlone"));
  } else {
    const now = Math.floor(Date.now() / 1000);
    renderChecked(laid, { ...trust, now, slip: slip?.value }, problem);
  }
}

function renderChecked(
  laid: Exclude<Laid, { kind: "proofAlone" }>,
  options: SlipOptions,
  problem: (text: string) => void,
): void {
  const { language } = state;
  if (laid.kind === "pair") {
    const report = verifyPaper(laid.paper, laid.proof.bytes, options);
    outcome.replaceChildren(showReport(describePaper(report, language), report, language));
    return;
  }
  const { name, bytes } = laid.file;
  if (isOtherFile(name, bytes)) {
    problem(say(language, "verifier.otherFile"));
  } else if (options.slip !== undefined && !isBag(bytes)) {
    problem(say(language, "verifier.slip.other"));
  } else if (isElection(bytes)) {
    void showElection(bytes, language, outcome);
  } else if (isBag(bytes)) {
    const report = verifyEvidence(bytes, options);
    outcome.replaceChildren(
      showReport(describeEvidence(report, language), report, language),
      ...electionsOf(report).map(({ bytes: archive, expected }) => {
        const place = element("div", {});
        void showElection(archive, language, place, expected);
        return place;
      }),
    );
  } else {
    const report = verifyBundle(bytes, options);
    outcome.replaceChildren(showReport(describeReport(report, language), report, language));
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
  const input = element("input", {
    type: "file",
    id: "file",
    multiple: "",
    accept: ".zip,.bel,.pdf,.tlog-proof,application/zip,application/pdf",
  });
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
    element("span", { id: "name", dir: "auto" }, namesOf(state.laid)),
  );
}

/** What the slip names, before there is anything to hold it against. */
function slipSays({ origin, index, head }: Slip): HTMLElement {
  const named = { line: index + 1, origin, head };
  return element("p", { dir: "auto" }, say(state.language, "verifier.slip.says", named));
}

function slipField(): HTMLElement[] {
  const field = element("input", {
    id: "slip",
    dir: "ltr",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "slip-help",
  });
  field.value = state.slip;
  field.addEventListener("input", () => {
    state.slip = field.value;
    renderOutcome();
  });
  return [
    element("label", { for: "slip" }, say(state.language, "verifier.slip.label")),
    element("p", { class: "help", id: "slip-help" }, say(state.language, "verifier.slip.help")),
    field,
  ];
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
  const chosen = Array.from(files ?? []);
  if (chosen.length === 0) return;
  outcome.replaceChildren(element("p", {}, say(state.language, "verifier.working")));
  try {
    const read = chosen.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    state.laid = layDown(state.laid, await Promise.all(read));
    state.unreadable = false;
  } catch {
    state.laid = null;
    state.unreadable = true;
  }
  document.getElementById("name")?.replaceChildren(namesOf(state.laid));
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

// Another slip was scanned while the page stood open.
window.addEventListener("hashchange", () => {
  state.slip = location.hash.slice(1);
  render();
});
acceptDrops();
render();
