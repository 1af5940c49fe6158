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

/** The head of the closed box, read out at the close and compared before every share. */
export function ClosedHead({ head }: { readonly head: string }) {
  const { t } = useWords();
  return <Mark label={t("voting.secret.closed_head")} digest={head} />;
}

/** The fixed list of keys by its digest. */
export function ListDigest({ digest }: { readonly digest: string }) {
  const { t } = useWords();
  return <Mark label={t("voting.secret.list_digest")} digest={digest} />;
}
