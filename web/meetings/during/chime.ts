import { useEffect, useRef } from "react";

/** Two soft tones, once, when the agreed time of what is on screen runs out; never for one that was over already. */
export function useChime(key: string | undefined, over: boolean): void {
  const heard = useRef({ key, over });
  useEffect(() => {
    const before = heard.current;
    heard.current = { key, over };
    if (over && !before.over && before.key === key && key !== undefined) chime();
  }, [key, over]);
}

const TONES = [660, 528];
const LENGTH = 0.9;

/** A device that may not sound yet, because nobody has touched it, stays silent. */
function chime(): void {
  const context = new AudioContext();
  for (const [index, pitch] of TONES.entries()) {
    const start = context.currentTime + index * 0.35;
    const tone = new OscillatorNode(context, { type: "sine", frequency: pitch });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0.12, start);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + LENGTH);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + LENGTH);
  }
  setTimeout(() => void context.close(), 2500);
}
