import { ServerResponse } from "node:http";
import { StatementSync } from "node:sqlite";

/**
 * Loaded before a witness in tests: kills it, as a cut of the power would, at the step that KILL_AT names, while it
 * cosigns the checkpoint after the first one.
 */
const step = process.env["KILL_AT"];
const die = () => process.kill(process.pid, "SIGKILL");
const advanced = { yes: false };

type Call = (this: never, ...given: readonly unknown[]) => unknown;
const statements = StatementSync.prototype as unknown as { run: Call };
const responses = ServerResponse.prototype as unknown as { end: Call };
const { run } = statements;
const { end } = responses;

statements.run = function (this: StatementSync, ...given) {
  const advances = this.sourceSQL.trimStart().startsWith("update head");
  if (advances && step === "before it is kept") die();
  const done: unknown = Reflect.apply(run, this, given);
  if (advances && step === "after it is kept") die();
  if (advances) advanced.yes = true;
  return done;
};

responses.end = function (this: ServerResponse, ...given) {
  if (advanced.yes && step === "before it is answered") die();
  if (advanced.yes && step === "after it is answered") this.once("finish", die);
  const ended: unknown = Reflect.apply(end, this, given);
  return ended;
};
