import { Button } from "@mantine/core";
import { markRead, myNotifications } from "@chiboso/domain/notifications/contract.ts";
import { useAsk } from "../platform/ask.ts";
import { useCommand } from "../platform/command.ts";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { NoticeList } from "./notice-list.tsx";

/** All of one's notifications. */
export function NotificationsScreen() {
  const { t } = useWords();
  const query = useAsk(myNotifications, {});
  const read = useCommand(markRead, {
    onDone: (_reply, cache) => cache.refresh(myNotifications),
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={t("notifications.title")}
        actions={
          (query.data?.unread ?? 0) > 0 && (
            <Button
              variant="default"
              loading={read.pending}
              onClick={() => void read.run({ body: { ids: null } })}
            >
              {t("notifications.mark_all")}
            </Button>
          )
        }
      />
      <RefusalAlert failure={read.failure} />
      <Section flush>
        <Loaded query={query}>
          {({ notifications }) => <NoticeList notices={notifications} />}
        </Loaded>
      </Section>
    </Page>
  );
}
