import type { LateItem } from "@chiboso/domain/meetings/late/sheet.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";
import { ClockField } from "./clock-field.tsx";
import { LateAssignments } from "./late-assignments.tsx";
import { LateOpinions } from "./late-opinions.tsx";
import { LateVotes } from "./late-votes.tsx";
import classes from "./late.module.css";
import { useFault } from "./use-fault.ts";
import type { SheetHandle } from "./use-sheet.ts";

/** The agenda as it was dealt with on paper: times, opinions, hands counted, conclusion, tasks. */
export function LateItems({
  meeting,
  handle,
}: {
  readonly meeting: MeetingView;
  readonly handle: SheetHandle;
}) {
  const { t } = useWords();
  return (
    <Section title={t("meetings.late.items")} lead={t("meetings.late.items_lead")}>
      <Stack gap="lg">
        {handle.sheet.items.map((item, index) => (
          <Item key={item.id} item={item} index={index} meeting={meeting} handle={handle} />
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size="1em" aria-hidden />}
            onClick={handle.addItem}
          >
            {t("meetings.late.add_item")}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

function Item({
  item,
  index,
  meeting,
  handle,
}: {
  readonly item: LateItem;
  readonly index: number;
  readonly meeting: MeetingView;
  readonly handle: SheetHandle;
}) {
  const { t } = useWords();
  const fault = useFault(handle);
  const field = `items.${index}`;
  const known = meeting.items.find((each) => each.id === item.id);
  const change = (part: Partial<LateItem>) => handle.changeItem(item.id, part);
  const present = presentMembers(meeting, handle);
  return (
    <section className={classes["item"]} aria-label={item.title}>
      <Stack gap="sm">
        <ItemHead item={item} index={index} known={known} handle={handle} />
        {known !== undefined && known.opinions.length > 0 && (
          <Text size="sm" c="dimmed">
            {t("meetings.late.known_opinions", { count: known.opinions.length })}
          </Text>
        )}
        <LateOpinions item={item} field={field} members={present} handle={handle} />
        <LateVotes item={item} field={field} meeting={meeting} handle={handle} />
        <Textarea
          label={t("meetings.late.conclusion")}
          autosize
          minRows={1}
          maxLength={5_000}
          dir="auto"
          value={item.conclusion}
          error={fault(`${field}.conclusion`)}
          onChange={(event) => change({ conclusion: event.currentTarget.value })}
        />
        <LateAssignments item={item} field={field} meeting={meeting} handle={handle} />
      </Stack>
    </section>
  );
}

/** What the item is, and when it was dealt with; what the system saw of it stays. */
function ItemHead({
  item,
  index,
  known,
  handle,
}: {
  readonly item: LateItem;
  readonly index: number;
  readonly known: MeetingView["items"][number] | undefined;
  readonly handle: SheetHandle;
}) {
  const { t } = useWords();
  const fault = useFault(handle);
  const field = `items.${index}`;
  const begun = known !== undefined && known.startedAt !== null;
  const ended = known !== undefined && known.endedAt !== null;
  const change = (part: Partial<LateItem>) => handle.changeItem(item.id, part);
  return (
    <>
      <Group justify="space-between" align="flex-end" wrap="nowrap">
        <TextInput
          label={t("meetings.late.item", { number: index + 1 })}
          required
          maxLength={300}
          dir="auto"
          flex={1}
          value={item.title}
          error={fault(`${field}.title`)}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        {!begun && (
          <Button
            variant="subtle"
            color="gray"
            aria-label={t("meetings.late.remove_item", { title: item.title })}
            onClick={() => handle.removeItem(item.id)}
          >
            <IconTrash size="1.2em" aria-hidden />
          </Button>
        )}
      </Group>
      <Group align="flex-start">
        <ClockField
          label={t("meetings.late.item_from")}
          value={item.from}
          disabled={begun}
          error={fault(`${field}.from`)}
          onChange={(from) => change({ from })}
        />
        <ClockField
          label={t("meetings.late.item_to")}
          value={item.to}
          disabled={ended}
          error={fault(`${field}.to`)}
          onChange={(to) => change({ to })}
        />
      </Group>
    </>
  );
}

function presentMembers(meeting: MeetingView, handle: SheetHandle) {
  const came = new Set(
    handle.sheet.roll.filter((line) => line.mark === "present").map((line) => line.memberId),
  );
  return meeting.roll.filter((member) => came.has(member.memberId) || member.presence.length > 0);
}
