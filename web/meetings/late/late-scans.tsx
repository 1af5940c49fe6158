import {
  attachScan,
  getScan,
  readLate,
  removeScan,
  SCAN_LIMIT,
} from "@chiboso/domain/meetings/late/contract.ts";
import type { LateView, ScanView } from "@chiboso/domain/meetings/late/view.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconDownload, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { Cache } from "../../platform/cache.ts";
import { useCommand } from "../../platform/command.ts";
import { FileDrop } from "../../platform/file-drop.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useDownload } from "../../platform/use-download.ts";
import { useWords } from "../../platform/words.tsx";
import classes from "./late.module.css";

/** The signed paper as scans or photographs, each with the digest that the record will keep. */
export function LateScans({
  meeting,
  view,
}: {
  readonly meeting: MeetingView;
  readonly view: LateView;
}) {
  const { t } = useWords();
  const { meetingId } = view;
  const onDone = (late: LateView, cache: Cache) =>
    cache.put(readLate, { params: { meetingId } }, { late });
  const attach = useCommand(attachScan, { onDone });
  const remove = useCommand(removeScan, { onDone });
  const [scanId, setScanId] = useState(() => uuidv7());
  const changing = view.enteredAt === null && meeting.may.run;
  const send = async (file: File) => {
    const outcome = await attach.run({ params: { meetingId }, query: { scanId }, file });
    if (outcome.kind === "done") setScanId(uuidv7());
  };
  return (
    <Stack gap="md">
      {view.scans.map((scan) => (
        <Scan
          key={scan.id}
          meetingId={meetingId}
          scan={scan}
          {...(changing && {
            onRemove: () => void remove.run({ params: { meetingId, scanId: scan.id }, body: {} }),
          })}
        />
      ))}
      <RefusalAlert failure={remove.failure} />
      {changing && (
        <>
          <FileDrop
            label={t("meetings.late.scan_add")}
            hint={t("meetings.late.scan_hint")}
            accept=".pdf,.png,.jpg,.jpeg"
            limit={SCAN_LIMIT}
            pending={attach.pending}
            progress={attach.progress}
            onFile={(file) => void send(file)}
          />
          <RefusalAlert failure={attach.failure} />
        </>
      )}
    </Stack>
  );
}

function Scan({
  meetingId,
  scan,
  onRemove,
}: {
  readonly meetingId: string;
  readonly scan: ScanView;
  readonly onRemove?: () => void;
}) {
  const { t, bytes } = useWords();
  const { fetchFile, pending, failure } = useDownload();
  const open = () => void fetchFile(getScan, { params: { meetingId, scanId: scan.id } });
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          <bdi>{scan.name}</bdi>{" "}
          <Text span c="dimmed" size="sm">
            {bytes(scan.size)}
          </Text>
        </Text>
        <Group gap="xs">
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconDownload size="1em" aria-hidden />}
            loading={pending}
            onClick={open}
          >
            {t("meetings.late.scan_open")}
          </Button>
          {onRemove && (
            <Button
              size="compact-md"
              variant="subtle"
              color="gray"
              leftSection={<IconTrash size="1em" aria-hidden />}
              aria-label={t("meetings.late.scan_remove_named", { name: scan.name })}
              onClick={onRemove}
            >
              {t("meetings.late.scan_remove")}
            </Button>
          )}
        </Group>
      </Group>
      <Text size="sm" c="dimmed" className={classes["digest"] ?? ""}>
        {scan.sha256}
      </Text>
      <RefusalAlert failure={failure} />
    </div>
  );
}
