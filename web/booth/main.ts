import { BELENIOS_2048, createGroup } from "@chiboso/domain/crypto/belenios/group.ts";
import { readCode } from "@chiboso/domain/crypto/belenios/credential.ts";
import { openPlainElection } from "@chiboso/domain/crypto/belenios/plain-election.ts";
import { findSecret } from "../keys/secrets.ts";
import { readAddress, addressOf } from "./address.ts";
import { begin, go, type Booth, type Screen } from "./app.ts";
import type { Box } from "./box.ts";
import { branchScreen, findBranchBox } from "./branch-box.ts";
import { checkScreen } from "./check-screen.ts";
import { button, element } from "./element.ts";
import { keyScreen } from "./key-screen.ts";
import { link } from "./links.ts";
import { receiptScreen, type Receipt } from "./receipt-screen.ts";
import { say, type BoothWord } from "./say.ts";
import { cast, findVote, type ToldVote } from "./server.ts";
import { pause } from "../platform/pause.ts";
import { resumeUnsent } from "./unsent.ts";

/**
 * The page that seals ballots. It knows no session, takes nobody else's code but a hash function, and
 * after it has been loaded it speaks only with the box.
 */
async function open(): Promise<void> {
  const { hash } = location;
  const { voteId, page, given } = readAddress(hash);
  if (voteId === undefined) return go(note("booth.no_vote.title", "booth.no_vote.text"));
  // A code is not left where the next person at this device could read it.
  if (given !== undefined) history.replaceState(null, "", addressOf(voteId, page));
  if (page === "check") return go(checkScreen(voteId, given ?? ""));
  go(note("booth.loading", null));
  await pause();
  const own = given === undefined ? undefined : await ownKey(`${voteId} ${given}`);
  // The name of a key opens nothing on another device, and leads here again.
  if (own !== undefined) history.replaceState(null, "", hash);
  const booth = await boothFor(voteId, page === "box", own);
  if ("title" in booth) return go(booth);
  if (page === "box") return go(await branchScreen(booth));
  const code = readCode(given ?? "");
  const brought = { own, code: code.ok ? code.value : undefined };
  go(await keyScreen(booth, serverBox(voteId), brought));
}

async function ownKey(name: string): Promise<string | undefined> {
  return (await findSecret("voter", name)) === undefined ? undefined : name;
}

/** The vote ready to seal for, or a screen that says why there is none. */
async function boothFor(
  voteId: string,
  mayBeOffline: boolean,
  own: string | undefined,
): Promise<Booth | Screen> {
  const kept = mayBeOffline ? await findBranchBox(voteId) : undefined;
  const told = kept === undefined ? await findVote(voteId) : undefined;
  if (told === "away") return note("booth.again", "booth.offline", again);
  if (told !== undefined && told.state !== "open") return shut(voteId, told.state, own);
  const text = kept?.json ?? told?.election;
  if (typeof text !== "string") return note("booth.no_vote.title", "booth.no_vote.text");
  const found = await ready(voteId, text, (kept ?? told)?.keys ?? []);
  return found ?? note("booth.no_vote.title", "booth.wrong_page");
}

/** Why nobody votes now; after the close a receipt leads on, the one of the own key by itself. */
async function shut(
  voteId: string,
  state: Exclude<ToldVote["state"], "open">,
  own: string | undefined,
): Promise<Screen> {
  if (state === "notYet") return note("booth.no_vote.title", "booth.not_open", again);
  if (state === "cancelled") return note("booth.title", "booth.refusal.cancelled");
  const unsent = own && (await resumeUnsent(voteId, own, serverBox(voteId)));
  if (unsent) return unsent;
  const receipt = own === undefined ? undefined : await findSecret<Receipt>("receipt", own);
  if (receipt !== undefined) return receiptScreen(voteId, receipt, () => []);
  const find = () => link(voteId, "check", "booth.check.link");
  return note("booth.closed", "booth.box.close_text", find);
}

/** The tables take a slow phone a moment. */
async function ready(
  voteId: string,
  json: string,
  keys: readonly string[],
): Promise<Booth | undefined> {
  const group = createGroup(BELENIOS_2048);
  await pause();
  const election = openPlainElection(group, json);
  return election.ok ? { group, voteId, election: election.value, json, keys } : undefined;
}

function serverBox(voteId: string): Box {
  return {
    mayUseDevice: true,
    label: "booth.send",
    put: (ballot) => cast(voteId, ballot),
    under: () => [],
  };
}

function again(): HTMLElement {
  return button(say("booth.again"), () => void open());
}

/** A screen with one sentence, and a way on where there is one. */
function note(title: BoothWord, text: BoothWord | null, way?: () => HTMLElement): Screen {
  return {
    title,
    draw: () => [element("p", { role: "status" }, text && say(text)), way?.() ?? null],
  };
}

begin();
addEventListener("hashchange", () => void open());
await open();
