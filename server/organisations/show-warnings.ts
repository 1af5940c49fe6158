import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { listWarnings } from "@chiboso/domain/organisations/warnings-contract.ts";
import { warningsOn } from "@chiboso/domain/organisations/warnings.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { rulesByPath } from "../rules/public.ts";
import { findOrganisation, pageOfOrganisations } from "./store.ts";
import { strengthsOf } from "./strength.ts";

/** How many organisations one answer looks at; a committee of a province asks page by page. */
const PAGE = 500;

/** Warnings of one organisation, or of everything at and below it, computed for today. */
export async function showWarnings(
  asked: ReadAsked<typeof listWarnings>,
): Promise<Result<Reply<typeof listWarnings>>> {
  const { reader, params, query, now } = asked;
  const on = localDateOf(now, VIETNAM);
  const top = await findOrganisation(reader, params.organisationId);
  if (top === undefined) return refuse("kernel.not_found");
  const page =
    query.reach === "self"
      ? [top]
      : await pageOfOrganisations(reader, {
          places: [top.path],
          under: undefined,
          search: undefined,
          after: query.after,
          limit: PAGE,
        });
  const open = page.filter(({ dissolvedOn }) => dissolvedOn === null || dissolvedOn > on);
  const strengths = await strengthsOf(reader, open, on);
  const packAt = await rulesByPath(reader);
  const organisations = open.flatMap((organisation) => {
    const strength = strengths.get(organisation.id);
    const pack = packAt(organisation.path);
    const warnings = strength === undefined ? [] : warningsOn(pack, strength, on);
    const { id, name, kind } = organisation;
    return warnings.length === 0 ? [] : [{ organisation: { id, name, kind }, warnings }];
  });
  const full = query.reach === "below" && page.length === PAGE;
  return ok({
    on,
    examined: open.length,
    organisations,
    next: full ? (page.at(-1)?.path ?? null) : null,
  });
}
