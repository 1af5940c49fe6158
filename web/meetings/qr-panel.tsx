import { Stack, Text } from "@mantine/core";
import { getCheckInCode } from "@chiboso/domain/meetings/contract-running.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useEffect } from "react";
import { useAsk } from "../platform/ask.ts";
import { Section } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { QrCode } from "./qr-code.tsx";
import classes from "./qr-panel.module.css";

/** The check-in code of this half minute for those who are in the room. */
export function QrPanel({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  return (
    <Section title={t("meetings.qr.title")}>
      <RotatingCode meetingId={meeting.id} />
    </Section>
  );
}

/** The QR code and, for phones without a camera, the code to type; renewed before it runs out. */
export function RotatingCode({ meetingId }: { readonly meetingId: string }) {
  const { t } = useWords();
  const code = useAsk(getCheckInCode, { params: { meetingId } });
  const { data, refetch } = code;
  useEffect(() => {
    if (data === undefined) return;
    const left = Date.parse(data.renewAt) - Date.parse(data.serverNow);
    const timer = setTimeout(() => void refetch(), Math.max(1000, left + 300));
    return () => clearTimeout(timer);
  }, [data, refetch]);
  return (
    <Loaded query={code} shape="facts">
      {(value) => (
        <Stack align="center" gap="xs" className={classes["panel"] ?? ""}>
          <QrCode
            text={value.url}
            label={t("meetings.qr.label")}
            className={classes["code"] ?? ""}
          />
          <Text>{t("meetings.qr.or_type")}</Text>
          <Text dir="ltr" className={classes["letters"]}>
            {value.code.slice(0, 5)} {value.code.slice(5)}
          </Text>
        </Stack>
      )}
    </Loaded>
  );
}
