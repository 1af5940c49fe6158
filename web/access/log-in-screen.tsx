import type { Me, PendingLogIn } from "@chiboso/domain/access/contract.ts";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../platform/words.tsx";
import { Entrance } from "./entrance.tsx";
import { OtherWays } from "./other-ways.tsx";
import { PasswordLogIn } from "./password-log-in.tsx";
import { safeReturn } from "./return-path.ts";
import { SecondStepForm } from "./second-step-form.tsx";
import { useEntry } from "./session.ts";

/** Signing in, in one step or two; leads back to where the person wanted to go. */
export function LogInScreen() {
  const { t } = useWords();
  const enter = useEntry();
  const router = useRouter();
  const search: { next?: string } = useSearch({ strict: false });
  const [waiting, setWaiting] = useState<PendingLogIn | null>(null);
  const comeIn = (me: Me) => {
    enter(me);
    router.history.push(safeReturn(search.next));
  };
  if (waiting !== null) {
    return (
      <Entrance title={t("access.step.title")}>
        <SecondStepForm waiting={waiting} onEntered={comeIn} onBack={() => setWaiting(null)} />
      </Entrance>
    );
  }
  return (
    <Entrance title={t("access.log_in.title")}>
      <PasswordLogIn onEntered={comeIn} onWaiting={setWaiting} />
      <OtherWays next={safeReturn(search.next)} onEntered={comeIn} />
    </Entrance>
  );
}
