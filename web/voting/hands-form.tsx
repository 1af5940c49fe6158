import { Text } from "@mantine/core";
import { countHands } from "@chiboso/domain/voting/contract.ts";
import type { PollView } from "@chiboso/domain/voting/view.ts";
import { useState } from "react";
import { CommandForm } from "../platform/command-form.tsx";
import { useWords } from "../platform/words.tsx";
import { usePollCommand } from "./api.ts";
import { HandsFields, NO_HANDS } from "./paper/hands-fields.tsx";

/** The hands that were counted, from a teller or who runs the meeting; counted again they are entered again. */
export function HandsForm({ poll }: { readonly poll: PollView }) {
  const { t } = useWords();
  const [hands, setHands] = useState(NO_HANDS);
  const enter = usePollCommand(countHands, poll.meetingId);
  const count = hands.for + hands.against + hands.other;
  return (
    <CommandForm
      submit={t(poll.handsEntered === null ? "voting.hands.enter" : "voting.hands.enter_again")}
      pending={enter.pending}
      disabled={count === 0}
      failure={enter.failure}
      {...(count === 0 && { hint: t("voting.hands.enter_first") })}
      onSubmit={() => void enter.run({ params: { pollId: poll.id }, body: { hands } })}
    >
      <HandsFields legend={t("voting.hands.legend")} hands={hands} onChange={setHands} />
      <Text role="status">{t("voting.hands.sum", { count, base: poll.base.counted.length })}</Text>
    </CommandForm>
  );
}
