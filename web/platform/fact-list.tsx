import type { ReactNode } from "react";
import classes from "./fact-list.module.css";

/** One fact; an empty value is shown as a dash, so that "unknown" is seen and not guessed. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Facts about one thing, as term and description; two columns where there is room. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={classes["list"]}>
      {facts.map((fact) => (
        <div key={fact.label} className={classes["fact"]}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value === null || fact.value === undefined || fact.value === ""
              ? "–"
              : fact.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
