import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";

/** The rest of the navigation on a phone, from the foot of the screen. */
export function MenuDrawer({
  title,
  close,
  onClose,
  children,
}: {
  readonly title: string;
  /** Name of the closing button. */
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Drawer
      opened
      onClose={onClose}
      title={title}
      position="bottom"
      size="auto"
      closeButtonProps={{ "aria-label": close }}
    >
      {children}
    </Drawer>
  );
}
