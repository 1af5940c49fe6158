import { getBoard } from "@chiboso/domain/analytics/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { IconBuildingCommunity, IconShieldCheck } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useAsk } from "../platform/ask.ts";
import { LinkButton } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { BoardFigures } from "./board-figures.tsx";
import { BoardFilter, matches, type Filter } from "./board-filter.tsx";
import { BoardTable } from "./board-table.tsx";
import { LogAlarm } from "./log-alarm.tsx";
import { MonthPicker } from "./month-picker.tsx";

const here = getRouteApi("/signedIn/board");

/** The committee's board: every cell of one month, from records that a press leads to. */
export function BoardScreen() {
  const { t } = useWords();
  const { month, under } = here.useSearch();
  const board = useAsk(
    getBoard,
    { query: { ...(month && { month }), ...(under && { under }) } },
    { keepPrevious: true },
  );
  return (
    <Page width="wide">
      <PageHeader
        title={t("analytics.title")}
        lead={t("analytics.lead")}
        actions={
          <LinkButton
            to="/logs"
            variant="default"
            leftSection={<IconShieldCheck size={18} aria-hidden />}
          >
            {t("analytics.log.trust")}
          </LinkButton>
        }
      />
      <LogAlarm />
      <Loaded query={board} shape="page">
        {(value) => <Board board={value} />}
      </Loaded>
    </Page>
  );
}

function Board({ board }: { readonly board: Reply<typeof getBoard> }) {
  const { t } = useWords();
  const [filter, setFilter] = useState<Filter>({ search: "", only: "all" });
  const rows = board.rows.filter((row) => matches(row, filter));
  return (
    <>
      <MonthPicker board={board} />
      {board.rows.length === 0 ? (
        <EmptyState
          icon={IconBuildingCommunity}
          title={t("analytics.empty")}
          hint={t("analytics.empty_hint")}
        />
      ) : (
        <>
          <BoardFigures totals={board.totals} />
          <BoardFilter rows={board.rows} filter={filter} onChange={setFilter} />
          <Section flush>
            {rows.length === 0 ? (
              <EmptyState title={t("analytics.nothing_found")} />
            ) : (
              <BoardTable rows={rows} />
            )}
          </Section>
        </>
      )}
    </>
  );
}
