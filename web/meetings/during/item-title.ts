import { useWords } from "../../platform/words.tsx";
import { isolated } from "../isolate.ts";

/** How an item is called in the reader's language; a secret one has no name but that it is secret. */
export function useItemTitle(): (item: {
  readonly title: string;
  readonly secret: boolean;
}) => string {
  const { t } = useWords();
  return ({ title, secret }) => (secret ? t("meetings.secret.title") : isolated(title));
}
