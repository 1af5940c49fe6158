import { ok, refuse, type Result } from "../../kernel/result.ts";
import { FEWEST_COUNTED, type SecretTerms } from "./ballot.ts";

/** Whether so many ballots keep each of them secret when their sum is opened. */
export function checkMinimum({ minimum }: Pick<SecretTerms, "minimum">): Result<undefined> {
  const fewest = FEWEST_COUNTED;
  return minimum < fewest
    ? refuse("voting.secret_minimum", { minimum, fewest }, "terms.minimum")
    : ok(undefined);
}
