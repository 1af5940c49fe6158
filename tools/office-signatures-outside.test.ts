import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { authorityCertificate } from "../domain/signing/certificates-contract.ts";
import { finishPaper } from "../server/signing/finish-paper.ts";
import { testApp } from "../server/testing/app.ts";
import { bodyOver, officeSigns, placeOffice } from "../server/testing/office-desk.ts";
import { adopted, signedFile, signs } from "../server/testing/signing-desk.ts";
import { openSignaturePrograms, pem } from "./signature-programs.ts";

/** Papers with signatures of persons, an organisation and the archive, before programs of others. */
describe("signatures of offices before programs of others", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");
  const programs = openSignaturePrograms();
  after(() => programs.close());
  const { run, place, folder } = programs;

  it("pdfsig and qpdf accept all four, also when each was made to last before the next came", async () => {
    const world = await adopted(app);
    const office = await placeOffice(app, await bodyOver(app, world));
    const { services } = app.system;
    await signs(world, world.clerk);
    await signs(world, world.chair);
    await finishPaper(services, world.params.paperId);
    await officeSigns(world, office, "organisation");
    await finishPaper(services, world.params.paperId);
    await officeSigns(world, office, "archive");
    await finishPaper(services, world.params.paperId);
    const { bytes: root } = await app.nobody.call(authorityCertificate);
    const rootFile = place("root.pem", pem("CERTIFICATE", root));
    assert.ok(run("certutil", "-N", "-d", `sql:${folder}`, "--empty-password").ok);
    assert.ok(
      run("certutil", "-A", "-d", `sql:${folder}`, "-n", "root", "-t", "CT,C,C", "-i", rootFile).ok,
    );
    const path = place("signed.pdf", await signedFile(world));
    const { said } = run("pdfsig", "-nssdir", folder, path);
    assert.equal(said.match(/Signature is Valid/g)?.length, 4, said);
    const signers = [...said.matchAll(/Signer Certificate Common Name: (.*)/g)].map(([, name]) =>
      name?.trim(),
    );
    const { clerk, secretary } = world.meeting;
    const above = "Đảng bộ Công ty Thử";
    assert.deepEqual(
      signers.filter((name) => !name?.includes("Chi Bo So")),
      [clerk.name, secretary.name, above, above],
      said,
    );
    assert.ok(run("qpdf", "--check", path).ok);
  });
});
