import QRCode from "qrcode";
import { useMemo } from "react";

/** A text as a QR code, black on white for paper and screens. */
export function CodeSquares({
  text,
  label,
  className,
}: {
  readonly text: string;
  readonly label: string;
  readonly className: string;
}) {
  const { path, size } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      role="img"
      aria-label={label}
      className={className}
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

function drawn(text: string): { readonly path: string; readonly size: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const places = Array.from({ length: modules.size * modules.size }, (_, at) => ({
    x: at % modules.size,
    y: Math.floor(at / modules.size),
  }));
  const dark = places.filter(({ x, y }) => modules.get(y, x));
  return { path: dark.map(({ x, y }) => `M${x} ${y}h1v1h-1z`).join(""), size: modules.size };
}
