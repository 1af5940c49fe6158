import { useCallback, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";

/**
 * Parts of a screen that another layout shows at another place: what is entered in them moves along. A part is
 * drawn when it is first placed, so that a phone need not draw what nobody looks at. `drawn` stands once beside
 * the layout, `place` is where a part is shown; a part has one place at a time.
 */
export function useMovableParts<K extends string>(parts: Readonly<Record<K, ReactNode>>) {
  const [hosts] = useState(() => new Map<K, HTMLElement>());
  const [placed, setPlaced] = useState<readonly K[]>([]);
  const hostOf = (part: K): HTMLElement => {
    const host = hosts.get(part) ?? document.createElement("div");
    hosts.set(part, host);
    return host;
  };
  const onPlaced = useCallback(
    (part: K) => setPlaced((before) => (before.includes(part) ? before : [...before, part])),
    [],
  );
  return {
    drawn: placed.map((part) => createPortal(parts[part], hostOf(part), part)),
    place: (part: K) => <Place key={part} part={part} host={hostOf(part)} onPlaced={onPlaced} />,
  };
}

function Place<K extends string>({
  part,
  host,
  onPlaced,
}: {
  readonly part: K;
  readonly host: HTMLElement;
  readonly onPlaced: (part: K) => void;
}) {
  const here = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    here.current?.append(host);
    onPlaced(part);
  }, [host, onPlaced, part]);
  return <div ref={here} />;
}
