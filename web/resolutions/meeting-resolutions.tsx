import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { draftResolution, listResolutions } from "@chiboso/domain/resolutions/contract.ts";
import { SIGNS, type Sign } from "@chiboso/domain/resolutions/document.ts";
import type { ResolutionLine } from "@chiboso/domain/resolutions/view.ts";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useAsk } from "../platform/ask.ts";
import { TextLink } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { useResolutionCommand } from "./api.ts";
import { ResolutionStateBadge } from "./state-badge.tsx";

/** What the cell has drawn up from a meeting, and the way to draw up more, on the meeting's own screen. */
export function MeetingResolutions({
  meetingId,
  mayDraft,
}: {
  readonly meetingId: Id;
  readonly mayDraft: boolean;
}) {
  const { t } = useWords();
  const query = useAsk(
    listResolutions,
    { query: { meetingId } },
    { topics: [`meeting:${meetingId}`] },
  );
  return (
    <Section title={t("resolutions.list.title")}>
      <Loaded query={query} shape="facts">
        {({ resolutions }) => (
          <Stack gap="sm">
            {resolutions.map((line) => (
              <Line key={line.resolutionId} line={line} />
            ))}
            {resolutions.length === 0 && !mayDraft && <Text>{t("resolutions.none_yet")}</Text>}
            {mayDraft && (
              <Draft meetingId={meetingId} made={resolutions.map((each) => each.sign)} />
            )}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}

function Line({ line }: { readonly line: ResolutionLine }) {
  const { t } = useWords();
  const sign = t(`resolutions.sign.${line.sign}`);
  return (
    <Group gap="sm">
      <TextLink to="/resolutions/$resolutionId" params={{ resolutionId: line.resolutionId }}>
        {line.number === null ? sign : t("resolutions.named", { sign, number: line.number })}
      </TextLink>
      <ResolutionStateBadge state={line.state} />
    </Group>
  );
}

function Draft({ meetingId, made }: { readonly meetingId: Id; readonly made: readonly Sign[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const command = useResolutionCommand(draftResolution, ({ resolutionId }) => {
    void navigate({ to: "/resolutions/$resolutionId", params: { resolutionId } });
  });
  const left = SIGNS.filter((sign) => !made.includes(sign));
  return (
    <Stack gap="xs" align="flex-start">
      <RefusalAlert failure={command.failure} />
      <Group gap="sm">
        {left.map((sign) => (
          <Button
            key={sign}
            variant={sign === "NQ" ? "filled" : "default"}
            loading={command.pending}
            onClick={() => void command.run({ params: { meetingId }, body: { sign } })}
          >
            {t(`resolutions.draft.${sign}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
