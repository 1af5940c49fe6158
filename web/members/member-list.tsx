import { useDebouncedValue } from "@mantine/hooks";
import { may, placesFor } from "@chiboso/domain/access/rights.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import {
  countMembers,
  searchMembers,
  type MemberFilter,
} from "@chiboso/domain/members/search/contract.ts";
import { useCallback, useState } from "react";
import { useActor } from "../platform/actor.tsx";
import { useAsk, useAskPages, useJoined } from "../platform/ask.ts";
import { Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { ExportButton } from "./search/export-button.tsx";
import { FilterForm } from "./search/filter-form.tsx";
import { isFiltered, noFilter, toFilter } from "./search/filter-values.ts";
import { FoundTable } from "./search/found-table.tsx";

const PAGE = 100;

const membersOf = (page: Reply<typeof searchMembers>) => page.members;

/**
 * The members of an organisation and of everything below it, or of wherever the person may list members, with
 * search by name and number and with filters. The list comes first, its total a moment later.
 */
export function MemberList({
  organisationId,
  path,
  kind = "party",
}: {
  readonly organisationId?: string;
  /** Place in the tree, for what may be done there. */
  readonly path?: string;
  /** The kind of membership that the list is of until another is asked for. */
  readonly kind?: NonNullable<MemberFilter["kind"]>;
}) {
  const { t } = useWords();
  const actor = useActor();
  const [values, setValues] = useState(() => noFilter(kind));
  const [wanted] = useDebouncedValue(values, 250);
  const filter = toFilter(wanted, organisationId);
  const places = path === undefined ? placesFor(actor, "members.list") : [path];
  const mayExport =
    path === undefined
      ? placesFor(actor, "members.export").length > 0
      : may(actor, "members.export", path);
  const { members, count, query, fetchMore, hasMore, fetchingMore } = useFound(filter);
  const filtered = isFiltered(wanted, kind);
  return (
    <Section
      title={t("members.find.members")}
      lead={<Total count={count} />}
      actions={mayExport && members.length > 0 && <ExportButton filter={filter} />}
      flush
    >
      <FilterForm
        values={values}
        onChange={setValues}
        picksPlace={organisationId === undefined}
        places={places}
        kind={kind}
      />
      <Loaded query={query}>
        {() =>
          members.length === 0 ? (
            <EmptyState
              title={t(filtered ? "members.none_found" : "members.none")}
              hint={t(filtered ? "members.none_found_hint" : "members.none_hint")}
            />
          ) : (
            <FoundTable
              members={members}
              total={count?.total ?? 0}
              onEnd={hasMore ? fetchMore : undefined}
              fetchingMore={fetchingMore}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

/** The list page by page, and its total, which is counted meanwhile. */
function useFound(filter: MemberFilter) {
  const { pages, more, hasMore, fetchingMore, query } = useAskPages(
    searchMembers,
    { body: { ...filter, limit: PAGE } },
    (last) => (last.next === null ? null : { body: { ...filter, limit: PAGE, after: last.next } }),
    { keepPrevious: true },
  );
  const members = useJoined(pages, membersOf);
  const fetchMore = useCallback(() => {
    if (hasMore && !fetchingMore) void more();
  }, [hasMore, fetchingMore, more]);
  const count = useAsk(countMembers, { body: filter }, { keepPrevious: true }).data;
  return { members, count, query, fetchMore, hasMore, fetchingMore };
}

function Total({ count }: { readonly count: Reply<typeof countMembers> | undefined }) {
  const { t } = useWords();
  if (count === undefined) return t("members.find.counting");
  const { total, more } = count;
  return t(more ? "members.find.more_than" : "members.find.total", { total });
}
