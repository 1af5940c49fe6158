import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT: string = fileURLToPath(new URL("..", import.meta.url));

export interface ToolResult {
  readonly passed: boolean;
  /** Everything the tool said, on both of its outputs. */
  readonly said: string;
}

/** Runs one of the installed developer tools by name in a folder of the project. */
export function runTool(
  name: string,
  args: readonly string[],
  cwd: string = ROOT,
): Promise<ToolResult> {
  const program = join(ROOT, "node_modules", ".bin", name);
  return new Promise((done) => {
    execFile(program, [...args], { cwd, maxBuffer: 64 << 20 }, (error, out, wrong) =>
      done({
        passed: error === null,
        said: `${error && !out && !wrong ? error.message : ""}${out}${wrong}`,
      }),
    );
  });
}
