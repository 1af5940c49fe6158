import { shortTracker } from "@chiboso/domain/voting/secret/trackers.ts";
import {
  deriveCredential,
  readCode,
  type Credential,
} from "@chiboso/domain/crypto/belenios/credential.ts";
import { findSecret, listSecrets } from "../keys/secrets.ts";
import { link } from "./links.ts";
import { go, redraw, type Booth, type Screen } from "./app.ts";
import { startBallot } from "./ballot-screen.ts";
import { element, button, type Child } from "./element.ts";
import { say, type BoothWord } from "./say.ts";
import { canScan, scanner } from "./scan.ts";
import type { Box } from "./box.ts";
import { receiptScreen, type Receipt } from "./receipt-screen.ts";
import { resumeUnsent } from "./unsent.ts";

/** What somebody brings along: the name of the key on this device, or the code of a slip. */
export interface Brought {
  readonly own?: string | undefined;
  readonly code?: string | undefined;
}

/**
 * The neutral beginning for everybody: what is voted in, what is compared, what nobody promises, and with which
 * key; nothing of a ballot is shown yet.
 */
export async function keyScreen(booth: Booth, box: Box, brought: Brought = {}): Promise<Screen> {
  const found = await ownKeys(booth, box, brought);
  // Which is whose nobody can tell here: the link from the own meeting page names one.
  const several = found.length > 1;
  const own = several ? [] : found;
  const state: State = { typed: brought.code ?? "", problem: null, scanning: false };
  const use = (typed: string, name?: string) => {
    const code = readCode(typed);
    const credential = code.ok && credentialFor(booth, code.value);
    if (credential) return startBallot(booth, box, credential, name);
    if (name === undefined) state.typed = typed;
    state.problem = code.ok ? "booth.key.unknown" : "booth.key.misprint";
    return redraw();
  };
  const vote = async (name: string) => use((await findSecret<string>("voter", name)) ?? "", name);
  const kept = async (name: string) => {
    const unsent = await resumeUnsent(booth.voteId, name, box);
    if (unsent !== undefined) return unsent;
    const receipt = await findSecret<Receipt>("receipt", name);
    return receipt && receiptScreen(booth.voteId, receipt, () => again(booth, () => vote(name)));
  };
  const fromDevice = async (name: string) => {
    const receipt = await kept(name);
    return receipt === undefined ? vote(name) : go(receipt);
  };
  const before = brought.own === undefined ? undefined : await kept(brought.own);
  if (before !== undefined) return before;
  return {
    title: "booth.key.title",
    draw: () => [
      ...factsOf(booth),
      several ? element("p", {}, say("booth.key.several")) : null,
      ...own.flatMap((id) => deviceKey(() => void fromDevice(id))),
      ...(brought.own === undefined
        ? [codeForm(state, use), ...scanPart(state, use)]
        : [problemOf(state)]),
      link(booth.voteId, "check", "booth.check.link"),
      ...box.under("first"),
    ],
  };
}

/** Under the receipt of the own key: another ballot only where the last one counts. */
function again({ election }: Booth, vote: () => Promise<void>): Child[] {
  if (election.policy.ballots !== "last-counts") return [];
  return [
    element("p", {}, say("booth.review.text_again")),
    button(say("booth.key.device"), () => void vote(), "plain"),
  ];
}

/** The keys of this device that are offered: none beside a slip. */
async function ownKeys({ voteId }: Booth, box: Box, { own, code }: Brought): Promise<string[]> {
  if (own !== undefined) return [own];
  if (code !== undefined || !box.mayUseDevice) return [];
  return (await listSecrets("voter")).filter((id) => id.startsWith(voteId));
}

/** The key of a code in this election, if it is in the list. */
function credentialFor({ group, election, keys }: Booth, code: string): Credential | undefined {
  const credential = deriveCredential(group, code, election.record.uuid);
  return keys.includes(String(credential.element)) ? credential : undefined;
}

/** What is voted in, with what a person compares against paper or the screen of the hall. */
function factsOf({ election }: Booth): Child[] {
  const { name, uuid } = election.record;
  return [
    element("p", { class: "name", dir: "auto" }, name),
    element(
      "dl",
      {},
      element("dt", {}, say("booth.id")),
      element("dd", { dir: "ltr" }, uuid),
      element("dt", {}, say("booth.fingerprint")),
      element("dd", { dir: "ltr", class: "mono" }, shortTracker(election.fingerprint)),
    ),
    element("p", {}, say("booth.compare")),
    element("p", { class: "quiet" }, say("booth.receipt.not")),
  ];
}

function deviceKey(use: () => void): Child[] {
  return [
    element("p", { class: "quiet" }, say("booth.key.device_help")),
    button(say("booth.key.device"), use),
  ];
}

interface State {
  typed: string;
  problem: BoothWord | null;
  scanning: boolean;
}

function problemOf({ problem }: State): HTMLElement {
  return element("p", { class: "problem", role: "alert" }, problem && say(problem));
}

function codeForm(state: State, use: (typed: string) => void): HTMLElement {
  const field = element("input", {
    id: "code",
    dir: "ltr",
    autocomplete: "off",
    autocapitalize: "none",
    autocorrect: "off",
    spellcheck: "false",
    "aria-describedby": "code-help",
    ...(state.problem !== null && { "aria-invalid": "true" }),
  });
  field.value = state.typed;
  field.addEventListener("input", () => {
    state.typed = field.value;
  });
  const form = element(
    "form",
    {},
    element("label", { for: "code" }, say("booth.key.label")),
    field,
    element("p", { class: "quiet", id: "code-help" }, say("booth.key.help")),
    problemOf(state),
    element("button", { class: "main" }, say("booth.key.go")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    use(field.value);
  });
  return form;
}

function scanPart(state: State, use: (typed: string) => void): Child[] {
  if (!canScan()) return [];
  const turn = (on: boolean, problem: BoothWord | null = null) => {
    state.scanning = on;
    state.problem = problem;
    redraw();
  };
  if (!state.scanning) {
    return [button(say("booth.key.scan"), () => turn(true), "plain")];
  }
  const film = scanner(
    (found) => {
      state.scanning = false;
      use(/\.([^./#]+)$/.exec(found)?.[1] ?? found);
    },
    () => turn(false, "booth.key.no_camera"),
  );
  return [
    element("p", { role: "status" }, say("booth.key.scanning")),
    film,
    button(say("booth.key.stop_scan"), () => turn(false), "plain"),
  ];
}
