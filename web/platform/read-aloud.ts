import type { Language } from "@chiboso/domain/kernel/language.ts";
import { useRouterState } from "@tanstack/react-router";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { speechPieces } from "./speech-pieces.ts";

/** What is on the screen for reading; the tools of reading itself are marked `data-unread`. */
function shownText(): string {
  const content = document.getElementById("content");
  return [...(content?.children ?? [])]
    .filter((part) => part instanceof HTMLElement && part.dataset["unread"] === undefined)
    .map((part) => (part as HTMLElement).innerText)
    .join("\n");
}

const synthesis = (): SpeechSynthesis | undefined => globalThis.speechSynthesis;

function followVoices(changed: () => void): () => void {
  synthesis()?.addEventListener("voiceschanged", changed);
  return () => synthesis()?.removeEventListener("voiceschanged", changed);
}

/** Some browsers know their voices only after a while. */
function useVoice(language: Language): SpeechSynthesisVoice | undefined {
  const name = useSyncExternalStore(followVoices, () => voiceFor(language)?.voiceURI);
  return name === undefined ? undefined : voiceFor(language);
}

function voiceFor(language: Language): SpeechSynthesisVoice | undefined {
  const fitting = (synthesis()?.getVoices() ?? []).filter(
    ({ lang }) => lang.toLowerCase().split(/[-_]/u)[0] === language,
  );
  // A voice of the device itself sends nobody's papers to another's machine.
  return fitting.find((voice) => voice.localService);
}

/** Reading the screen aloud by a voice of this device; `available` is false when it has none for the language. */
export function useReadAloud(language: Language) {
  const voice = useVoice(language);
  const [reading, setReading] = useState(false);
  const path = useRouterState({ select: (state) => state.location.href });
  const stop = useCallback(() => {
    synthesis()?.cancel();
    setReading(false);
  }, []);
  // Another screen is not read with the words of the last one.
  useEffect(() => stop, [path, stop]);
  const read = () => {
    if (voice === undefined) return;
    synthesis()?.cancel();
    const pieces = speechPieces(shownText()).map((piece) => spoken(piece, voice));
    pieces.at(-1)?.addEventListener("end", () => setReading(false));
    for (const piece of pieces) synthesis()?.speak(piece);
    setReading(pieces.length > 0);
  };
  return { available: voice !== undefined, reading, read, stop };
}

function spoken(text: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  return utterance;
}
