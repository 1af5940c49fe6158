import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { useTypeSize } from "./preferences.ts";
import { theme, themeVariables } from "./theme.ts";

/** The design system. With large type the ground is always light: only there every text reaches 7:1. */
export function Design({ children }: { readonly children: ReactNode }) {
  const large = useTypeSize() === "large";
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      defaultColorScheme="light"
      {...(large && { forceColorScheme: "light" })}
    >
      {children}
    </MantineProvider>
  );
}
