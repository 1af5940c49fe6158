import pack from "./packs/central.json" with { type: "json" };
import { rulePack } from "./pack.ts";

/** The rules of the Centre as this release knows them; checked against the schema when loaded. */
export const CENTRAL_PACK = rulePack.parse(pack);
