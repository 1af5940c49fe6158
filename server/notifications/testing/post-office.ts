import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A letter as it arrived: who it was for by the envelope, its headers, and its parts by media type. */
export interface Arrived {
  readonly recipients: readonly string[];
  readonly headers: ReadonlyMap<string, string>;
  readonly raw: string;
  /** Content of the first part of a media type, decoded; throws when there is none. */
  part(type: string): string;
}

/** A real SMTP server on a free port of this machine, for tests. */
export interface PostOffice {
  readonly url: string;
  readonly arrived: Arrived[];
  /** What it answers to the next letters, one each; a letter is taken when the list is empty. */
  readonly answers: number[];
  close(): Promise<void>;
}

export async function openPostOffice(): Promise<PostOffice> {
  const arrived: Arrived[] = [];
  const answers: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, done) => {
      const code = answers.shift();
      if (code === undefined) return done();
      done(Object.assign(new Error("mailbox says no"), { responseCode: code }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const recipients = session.envelope.rcptTo.map((each) => each.address);
        arrived.push(read(Buffer.concat(chunks), recipients));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function read(bytes: Buffer, recipients: readonly string[]): Arrived {
  const raw = bytes.toString("utf8");
  const { headers, body } = split(raw);
  return {
    recipients,
    headers,
    raw,
    part(type) {
      const found = findPart(headers, body, type);
      if (found === undefined) throw new Error(`no part of the type ${type}`);
      return found;
    },
  };
}

function split(text: string): { headers: Map<string, string>; body: string } {
  const end = text.indexOf("\r\n\r\n");
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { headers, body: text.slice(end + 4) };
}

function findPart(
  headers: ReadonlyMap<string, string>,
  body: string,
  type: string,
): string | undefined {
  const contentType = headers.get("content-type") ?? "text/plain";
  if (contentType.startsWith(type))
    return decode(headers.get("content-transfer-encoding") ?? "7bit", body);
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  for (const piece of body.split(`--${boundary}`).slice(1, -1)) {
    const inner = split(piece.replace(/^\r\n/, ""));
    const found = findPart(inner.headers, inner.body, type);
    if (found !== undefined) return found;
  }
  return undefined;
}

function decode(encoding: string, body: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** Text of a header with its encoded words (RFC 2047) decoded. */
export function plainHeader(value: string | undefined): string {
  return (value ?? "")
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, text: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("latin1")
        : text
            .replace(/_/g, " ")
            .replace(/=([0-9A-F]{2})/g, (_each, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, "latin1").toString("utf8"));
}
