import {
  runBeleniosTool,
  type BeleniosTool,
} from "../server/voting/secret/testing/belenios-tool.ts";
import { ensureProgram } from "./machine-package.ts";

/**
 * `belenios-tool` of the machine's packages (`BELENIOS_TOOL` names another one), installed where there
 * is none: the verifier that others wrote. It is run as a program of its own and nothing is taken from it.
 */
export function ensureBeleniosTool(say: (line: string) => void): string {
  const program = {
    need: "The tests of secret ballots need belenios-tool",
    names: ["belenios-tool"],
    packages: ["belenios-tool"],
    variable: "BELENIOS_TOOL",
  };
  return ensureProgram(program, say);
}

/** The program of the machine in an empty folder of its own. */
export function openBeleniosTool(say: (line: string) => void = () => undefined): BeleniosTool {
  return runBeleniosTool(ensureBeleniosTool(say));
}
