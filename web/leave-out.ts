import type { Plugin } from "vite";

/** How zod describes its shapes in JSON Schema: the server writes its document with it, no screen does. */
const DESCRIBING = /[\\/]zod[\\/]v4[\\/]core[\\/](json-schema-processors|to-json-schema)\.js$/;
/** Whether zod may make code of a shape: the app's policy says no, and asking would break it once on every page. */
const ASKING = /[\\/]zod[\\/]v4[\\/]core[\\/]util\.js$/;
const ASKED = /const F = Function;\s+new F\(""\);\s+return true;/;

const EXPORTED = /^export (?:const|function) (\w+)/gm;
const RENAMED = /^export \{ \w+ as (\w+) \};/gm;

const GONE =
  'const gone = () => { throw new Error("left out of the app"); }; const made = () => gone;';

/**
 * Leaves out of the built app what a library brings and no screen calls, and what the bundler cannot see to
 * be unused because the library's own methods name it.
 */
export function leaveOut(): Plugin {
  return {
    name: "leave-out",
    apply: "build",
    transform(code, id) {
      if (ASKING.test(id)) return answered(code);
      if (!DESCRIBING.test(id)) return undefined;
      const names = [EXPORTED, RENAMED].flatMap((each) =>
        [...code.matchAll(each)].map(([, name = ""]) => name),
      );
      // What makes a method may be called while nobody calls the method.
      const named = names.map((n) => `${n.startsWith("create") ? "made" : "gone"} as ${n}`);
      return { code: `${GONE}\nexport { ${named.join(", ")} };`, map: null };
    },
  };
}

function answered(code: string) {
  if (!ASKED.test(code)) throw new Error("zod asks in another way whether it may make code");
  return { code: code.replace(ASKED, "return false;"), map: null };
}
