import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fetchFile, textsOf } from "../testing/hands.ts";
import { BODY, CELL, OTHER_CELL, type Step, type World } from "./world.ts";

const VERIFY = fileURLToPath(new URL("../../verifier/verify.ts", import.meta.url));

interface Verdict {
  readonly code: number | null;
  readonly said: string;
}

/** As an outsider runs it: no server, no network, no database. */
async function verify(args: readonly string[]): Promise<Verdict> {
  const child = spawn(process.execPath, [VERIFY, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {},
  });
  const [said, [code]] = await Promise.all([
    text(child.stdout),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { code, said };
}

/** Works in a folder that is gone afterwards. */
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "chiboso-proof-"));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function downloadBundle(world: World): Promise<void> {
  const { path, name } = await fetchFile(world.member.page, "Tải hồ sơ kiểm chứng");
  assert.match(name, /\.zip$/);
  world.bundle = path;
}

async function verifyByCommand({ bundle, administrator, product }: World): Promise<void> {
  const alone = await verify([bundle]);
  assert.equal(alone.code, 0, alone.said);
  assert.match(alone.said, /Hồ sơ nguyên vẹn, còn phải so dấu vân tay/);
  await administrator.page.goto(`${product.address}/system`);
  const shown = administrator.page.getByText(/^\S+\/so\/\S+\+[0-9a-f]{8}\+\S+$/);
  const keys = await textsOf(shown);
  await inFolder(async (folder) => {
    const file = join(folder, "log.vkey");
    await writeFile(file, `${keys.join("\n")}\n`);
    const trusted = await verify([bundle, "--key", file]);
    assert.equal(trusted.code, 0, trusted.said);
    assert.match(trusted.said, /^Hồ sơ nguyên vẹn\n/);
    assert.ok(trusted.said.includes(CELL), trusted.said);
  });
}

/** The bundle with one bit turned over, at a share of its length. */
async function damaged(bundle: string, share: number): Promise<Buffer> {
  const bytes = await readFile(bundle);
  const at = Math.floor(bytes.length * share);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

async function refuseDamaged({ bundle }: World): Promise<void> {
  await inFolder(async (folder) => {
    for (const share of [0.05, 0.5, 0.95]) {
      const file = join(folder, `${share}.zip`);
      await writeFile(file, await damaged(bundle, share));
      const { code, said } = await verify([file]);
      assert.equal(code, 1, `a byte changed at ${share * 100} % must not pass:\n${said}`);
      assert.match(said, /Hồ sơ KHÔNG đạt/);
    }
  });
}

/** The page as the system hands it out, saved like any file. */
async function saveVerifier({ member }: World, folder: string): Promise<string> {
  const coming = member.page.waitForEvent("download");
  await member.page.getByRole("link", { name: "Tải trang kiểm chứng" }).click();
  const download = await coming;
  const place = join(folder, download.suggestedFilename());
  await download.saveAs(place);
  return pathToFileURL(place).href;
}

const verifyOnPage = (world: World) =>
  inFolder(async (folder) => openFromDisk(world, await saveVerifier(world, folder)));

async function openFromDisk({ bundle, cast }: World, address: string): Promise<void> {
  const { page, device } = await cast.meet("an outsider");
  await device.setOffline(true);
  await page.goto(address);
  const take = (name: string, buffer: Buffer) =>
    page.getByLabel("Chọn tệp").setInputFiles({ name, mimeType: "application/zip", buffer });
  await take("bien-ban.zip", await readFile(bundle));
  await page
    .getByRole("heading", { name: "✓ Hồ sơ nguyên vẹn, còn phải so dấu vân tay" })
    .waitFor();
  await page.getByText(CELL).waitFor();
  await take("bien-ban-sua.zip", await damaged(bundle, 0.5));
  await page.getByRole("heading", { name: "✗ Hồ sơ KHÔNG đạt" }).waitFor();
  await take("bien-ban.pdf", Buffer.from("%PDF-1.7\n%%EOF\n"));
  await page.getByText("Đây không phải loại tệp kiểm tra được ở đây").waitFor();
  assert.equal(await page.getByText("KHÔNG đạt").count(), 0);
}

async function readBoard(world: World): Promise<void> {
  const { page } = world.office;
  await page.goto(world.product.address);
  await page.getByRole("link", { name: "Theo dõi chi bộ" }).first().click();
  await page.getByRole("heading", { name: "Bảng theo dõi chi bộ" }).waitFor();
  const row = page.getByRole("row").filter({ hasText: CELL });
  for (const figure of ["Đã họp", "(5/6)", "1 thông qua, 0 không", "Đã thông qua"]) {
    await row.getByText(figure, { exact: false }).first().waitFor();
  }
  await row.getByRole("cell", { name: "2", exact: true }).waitFor();
  const other = page.getByRole("row").filter({ hasText: OTHER_CELL });
  await other.getByText(/Chưa họp|Không họp trong tháng/).waitFor();
  await row.getByRole("link", { name: /Sinh hoạt thường kỳ/ }).click();
  await page.waitForURL(`**${world.meeting}`);
  await page.getByText("2 × 3 = 6 > 5 = 1 × 5").waitFor();
  await page.getByRole("link", { name: "Mở biên bản" }).click();
  await page.getByRole("heading", { name: "Đã thông qua và niêm phong" }).waitFor();
  await page.goto(`${world.product.address}/organisations`);
  await page.getByText(BODY).first().waitFor();
}

/** Steps 6 and 7 of the main job: what outsiders can check and what the committee sees. */
export const PROOF: readonly Step[] = [
  ["a member downloads the bundle", downloadBundle],
  ["the verifier says yes, and whose log it is when it knows the key", verifyByCommand],
  ["one changed byte anywhere makes it say no", refuseDamaged],
  ["the page opened from disk, without a network, says the same", verifyOnPage],
  ["the committee's board shows the cell's month, and a click leads to the records", readBoard],
];
