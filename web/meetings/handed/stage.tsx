import { useEffect, useRef, type ReactNode } from "react";
import classes from "./handed.module.css";

/** One thing on the whole screen; the focus goes to it, so that a reader tells what has changed. */
export function Stage({
  label,
  middle = false,
  children,
}: {
  readonly label: string;
  readonly middle?: boolean;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label={label}
      className={`${classes["stage"] ?? ""} ${middle ? (classes["middle"] ?? "") : ""}`}
    >
      {children}
    </section>
  );
}
