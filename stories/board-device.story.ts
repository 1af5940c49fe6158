import assert from "node:assert/strict";
import { test } from "node:test";
import {
  boardRecord,
  deal,
  joinBoard,
  takeShare,
  type Joined,
} from "@chiboso/domain/crypto/belenios/ceremony.ts";
import { checkShare } from "@chiboso/domain/crypto/belenios/decryption.ts";
import { openElection } from "@chiboso/domain/crypto/belenios/election.ts";
import { BELENIOS_2048, createGroup } from "@chiboso/domain/crypto/belenios/group.ts";
import type { Share, Trustees } from "@chiboso/domain/crypto/belenios/records.ts";
import {
  fixedRandom,
  sampleBallots,
  sampleBoard,
  sampleElection,
  type SampleElection,
} from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { hexDigestOf } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { checkTrustees, makeServerKey } from "@chiboso/domain/crypto/belenios/trustees.ts";
import { closeArchive } from "@chiboso/domain/crypto/belenios/write-archive.ts";
import type { BoardKey } from "@chiboso/domain/crypto/belenios/own-board.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { BoardMessage, BoardStep } from "@chiboso/domain/voting/secret/board.ts";
import type { ClosedProof } from "@chiboso/domain/voting/secret/closed-proof.ts";
import { sampleLog, sampleProof } from "@chiboso/domain/voting/testing/sample-closed-proof.ts";
import type { BrowserContext, Page } from "playwright-core";
import { closedBox, must, VOTE, type Closed } from "./board-device/closed-box.ts";
import { callOn, loadAnew, openDevicePage } from "./testing/device-page.ts";
import { people } from "./testing/people.ts";

const cast = people("board-device", { chained: true });
const group = createGroup(BELENIOS_2048, { window: 4 });
const random = fixedRandom("board device");

const CODE = {
  modules: {
    trustee: "/web/voting/secret/device/trustee.ts",
    seat: "/web/voting/secret/device/seat.ts",
    boardKey: "/web/voting/secret/device/board-key.ts",
    secrets: "/web/keys/secrets.ts",
  },
  declared: ["asked"],
  script: `const slices = { told: () => {}, pause: async () => {} };
    const asked = { shareFor: (seat, { archive, ...told }) =>
      trustee.shareFor(seat, { ...told, archive: Uint8Array.from(archive) }, slices) };`,
};
const questions = [{ answers: ["Có", "Không"], min: 1, max: 1, question: "Đồng ý?" }];
const SEAT = { voteId: VOTE, attempt: 1, member: 1, size: 3, threshold: 2 } as const;
const OTHER = { ...SEAT, voteId: "another" };

interface Kept {
  readonly seen?: Readonly<Record<string, unknown>>;
  readonly opened?: string;
}

interface Sent {
  readonly index: number;
  readonly message: BoardMessage;
}

const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);
const keptOf = (page: Page, { voteId, attempt, member }: typeof SEAT | typeof OTHER) =>
  callOn<Kept | undefined>(page, "secrets.findSecret", "trustee", `${voteId} ${attempt} ${member}`);

/** The other two of the board, on devices of which this story needs only what they send. */
const others = [2, 3].map((member) => joinBoard(group, { ...SEAT, member }, random));

function sentByOthers(step: BoardStep, messages: readonly Sent[]): Sent[] {
  return others.map((joined, at) => ({
    index: at + 2,
    message: messageOf(step, joined, messages),
  }));
}

function messageOf(
  step: BoardStep,
  { secrets, certificate, commitment }: Joined,
  messages: readonly Sent[],
): BoardMessage {
  if (step === "join") return { step, certificate, commitment };
  const table = tableOf(messages);
  if (step === "share") return { step, key: must(takeShare(group, secrets, table, random)).key };
  const dealt = must(deal(group, secrets, table.certs, random));
  return { step, deal: { ...dealt, sealed: [...dealt.sealed] } };
}

function tableOf(messages: readonly Sent[]) {
  const sorted = messages.toSorted((a, b) => a.index - b.index).map(({ message }) => message);
  const joins = sorted.flatMap((each) => (each.step === "join" ? [each] : []));
  return {
    certs: joins.map(({ certificate }) => certificate),
    commitments: joins.map(({ commitment }) => commitment),
    deals: sorted.flatMap((each) => (each.step === "deal" ? [each.deal] : [])),
    keys: sorted.flatMap((each) => (each.step === "share" ? [each.key] : [])),
  };
}

const shareFor = (page: Page, closed: Closed) =>
  callOn<Result<Share>>(page, "asked.shareFor", SEAT, closed);

test("the device of a member of the counting board keeps what it was shown and opens nothing else", async (t) => {
  const messages: Sent[] = [];
  let device: BrowserContext;
  let page: Page;
  let sample: SampleElection;
  let ballots: string[];
  let right: Closed;
  let own: BoardKey;

  await cast.step(t, "makes each message once, in two windows and after a reload", async () => {
    ({ device } = await cast.meet("a member of the board"));
    page = await openDevicePage(device, CODE);
    const tab = await openDevicePage(device, CODE);
    for (const step of ["join", "deal", "share"] as const) {
      const told = { messages, log: sampleLog(1) };
      const messageIn = (at: Page) =>
        callOn<Result<BoardMessage>>(at, "trustee.messageFor", SEAT, step, told);
      const [first, same] = (await Promise.all([messageIn(page), messageIn(tab)])).map(must);
      assert.deepEqual(same, first);
      await loadAnew(page);
      assert.deepEqual(must(await messageIn(page)), first);
      messages.push({ index: 1, message: first as BoardMessage }, ...sentByOthers(step, messages));
    }
    await tab.close();
    assert.equal(await callOn(page, "trustee.hasBoardKey", SEAT.voteId), true);
  });

  await cast.step(t, "has a key with which the board's election is made", async () => {
    const table = tableOf(messages);
    const server = makeServerKey(group, 5n, random);
    const board = boardRecord(SEAT.threshold, table, table.keys);
    const trustees: Trustees = [
      ["Single", server],
      ["Pedersen", board],
    ];
    const keys = must(checkTrustees(group, trustees));
    const made = { trustees, keys, secrets: new Map<number, bigint>() };
    sample = sampleElection(group, made, { questions, voters: 4 }, random);
    ballots = sampleBallots(
      sample,
      Array.from({ length: 4 }, () => [[1, 0]]),
      random,
    );
    right = closedBox(sample, ballots);
  });

  const hold = (trustees: Trustees) =>
    callOn<Result<BoardKey>>(page, "boardKey.holdKey", SEAT, {
      trustees: JSON.stringify(trustees),
      serverKey: right.serverKey,
    });
  await cast.step(t, "finds its own part in the board's key, and no other key passes", async () => {
    const { trustees } = sample.board;
    assert.equal(codeOf(await shareFor(page, right)), "crypto.ceremony_not_seated");
    const [server] = trustees;
    const another: Trustees = [server, sampleBoard(group, random).trustees[1]];
    assert.equal(codeOf(await hold(another)), "crypto.trustees_differ");
    const { digest, electionKey } = must(await hold(trustees));
    assert.equal(digest, hexDigestOf(JSON.stringify(trustees)));
    assert.equal(electionKey, String(sample.board.keys.electionKey));
    own = { digest, electionKey };
  });

  await cast.step(
    t,
    "holds what the booth is served, and believes no digest of a list",
    async () => {
      const keys = sample.credentials.map(({ element }) => String(element)).toSorted();
      const { list, fingerprint } = right;
      const booth = (served: object, more: object = {}) =>
        callOn<Result<object>>(
          page,
          "boardKey.holdBooth",
          SEAT,
          own,
          { election: null, keys, ...served },
          { told: list, isOpen: false, ...more },
        );
      assert.equal(codeOf(await booth({}, { told: "0" })), "crypto.list_differs");
      assert.equal(codeOf(await booth({}, { fixed: "0" })), "crypto.list_differs");
      const listed = { list, isFixedHere: true, fingerprint: null };
      assert.deepEqual(must(await booth({}, { fixed: list })), listed);
      // From here on no other list passes, not even one that is told to everybody.
      const exchanged = [...keys.slice(1), String(group.g.power(7n))].toSorted();
      const told = hexDigestOf(JSON.stringify(exchanged));
      assert.equal(codeOf(await booth({ keys: exchanged }, { told })), "crypto.list_differs");
      const open = { isOpen: true };
      assert.equal(codeOf(await booth({}, open)), "crypto.election_differs");
      const foreign = sample.json.replace(own.electionKey, String(group.g.power(7n)));
      assert.equal(codeOf(await booth({ election: foreign }, open)), "crypto.election_key_differs");
      const served = must(await booth({ election: sample.json }, open));
      assert.deepEqual(served, { list, isFixedHere: false, fingerprint });
    },
  );

  await cast.step(t, "keeps the list and the election that it saw first, in two tabs", async () => {
    const tab = await openDevicePage(device, CODE);
    const { list, fingerprint } = right;
    await Promise.all([
      callOn(page, "seat.keepSeen", SEAT, { list }),
      callOn(tab, "seat.keepSeen", SEAT, { fingerprint }),
    ]);
    const seen = { key: own, list, fingerprint, log: sampleLog(1) };
    assert.deepEqual((await keptOf(tab, SEAT))?.seen, seen);
    const later = { list: "0", fingerprint: "0" };
    await callOn(tab, "seat.keepSeen", SEAT, later);
    await loadAnew(page);
    assert.deepEqual((await keptOf(page, SEAT))?.seen, seen);
    await callOn(page, "seat.keepSeen", OTHER, later);
    assert.equal(await callOn(page, "trustee.hasBoardKey", OTHER.voteId), false);
    await tab.close();
  });

  await cast.step(t, "opens no box over another list or another election", async () => {
    const ghost = sampleElection(group, sample.board, { questions, voters: 1 }, random);
    const [, ...rest] = sample.credentials.map(({ element }) => String(element));
    const keys = [...rest, String(ghost.credentials[0]?.element)];
    const listed = closedBox(sample, ballots.slice(1), keys);
    assert.equal(codeOf(await shareFor(page, listed)), "crypto.list_differs");
    const json = sample.json.replace("Lấy ý kiến", "Ý kiến khác");
    const renamed = { ...sample, json, election: must(openElection(group, json)) };
    const marks = Array.from({ length: 4 }, () => [[1, 0]]);
    const asked = closedBox(renamed, sampleBallots(renamed, marks, random));
    assert.equal(codeOf(await shareFor(page, asked)), "crypto.election_differs");
    assert.equal((await keptOf(page, SEAT))?.opened, undefined);
  });

  await cast.step(t, "opens no other closed box than the one that it saw closed", async () => {
    await callOn(page, "seat.keepSeen", SEAT, { head: right.closedHead });
    const fewer = closedBox(sample, ballots.slice(1));
    assert.equal(codeOf(await shareFor(page, fewer)), "crypto.closed_head_differs");
  });

  await cast.step(t, "opens no box whose close does not stand in the log that it saw", async () => {
    const box = { voteId: VOTE, head: right.closedHead, archive: Uint8Array.from(right.archive) };
    const given = (proof: ClosedProof) => shareFor(page, { ...right, proof });
    const foreign = sampleProof(box, { secret: new Uint8Array(32).fill(6) });
    assert.equal(codeOf(await given(foreign)), "voting.secret_log_differs");
    assert.equal(codeOf(await given(sampleProof(box))), "voting.secret_log_unconfirmed");
    const confirmed = { confirmed: [0] };
    const other = sampleProof({ ...box, archive: new Uint8Array(9) }, confirmed);
    assert.equal(codeOf(await given(other)), "voting.secret_closed_differs");
    const sound = sampleProof(box, confirmed);
    const torn = { ...sound, proof: sound.proof.replace("index 1", "index 0") };
    assert.equal(codeOf(await given(torn)), "voting.secret_proof_wrong");
    assert.equal((await keptOf(page, SEAT))?.opened, undefined);
  });

  await cast.step(t, "gives its share for one closed box, again only for the same", async () => {
    const [, share] = [await shareFor(page, right), await shareFor(page, right)].map(must);
    const { sums } = must(
      closeArchive(
        sample.election,
        { election: sample.json, trustees: "", credentials: "" },
        ballots,
        1,
      ),
    );
    const key = sample.board.keys.board[0] as bigint;
    must(checkShare(sample.election, key, sums, share as Share));
    await loadAnew(page);
    const fewer = closedBox(sample, ballots.slice(1));
    assert.equal(codeOf(await shareFor(page, fewer)), "crypto.opening_second_time");
  });

  await cast.step(
    t,
    "has nothing left when its key is destroyed, but keys of other votes",
    async () => {
      must(
        await callOn<Result<BoardMessage>>(page, "trustee.messageFor", OTHER, "join", {
          messages: [],
          log: null,
        }),
      );
      await callOn(page, "trustee.destroyBoardKey", SEAT.voteId);
      assert.equal(await callOn(page, "trustee.hasBoardKey", SEAT.voteId), false);
      assert.equal(await keptOf(page, SEAT), undefined);
      assert.equal(codeOf(await shareFor(page, right)), "crypto.ceremony_not_seated");
      assert.equal(await callOn(page, "trustee.hasBoardKey", OTHER.voteId), true);
    },
  );
});
