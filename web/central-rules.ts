import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import type { Plugin } from "vite";

/**
 * Gives the built app the rules of the Centre as data: they are checked against their schema here, when it is built, and
 * not on every device that opens it.
 */
export function centralRules(): Plugin {
  return {
    name: "central-rules",
    apply: "build",
    load(id) {
      if (!/[\\/]domain[\\/]rules[\\/]central\.ts$/.test(id)) return undefined;
      const text = JSON.stringify(JSON.stringify(CENTRAL_PACK));
      return `export const CENTRAL_PACK = /* @__PURE__ */ JSON.parse(${text});`;
    },
  };
}
