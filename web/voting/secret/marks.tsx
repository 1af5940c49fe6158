import { keeperKeyDigest } from "@chiboso/domain/voting/secret/board.ts";
import { useWords } from "../../platform/words.tsx";
import classes from "./marks.module.css";

/** A digest in full, in groups of four: what people read out, write down and compare. */
function Mark({ label, digest }: { readonly label: string; readonly digest: string }) {
  return (
    <figure className={classes["mark"]}>
      <figcaption>{label}</figcaption>
      <bdi dir="ltr" className={classes["signs"]}>
        {digest.match(/.{1,4}/g)?.join(" ")}
      </bdi>
    </figure>
  );
}

/** The key of the board as the reader's own device found its part in it: all devices of the board show the same. */
export function BoardMark({ digest }: { readonly digest: string }) {
  const { t } = useWords();
  return <Mark label={t("voting.secret.board_mark")} digest={digest} />;
}

/** So much of the keeper's key is compared: nobody finds another key with these signs. */
const KEEPER_SIGNS = 20;

/** The key of the keeper's device: on that device as it keeps it, elsewhere as voters would seal to it. */
export function KeeperMark({
  label,
  keyText,
}: {
  readonly label: string;
  readonly keyText: string;
}) {
  return <Mark label={label} digest={keeperKeyDigest(keyText).slice(0, KEEPER_SIGNS)} />;
}

/** The head of the closed box, read out at the close and compared before every share. */
export function ClosedHead({ head }: { readonly head: string }) {
  const { t } = useWords();
  return <Mark label={t("voting.secret.closed_head")} digest={head} />;
}

/** The fixed list of keys by its digest: read aloud from the device that fixed it, compared everywhere else. */
export function ListDigest({
  digest,
  isFixedHere = false,
}: {
  readonly digest: string;
  readonly isFixedHere?: boolean;
}) {
  const { t } = useWords();
  const label = isFixedHere ? "voting.secret.list_aloud" : "voting.secret.list_digest";
  return <Mark label={t(label)} digest={digest} />;
}
