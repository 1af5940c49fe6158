import { Alert, Stack, Text } from "@mantine/core";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useWords } from "../../platform/words.tsx";
import { BoardMark } from "./marks.tsx";
import { shortTracker } from "./short-tracker.ts";
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
      <Stop title={t("voting.secret.board_key_wrong")}>
        <Text>{refusalText(state.refusal)}</Text>
        <Text>{t("voting.secret.board_key_wrong_text")}</Text>
      </Stop>
    );
  if (state.kind === "elsewhere") return <Text>{t("voting.secret.board_key_elsewhere")}</Text>;
  if (state.kind === "away") return <Text role="status">{t("voting.secret.board_key_away")}</Text>;
  return (
    <Stack gap="xs">
      <BoardMark digest={state.key.digest} />
      {state.fingerprint === null ? (
        <Text role="status">{t("voting.secret.board_key_held")}</Text>
      ) : (
        <Text role="status">
          {t("voting.secret.booth_held")}{" "}
          <strong dir="ltr">{shortTracker(state.fingerprint)}</strong>
        </Text>
      )}
    </Stack>
  );
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
