import type { Guard } from "./source.ts";

const NAMELESS = /^(utils?|common|shared|lib|libs|helpers?|misc|index)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|story|config|d|vi|en|ar))?\.(ts|tsx|mjs)$/;
const MOST_LINES = 300;
/** Lists of texts and of rules are data and as long as they are. */
const DATA = /\/(words|packs|vectors)\//;

/** A file is named by its one subject and is short enough to be read at once. */
export const names: Guard = ({ path, text }) => {
  const parts = path.split("/");
  const file = parts.at(-1) ?? "";
  const nameless = parts
    .map((part) => part.replace(/\..*$/, ""))
    .find((part) => NAMELESS.test(part));
  const lines = text.split("\n").length - 1;
  return [
    ...(nameless === undefined ? [] : [`"${nameless}" names no subject: say what is in it`]),
    ...(KEBAB.test(file) ? [] : ["file names are kebab-case"]),
    ...(lines > MOST_LINES && !DATA.test(path)
      ? [`${lines} lines: ${MOST_LINES} are the most`]
      : []),
  ].map((why) => ({ at: 0, why }));
};

/** The doors, and the platform, which stands for the libraries behind it. */
const PASSES_ON = /\/public\.tsx?$|^(server|web)\/platform\//;

/** Every name has one place; a capability's `public.ts` is a door and names what it lets through. */
export const barrels: Guard = ({ path, parsed }) =>
  parsed.module.staticExports.flatMap(({ entries, start }) =>
    entries.flatMap((entry) => {
      if (entry.moduleRequest === null) return [];
      if (entry.importName.kind.startsWith("All")) {
        return [{ at: start, why: "`export *` hides what is passed on: name it" }];
      }
      return PASSES_ON.test(path)
        ? []
        : [{ at: start, why: "only a public.ts passes on what others export" }];
    }),
  );
