import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { failureOf } from "../../platform/failure.ts";
import { Loaded } from "../../platform/states.tsx";
import { PurposeForm } from "./purpose-form.tsx";

/**
 * As `Loaded`, for what is shown only after somebody has said for what it is read: asks, and fetches
 * again when it has been said. Everything else about the same person then opens without asking.
 */
export function PurposeGate<T>({
  memberId,
  query,
  shape,
  children,
}: {
  readonly memberId: string;
  readonly query: Pick<UseQueryResult<T>, "data" | "error" | "refetch">;
  readonly shape?: "list" | "page" | "facts";
  readonly children: (value: T) => ReactNode;
}) {
  if (query.data === undefined && query.error !== null) {
    const failure = failureOf(query.error);
    if (failure.kind === "refused" && failure.refusal.code === "members.purpose_needed")
      return (
        <PurposeForm
          memberId={memberId}
          page={shape === "page"}
          onStated={() => void query.refetch()}
        />
      );
  }
  return (
    <Loaded query={query} {...(shape && { shape })}>
      {children}
    </Loaded>
  );
}
