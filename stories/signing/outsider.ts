import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Person } from "../testing/people.ts";

const VERIFY = fileURLToPath(new URL("../../verifier/verify.ts", import.meta.url));

/** A command on a machine without a network: in a network namespace of its own, where the machine has them. */
function withoutNetwork(args: readonly string[]): { readonly code: number | null; said: string } {
  const alone = ["--map-root-user", "--net"];
  const has = spawnSync("unshare", [...alone, "true"]).status === 0;
  const command = [process.execPath, ...args];
  const [program = "", ...rest] = has ? ["unshare", ...alone, ...command] : command;
  const { status, stdout } = spawnSync(program, rest, { encoding: "utf8", env: {} });
  return { code: status, said: stdout };
}

/** `npm run verify` on the files, with no more than reading them. */
export function verifyAway(...files: readonly string[]): string {
  const allowed = ["--permission", "--allow-fs-read=*", VERIFY];
  const { code, said } = withoutNetwork([...allowed, ...files]);
  assert.equal(code, 0, said);
  return said;
}

/** The page for outsiders as the system hands it out, opened from disk on a device that is offline. */
export async function checkOnPage(
  { page, device }: Person,
  address: string,
  files: readonly string[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "chiboso-outsider-"));
  try {
    const place = join(folder, "verifier.html");
    await writeFile(place, await (await fetch(`${address}/verifier.html`)).text());
    await device.setOffline(true);
    await page.goto(pathToFileURL(place).href);
    await page.getByLabel("Chọn tệp").setInputFiles([...files]);
    await page
      .getByRole("heading", { name: "✓ Hồ sơ nguyên vẹn, còn phải so dấu vân tay" })
      .waitFor();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
