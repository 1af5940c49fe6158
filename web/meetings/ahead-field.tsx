import { Textarea } from "@mantine/core";
import type { ItemView } from "@chiboso/domain/meetings/view.ts";
import type { Ref } from "react";
import { useWords } from "../platform/words.tsx";
import { isolated } from "./isolate.ts";
import { OPINION_LIMIT, tooLong } from "./too-long.ts";

interface Props {
  readonly item: Pick<ItemView, "title">;
  readonly text: string;
  readonly field: Ref<HTMLTextAreaElement>;
  readonly onWrite: (text: string) => void;
}

/** Where an opinion on an item is written before the meeting, for the first time or anew; it says when it is too long. */
export function AheadField({ item, text, field, onWrite }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <Textarea
      ref={field}
      label={t("meetings.ahead.label", { item: isolated(item.title) })}
      description={t("meetings.ahead.hint")}
      required
      autosize
      minRows={3}
      maxRows={16}
      value={text}
      error={tooLong(words, text, OPINION_LIMIT)}
      onChange={(event) => onWrite(event.currentTarget.value)}
    />
  );
}
