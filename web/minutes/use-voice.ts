import { useCallback, useEffect, useState } from "react";

/** The device's own Vietnamese voice, where it has one; nothing leaves the device. */
export function useVoice() {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => {
    if (!("speechSynthesis" in globalThis)) return;
    const look = () =>
      setVoice(speechSynthesis.getVoices().find((each) => each.lang.startsWith("vi")) ?? null);
    look();
    speechSynthesis.addEventListener("voiceschanged", look);
    return () => {
      speechSynthesis.removeEventListener("voiceschanged", look);
      speechSynthesis.cancel();
    };
  }, []);
  const stop = useCallback(() => {
    if ("speechSynthesis" in globalThis) speechSynthesis.cancel();
    setSpeaking(false);
  }, []);
  const speak = useCallback(
    (text: string) => {
      if (voice === null) return;
      speechSynthesis.cancel();
      const said = new SpeechSynthesisUtterance(text);
      said.voice = voice;
      said.lang = voice.lang;
      said.addEventListener("end", () => setSpeaking(false));
      said.addEventListener("error", () => setSpeaking(false));
      setSpeaking(true);
      speechSynthesis.speak(said);
    },
    [voice],
  );
  return { available: voice !== null, speaking, speak, stop };
}
