import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { writeZip } from "@chiboso/domain/ledger/zip.ts";
import type { downloadOwnData } from "@chiboso/domain/members/privacy/contract.ts";
import type { FileReply, ReadAsked } from "../../platform/capability.ts";
import { ownDataPage } from "./own-data-page.ts";
import { collectOwnData } from "./own-data.ts";

/** One's own data as a folder: a page to read and JSON for programs. */
export async function download(
  asked: ReadAsked<typeof downloadOwnData>,
): Promise<Result<FileReply>> {
  const { reader, actor, now, services } = asked;
  const data = await collectOwnData(reader, services.config, actor, now);
  if (data === undefined) return refuse("members.no_own_file");
  const bytes = writeZip([
    { name: "data.html", bytes: Buffer.from(ownDataPage(data, actor.language)) },
    { name: "data.json", bytes: Buffer.from(JSON.stringify(data, undefined, 2)) },
  ]);
  return ok({ name: `chiboso-${now.slice(0, 10)}.zip`, type: "application/zip", bytes });
}
