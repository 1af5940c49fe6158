import { IconCalendarStats } from "@tabler/icons-react";
import { useActor } from "../../platform/actor.tsx";
import { LinkButton } from "../../platform/links.tsx";
import { useWords } from "../../platform/words.tsx";

/** The way to the plan of one's own cell. */
export function PlanLinks() {
  const { t } = useWords();
  const own = useActor().grants.find((grant) => grant.role === "member");
  if (own === undefined) return null;
  return (
    <LinkButton
      to="/organisations/$organisationId/plan"
      params={{ organisationId: own.organisationId }}
      variant="default"
      size="md"
      leftSection={<IconCalendarStats size={18} aria-hidden />}
    >
      {t("meetings.plan.link")}
    </LinkButton>
  );
}
