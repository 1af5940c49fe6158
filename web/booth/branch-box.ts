import { shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { branchFileOf, headOf } from "@chiboso/domain/voting/secret/trackers.ts";
import { changeSecret, findSecret } from "../keys/secrets.ts";
import { go, redraw, type Booth, type Screen } from "./app.ts";
import type { Box, Taken } from "./box.ts";
import { button, element, type Child } from "./element.ts";
import { keyScreen } from "./key-screen.ts";
import { say, type BoothWord } from "./say.ts";

/** The box of a place that cannot reach the server: sealed ballots in the order of their receipts. */
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
    const empty = { place, json: booth.json, keys: booth.keys, ballots: [], closed: false };
    await changeSecret<BranchBox>("box", booth.voteId, (kept) => kept ?? empty);
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

/** Another ballot in its place, so that not even the device keeps who came first. */
export function withBallot(ballots: readonly string[], json: string): string[] {
  const own = shortDigest(json);
  const after = ballots.findIndex((each) => shortDigest(each) > own);
  return ballots.toSpliced(after < 0 ? ballots.length : after, 0, json);
}

/** The box with another ballot, or why it does not take it. The same ballot may come again. */
export function takeBallot(kept: BranchBox, json: string): BranchBox | BoothWord {
  if (kept.ballots.includes(json)) return kept;
  if (kept.closed) return "booth.closed";
  const key = credentialOf(json);
  if (kept.ballots.some((each) => credentialOf(each) === key)) return "booth.box.taken";
  return { ...kept, ballots: withBallot(kept.ballots, json) };
}

function boxOf(booth: Booth, kept: BranchBox): Box {
  let now = kept;
  let sure = false;
  const ask = (asking: boolean) => {
    sure = asking;
    redraw();
  };
  const close = async () => {
    const closed = await changeSecret<BranchBox>(
      "box",
      booth.voteId,
      (each) => each && { ...each, closed: true },
    );
    go(closedScreen(booth, closed ?? now));
  };
  const closing = (): Child[] =>
    sure
      ? [
          element("p", { role: "alert" }, say("booth.box.sure", { count: now.ballots.length })),
          button(say("booth.box.close"), () => void close()),
          button(say("booth.box.stay"), () => ask(false), "plain"),
        ]
      : [
          element("p", { class: "quiet" }, say("booth.box.close_text")),
          button(say("booth.box.close"), () => ask(true), "plain"),
        ];
  return {
    mayUseDevice: false,
    label: "booth.keep",
    put: async ({ json }): Promise<Taken> => {
      let refused: BoothWord | undefined;
      const changed = await changeSecret<BranchBox>("box", booth.voteId, (each) => {
        const taken = takeBallot(each ?? now, json);
        if (typeof taken !== "string") return taken;
        refused = taken;
        return undefined;
      });
      now = changed ?? now;
      return refused === undefined
        ? { kind: "taken", promise: null }
        : { kind: "refused", reason: say(refused) };
    },
    under: (where): Child[] => [
      element(
        "section",
        { class: "card" },
        element("h2", { dir: "auto" }, `${say("booth.box.title")} · ${now.place}`),
        element("p", { role: "status" }, say("booth.box.kept", { count: now.ballots.length })),
        ...(where === "receipt"
          ? [button(say("booth.receipt.next"), () => void nextVoter(booth))]
          : closing()),
      ),
    ],
  };
}

async function nextVoter(booth: Booth): Promise<void> {
  go(await branchScreen(booth));
}

function closedScreen({ voteId }: Booth, { place, ballots }: BranchBox): Screen {
  const head = headOf(ballots.map(shortDigest));
  const save = () => {
    const file = new Blob([JSON.stringify(branchFileOf(voteId, ballots))], {
      type: "application/json",
    });
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
