import { Alert, Stack, Text } from "@mantine/core";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useWords } from "../../platform/words.tsx";
import type { HeldBooth } from "./device/board-key.ts";
import { BoardMark, ListDigest } from "./marks.tsx";
import { shortTracker } from "@chiboso/domain/voting/secret/trackers.ts";
import { useBoardKey } from "./use-board-key.ts";

/**
 * On the device of a member of the board: the mark of the key, computed there, to be read aloud; or an alarm before
 * anybody votes, when the key is not the one that the board made.
 */
export function BoardKey({ vote }: { readonly vote: SecretView }) {
  const { t, refusalText } = useWords();
  const state = useBoardKey(vote);
  if (state === null) return null;
  if (state.kind === "wrong")
    return (
      <Stop title={t(titleOf(state.refusal))}>
        <Text>{refusalText(state.refusal)}</Text>
        <Text>{t("voting.secret.board_key_wrong_text")}</Text>
      </Stop>
    );
  if (state.kind === "elsewhere") return <Text>{t("voting.secret.board_key_elsewhere")}</Text>;
  if (state.kind === "away") return <Text role="status">{t("voting.secret.board_key_away")}</Text>;
  return (
    <Stack gap="xs">
      <BoardMark digest={state.key.digest} />
      <Held booth={state.booth} />
    </Stack>
  );
}

/** What is to be read aloud or compared now, as this device computed it. */
function Held({ booth }: { readonly booth: HeldBooth | null }) {
  const { t } = useWords();
  if (booth === null) return <Text role="status">{t("voting.secret.board_key_held")}</Text>;
  if (booth.fingerprint === null)
    return (
      <>
        <Text role="status">{t("voting.secret.board_key_held")}</Text>
        <ListDigest digest={booth.list} isFixedHere={booth.isFixedHere} />
      </>
    );
  return (
    <Text role="status">
      {t("voting.secret.booth_held")} <strong dir="ltr">{shortTracker(booth.fingerprint)}</strong>
    </Text>
  );
}

function titleOf({ code }: Refusal) {
  return code === "crypto.list_differs"
    ? "voting.secret.list_wrong"
    : "voting.secret.board_key_wrong";
}

/** Something that must stop everybody, and what is to be done. */
export function Stop({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Alert
      color="flag"
      variant="filled"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={title}
    >
      <Stack gap="xs">{children}</Stack>
    </Alert>
  );
}
