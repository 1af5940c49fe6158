import { hexDigest, shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { findSecret, keepSecret } from "../keys/secrets.ts";
import { go, type Booth, type Screen } from "./app.ts";
import type { Box, Taken } from "./box.ts";
import { button, element, type Child } from "./element.ts";
import { keyScreen } from "./key-screen.ts";
import { say } from "./say.ts";

/** The box of a place that cannot reach the server: sealed ballots in the order in which they came. */
export interface BranchBox {
  readonly place: string;
  readonly json: string;
  readonly keys: readonly string[];
  readonly ballots: readonly string[];
  readonly closed: boolean;
}

export function findBranchBox(voteId: string): Promise<BranchBox | undefined> {
  return findSecret<BranchBox>("box", voteId);
}

/**
 * The digest whose first 8 signs two people read by telephone: of the sorted receipts, one a line, so
 * that it binds every ballot and tells nothing of who came first (`boxDigest` of the server).
 */
export function digestOf(trackers: readonly string[]): string {
  const lines = trackers.toSorted().map((each) => `${each}\n`);
  return hexDigest(new TextEncoder().encode(lines.join("")));
}

/** The file of a box, its ballots in the order of their receipts. */
export function fileOf(electionId: string, ballots: readonly string[]): string {
  const sorted = ballots.toSorted((a, b) => (shortDigest(a) < shortDigest(b) ? -1 : 1));
  return JSON.stringify({ v: 1, electionId, ballots: sorted });
}

/** The first screen of a device that is, or may become, a branch box. */
export async function branchScreen(booth: Booth): Promise<Screen> {
  const kept = await findBranchBox(booth.voteId);
  if (kept === undefined) return beginScreen(booth);
  return kept.closed ? closedScreen(booth, kept) : keyScreen(booth, boxOf(booth, kept));
}

function beginScreen(booth: Booth): Screen {
  const field = element("input", { id: "place", required: "", maxlength: "100" });
  const begin = async () => {
    const place = field.value.trim();
    if (place === "") return;
    await keepSecret("box", booth.voteId, {
      place,
      json: booth.json,
      keys: booth.keys,
      ballots: [],
      closed: false,
    });
    go(await branchScreen(booth));
  };
  return {
    title: "booth.box.begin",
    draw: () => {
      const form = element(
        "form",
        {},
        element("label", { for: "place" }, say("booth.box.place")),
        field,
        element("button", { class: "main" }, say("booth.box.start")),
      );
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        void begin();
      });
      const { name } = booth.election.record;
      return [
        element("p", { class: "name", dir: "auto" }, name),
        element("p", {}, say("booth.box.begin_text")),
        element("p", {}, say("booth.box.offline_page")),
        form,
      ];
    },
  };
}

function boxOf(booth: Booth, kept: BranchBox): Box {
  let now = kept;
  const save = async (changed: BranchBox) => {
    await keepSecret("box", booth.voteId, changed);
    now = changed;
  };
  const close = async () => {
    await save({ ...now, closed: true });
    go(closedScreen(booth, now));
  };
  return {
    mayUseDevice: false,
    label: "booth.keep",
    put: async ({ json }): Promise<Taken> => {
      const key = credentialOf(json);
      const again = now.ballots.some((each) => credentialOf(each) === key);
      if (again) return { kind: "refused", reason: say("booth.box.taken") };
      await save({ ...now, ballots: [...now.ballots, json] });
      return { kind: "taken", promise: null };
    },
    under: (): Child[] => [
      element(
        "section",
        { class: "card" },
        element("h2", { dir: "auto" }, `${say("booth.box.title")} · ${now.place}`),
        element("p", { role: "status" }, say("booth.box.kept", { count: now.ballots.length })),
        button(say("booth.receipt.next"), () => void nextVoter(booth)),
        element("p", { class: "quiet" }, say("booth.box.close_text")),
        button(say("booth.box.close"), () => void close(), "plain"),
      ),
    ],
  };
}

async function nextVoter(booth: Booth): Promise<void> {
  go(await branchScreen(booth));
}

function closedScreen({ voteId }: Booth, { place, ballots }: BranchBox): Screen {
  const head = digestOf(ballots.map(shortDigest)).slice(0, 8);
  const save = () => {
    const file = new Blob([fileOf(voteId, ballots)], { type: "application/json" });
    const link = element("a", {
      href: URL.createObjectURL(file),
      download: `${voteId}-${head}.json`,
    });
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return {
    title: "booth.box.closed",
    draw: () => [
      element("p", { dir: "auto" }, place),
      element(
        "dl",
        { class: "card" },
        element("dt", {}, say("booth.box.count")),
        element("dd", { class: "tracker" }, String(ballots.length)),
        element("dt", {}, say("booth.box.head")),
        element("dd", { class: "tracker", dir: "ltr" }, head),
      ),
      element("p", {}, say("booth.box.read")),
      button(say("booth.box.file"), save),
    ],
  };
}

function credentialOf(json: string): string {
  return (JSON.parse(json) as { readonly credential: string }).credential;
}
