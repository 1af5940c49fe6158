import { Text } from "@mantine/core";
import { countHands } from "@chiboso/domain/voting/contract.ts";
import type { PollView } from "@chiboso/domain/voting/view.ts";
import { useState } from "react";
import { CommandForm } from "../platform/command-form.tsx";
import { useWords } from "../platform/words.tsx";
import { usePollCommand } from "./api.ts";
import { HandsFields } from "./paper/hands-fields.tsx";
import { NO_HANDS } from "./paper/no-hands.ts";

/** The hands that were counted, from a teller or who runs the meeting; counted again they are entered again. */
export function HandsForm({ poll }: { readonly poll: PollView }) {
  const { t, refusalText } = useWords();
  const [hands, setHands] = useState(NO_HANDS);
  const enter = usePollCommand(countHands, poll.meetingId);
  const count = hands.for + hands.against + hands.other;
  const again = poll.handsEntered !== null;
  const online = poll.onDevice.length;
  const tooMany = count > poll.inRoom;
  const params = { hands: count, present: poll.inRoom };
  return (
    <CommandForm
      // That nobody raised a hand is a count as well, and is said before it is entered.
      submit={t(
        count === 0
          ? "voting.hands.enter_nobody"
          : again
            ? "voting.hands.enter_again"
            : "voting.hands.enter",
      )}
      quiet={count === 0}
      pending={enter.pending}
      disabled={tooMany}
      {...(tooMany && { hint: refusalText({ code: "voting.too_many_in_room", params }) })}
      failure={enter.failure}
      onSubmit={() => void enter.run({ params: { pollId: poll.id }, body: { hands } })}
    >
      <HandsFields legend={t("voting.hands.legend")} hands={hands} onChange={setHands} />
      <Text role="status">
        {t(online === 0 ? "voting.hands.sum" : "voting.hands.sum_room", {
          count,
          base: poll.inRoom,
          online,
        })}
      </Text>
    </CommandForm>
  );
}
