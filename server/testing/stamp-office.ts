import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerTimeStamp, openTimeStamps } from "../signatures/public.ts";

/** An authority for time stamps of another house, on this machine, which can fall silent. */
export interface StampOffice {
  /** Where the site finds it and what it trusts. */
  readonly environment: Record<string, string>;
  silent: boolean;
  /** Its roots so far, which are written where the site looks for them. */
  anchors(): Promise<readonly Uint8Array[]>;
  close(): void;
}

/** `now` is the clock that it stamps by. */
export async function openStampOffice(now: () => string): Promise<StampOffice> {
  const folder = mkdtempSync(join(tmpdir(), "chiboso-stamps-"));
  const roots = join(folder, "roots.pem");
  const house = { dataDir: folder, siteName: "stamps.example" };
  let serial = 0;
  const office = {
    silent: false,
    async anchors() {
      const { anchors } = await openTimeStamps(house, now());
      const pems = anchors.map((each) => new X509Certificate(each).toString());
      writeFileSync(roots, pems.join(""));
      return anchors;
    },
  };
  async function answer(question: Buffer): Promise<Uint8Array> {
    serial += 1;
    const { authority } = await openTimeStamps(house, now());
    return answerTimeStamp(question, authority, { at: now(), serial: Uint8Array.of(1, serial) });
  }
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (office.silent) return void response.destroy();
      response.setHeader("content-type", "application/timestamp-reply");
      void answer(Buffer.concat(chunks)).then((body) => response.end(body));
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const environment = { TIME_STAMP_URL: `http://127.0.0.1:${port}/`, TIME_STAMP_ROOTS: roots };
  return Object.assign(office, {
    environment,
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}
