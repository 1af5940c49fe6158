import { IconMapOff } from "@tabler/icons-react";
import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { failureOf } from "./failure.ts";
import { LinkButton } from "./links.tsx";
import { Page, PageHeader } from "./page.tsx";
import { EmptyState, FailureState } from "./states.tsx";
import { useWords } from "./words.tsx";

/** A screen that could not be drawn or fetched: why, and a way to try again. */
export function FailureScreen({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <Page>
      <FailureState
        failure={failureOf(error)}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </Page>
  );
}

/** An address that leads nowhere. */
export function NotFoundScreen() {
  const { t } = useWords();
  return (
    <Page>
      <PageHeader title={t("platform.page_not_found")} />
      <EmptyState
        icon={IconMapOff}
        title={t("platform.page_not_found")}
        hint={t("platform.page_not_found_hint")}
        action={<LinkButton to="/">{t("platform.to_home")}</LinkButton>}
      />
    </Page>
  );
}
