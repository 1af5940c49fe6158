import { checkInSlices } from "@chiboso/domain/crypto/belenios/check-in-slices.ts";
import { BELENIOS_2048, createGroup, type Group } from "@chiboso/domain/crypto/belenios/group.ts";
import { verifyArchive } from "@chiboso/domain/crypto/belenios/verify-archive.ts";
import type { ArchiveReport, Expected } from "@chiboso/domain/crypto/belenios/verify-report.ts";
import type { Language } from "@chiboso/domain/kernel/language.ts";
import { describeElection, markOf } from "../describe-election.ts";
import { say, type WordKey } from "../say.ts";
import { element } from "./element.ts";
import { showDescribed } from "./result.ts";

/** What the reader knows from elsewhere, as it was typed. */
const FIELDS = ["voters", "list", "board", "closed", "opened", "receipts"] as const;
type Known = Record<(typeof FIELDS)[number], string>;

const NOTHING: Known = { voters: "", list: "", board: "", closed: "", opened: "", receipts: "" };

/** The archive that lies before the reader; another one begins anew. */
let current: { readonly bytes: Uint8Array; report: ArchiveReport | null; known: Known } | null =
  null;
let group: Group | undefined;

/** Shows in `outcome` how far the check of an archive is, and then what came of it. */
export async function showElection(
  bytes: Uint8Array,
  language: Language,
  outcome: HTMLElement,
  { closedHead = "", openedHead = "" }: Expected = {},
): Promise<void> {
  if (current?.bytes !== bytes) {
    const fresh = {
      bytes,
      report: null,
      known: { ...NOTHING, closed: closedHead, opened: openedHead },
    };
    current = fresh;
    const report = await checkWhole(bytes, language, outcome);
    // Another file may have been chosen meanwhile.
    if (current !== fresh) return;
    current.report = report;
  }
  draw(language, outcome);
}

async function checkWhole(
  bytes: Uint8Array,
  language: Language,
  outcome: HTMLElement,
): Promise<ArchiveReport> {
  const bar = element("progress", { "aria-label": say(language, "verifier.working") });
  const text = element("p", {}, say(language, "verifier.working"));
  outcome.replaceChildren(text, bar);
  group ??= createGroup(BELENIOS_2048, { window: 8 });
  const told = (done: number, all: number) => {
    bar.max = all;
    bar.value = done;
    text.textContent = say(language, "verifier.election.progress", { done, all });
  };
  const checkMany = checkInSlices(group, { told, pause: drawn });
  const expected = expectedOf(current?.known ?? NOTHING);
  return verifyArchive(group, bytes, { checkMany, expected });
}

function draw(language: Language, outcome: HTMLElement): void {
  if (current === null || current.report === null) return;
  const { report, known } = current;
  const witnessed = known.closed !== "" && known.opened !== "";
  const told = describeElection(report, { language, witnessed });
  const mood = !told.ok ? "bad" : witnessed ? "good" : "wait";
  const found = showDescribed(told, mood, language);
  outcome.replaceChildren(
    found,
    ...(report.facts === null && !isCompared(known) ? [] : [comparing(language, outcome)]),
  );
}

function isCompared(known: Known): boolean {
  return FIELDS.some((name) => known[name] !== "");
}

/** What no file can prove of itself: compared without checking every proof a second time. */
function comparing(language: Language, outcome: HTMLElement): HTMLElement {
  const fields = FIELDS.flatMap((name) => {
    const field =
      name === "receipts"
        ? element("textarea", { id: name, dir: "ltr", spellcheck: "false" })
        : element("input", { id: name, dir: "ltr", autocomplete: "off", spellcheck: "false" });
    field.value = current?.known[name] ?? "";
    const key: WordKey = `verifier.election.known.${name}`;
    return [element("label", { for: name }, say(language, key)), field];
  });
  const form = element(
    "form",
    {},
    element("h2", {}, say(language, "verifier.election.known")),
    element("p", { class: "help" }, say(language, "verifier.election.known.help")),
    ...fields,
    element("button", {}, say(language, "verifier.election.compare")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void compare(form, language, outcome);
  });
  return form;
}

async function compare(
  form: HTMLFormElement,
  language: Language,
  outcome: HTMLElement,
): Promise<void> {
  if (current === null || group === undefined) return;
  const asked = current;
  const valueOf = (name: string) =>
    form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${name}`)?.value.trim() ?? "";
  asked.known = {
    voters: valueOf("voters"),
    list: valueOf("list"),
    board: valueOf("board"),
    closed: valueOf("closed"),
    opened: valueOf("opened"),
    receipts: valueOf("receipts"),
  };
  const checkMany = () => Promise.resolve(undefined);
  const expected = expectedOf(asked.known);
  asked.report = await verifyArchive(group, asked.bytes, { checkMany, expected });
  draw(language, outcome);
  outcome.scrollIntoView();
}

function expectedOf({ voters, list, board, closed, opened, receipts }: Known): Expected {
  // One a line, as people write them off in groups.
  const typed = receipts.split("\n").filter((each) => each.trim() !== "");
  return {
    ...(voters !== "" && { voters: Number(voters) }),
    ...(list !== "" && { list: markOf(list) }),
    ...(board !== "" && { trustees: markOf(board) }),
    ...(closed !== "" && { closedHead: closed }),
    ...(opened !== "" && { openedHead: opened }),
    ...(typed.length > 0 && { receipts: typed }),
  };
}

function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
