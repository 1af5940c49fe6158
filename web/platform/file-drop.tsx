import { Button, Progress, Stack, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useRef, useState, type DragEvent } from "react";
import classes from "./file-drop.module.css";
import { useWords } from "./words.tsx";

/**
 * Takes one file by choosing or by dropping. Type and size are checked by the server, too; here a
 * file over `limit` bytes is refused before it travels.
 */
export function FileDrop({
  label,
  hint,
  accept,
  limit,
  pending = false,
  progress = 0,
  onFile,
}: {
  readonly label: string;
  readonly hint?: string;
  /** As the `accept` attribute: `.xlsx`. */
  readonly accept: string;
  readonly limit: number;
  readonly pending?: boolean;
  /** Share sent, 0 to 1, while pending. */
  readonly progress?: number;
  readonly onFile: (file: File) => void;
}) {
  const { t, bytes } = useWords();
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState("");

  const take = (file: File | undefined) => {
    if (file === undefined || pending) return;
    const heavy = file.size > limit;
    setTooLarge(
      heavy ? t("platform.file_too_large", { size: bytes(file.size), limit: bytes(limit) }) : "",
    );
    if (!heavy) onFile(file);
  };
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };

  return (
    <div
      className={classes["drop"]}
      data-over={over || undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <Stack align="center" gap="xs">
        <IconFileUpload size={36} stroke={1.4} aria-hidden />
        <Text fw={600}>{label}</Text>
        {hint !== undefined && (
          <Text size="sm" c="dimmed" ta="center">
            {hint}
          </Text>
        )}
        <Chooser label={label} accept={accept} pending={pending} onFile={take} />
        {pending && <Sending progress={progress} />}
        <TooLarge text={tooLarge} />
      </Stack>
    </div>
  );
}

/** The button that opens the device's own choice of files. */
function Chooser({
  label,
  accept,
  pending,
  onFile,
}: {
  readonly label: string;
  readonly accept: string;
  readonly pending: boolean;
  readonly onFile: (file: File | undefined) => void;
}) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          // The same file can be chosen again after it was corrected.
          event.currentTarget.value = "";
        }}
      />
      <Button loading={pending} onClick={() => input.current?.click()}>
        {t("platform.choose_file")}
      </Button>
    </>
  );
}

function Sending({ progress }: { readonly progress: number }) {
  const { t } = useWords();
  return (
    <Progress value={progress * 100} w="100%" maw="20rem" aria-label={t("platform.sending")} />
  );
}

function TooLarge({ text }: { readonly text: string }) {
  if (text === "") return null;
  return (
    <Text c="var(--mantine-color-error)" role="alert">
      {text}
    </Text>
  );
}
