import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import type { FastifyInstance } from "fastify";
import { identify } from "../../access/public.ts";
import { buildApp } from "../../app.ts";
import { capabilities } from "../../capabilities.ts";
import { granted } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { createLog } from "../../platform/log.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import { sealBallot } from "./testing/devices.ts";
import { MARKS, cast, closeVote, pollOf, vote, openedPoll } from "./testing/secret-vote.ts";

const LOOKS = 100;

describe("the door of a booth", () => {
  const app = testApp();
  const opened: { narrow?: FastifyInstance } = {};

  before(async () => {
    const { services } = app.system;
    const config = { ...services.config, requestsPerMinute: 1 };
    const log = createLog("silent");
    opened.narrow = await buildApp({ ...services, config }, capabilities, identify, log);
  });
  after(() => opened.narrow?.close());

  const knock = async (method: "GET" | "POST", url: string) => {
    const headers = { "content-type": "application/octet-stream" };
    const payload = method === "POST" ? { payload: Buffer.from("{}"), headers } : {};
    return (await opened.narrow?.inject({ method, url, ...payload }))?.statusCode;
  };

  async function openedVote() {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const { listed, open } = await openedPoll(meeting);
    const { electionId, id } = open;
    return { meeting, view: listed.view, electionId, id, credentials: listed.credentials };
  }

  test("counts all names that lead nowhere together, and looking apart from casting", async () => {
    const meeting = await runMeeting(app, [{}]);
    const { electionId } = await granted(
      meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting)),
    );
    assert.equal(await knock("GET", "/api/booth/11111111111111"), 404);
    assert.equal(await knock("GET", "/api/booth/22222222222222"), 429);
    assert.equal(await knock("POST", "/api/booth/33333333333333/ballots"), 429);
    const booth = `/api/booth/${electionId}`;
    for (let look = 0; look < LOOKS; look += 1) assert.equal(await knock("GET", booth), 200);
    assert.equal(await knock("GET", booth), 429);
    assert.equal(await knock("POST", `${booth}/ballots`), 409);
  });

  test("shows the list of keys as it was made once, and anew when the box is closed", async () => {
    const { meeting, view, electionId, credentials } = await openedVote();
    const ask = (headers: Record<string, string>) =>
      app.system.app.inject({ url: `/api/booth/${electionId}`, headers });
    const plain = await ask({});
    assert.equal(plain.json().state, "open");
    assert.equal(plain.json().keys.length, 7);
    const small = await ask({ "accept-encoding": "gzip;q=0.5, br" });
    assert.equal(small.headers["content-encoding"], "br");
    assert.equal(String(brotliDecompressSync(small.rawPayload)), plain.body);
    const etag = String(small.headers["etag"]);
    const again = await ask({ "accept-encoding": "br", "if-none-match": etag });
    assert.deepEqual([again.statusCode, again.body], [304, ""]);
    for (const credential of credentials) await vote(app.nobody, electionId, credential, MARKS);
    await closeVote(meeting, view);
    const closed = await ask({ "accept-encoding": "br", "if-none-match": etag });
    assert.equal(closed.statusCode, 200);
    assert.equal(JSON.parse(String(brotliDecompressSync(closed.rawPayload))).state, "closed");
  });

  test("keeps nobody waiting at one booth because another is held", async () => {
    const [held, free] = [await openedVote(), await openedVote()];
    const seal = ({ electionId, credentials }: typeof held) =>
      sealBallot(app.nobody, electionId, credentials[0] as Credential, MARKS);
    const ballots = [await seal(held), await seal(free)] as const;
    const answers: string[] = [];
    const send = async (electionId: string, json: string) => {
      const { value } = await cast(app.nobody, electionId, json);
      answers.push(value.tracker);
    };
    const waiting = await app.held.database.commit(async (tx) => {
      await tx.query(sql`select id from secret_vote where id = ${held.id} for update`);
      const sent = send(held.electionId, ballots[0].json);
      await send(free.electionId, ballots[1].json);
      return { sent };
    });
    await waiting.sent;
    assert.deepEqual(answers, [ballots[1].tracker, ballots[0].tracker]);
  });
});
