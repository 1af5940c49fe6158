import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
  NOW,
  sampleSigning,
  signedWith,
  valueOf,
} from "../server/signatures/validate/sample-signatures.ts";
import { assembleXades, xadesToSign } from "../server/signatures/xml/xades.ts";
import { openSignaturePrograms, pem } from "./signature-programs.ts";

/** Our signatures in XML before a program that others wrote. */
const programs = openSignaturePrograms();
after(() => programs.close());
const { run, place } = programs;

for (const key of ["ec", "rsa2048"] as const) {
  test(`an XML document signed with a key of kind ${key} is accepted by xmlsec1 with both things that are signed, and refused when it is changed`, () => {
    const { authority, secretary } = sampleSigning(key);
    const { certificate, privateKey, chain } = secretary;
    const xml = `<hoSo xmlns="urn:mau" xmlns:x="urn:khac" b="2" a="1"><x:ten x:so="1">Nguyễn Thị Mẫu</x:ten><trong/>\n</hoSo>`;
    const of = { xml, certificate, claimedAt: NOW };
    const signature = signedWith(privateKey, valueOf(xadesToSign(of)));
    const signed = valueOf(assembleXades({ ...of, chain, signature }));
    const trust = [
      "--trusted-pem",
      place("xml-root.pem", pem("CERTIFICATE", authority.certificate)),
    ];
    const time = ["--verification-gmt-time", "2026-11-04 02:15:00"];
    const id = ["--id-attr:Id", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties"];
    const verify = (name: string, content: string) =>
      run("xmlsec1", "--verify", "--print-debug", ...trust, ...time, ...id, place(name, content));
    const { ok, said } = verify("signed.xml", signed);
    assert.ok(ok, said);
    assert.match(said, /SignedInfo References \(ok\/all\): 2\/2/);
    assert.ok(!verify("changed.xml", signed.replace("Mẫu</x:ten>", "Khác</x:ten>")).ok);
    assert.ok(!verify("late.xml", signed.replace("02:15:00Z<", "02:16:00Z<")).ok);
  });
}
