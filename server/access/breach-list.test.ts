import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { bloomShape, probesOf, readHeader, writeHeader } from "./bloom.ts";
import { COMMON_LIST, judgePassword, openInMemory, openOnDisk, siteList } from "./breach-list.ts";
import { buildBreachList, readDigests } from "./build-breach-list.ts";
import { buildCommonPasswords } from "./common-passwords.ts";

const digestOf = (text: string) => hash("sha1", text, "buffer");
const upper = (text: string) => digestOf(text).toString("hex").toUpperCase();

describe("the list of stolen passwords", () => {
  const folder = { path: "" };
  before(async () => void (folder.path = await mkdtemp(join(tmpdir(), "chiboso-breach-"))));
  after(() => rm(folder.path, { recursive: true, force: true }));
  const at = (name: string) => join(folder.path, name);
  const verdict = async (password: string) => {
    const judged = await judgePassword(folder.path, password, ["Trần Thị Mẫu"]);
    return judged.ok ? "taken" : judged.refusal.code;
  };

  it("holds every password that was put in, whatever the parts in which it was made", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 1, max: 200 }),
        async (passwords, memory) => {
          const digests = passwords.map(digestOf);
          const options = { target: at("some.bloom"), rate: 0.01, memory };
          await buildBreachList(() => digests, options);
          const [inMemory, onDisk] = [
            await openInMemory(options.target),
            await openOnDisk(options.target),
          ];
          for (const password of passwords) {
            assert.equal(await inMemory(password), true);
            assert.equal(await onDisk?.(password), true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("takes hardly more other passwords for stolen ones than its rate says", async () => {
    const digests = Array.from({ length: 5000 }, (_, index) => digestOf(`in ${index}`));
    const target = at("rate.bloom");
    await buildBreachList(() => digests, { target, rate: 0.01, memory: 1 << 20 });
    const holds = await openInMemory(target);
    const wrong = await Promise.all(
      Array.from({ length: 20_000 }, (_, index) => holds(`out ${index}`)),
    );
    const share = wrong.filter(Boolean).length / wrong.length;
    assert.ok(share < 0.014, `${share} of the others`);
  });

  it("spreads its bits over all of a filter that is larger than four thousand million bits", () => {
    const shape = bloomShape(1_000_000_000, 0.001);
    assert.ok(shape.bits > 2 ** 33);
    const bits = Array.from({ length: 200 }, (_, index) => probesOf(digestOf(`${index}`), shape));
    for (const each of bits.flat()) {
      assert.ok(Number.isSafeInteger(each) && each >= 0 && each < shape.bits);
    }
    assert.ok(bits.flat().some((each) => each > shape.bits * 0.9));
    assert.deepEqual(readHeader(writeHeader(shape), 32 + shape.bits / 8), shape);
  });

  it("refuses a file that is none, of another version, or cut short", () => {
    const shape = bloomShape(10, 0.01);
    const header = writeHeader(shape);
    const size = 32 + shape.bits / 8;
    assert.throws(() => readHeader(Buffer.from("something else"), 14), /not a breach list/);
    assert.throws(() => readHeader(header, size - 1), /cut short/);
    const newer = Buffer.from(header);
    newer[8] = 2;
    assert.throws(() => readHeader(newer, size), /version 2/);
  });

  it("reads the download of Have I Been Pwned, leaves out what is rare, and names a broken line", async () => {
    const source = at("pwned.txt");
    await writeFile(source, `${upper("rất hay gặp")}:52\r\n${upper("hiếm khi thấy")}:1\r\n`);
    const target = siteList(folder.path);
    await buildBreachList(() => readDigests(source, 2), { target, rate: 1e-9, memory: 64 });
    const holds = await openOnDisk(target);
    assert.equal(await holds?.("rất hay gặp"), true);
    assert.equal(await holds?.("hiếm khi thấy"), false);
    await writeFile(source, `${upper("một")}:3\nnot a digest\n`);
    const wrong = buildBreachList(() => readDigests(source, 1), { target, rate: 0.1, memory: 64 });
    await assert.rejects(wrong, /line 2/);
    assert.equal(await (await openOnDisk(target))?.("rất hay gặp"), true, "the earlier list stays");
    assert.deepEqual(
      (await readdir(folder.path)).filter((name) => name.endsWith(".partial")),
      [],
    );
    await rm(target);
  });

  it("refuses what everybody tries, and what was stolen elsewhere when the site has such a list", async () => {
    assert.equal(await verdict("unbelievable"), "access.password_too_common");
    assert.equal(await verdict("Strawberry!2026"), "access.password_too_common");
    assert.equal(await verdict("Mùa xuân ở xã nhà"), "taken");
    const digests = [digestOf("Mùa xuân ở xã nhà")];
    const target = siteList(folder.path);
    await buildBreachList(() => digests, { target, rate: 1e-9, memory: 64 });
    assert.equal(await verdict("Mùa xuân ở xã nhà"), "access.password_breached");
    assert.equal(await verdict("Mùa xuân ở xã nhà".normalize("NFD")), "access.password_breached");
    assert.equal(await verdict("Đồng lúa chín vàng"), "taken");
  });

  it("comes with the product as it is made from its source", async () => {
    await buildCommonPasswords(at("again.bloom"));
    assert.ok((await readFile(at("again.bloom"))).equals(await readFile(COMMON_LIST)));
  });
});
