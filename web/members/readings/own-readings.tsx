import { Button } from "@mantine/core";
import { getOwnPrivacy } from "@chiboso/domain/members/privacy/contract.ts";
import { listOwnFileReads, type FileReading } from "@chiboso/domain/members/readings/contract.ts";
import { IconEye } from "@tabler/icons-react";
import { useState } from "react";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useAsk, useAskPages, useJoined } from "../../platform/ask.ts";
import { TextLink } from "../../platform/links.tsx";
import { Section } from "../../platform/page.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { AskAboutReading } from "../privacy/ask-about-reading.tsx";
import { RequestState } from "../privacy/request-facts.tsx";
import { ReadingList } from "./reading-list.tsx";

type Page = Reply<typeof listOwnFileReads>;

/** Who opened one's own file, with a way to ask about each reading, or how it stands with what was asked. */
export function OwnReadings() {
  const { t } = useWords();
  const { pages, more, hasMore, fetchingMore, query } = useAskPages(
    listOwnFileReads,
    { query: {} },
    nextPage,
  );
  const readings = useJoined(pages, readingsIn);
  const [asked, setAsked] = useState<FileReading | null>(null);
  const total = pages?.[0]?.total ?? 0;
  const askAbout = (reading: FileReading) => <Question reading={reading} onAsk={setAsked} />;
  return (
    <Section
      title={t("members.readings.title")}
      lead={t("members.readings.lead", { count: total })}
      flush
    >
      <Loaded query={query}>
        {() =>
          readings.length === 0 ? (
            <EmptyState
              icon={IconEye}
              title={t("members.readings.none")}
              hint={t("members.readings.none_hint")}
            />
          ) : (
            <ReadingList
              label={t("members.readings.title")}
              readings={readings}
              total={total}
              fetchingMore={fetchingMore}
              onEnd={hasMore ? () => void more() : undefined}
              action={askAbout}
            />
          )
        }
      </Loaded>
      {asked !== null && <AskAboutReading reading={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}

/** The question about a reading: how it stands, or a way to ask; one that was taken back may be asked anew. */
function Question({
  reading,
  onAsk,
}: {
  readonly reading: FileReading;
  readonly onAsk: (reading: FileReading) => void;
}) {
  const { t } = useWords();
  const own = useAsk(getOwnPrivacy, {});
  const asked = own.data?.requests.find(
    (each) => each.reading?.readingId === reading.readingId && each.state !== "withdrawn",
  );
  if (own.isPending) return null;
  if (asked !== undefined) {
    return (
      <TextLink to="." hash="privacy" size="sm">
        <RequestState request={asked} />
      </TextLink>
    );
  }
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={t("members.readings.ask_about", { name: reading.readerName })}
      onClick={() => onAsk(reading)}
    >
      {t("members.readings.ask_short")}
    </Button>
  );
}

function nextPage(last: Page, all: readonly Page[]) {
  const offset = all.reduce((sum, page) => sum + page.readings.length, 0);
  return offset < last.total && last.readings.length > 0 ? { query: { offset } } : null;
}

function readingsIn(page: Page): readonly FileReading[] {
  return page.readings;
}
