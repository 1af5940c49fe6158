import { createTransport } from "nodemailer";
import type { MailConfig } from "./config.ts";

/** One letter to one person. Every text may hold anything: what could be a header is made harmless. */
export interface Letter {
  /** The same for each attempt at the same letter, so that a repeated one is recognisable (RFC 5322). */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** BCP 47, for the header `Content-Language`. */
  readonly language: string;
  readonly calendar?:
    | { readonly method: "REQUEST" | "CANCEL"; readonly content: string }
    | undefined;
}

export interface Mail {
  /** Resolves when the mail server has taken the letter; throws `MailRefused` otherwise. */
  send(letter: Letter): Promise<void>;
}

/** A letter that was not taken. `permanent`: trying again would get the same answer. */
export class MailRefused extends Error {
  readonly permanent: boolean;
  constructor(message: string, permanent: boolean) {
    super(message);
    this.permanent = permanent;
  }
}

const TIMEOUT_MS = 20_000;
const LONGEST_ERROR = 300;

/** Connects when the first letter is sent; a server that is away only makes letters wait. */
export function openMail(config: MailConfig): Mail {
  const transport = createTransport({
    url: config.url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // A letter is made of what it is given; nothing in it may name a file or an address to be read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      const { calendar } = letter;
      const address = plainAddress(letter.to.address);
      try {
        await transport.sendMail({
          messageId: `<${letter.messageId}>`,
          from: config.from,
          to: { name: oneLine(letter.to.name), address },
          subject: oneLine(letter.subject),
          text: letter.text,
          html: letter.html,
          headers: { "Content-Language": letter.language, "Auto-Submitted": "auto-generated" },
          ...(calendar && {
            icalEvent: {
              method: calendar.method,
              filename: "lich-hop.ics",
              content: calendar.content,
            },
          }),
        });
      } catch (error) {
        throw refused(error);
      }
    },
  };
}

/** Control characters and line breaks would begin a new header; they become a space. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/** One address and nothing else: no list, no name, no route, no quoting. */
function plainAddress(text: string): string {
  const address = text.trim();
  if (!/^[^\s@<>(),;:\\"[\]]{1,64}@[^\s@<>(),;:\\"[\]]{1,190}$/u.test(address)) {
    throw new MailRefused("not an e-mail address", true);
  }
  return address;
}

/** A code of 500 and above is the server's last word (RFC 5321, section 4.2.1); all else may pass. */
function refused(error: unknown): MailRefused {
  const { message, responseCode, code } = error as {
    message?: string;
    responseCode?: number;
    code?: string;
  };
  // A wrong log-in or a server's odd day concerns every letter: it waits until an operator has helped.
  const permanent = responseCode !== undefined && responseCode >= 500 && code === "EENVELOPE";
  return new MailRefused(String(message ?? error).slice(0, LONGEST_ERROR), permanent);
}

/** Name and address of the sender, for places that want them apart. */
export function senderOf(config: MailConfig | undefined): { name: string; address: string } {
  const match = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(config?.from ?? "");
  return { name: match?.[1] ?? "", address: match?.[2] ?? config?.from ?? "" };
}
