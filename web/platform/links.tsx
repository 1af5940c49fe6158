import { Anchor, Button, NavLink } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import { forwardRef, type ComponentProps, type ReactNode } from "react";

type ForAnchor<Props> = Omit<Props, "ref" | "component" | "renderRoot">;

/** A link in running text; `to` and `params` are checked against the tree of routes. */
export const TextLink = createLink(
  forwardRef<HTMLAnchorElement, ForAnchor<ComponentProps<typeof Anchor<"a">>>>(
    function TextLink(props, ref) {
      return <Anchor ref={ref} underline="always" {...props} />;
    },
  ),
);

/** A link that looks like a button, for the way to another screen. */
export const LinkButton = createLink(
  forwardRef<HTMLAnchorElement, ForAnchor<ComponentProps<typeof Button<"a">>>>(
    function LinkButton(props, ref) {
      return <Button ref={ref} component="a" {...props} />;
    },
  ),
);

/** A link of the navigation; the current place is marked for eyes and for readers. */
export const NavigationLink = createLink(
  forwardRef<HTMLAnchorElement, ForAnchor<ComponentProps<typeof NavLink<"a">>>>(
    function NavigationLink(props, ref) {
      return <NavLink ref={ref} component="a" {...props} />;
    },
  ),
);

/** A whole block (card, row) that leads somewhere. */
export const BlockLink = createLink(
  forwardRef<HTMLAnchorElement, ComponentProps<"a"> & { readonly children?: ReactNode }>(
    function BlockLink({ children, ...props }, ref) {
      return (
        <a ref={ref} {...props}>
          {children}
        </a>
      );
    },
  ),
);
