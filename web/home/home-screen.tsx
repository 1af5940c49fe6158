import { SimpleGrid } from "@mantine/core";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import { SecondStepReminder, WorkTimeNote } from "../access/public.ts";
import { NoticeList } from "../notifications/public.ts";
import { useActor } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { OpenPart } from "./open-part.tsx";
import { OwnPart } from "./own/own-part.tsx";
import { NextMeeting } from "./next-meeting.tsx";
import { Places } from "./places.tsx";
import { PrivacyToDo } from "./privacy-to-do.tsx";
import { QualityPart } from "./quality-part.tsx";
import { WorkCards } from "./work-cards.tsx";

/** The first screen: what this person most likely came for, by role, with the nearest meeting on top. Who is only a member has the member's page. */
export function HomeScreen() {
  const { t } = useWords();
  const { name, grants, memberId } = useActor();
  const onlyMember = memberId !== null && grants.every(({ role }) => role === "member");
  if (grants.length > 0 && onlyMember) {
    return (
      <Page width="narrow">
        <PageHeader title={t("home.greeting", { name })} />
        <SecondStepReminder />
        <OwnPart />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={t("home.greeting", { name })} />
      <SecondStepReminder />
      {grants.length === 0 ? (
        <Section>
          <EmptyState title={t("home.no_roles")} hint={t("home.no_roles_hint")} />
        </Section>
      ) : (
        <>
          <NextMeeting />
          <OpenPart />
          <QualityPart />
          <PrivacyToDo />
          <WorkCards />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            <News />
            <Places />
          </SimpleGrid>
          <WorkTimeNote />
        </>
      )}
    </Page>
  );
}

function News() {
  const { t } = useWords();
  const query = useAsk(myNotifications, {});
  return (
    <Section title={t("home.news")} flush>
      <Loaded query={query}>
        {({ notifications }) => {
          const fresh = notifications.filter((each) => each.readAt === null).slice(0, 4);
          return fresh.length === 0 ? (
            <EmptyState title={t("home.no_news")} />
          ) : (
            <NoticeList notices={fresh} />
          );
        }}
      </Loaded>
    </Section>
  );
}
