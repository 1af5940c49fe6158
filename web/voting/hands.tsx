import { Text } from "@mantine/core";
import type { PollView } from "@chiboso/domain/voting/view.ts";
import { laterWithWords } from "../platform/later.tsx";
import { useWords } from "../platform/words.tsx";

/** Few votes are counted by tellers: what they enter comes when it is needed. */
export const HandsForm = laterWithWords(
  async () => (await import("./hands-form.tsx")).HandsForm,
  "facts",
);

const NOBODY = { for: 0, against: 0, other: 0 };

/** Whom the reader is waiting for, or what was entered and by whom; figures only for those who conduct the vote. */
export function HandsSoFar({ poll }: { readonly poll: PollView }) {
  const { t, list } = useWords();
  const { handsEntered, live, tellers } = poll;
  const names = list(tellers.map((each) => each.name));
  return (
    <Text role="status" size="lg" fw={600}>
      {handsEntered === null
        ? t("voting.hands.waiting", { names })
        : live === null
          ? t("voting.hands.is_entered", { by: handsEntered.by })
          : t("voting.hands.entered", { ...(live.hands ?? NOBODY), by: handsEntered.by })}
    </Text>
  );
}
