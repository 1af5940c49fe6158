import { Alert, Text } from "@mantine/core";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { IconCircleCheck } from "@tabler/icons-react";
import { Leading } from "../../platform/lead.tsx";
import { useWords } from "../../platform/words.tsx";
import { CountForm } from "./count-form.tsx";
import { Difference } from "./difference.tsx";
import { ownCount } from "./own-count.ts";

/** The reader's part in the count: the form, and where it stood what became of what was sent. */
export function CountPart({ vote }: { readonly vote: PaperView }) {
  const stand = ownCount(vote);
  if (stand === null) return null;
  return (
    <Leading stand={stand}>
      {stand === "enter" && <CountForm key={vote.attempt} vote={vote} />}
      {(stand === "waits" || stand === "agrees") && <Received stand={stand} />}
      {vote.difference !== null && <Difference vote={vote} difference={vote.difference} />}
    </Leading>
  );
}

function Received({ stand }: { readonly stand: "waits" | "agrees" }) {
  const { t } = useWords();
  return (
    <Alert
      color="green"
      role="status"
      icon={<IconCircleCheck aria-hidden />}
      title={t("voting.paper.count_received")}
    >
      <Text>{t(`voting.paper.count_${stand}`)}</Text>
    </Alert>
  );
}
