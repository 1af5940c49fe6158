import { Alert, Group, Text } from "@mantine/core";
import { IconShieldLock } from "@tabler/icons-react";
import { useState } from "react";
import { useActor } from "../platform/actor.tsx";
import { LinkButton } from "../platform/links.tsx";
import { useWords } from "../platform/words.tsx";

const NAME = "chiboso.second-step-later";

/**
 * On the first screen of somebody whose roles reach far and who has only a password: until there is a
 * second step, or, where the site only recommends one, until it was put off on this device.
 */
export function SecondStepReminder() {
  const { t } = useWords();
  const { secondStep } = useActor();
  const [later, setLater] = useState(() => localStorage.getItem(NAME) !== null);
  const required = secondStep === "required";
  if (!required && (secondStep !== "recommended" || later)) return null;
  const putOff = () => {
    localStorage.setItem(NAME, "1");
    setLater(true);
  };
  return (
    <Alert
      color={required ? "flag" : "gold"}
      role="note"
      icon={<IconShieldLock aria-hidden />}
      title={t(required ? "access.step.required_title" : "access.step.recommended_title")}
      {...(!required && {
        withCloseButton: true,
        closeButtonLabel: t("access.step.later"),
        onClose: putOff,
      })}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">{t(required ? "access.step.required" : "access.step.recommended")}</Text>
        <LinkButton to="/settings" variant="default" size="compact-md">
          {t("access.step.to_settings")}
        </LinkButton>
      </Group>
    </Alert>
  );
}
