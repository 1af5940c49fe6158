import { element } from "./element.ts";

interface Detector {
  detect(film: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

type MakeDetector = new (options: { readonly formats: readonly string[] }) => Detector;

function maker(): MakeDetector | undefined {
  return (globalThis as { readonly BarcodeDetector?: MakeDetector }).BarcodeDetector;
}

/** Whether the browser itself can read codes; elsewhere a phone's camera opens the link in the code. */
export function canScan(): boolean {
  return maker() !== undefined && "mediaDevices" in navigator;
}

const LOOK_MS = 200;

/** What the camera sees; the first code that it finds is told, and the camera is let go. */
export function scanner(found: (text: string) => void, failed: () => void): HTMLVideoElement {
  const film = element("video", { autoplay: "", playsinline: "", muted: "" });
  void look(film, found).catch(failed);
  return film;
}

async function look(film: HTMLVideoElement, found: (text: string) => void): Promise<void> {
  const Detector = maker();
  if (Detector === undefined) throw new Error("no reader of codes");
  const detector = new Detector({ formats: ["qr_code"] });
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: "environment" },
  });
  film.srcObject = stream;
  try {
    for (;;) {
      await new Promise((resolve) => {
        setTimeout(resolve, LOOK_MS);
      });
      if (!film.isConnected) return;
      const [first] = film.readyState >= film.HAVE_CURRENT_DATA ? await detector.detect(film) : [];
      if (first !== undefined) {
        found(first.rawValue);
        return;
      }
    }
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
