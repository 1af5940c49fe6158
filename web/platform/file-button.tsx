import { Button } from "@mantine/core";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import type { Icon } from "@tabler/icons-react";
import { useState } from "react";
import type { Request } from "./call.ts";
import { failureOf, type Failure } from "./failure.ts";
import { download } from "./files.ts";

/** Saves a file of the contract; why it could not be is told to whoever shows it. */
export function FileButton({
  route,
  params,
  label,
  name,
  icon: Sign,
  onFailure,
}: {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  readonly label: string;
  /** What the button saves, for who hears it among others of the same label. */
  readonly name: string;
  readonly icon: Icon;
  readonly onFailure: (failure: Failure | null) => void;
}) {
  const [pending, setPending] = useState(false);
  const save = async () => {
    setPending(true);
    try {
      const answer = await download(route, { params } as unknown as Request<Route>);
      onFailure(answer.ok ? null : { kind: "refused", refusal: answer.refusal });
    } catch (error) {
      onFailure(failureOf(error));
    } finally {
      setPending(false);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<Sign size={18} aria-hidden />}
      loading={pending}
      onClick={() => void save()}
      aria-label={name}
    >
      {label}
    </Button>
  );
}
