import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const MOST = 300;
const SMALL = 1024;

/** An answer in the forms in which it is sent, made once for many who ask the same. */
export interface KeptAnswer {
  /** A strong validator (RFC 9110, 8.8.3) of the text in this form. */
  readonly etag: string;
  readonly bytes: Buffer;
  readonly encoding: "br" | "gzip" | undefined;
}

interface Kept {
  readonly stamp: string;
  readonly forms: Promise<readonly KeptAnswer[]>;
}

/** Answers that many ask for: each is made and compressed once, until its stamp changes. */
export function keptAnswers() {
  const kept = new Map<string, Kept>();
  return {
    /** `make` gives the text; it runs once for all who ask meanwhile. */
    async get(
      key: string,
      stamp: string,
      { accepts, make }: { readonly accepts: string; readonly make: () => Promise<string> },
    ): Promise<KeptAnswer> {
      let found = kept.get(key);
      if (found?.stamp !== stamp) {
        const fresh: Kept = { stamp, forms: make().then(formsOf) };
        found = fresh;
        fresh.forms.catch(() => {
          if (kept.get(key) === fresh) kept.delete(key);
        });
      }
      kept.delete(key);
      kept.set(key, found);
      if (kept.size > MOST) for (const oldest of kept.keys().take(1)) kept.delete(oldest);
      const forms = await found.forms;
      const wanted = forms.find(({ encoding }) => encoding && acceptsOf(accepts).has(encoding));
      return wanted ?? (forms.at(-1) as KeptAnswer);
    },
  };
}

/** The best first; the plain one last. */
async function formsOf(text: string): Promise<readonly KeptAnswer[]> {
  const bytes = Buffer.from(text);
  const digest = createHash("sha256").update(bytes).digest("base64url");
  const plain = { etag: `"${digest}"`, bytes, encoding: undefined };
  if (bytes.length < SMALL) return [plain];
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(bytes, quality),
    promisify(gzip)(bytes),
  ]);
  return [
    { etag: `"${digest}-br"`, bytes: br, encoding: "br" },
    { etag: `"${digest}-gzip"`, bytes: zipped, encoding: "gzip" },
    plain,
  ];
}

/** The encodings that `Accept-Encoding` lets through (RFC 9110, 12.5.3). */
function acceptsOf(header: string): ReadonlySet<string> {
  return new Set(
    header
      .toLowerCase()
      .split(",")
      .map((each) => each.trim())
      .filter((each) => !/;\s*q=0(?:\.0*)?$/.test(each))
      .map((each) => each.split(";")[0]?.trim() ?? ""),
  );
}
