import { TextInput } from "@mantine/core";
import { useState } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { useWords } from "../../platform/words.tsx";

/** The code of a slip, typed on the own device to look for its key; it is sent nowhere. */
export function SlipCode({ onCode }: { readonly onCode: (typed: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  return (
    <CommandForm
      submit={t("voting.secret.find_key")}
      quiet
      pending={false}
      failure={null}
      onSubmit={() => onCode(typed)}
    >
      <TextInput
        size="md"
        dir="ltr"
        label={t("voting.secret.slip_code_label")}
        description={t("voting.secret.slip_code_hint")}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
