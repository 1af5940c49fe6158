import { Code, Text } from "@mantine/core";

/** Letters that are compared by voice or with paper: in groups of four, never broken inside one. */
export function Mark({ children }: { readonly children: string }) {
  return (
    <Text
      component="div"
      ff="monospace"
      fw={600}
      dir="ltr"
      ta="start"
      style={{ wordSpacing: "0.25em" }}
    >
      {children}
    </Text>
  );
}

/** A line that goes into a file of another office exactly as it stands. */
export function Line({ children }: { readonly children: string }) {
  return (
    <Code block dir="ltr" styles={{ root: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } }}>
      {children}
    </Code>
  );
}
