import { createHash } from "node:crypto";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

/** One file that opens from a disk or a memory stick and can load nothing: `dist/verifier.html`. */
export default defineConfig({
  root: join(import.meta.dirname, "page"),
  plugins: [viteSingleFile({ removeViteModuleLoader: true }), strictPolicy()],
  build: {
    outDir: join(import.meta.dirname, "dist"),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    target: ["chrome107", "safari16", "firefox104"],
    rolldownOptions: { input: join(import.meta.dirname, "page", "verifier.html") },
  },
});

/** Allows exactly the script and the style that are in the page, by their digests, and nothing else. */
function strictPolicy(): Plugin {
  return {
    name: "strict-policy",
    enforce: "post",
    generateBundle: {
      // After the other plugin has put script and style into the page.
      order: "post",
      handler(_options, bundle) {
        const page = bundle["verifier.html"];
        if (page?.type !== "asset") throw new Error("the page is missing");
        const html = String(page.source);
        const allow = (tag: string) => `${tag}-src ${digestOf(html, tag)}`;
        const policy = [
          "default-src 'none'",
          allow("script"),
          allow("style"),
          "base-uri 'none'",
          "form-action 'none'",
        ];
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}" />`;
        const head = html.indexOf("<head>") + "<head>".length;
        page.source = `${html.slice(0, head)}\n    ${meta}${html.slice(head)}`;
      },
    },
  };
}

function digestOf(html: string, tag: string): string {
  const found = [...html.matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, "g"))];
  if (found.length !== 1) throw new Error(`the page must have one ${tag}, not ${found.length}`);
  return `'sha256-${createHash("sha256")
    .update(found[0]?.[1] ?? "")
    .digest("base64")}'`;
}
