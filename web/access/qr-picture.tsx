import QRCode from "qrcode";
import { useMemo } from "react";

/** A text as a QR code of black squares on white, whatever the colours of the page. */
export function QrPicture({
  text,
  label,
  width,
}: {
  readonly text: string;
  readonly label: string;
  /** Pixels, white border included. */
  readonly width: number;
}) {
  const { path, size } = useMemo(() => draw(text), [text]);
  return (
    <svg
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      width={width}
      height={width}
      role="img"
      aria-label={label}
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

function draw(text: string): { path: string; size: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const cells = Array.from({ length: modules.size * modules.size }, (_, at) => at);
  const path = cells
    .map((at) => [Math.floor(at / modules.size), at % modules.size] as const)
    .filter(([row, column]) => modules.get(row, column))
    .map(([row, column]) => `M${column} ${row}h1v1h-1z`)
    .join("");
  return { path, size: modules.size };
}
