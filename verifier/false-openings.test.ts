import assert from "node:assert/strict";
import { test } from "node:test";
import { makeShare } from "@chiboso/domain/crypto/belenios/decryption.ts";
import { BELENIOS_2048 } from "@chiboso/domain/crypto/belenios/group.ts";
import type { Share } from "@chiboso/domain/crypto/belenios/records.ts";
import {
  archiveOf,
  countsOf,
  sampleEvents,
  shareEvent,
  sumsOf,
  type SampleEvent,
} from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { hexDigestOf, shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { sizedTally } from "@chiboso/domain/crypto/belenios/tally.ts";
import { verifyArchive } from "@chiboso/domain/crypto/belenios/verify-archive.ts";
import type { Expected } from "@chiboso/domain/crypto/belenios/verify-report.ts";
import { codeOf, SOUND } from "./forging.ts";

const { group, random, board, sample, marks, ballots, events } = SOUND;
const [, , , , end, , ofServer, ofBoard, , result] = events as SampleEvent[] &
  Record<"4" | "6" | "7" | "9", SampleEvent>;
const { p } = BELENIOS_2048;
const voted = events.slice(0, 4);

test("a false tally, false shares and a false result are refused, each for its own reason", async () => {
  const sums = sumsOf(sample.election, ballots);
  const { tally, sized } = sizedTally(3, sums);
  const other = sizedTally(3, sumsOf(sample.election, ballots.slice(1)));
  const share = (owner: number, of = owner) =>
    shareEvent(owner, makeShare(sample.election, board.secrets.get(of)!, sums, random));
  const ended = events.slice(0, 6);
  const tallyOf = (...records: string[]): SampleEvent => ({ type: "EncryptedTally", records });
  const open = (tallied: SampleEvent) => [...voted, end, tallied, ...events.slice(6)];
  const negated = JSON.parse(ofServer.records[0]!) as Share;
  negated.decryption_factors[0]![0] = String(p - BigInt(negated.decryption_factors[0]![0]!));
  const shorter = JSON.parse(ofServer.records[0]!) as Share;
  shorter.decryption_factors[1]!.pop();
  const counts = countsOf(marks);
  const resultOf = (value: unknown): SampleEvent => ({
    type: "Result",
    records: [JSON.stringify({ result: value })],
  });
  const cases: readonly [string, string, readonly SampleEvent[]][] = [
    ["false sums", "crypto.tally_differs", open(tallyOf(other.tally, other.sized))],
    [
      "a false number",
      "crypto.tally_counts_differ",
      open(tallyOf(tally, sized.replace('"num_tallied":3', '"num_tallied":4'))),
    ],
    [
      "a false weight",
      "crypto.tally_counts_differ",
      open(tallyOf(tally, sized.replace('"total_weight":3', '"total_weight":5'))),
    ],
    ["no sums", "crypto.archive_record_stray", open(tallyOf(sized))],
    ["a stray record", "crypto.archive_record_stray", open(tallyOf("{}", tally, sized))],
    ["too few", "crypto.shares_too_few", [...ended, ofServer, ofBoard, result]],
    ["too many", "crypto.shares_too_many", [...ended, ...events.slice(6, 9), share(4), result]],
    [
      "no share of the server",
      "crypto.share_of_server_missing",
      [...ended, ofBoard, events[8]!, share(4), result],
    ],
    ["an owner twice", "crypto.share_owner_twice", [...ended, ofServer, ofBoard, share(2), result]],
    [
      "an owner whom nobody knows",
      "crypto.share_owner_unknown",
      [...ended, ofServer, ofBoard, share(5, 2), result],
    ],
    [
      "a share under another's number",
      "crypto.share_proof_wrong",
      [...ended, ofServer, share(4, 2), events[8]!, result],
    ],
    [
      "a factor outside the group",
      "crypto.share_element_outside",
      [...ended, shareEvent(1, negated), ...events.slice(7)],
    ],
    [
      "a factor too few",
      "crypto.share_shape_wrong",
      [...ended, shareEvent(1, shorter), ...events.slice(7)],
    ],
    [
      "a share beside another's number",
      "crypto.share_of_other_record",
      [
        ...ended,
        {
          ...ofServer,
          records: [ofServer.records[0]!, ofBoard.records[1]!.replace('"owner":2', '"owner":1')],
        },
        ...events.slice(7),
      ],
    ],
    [
      "a false result",
      "crypto.result_differs",
      [...events.slice(0, -1), resultOf([[2, 1], counts[1]])],
    ],
    ["half a result", "crypto.result_differs", [...events.slice(0, -1), resultOf([counts[0]])]],
    ["no numbers", "crypto.record_malformed", [...events.slice(0, -1), resultOf([["3", 0]])]],
  ];
  for (const [name, code, changed] of cases)
    assert.equal(await codeOf(archiveOf(changed)), code, name);
});

test("what witnesses, receipts, the roll and the minutes know is compared", async () => {
  const archive = archiveOf(events);
  const { facts } = await verifyArchive(group, archive);
  const known = {
    voters: 4,
    form: facts!.form,
    serverKey: String(board.keys.server),
    trustees: hexDigestOf(JSON.stringify(board.trustees)),
    closedHead: facts!.heads.closed,
    openedHead: facts!.heads.opened!,
    receipts: ballots.map(shortDigest),
  };
  assert.equal(await codeOf(archive, known), "accepted");
  const cases: readonly [keyof Expected, string, Expected][] = [
    ["voters", "crypto.voters_differ", { voters: 3 }],
    ["form", "crypto.form_differs", { form: "0".repeat(64) }],
    ["serverKey", "crypto.server_key_differs", { serverKey: String(board.keys.board[0]) }],
    ["trustees", "crypto.trustees_differ", { trustees: "0".repeat(64) }],
    ["closedHead", "crypto.closed_head_differs", { closedHead: facts!.heads.opened! }],
    ["openedHead", "crypto.opened_head_differs", { openedHead: facts!.heads.closed }],
    ["receipts", "crypto.receipt_missing", { receipts: [...known.receipts, shortDigest("")] }],
  ];
  for (const [name, code, wrong] of cases) {
    assert.equal(await codeOf(archive, { ...known, ...wrong }), code, name);
  }
  const groups = known.receipts.map((each) => each.slice(0, 12).replace(/.{4}/g, "$& "));
  assert.equal(await codeOf(archive, { receipts: groups }), "accepted");
  const short = await codeOf(archive, { receipts: [known.receipts[0]!.slice(0, 11)] });
  assert.equal(short, "crypto.receipt_unreadable");
  const fewer = sampleEvents(sample, ballots.slice(1), countsOf(marks.slice(1)), random);
  const { voters, receipts, closedHead } = known;
  assert.equal(await codeOf(archiveOf(fewer), { voters, receipts }), "crypto.receipt_missing");
  assert.equal(await codeOf(archiveOf(fewer), { closedHead }), "crypto.closed_head_differs");
});
