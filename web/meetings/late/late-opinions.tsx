import type { LateItem } from "@chiboso/domain/meetings/late/sheet.ts";
import { Stack, Textarea } from "@mantine/core";
import { v7 as uuidv7 } from "uuid";
import { useWords } from "../../platform/words.tsx";
import { MemberPicker } from "../member-picker.tsx";
import { AddEntry, RemoveEntry } from "./entry-buttons.tsx";
import classes from "./late.module.css";
import { useFault } from "./use-fault.ts";
import type { SheetHandle } from "./use-sheet.ts";

/** Who said what, in short, as the paper has it. */
export function LateOpinions({
  item,
  field,
  members,
  handle,
}: {
  readonly item: LateItem;
  readonly field: string;
  readonly members: readonly { readonly memberId: string; readonly name: string }[];
  readonly handle: SheetHandle;
}) {
  const { t } = useWords();
  const fault = useFault(handle);
  const put = (opinions: LateItem["opinions"]) => handle.changeItem(item.id, { opinions });
  const change = (id: string, part: Partial<LateItem["opinions"][number]>) =>
    put(item.opinions.map((each) => (each.id === id ? { ...each, ...part } : each)));
  return (
    <Stack gap="xs">
      {item.opinions.map((opinion, index) => (
        <div key={opinion.id} className={classes["entry"]}>
          <MemberPicker
            label={t("meetings.late.speaker")}
            members={members}
            value={opinion.memberId === "" ? null : opinion.memberId}
            error={fault(`${field}.opinions.${index}.memberId`)}
            onChange={(memberId) => change(opinion.id, { memberId: memberId ?? "" })}
          />
          <Textarea
            label={t("meetings.late.opinion")}
            required
            autosize
            minRows={1}
            maxLength={5_000}
            dir="auto"
            className={classes["wide"] ?? ""}
            value={opinion.text}
            error={fault(`${field}.opinions.${index}.text`)}
            onChange={(event) => change(opinion.id, { text: event.currentTarget.value })}
          />
          <RemoveEntry
            label={t("meetings.late.remove_opinion", { number: index + 1 })}
            onRemove={() => put(item.opinions.filter((each) => each.id !== opinion.id))}
          />
        </div>
      ))}
      <AddEntry
        label={t("meetings.late.add_opinion")}
        onAdd={() => put([...item.opinions, { id: uuidv7(), memberId: "", text: "" }])}
      />
    </Stack>
  );
}
