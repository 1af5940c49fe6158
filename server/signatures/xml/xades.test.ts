import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sampleAuthority } from "../validate/sample-authority.ts";
import { NOW, signedWith, valueOf } from "../validate/sample-signatures.ts";
import { canonicalXml } from "./canonical-xml.ts";
import { assembleXades, checkXades, xadesToSign } from "./xades.ts";

const NAME = "Nguyễn Thị Mẫu";
const authority = sampleAuthority();
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<hoSo xmlns="urn:mau:ho-so" xmlns:x="urn:mau:khac" b="2" a="1 &amp; 2">
  <dangVien x:so="099000000001">Nguyễn Thị Mẫu</dangVien><trong/><![CDATA[a < b]]>
</hoSo>`;

function signed(key: "ec" | "rsa2048" = "ec", xml = XML) {
  const { certificate, privateKey } = authority.issue({ commonName: NAME, key });
  const of = { xml, certificate, claimedAt: "2026-11-04T02:15:00.789Z" };
  const signature = signedWith(privateKey, valueOf(xadesToSign(of)));
  return valueOf(assembleXades({ ...of, chain: [authority.certificate], signature }));
}

const trust = {
  anchors: [authority.certificate],
  timeStampAnchors: [],
  crls: [authority.list([])],
  revocationNeeded: true,
  now: NOW,
};
const codesOf = (xml: string, person = { commonName: NAME }) =>
  checkXades({ xml, person, trust }).faults.map(({ code }) => code.replace("signatures.", ""));

test("a document has one canonical form, by the rules of exclusive canonicalization", () => {
  assert.equal(
    canonicalXml(XML),
    `<hoSo xmlns="urn:mau:ho-so" a="1 &amp; 2" b="2">
  <dangVien xmlns:x="urn:mau:khac" x:so="099000000001">Nguyễn Thị Mẫu</dangVien><trong></trong>a &lt; b
</hoSo>`,
  );
  const nested = `<a xmlns:p="u" xmlns:q="v"><p:b q:z="1" y="&#9;&quot;'"><c xmlns=""/><p:d/></p:b></a>`;
  assert.equal(
    canonicalXml(nested),
    `<a><p:b xmlns:p="u" xmlns:q="v" y="&#x9;&quot;'" q:z="1"><c></c><p:d></p:d></p:b></a>`,
  );
  assert.equal(canonicalXml(canonicalXml(XML)), canonicalXml(XML));
});

for (const key of ["ec", "rsa2048"] as const) {
  test(`an XML document signed with a key of kind ${key} is accepted`, () => {
    const report = checkXades({ xml: signed(key), person: { commonName: NAME }, trust });
    assert.deepEqual(report.faults, []);
    assert.ok(report.accepted);
    assert.equal(report.revocation, "good-crl");
  });
}

test("a signed document keeps its content, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const plain = text.replaceAll(/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
      const escaped = plain
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;");
      const xml = `<a b="x">${escaped}</a>`;
      assert.deepEqual(codesOf(signed("ec", xml)), []);
    }),
    { numRuns: 20 },
  );
});

test("changed content, another person, another authority are refused", () => {
  const good = signed();
  assert.deepEqual(codesOf(good.replace("Mẫu</dangVien>", "Khác</dangVien>")), ["digest_differs"]);
  assert.deepEqual(codesOf(good, { commonName: "Trần Văn Mẫu" }), ["person_differs"]);
  const strange = checkXades({
    xml: good,
    person: null,
    trust: { ...trust, anchors: [sampleAuthority().certificate] },
  });
  assert.equal(strange.faults[0]?.code, "signatures.certificate_not_trusted");
});

test("a signature that was moved, doubled, wrapped or given another time or certificate is refused", () => {
  const good = signed();
  const block = /<ds:Signature [^]*<\/ds:Signature>/.exec(good)?.[0] ?? "";
  assert.ok(block.length > 1000);
  const others = [
    good.replace(block, block + block),
    good.replace(block, "").replace("<trong>", `<trong>${block}`),
    good.replace(block, `<x>${block}</x>`),
    good.replace(/(<xades:SigningTime>\d+)-/, "$1/"),
    good.replace("2026-11-04T02:15:00Z<", "2026-11-04T02:16:00Z<"),
    good.replace("<ds:KeyInfo>", "<ds:KeyInfo><ds:KeyName>x</ds:KeyName>"),
    good.replace(`<?xml version="1.0" encoding="UTF-8"?>\n`, ""),
    `${good} `,
  ];
  for (const xml of others) assert.ok(codesOf(xml).length > 0, xml.slice(0, 200));
});

test("every stretch of a signed document that is changed makes one that is refused", () => {
  const good = signed();
  for (let at = 0; at < good.length; at += 23) {
    const code = good.charCodeAt(at) ^ 1;
    const changed = good.slice(0, at) + String.fromCharCode(code) + good.slice(at + 1);
    assert.ok(codesOf(changed).length > 0, `sign ${at}`);
  }
});

test("what programs may read differently is not signed: DOCTYPE, entities, comments, instructions, other encodings", () => {
  const { certificate } = authority.issue({ commonName: NAME });
  const codeOf = (xml: string) => {
    const made = xadesToSign({ xml, certificate, claimedAt: NOW });
    return made.ok || made.refusal.code.replace("signatures.", "");
  };
  const bad = [
    `<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>`,
    "<a><!-- x --></a>",
    "<a><?x y?></a>",
    `<?xml version="1.0" encoding="ISO-8859-1"?><a/>`,
    "<a>",
    "<a/><b/>",
    "<p:a/>",
    "",
  ];
  for (const xml of bad) assert.equal(codeOf(xml), "xml_malformed", xml);
  assert.equal(codeOf(signed()), "xml_signed_already");
});
