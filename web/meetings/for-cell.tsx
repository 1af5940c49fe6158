import { roleMay } from "@chiboso/domain/access/rights.ts";
import { Button, Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useActor } from "../platform/actor.tsx";
import { LinkButton } from "../platform/links.tsx";

/**
 * The way to what is done for one cell by whoever prepares its meetings; whoever prepares for several is asked
 * for which. With an icon it is the main thing to do.
 */
export function ForCell({
  to,
  label,
  icon,
}: {
  readonly to: "/meetings/new/$organisationId" | "/meetings/late/$organisationId";
  readonly label: string;
  readonly icon?: ReactNode;
}) {
  const navigate = useNavigate();
  const own = useActor().grants.filter((grant) => roleMay(grant.role, "meetings.prepare"));
  const cells = [...new Map(own.map((grant) => [grant.organisationId, grant])).values()];
  const [only] = cells;
  if (only === undefined) return null;
  const look = {
    size: "md",
    variant: icon === undefined ? "default" : "filled",
    leftSection: icon,
  };
  if (cells.length === 1) {
    return (
      <LinkButton to={to} params={{ organisationId: only.organisationId }} {...look}>
        {label}
      </LinkButton>
    );
  }
  return (
    <Menu>
      <Menu.Target>
        <Button {...look}>{label}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {cells.map(({ organisationId, organisationName }) => (
          <Menu.Item
            key={organisationId}
            onClick={() => void navigate({ to, params: { organisationId } })}
          >
            {organisationName}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
