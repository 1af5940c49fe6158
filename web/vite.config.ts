import react from "@vitejs/plugin-react";
import postcssPresetMantine from "postcss-preset-mantine";
import { defineConfig, type CSSOptions } from "vite";
import { centralRules } from "./central-rules.ts";
import { compressAssets } from "./compress-assets.ts";
import { FIRST_GROUPS, firstPages } from "./first-pages.ts";
import { firstWords } from "./first-words.ts";
import { lazySchemas } from "./lazy-schemas.ts";
import { leaveOut } from "./leave-out.ts";
import { mantineStyles } from "./mantine-styles.ts";

/** Where the record listens while the screens are being developed. */
const server = process.env["CHIBOSO_SERVER"] ?? "http://127.0.0.1:8080";

type PostCss = Exclude<CSSOptions["postcss"], string | undefined>;

// The package says nothing about its types.
const preset = postcssPresetMantine as () => NonNullable<PostCss["plugins"]>[number];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    mantineStyles(),
    lazySchemas(),
    leaveOut(),
    centralRules(),
    firstWords(),
    compressAssets(),
    firstPages(),
  ],
  css: { postcss: { plugins: [preset()] } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // Data URLs would need a wider content security policy than 'self'.
    assetsInlineLimit: 0,
    // An inline polyfill script would be refused by the same policy.
    modulePreload: { polyfill: false },
    // What is opened first comes in few files: a weak network is slow for each.
    rolldownOptions: { output: { codeSplitting: { groups: FIRST_GROUPS } } },
    target: ["chrome110", "safari16", "firefox115"],
  },
  server: {
    host: "127.0.0.1",
    port: 5173,
    // The server takes writes only from pages of the host that it is called by: it must stay ours.
    proxy: { "/api": { target: server, changeOrigin: false } },
  },
});
