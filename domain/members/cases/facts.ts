import type { LocalDate, PartialDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { OrganisationKind } from "../../organisations/kinds.ts";
import type { Decision } from "../../rules/decisions.ts";
import type { DatedStanding } from "../standing-on.ts";
import type { Post } from "../standing.ts";
import type { CaseKind, CaseState } from "./case-kinds.ts";

/** What the register knows of a person when a step is decided. */
export interface PersonFacts {
  readonly memberId: Id;
  readonly birthDate: PartialDate | null;
  readonly admittedOn: LocalDate | null;
  readonly officialOn: LocalDate | null;
  readonly cardNumber: string | null;
  readonly standings: readonly DatedStanding[];
  readonly memberships: readonly {
    readonly organisationId: Id;
    readonly kind: "party" | "tradeUnion" | "youthUnion";
    readonly since: LocalDate | null;
    readonly until: LocalDate | null;
  }[];
  readonly posts: readonly {
    readonly organisationId: Id;
    readonly post: Post;
    readonly since: LocalDate | null;
    readonly until: LocalDate | null;
  }[];
}

export interface OrganisationFacts {
  readonly organisationId: Id;
  /** The organisation directly above; null at the top. */
  readonly superiorId: Id | null;
  readonly kind: OrganisationKind;
  readonly foundedOn: LocalDate | null;
  readonly dissolvedOn: LocalDate | null;
  /** Official members today (BASE-10). */
  readonly officialMembers: number;
}

/** A vote of the product that was closed, over the base frozen at its opening. */
export interface PollFacts {
  readonly pollId: Id;
  readonly organisationId: Id;
  readonly decision: Decision;
  /** The day of its closing in Viet Nam. */
  readonly closedOn: LocalDate;
  readonly base: number;
  readonly yes: number;
}

/** Everything of the register that the decision about a case may look at. */
export interface CaseFacts {
  readonly today: LocalDate;
  readonly person: PersonFacts;
  /** The organisation that the case belongs to. */
  readonly organisation: OrganisationFacts;
  /** Persons, organisations and votes that the answers of this step and of the earlier ones name, by id. */
  readonly named: ReadonlyMap<Id, PersonFacts>;
  readonly organisations: ReadonlyMap<Id, OrganisationFacts>;
  readonly polls: ReadonlyMap<Id, PollFacts>;
  /** The person's other cases, whatever their state. */
  readonly otherCases: readonly OtherCase[];
  /** Years of the Party badges that the person holds (item 25 of the member sheet). */
  readonly badges: readonly number[];
}

export interface OtherCase {
  readonly caseId: Id;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly openedOn: LocalDate;
  readonly input: Readonly<Record<string, string | number | boolean>>;
}
