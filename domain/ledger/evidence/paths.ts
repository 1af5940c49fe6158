import { ok, refuse, type Result } from "../../kernel/result.ts";

/** Letters, digits, dots and dashes, with folders before them. */
const PLAIN = /^[A-Za-z0-9.-]+(\/[A-Za-z0-9.-]+)*$/;

/**
 * Whether paths of one bag may be laid out as files on any machine: none leaves the folder, no two are one file
 * where capitals or normal forms are not told apart, and each has plain letters only.
 */
export function checkPaths(paths: readonly string[]): Result<undefined> {
  const outside = paths.find(leavesFolder);
  if (outside !== undefined) return refuse("ledger.bag_path_outside", { name: outside });
  const seen = new Set<string>();
  for (const path of paths) {
    const folded = path.normalize("NFC").toLowerCase();
    if (seen.has(folded)) return refuse("ledger.bag_path_twice", { name: path });
    seen.add(folded);
  }
  const strange = paths.find((path) => !PLAIN.test(path));
  return strange === undefined ? ok(undefined) : refuse("ledger.bag_path_name", { name: strange });
}

function leavesFolder(path: string): boolean {
  const parts = path.split("/");
  return (
    path.includes("\\") ||
    /^[A-Za-z]:/.test(path) ||
    path.startsWith("~") ||
    parts.some((part) => part === "" || part === "." || part === "..")
  );
}
