import { createHash } from "node:crypto";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

/** The page that seals ballots, in one file of which one hash speaks: `dist/booth.html`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [inOneFile()],
  build: {
    outDir: join(import.meta.dirname, "dist"),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    target: ["chrome107", "safari16", "firefox104"],
    rolldownOptions: { input: join(import.meta.dirname, "booth.html") },
  },
});

/** Puts script and style into the page, and allows exactly these and requests to where it came from. */
function inOneFile(): Plugin {
  return {
    name: "in-one-file",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const code = files.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
        const style = files.flatMap((file) =>
          file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : [],
        );
        const page = bundle["booth.html"];
        if (page?.type !== "asset" || code.length !== 1 || style.length !== 1) {
          throw new Error("the booth must be one page, one script and one style");
        }
        const script = withShortNames(code[0]?.trim() ?? "");
        page.source = joined(String(page.source), script, style[0]?.trim() ?? "");
        for (const name of Object.keys(bundle)) if (name !== "booth.html") delete bundle[name];
      },
    },
  };
}

const WORD_NAME = /(?<=["'`])booth(?:\.\w+)+(?=["'`])/g;

/** The names of words are for whoever reads the sources: in the page each is one sign or two. */
function withShortNames(code: string): string {
  const names = [...new Set(code.match(WORD_NAME))].toSorted();
  return code.replaceAll(WORD_NAME, (name) => names.indexOf(name).toString(36));
}

function joined(html: string, code: string, style: string): string {
  if (code.includes("</script")) throw new Error("the script would end too early");
  const policy = [
    "default-src 'none'",
    `script-src ${digestOf(code)}`,
    `style-src ${digestOf(style)}`,
    "connect-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html
    .replaceAll(/\s*<link rel="stylesheet"[^>]*>/g, "")
    .replaceAll(/\s*<script[^>]*><\/script>/g, "")
    .replace("<head>", () => `<head>\n    ${meta}`)
    .replace("</head>", () => `  <style>${style}</style>\n  </head>`)
    .replace("</body>", () => `  <script type="module">${code}</script>\n  </body>`);
}

function digestOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
