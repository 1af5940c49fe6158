import { Box, Breadcrumbs, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, type ReactNode } from "react";
import classes from "./page.module.css";

/** The body of a screen: one column, as wide as reading (`narrow`), work (default) or tables (`wide`) need. */
export function Page({
  width = "normal",
  children,
}: {
  readonly width?: "narrow" | "normal" | "wide";
  readonly children: ReactNode;
}) {
  return (
    <Stack gap="lg" className={classes["page"]} data-width={width}>
      {children}
    </Stack>
  );
}

/**
 * The head of a screen: where it lies, its title (also the window's), a line of explanation and
 * the main actions at the end of the line. One for each screen; its title is the only `h1`.
 */
export function PageHeader({
  title,
  above,
  lead,
  badge,
  actions,
}: {
  readonly title: string;
  /** Links from the top down to what this lies in. */
  readonly above?: readonly ReactNode[];
  readonly lead?: ReactNode;
  readonly badge?: ReactNode;
  readonly actions?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Chi Bộ Số`;
  }, [title]);
  return (
    <Box component="header" className={classes["head"]}>
      {above !== undefined && above.length > 0 && (
        <Breadcrumbs separator="›" className={classes["above"]}>
          {above}
        </Breadcrumbs>
      )}
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box className={classes["titles"]}>
          <Group gap="sm">
            <Title order={1}>{title}</Title>
            {badge}
          </Group>
          {lead !== undefined && (
            <Text c="dimmed" mt={4} component="div">
              {lead}
            </Text>
          )}
        </Box>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
    </Box>
  );
}

/** A part of a screen on its own ground, with a heading and perhaps actions. */
export function Section({
  title,
  lead,
  actions,
  flush = false,
  children,
}: {
  readonly title?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Lets a table reach the edges. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes["section"]} data-flush={flush || undefined}>
      {title !== undefined && (
        <Group justify="space-between" gap="sm" className={classes["sectionHead"]}>
          <Box>
            <Title order={2}>{title}</Title>
            {lead !== undefined && (
              <Text size="sm" c="dimmed" component="div">
                {lead}
              </Text>
            )}
          </Box>
          {actions}
        </Group>
      )}
      <div className={classes["sectionBody"]}>{children}</div>
    </section>
  );
}
