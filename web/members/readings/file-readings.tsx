import { listFileReads, type FileReading } from "@chiboso/domain/members/readings/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useAskPages, useJoined } from "../../platform/ask.ts";
import { Section } from "../../platform/page.tsx";
import { EmptyState } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { PurposeGate } from "./purpose-gate.tsx";
import { ReadingList } from "./reading-list.tsx";

type Page = Reply<typeof listFileReads>;

/** Who opened a member's file, for the inspection commission: one tab of the file. */
export function FileReadings({ memberId }: { readonly memberId: string }) {
  const { t } = useWords();
  const { pages, more, hasMore, fetchingMore, query } = useAskPages(
    listFileReads,
    { params: { memberId }, query: {} },
    (last, all) => {
      const offset = all.reduce((sum, page) => sum + page.readings.length, 0);
      const ends = offset >= last.total || last.readings.length === 0;
      return ends ? null : { params: { memberId }, query: { offset } };
    },
  );
  const readings = useJoined(pages, readingsIn);
  return (
    <PurposeGate memberId={memberId} query={query}>
      {() => (
        <Section
          title={t("members.readings.watch_title")}
          lead={t("members.readings.watch_lead")}
          flush
        >
          {readings.length === 0 ? (
            <EmptyState title={t("members.readings.none")} />
          ) : (
            <ReadingList
              label={t("members.readings.watch_title")}
              readings={readings}
              total={pages?.[0]?.total ?? 0}
              fetchingMore={fetchingMore}
              onEnd={hasMore ? () => void more() : undefined}
            />
          )}
        </Section>
      )}
    </PurposeGate>
  );
}

function readingsIn(page: Page): readonly FileReading[] {
  return page.readings;
}
