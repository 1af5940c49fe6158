import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { listEntries } from "@chiboso/domain/ledger/contract.ts";
import * as certificates from "@chiboso/domain/signing/certificates-contract.ts";
import * as contract from "@chiboso/domain/signing/papers-contract.ts";
import { checkSignedDocument, openTimeStamps } from "../signatures/public.ts";
import { testApp, type TestApp } from "../testing/app.ts";
import {
  adopted,
  paper,
  prepared,
  sha256,
  signedFile,
  signs,
  type World,
} from "../testing/signing-desk.ts";
import { openStampOffice, type StampOffice } from "../testing/stamp-office.ts";
import { finishPaper } from "./finish-paper.ts";
import { keepSigning } from "./nightly.ts";

/** What a stranger finds who knows the site's authority, whoever stamps, and the adopted paper. */
async function checked(
  app: TestApp,
  world: World,
  of: { readonly original: Uint8Array; readonly anchors: readonly Uint8Array[]; now?: string },
) {
  const root = (await app.nobody.call(certificates.authorityCertificate)).bytes;
  const persons = [world.meeting.clerk, world.meeting.secretary];
  return checkSignedDocument({
    file: await signedFile(world),
    original: { sha256: sha256(of.original).toString("hex"), bytes: of.original.length },
    expected: (["clerk", "chair"] as const).map((place, index) => ({
      fieldName: place,
      role: "person" as const,
      person: { commonName: persons[index]?.name ?? "" },
      timeStamp: "optional" as const,
    })),
    // No list beside the file: what was withdrawn is known from the file alone.
    trust: {
      anchors: [root],
      timeStampAnchors: of.anchors,
      crls: [],
      revocationNeeded: true,
      now: of.now ?? app.now,
    },
  });
}

const finish = (app: TestApp, { params }: World) =>
  finishPaper(app.system.services, params.paperId);

describe("signed papers with the site's own time stamps", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  it("are stamped with each signature, and get what a check in many years needs when all have signed", async () => {
    const world = await adopted(app);
    const original = await signedFile(world);
    const half = (await signs(world, world.clerk)).value;
    assert.equal(half.places[0]?.signature?.stampedAt, app.now);
    assert.match(half.places[0]?.signature?.stampedBy ?? "", /time stamps/);
    assert.equal(await finish(app, world), "nothing", "the next signs first");
    const whole = (await signs(world, world.chair)).value;
    assert.equal(whole.lasting?.state, "waiting");
    const signed = await signedFile(world);
    assert.equal(await finish(app, world), "done");
    assert.equal(await finish(app, world), "nothing", "once is enough");
    const { lasting, current } = await paper(world);
    assert.equal(lasting?.state, "kept");
    assert.equal(lasting?.accepted, true);
    assert.ok((lasting?.renewFrom ?? "") > "2041", "five years before twenty are over");
    const file = await signedFile(world);
    assert.equal(current, sha256(file).toString("hex"));
    assert.deepEqual(file.subarray(0, signed.length), signed, "what was signed stays");
    const named = (digest: string) =>
      world.clerk.as.call(contract.signedFile, { params: world.params, query: { digest } });
    const again = await named(whole.current ?? "");
    assert.deepEqual(again.bytes, signed, "whoever looks at one revision is given that one");
    assert.equal((await named("0".repeat(64))).refusal?.code, "signing.other_revision");
    const { anchors } = await openTimeStamps(app.system.services.config, app.now);
    const report = await checked(app, world, { original, anchors });
    assert.deepEqual(report.faults, []);
    assert.deepEqual(
      report.signatures.map(({ kind, time }) => [kind, time.from]),
      [
        ["signature", "signatureTimeStamp"],
        ["signature", "signatureTimeStamp"],
        ["documentTimeStamp", "documentTimeStamp"],
      ],
    );
    const late = await checked(app, world, { original, anchors, now: "2046-01-01T00:00:00.000Z" });
    assert.deepEqual(late.faults, [], "when the certificates of the persons have long ended");
  });

  it("have an entry of the log for each revision, which names the file before and after", async () => {
    const world = await adopted(app);
    const params = { organisationId: world.meeting.cell.id };
    await signs(world, world.clerk);
    await signs(world, world.chair);
    await finish(app, world);
    const { entries } = (await world.meeting.asDeputy.call(listEntries, { params, query: {} }))
      .value;
    const kinds = entries.map(({ kind }) => kind).filter((kind) => kind.startsWith("paper."));
    assert.deepEqual(kinds.toSorted(), [
      "paper.signed",
      "paper.signed",
      "paper.stamped",
      "paper.stamped",
    ]);
    const { bytes } = await world.meeting.asDeputy.call(contract.signatureReport, {
      params: world.params,
    });
    const report = JSON.parse(bytes.toString());
    assert.equal(report.accepted, true);
    assert.equal(report.signatures.length, 3, "the last report is about the whole file");
  });
});

describe("signed papers with an authority for time stamps elsewhere", () => {
  const held: { office?: StampOffice } = {};
  const environment: Record<string, string> = {};
  before(async () => {
    held.office = await openStampOffice(() => app.now);
    Object.assign(environment, held.office.environment);
    await held.office.anchors();
  });
  const app = testApp("2026-11-03T01:00:00.000Z", { environment });
  after(() => held.office?.close());
  const office = () => {
    assert.ok(held.office);
    return held.office;
  };

  it("lose no signature when it does not answer; the time stamp is fetched later and shown as such", async () => {
    const world = await adopted(app);
    const original = await signedFile(world);
    office().silent = true;
    const half = (await signs(world, world.clerk)).value;
    assert.equal(half.places[0]?.state, "signed");
    assert.equal(half.places[0]?.signature?.stampedAt, null);
    assert.equal(await finish(app, world), "later");
    office().silent = false;
    assert.equal((await prepared(world, world.chair)).status, 200);
    assert.equal(await finish(app, world), "later", "whoever is about to sign goes first");
    const whole = (await signs(world, world.chair)).value;
    assert.equal(whole.places[1]?.signature?.stampedAt, app.now);
    assert.equal(whole.lasting?.state, "waiting");
    await keepSigning(app.system.services);
    const { places, lasting } = await paper(world);
    assert.equal(lasting?.state, "kept");
    assert.equal(places[0]?.signature?.stampedAt, app.now, "covered by the stamp over the file");
    const report = await checked(app, world, { original, anchors: await office().anchors() });
    assert.deepEqual(report.faults, []);
    assert.deepEqual(
      report.signatures.map(({ time }) => time.from),
      ["documentTimeStamp", "signatureTimeStamp", "documentTimeStamp"],
    );
  });

  it("whose time stamp came between two signatures are signed on, as they are then", async () => {
    const world = await adopted(app);
    const original = await signedFile(world);
    office().silent = true;
    await signs(world, world.clerk);
    office().silent = false;
    assert.equal(await finish(app, world), "done");
    assert.equal((await signs(world, world.chair)).value.complete, true);
    assert.equal(await finish(app, world), "done");
    const report = await checked(app, world, { original, anchors: await office().anchors() });
    assert.deepEqual(report.faults, []);
    assert.equal(report.signatures.length, 4);
  });

  it("are stamped anew in the night before the certificate of the last time stamp ends, and hold long after", async () => {
    const world = await adopted(app);
    const original = await signedFile(world);
    await signs(world, world.clerk);
    await signs(world, world.chair);
    assert.equal(await finish(app, world), "done");
    const start = app.now;
    const { meeting, params } = world;
    // Sessions end sooner than time stamps.
    const seen = async () => {
      const fresh = await app.signedIn(meeting.deputy.accountId);
      return (await fresh.call(contract.viewPaper, { params })).value;
    };
    const due = (await seen()).lasting?.renewFrom ?? "";
    assert.ok(due > "2041-10" && due < "2041-12", "five years before the certificate ends");
    app.now = new Date(Date.parse(due) - 1000).toISOString();
    const { current } = await seen();
    await keepSigning(app.system.services);
    assert.equal((await seen()).current, current, "not a day too early");
    app.now = new Date(Date.parse(due) + 86_400_000).toISOString();
    assert.equal((await office().anchors()).length, 2, "by then there is a successor");
    await keepSigning(app.system.services);
    const { lasting } = await seen();
    assert.equal(lasting?.at, app.now);
    assert.equal(lasting?.accepted, true);
    assert.ok((lasting?.renewFrom ?? "") > "2055");
    const anchors = await office().anchors();
    app.now = start;
    const now = "2060-01-01T00:00:00.000Z";
    const report = await checked(app, world, { original, anchors, now });
    assert.deepEqual(report.faults, []);
    assert.equal(report.signatures.length, 4);
  });
});

describe("signed papers of a site without time stamps", () => {
  const app = testApp("2026-11-03T01:00:00.000Z", { environment: { TIME_STAMP_URL: "0" } });

  it("are signed as ever, and nothing is awaited", async () => {
    const world = await adopted(app);
    await signs(world, world.clerk);
    const whole = (await signs(world, world.chair)).value;
    assert.equal(whole.complete, true);
    assert.equal(whole.lasting, null);
    assert.equal(await finish(app, world), "nothing");
  });
});
