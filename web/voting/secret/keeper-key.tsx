import { Text } from "@mantine/core";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useEffect, useState, type ReactNode } from "react";
import { useWords } from "../../platform/words.tsx";
import { Stop } from "./board-key.tsx";
import { findKeeper } from "./device/keeper.ts";
import { ownList } from "./device/kept-lists.ts";
import { KeeperMark } from "./marks.tsx";

/**
 * On the keeper's device: the mark of the key that it keeps itself, to be read aloud, and whether voters are told the
 * same key. Whoever puts another in its place could read what they seal: nothing goes on then.
 */
export function OwnKeeperKey({
  vote,
  children,
}: {
  readonly vote: SecretView;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const own = useOwnKey(vote);
  if (own === undefined) return null;
  if (own === null)
    return (
      <>
        <Text>{t("voting.secret.other_keeper")}</Text>
        {children}
      </>
    );
  if (own !== vote.keeperKey)
    return (
      <Stop title={t("voting.secret.keeper_key_wrong")}>
        <Text>{t("voting.secret.keeper_key_wrong_text")}</Text>
      </Stop>
    );
  return (
    <>
      <KeeperMark label={t("voting.secret.keeper_mark_aloud")} keyText={own} />
      <Text c="dimmed">{t("voting.secret.keeper_mark_text")}</Text>
      {children}
    </>
  );
}

/** The key of the list in this device's own store: null where it keeps none, undefined until that is known. */
function useOwnKey(vote: SecretView): string | null | undefined {
  const { electionId, attempt } = ownList(vote);
  const [own, setOwn] = useState<string | null>();
  useEffect(() => {
    const show = (key: string | undefined) => setOwn(key ?? null);
    findKeeper({ electionId, attempt }).then(
      (store) => show(store?.keys.key),
      () => show(undefined),
    );
  }, [electionId, attempt]);
  return own;
}
