import { useEffect, useRef, type ReactNode } from "react";

/**
 * A place that changes while somebody looks: when `stand` turns from one thing into another, it comes into sight, so that
 * what was done is seen to have arrived. Nothing is taken from whoever writes elsewhere; the focus comes along where
 * what had it is gone.
 */
export function Leading({
  stand,
  children,
}: {
  readonly stand: string;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(stand);
  useEffect(() => {
    const changed = before.current !== stand;
    before.current = stand;
    if (changed && place.current !== null) leadTo(place.current);
  }, [stand]);
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}

function leadTo(place: HTMLElement): void {
  const { activeElement } = document;
  const writes = activeElement?.matches("input, textarea, [contenteditable=true]") === true;
  if (writes && !place.contains(activeElement)) return;
  if (activeElement === null || activeElement === document.body)
    place.focus({ preventScroll: true });
  const tall = place.getBoundingClientRect().height > window.innerHeight / 2;
  place.scrollIntoView({ block: tall ? "start" : "nearest" });
}
