import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { issueAccounts } from "@chiboso/domain/access/accounts-contract.ts";
import { openLink } from "@chiboso/domain/access/contract.ts";
import type { Language } from "@chiboso/domain/kernel/language.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import { codesIn, codesOn, pagesOf } from "../testing/codes-in.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";
import { printSlips, type Slip } from "./slips.ts";

const CONFIG = { siteName: "dangbo.example.vn", publicUrl: "https://chibo.example.vn" };
const NOW = "2026-11-03T01:00:00.000Z";

const slip = (index: number, language: Language = "vi"): Slip => ({
  name: `Người Thứ ${index}`,
  username: `nguoi${index}`,
  link: `https://chibo.example.vn/welcome#token-${index}`,
  expiresAt: "2026-11-06T01:00:00.000Z",
  language,
});

const codesOf = (base64: string | null) => codesIn(Buffer.from(base64 ?? "", "base64"));

describe("slips with a one-time link", () => {
  const app = testApp(undefined, { environment: { PUBLIC_URL: CONFIG.publicUrl } });

  it("have a code that a phone reads as the link, whatever its length", () => {
    const links = [1, 20, 60, 100, 140].flatMap((length) =>
      ["a1B2-", "4821", "HOASEN-7"].map(
        (text) => `https://chibo.example.vn/welcome#${text.repeat(40).slice(0, length)}`,
      ),
    );
    const slips = links.map((link, index) => ({ ...slip(index), link }));
    assert.deepEqual(codesOf(printSlips(slips, CONFIG, NOW)), links);
  });

  it("stand eight on a page, each with its own code, in the order of the list", () => {
    const slips = Array.from({ length: 17 }, (_, index) => slip(index));
    const pages = pagesOf(Buffer.from(printSlips(slips, CONFIG, NOW) ?? "", "base64"));
    assert.deepEqual(
      pages.map((page) => codesOn(page).length),
      [8, 8, 1],
    );
    assert.deepEqual(
      pages.flatMap(codesOn),
      slips.map(({ link }) => link),
    );
  });

  it("are printed for every language, and by the browser alone when the face lacks a sign", () => {
    for (const language of ["vi", "en", "ar"] as const)
      assert.equal(codesOf(printSlips([slip(1, language)], CONFIG, NOW)).length, 1);
    const faces = (language: Language) =>
      Buffer.from(printSlips([slip(1, language)], CONFIG, NOW) ?? "", "base64").toString("latin1");
    assert.match(faces("ar"), /NotoNaskhArabic/, "an Arabic slip says its sentences in Arabic");
    assert.doesNotMatch(faces("en"), /NotoNaskhArabic/);
    assert.equal(printSlips([{ ...slip(1), name: "王小明" }], CONFIG, NOW), null);
    assert.equal(printSlips([], CONFIG, NOW), null);
  });

  it("come with the answer that issues the links, open exactly them, and are kept nowhere", async () => {
    const above = await placeOrganisation(app, { name: "Đảng bộ Mẫu", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ Mẫu", under: above });
    for (const name of ["Trần Thị Mẫu", "Lê Văn Mẫu"]) {
      const { accountId } = await placeMember(app, cell, { name });
      await app.held.database.pool.query("update account set password_hash = null where id = $1", [
        accountId,
      ]);
    }
    const office = await app.signedIn(
      (await placeOfficer(app, above, "committeeOffice")).accountId,
    );
    const params = { organisationId: cell.id };
    const { issued, slips } = (await office.call(issueAccounts, { params, body: {} })).value;
    const links = codesOf(slips);
    assert.deepEqual(
      links,
      issued.map(({ link }) => link),
    );
    for (const [index, link] of links.entries()) {
      const token = link.split("#")[1] ?? "";
      const opened = await app.nobody.call(openLink, { body: { token } });
      assert.equal(opened.value.username, issued[index]?.username);
      const rows = await app.held.database.query(sql<{ text: string }>`
        select one_time_link::text as text from one_time_link union all select command::text from command`);
      assert.equal(
        rows.some(({ text }) => text.includes(token)),
        false,
      );
    }
  });
});
