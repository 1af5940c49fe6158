import { Avatar, VisuallyHidden } from "@mantine/core";
import { useActor } from "../platform/actor.tsx";
import { BlockLink } from "../platform/links.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./account-link.module.css";
import { initialsOf } from "./initials.ts";

/** The person's own corner in the head: the way to language, type size, password and out. */
export function AccountLink() {
  const { t } = useWords();
  const { name } = useActor();
  const label = t("access.account.open", { name });
  return (
    <BlockLink to="/settings" className={classes["link"]} title={label}>
      <Avatar color="flag" radius="xl" size={36} variant="light" aria-hidden>
        {initialsOf(name)}
      </Avatar>
      <VisuallyHidden>{label}</VisuallyHidden>
    </BlockLink>
  );
}
