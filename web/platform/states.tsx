import {
  Button,
  Center,
  Skeleton,
  Stack,
  Text,
  ThemeIcon,
  Title,
  VisuallyHidden,
} from "@mantine/core";
import { IconAlertTriangle, IconInbox, IconWifiOff, type Icon } from "@tabler/icons-react";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { failureOf, type Failure } from "./failure.ts";
import { useFailureText } from "./refusal-alert.tsx";
import { useWords } from "./words.tsx";

/** Nothing here yet: says so, why, and what can be done. */
export function EmptyState({
  title,
  hint,
  icon: Symbol = IconInbox,
  action,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly icon?: Icon;
  readonly action?: ReactNode;
}) {
  return (
    <Center py="xl" px="md">
      <Stack align="center" gap="xs" maw="30rem" ta="center">
        <ThemeIcon variant="light" color="gray" size={52} radius="xl" aria-hidden>
          <Symbol size={28} stroke={1.5} />
        </ThemeIcon>
        <Text fw={600}>{title}</Text>
        {hint !== undefined && (
          <Text c="dimmed" size="sm">
            {hint}
          </Text>
        )}
        {action}
      </Stack>
    </Center>
  );
}

/** What is being fetched, in the shape it will have. */
export function LoadingState({ shape = "list" }: { readonly shape?: "list" | "page" | "facts" }) {
  const { t } = useWords();
  const lines = shape === "facts" ? 4 : 6;
  return (
    <Stack gap="sm" role="status" aria-busy p={shape === "list" ? "md" : 0}>
      <VisuallyHidden>{t("platform.loading")}</VisuallyHidden>
      {shape === "page" && <Skeleton height={34} width="45%" mb="md" />}
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton
          key={index}
          height={shape === "facts" ? 18 : 40}
          width={`${100 - (index % 3) * 8}%`}
        />
      ))}
    </Stack>
  );
}

/** What could not be fetched: why, what to do, a retry, and the request's code for whoever helps. */
export function FailureState({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry?: () => void;
}) {
  const { t } = useWords();
  const text = useFailureText(failure);
  const Symbol = failure.kind === "unreachable" ? IconWifiOff : IconAlertTriangle;
  const code = requestCode(failure);
  const mayPass = isPassing(failure);
  return (
    <Center py="xl" px="md" role="alert">
      <Stack align="center" gap="xs" maw="32rem" ta="center">
        <ThemeIcon variant="light" color="flag" size={52} radius="xl" aria-hidden>
          <Symbol size={28} stroke={1.5} />
        </ThemeIcon>
        <Title order={2} size="h3">
          {t(TITLES[isFault(failure) ? "unexpected" : failure.kind])}
        </Title>
        <Text>{text}</Text>
        {code !== "" && mayPass && (
          <Text size="sm" c="dimmed">
            {t("platform.request_code", { code })}
          </Text>
        )}
        {onRetry !== undefined && mayPass && (
          <Button variant="default" mt="xs" onClick={onRetry}>
            {t("platform.retry")}
          </Button>
        )}
      </Stack>
    </Center>
  );
}

const TITLES = {
  refused: "platform.refused_title",
  unreachable: "platform.unreachable_title",
  unexpected: "platform.failed_title",
} as const;

/** Whether asking again may help: a refusal for a reason stays one, a fault or haste may pass. */
function isPassing(failure: Failure): boolean {
  return failure.kind !== "refused" || failure.refusal.status === 429 || isFault(failure);
}

/** The server's own fault, which it tells like a refusal. */
function isFault(failure: Failure): boolean {
  return failure.kind === "refused" && failure.refusal.status >= 500;
}

function requestCode(failure: Failure): string {
  if (failure.kind === "refused") return failure.refusal.requestId;
  return failure.kind === "unexpected" ? failure.requestId : "";
}

/** Draws a query: its skeleton, its failure with a retry, or its value. */
export function Loaded<T>({
  query,
  shape,
  children,
}: {
  readonly query: Pick<UseQueryResult<T>, "data" | "error" | "refetch">;
  readonly shape?: "list" | "page" | "facts";
  readonly children: (value: T) => ReactNode;
}) {
  // A value that is there stays on screen while asking again fails: old is better than nothing.
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) {
    return <FailureState failure={failureOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  return <LoadingState {...(shape && { shape })} />;
}
