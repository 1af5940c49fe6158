import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const styles = join(
  dirname(createRequire(import.meta.url).resolve("@mantine/core/styles.css")),
  "styles",
);

/**
 * Gives every Mantine component the style sheet of its name, so that a screen loads the styles of
 * what it shows and not of all hundred components. While developing the whole sheet is loaded.
 */
export function mantineStyles(): Plugin[] {
  return [
    {
      name: "mantine-styles-build",
      apply: "build",
      transform(code, id) {
        const name = /@mantine[\\/]core[\\/]esm[\\/].*[\\/](\w+)\.module\.mjs$/.exec(id)?.[1];
        if (name === undefined || !existsSync(join(styles, `${name}.layer.css`))) return undefined;
        return { code: `import "@mantine/core/styles/${name}.layer.css";\n${code}`, map: null };
      },
    },
    {
      name: "mantine-styles-serve",
      apply: "serve",
      transformIndexHtml: () => [
        {
          tag: "link",
          attrs: { rel: "stylesheet", href: `/@fs${join(styles, "..", "styles.layer.css")}` },
          injectTo: "head",
        },
      ],
    },
  ];
}
