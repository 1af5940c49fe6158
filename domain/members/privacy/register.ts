import { FIELD_RIGHTS, type FieldClass } from "../../access/fields.ts";
import type { Role } from "../../access/roles.ts";

/** Classes of personal data as the register of processing lists them: those of a file, and what is beside it. */
export const DATA_CLASSES = [
  "basic",
  "contact",
  "identity",
  "sheet",
  "family",
  "health",
  "foreignTies",
  "discipline",
  "meetings",
  "votes",
  "account",
  "readings",
  "workTime",
] as const;

export type DataClass = (typeof DATA_CLASSES)[number];

/** On what ground data are processed: the task of the organisation, or that the person gave it freely. */
export type LegalGround = "partyTask" | "consent" | "security";

export interface Processing {
  readonly dataClass: DataClass;
  readonly ground: LegalGround;
  /** Rules with document and confidence, shown beside the ground. */
  readonly rules: readonly string[];
  /** How long it is kept: text key of the class's line. */
  readonly kept: "permanent" | "whileMember" | "fiveYears" | "twoYears" | "thirteenMonths";
  /** Who may see it of a current member, beside the person. */
  readonly seenBy: readonly Role[];
}

/** The record of processing (PDP-05): for each class of data the ground, the rules, the time, the readers. */
export const PROCESSING: readonly Processing[] = [
  ofFile("basic", "partyTask", ["PDP-01", "PDP-05", "RET-02"], "permanent"),
  ofFile("contact", "partyTask", ["PDP-01", "PDP-05"], "whileMember"),
  ofFile("identity", "partyTask", ["PDP-01", "PDP-05", "RET-02"], "permanent"),
  ofFile("sheet", "partyTask", ["PDP-01", "PDP-05", "RET-02"], "permanent"),
  ofFile("family", "partyTask", ["PDP-01", "PDP-05", "RET-02"], "permanent"),
  ofFile("health", "partyTask", ["PDP-01", "PDP-05", "RET-02"], "permanent"),
  ofFile("foreignTies", "partyTask", ["PDP-01", "PDP-05", "RET-02"], "permanent"),
  ofFile("discipline", "partyTask", ["PDP-01", "PDP-05", "RET-02"], "permanent"),
  {
    dataClass: "meetings",
    ground: "partyTask",
    rules: ["PDP-01", "PDP-05", "RET-02"],
    kept: "permanent",
    seenBy: ["member", "secretary", "deputySecretary", "clerk", "chair", "inspectionCommission"],
  },
  {
    dataClass: "votes",
    ground: "partyTask",
    rules: ["PDP-01", "PDP-05", "RET-02"],
    kept: "permanent",
    seenBy: ["member", "secretary", "deputySecretary", "clerk", "chair", "inspectionCommission"],
  },
  {
    dataClass: "account",
    ground: "security",
    rules: ["PDP-05"],
    kept: "whileMember",
    seenBy: ["committeeOffice", "sysAdmin"],
  },
  {
    dataClass: "readings",
    ground: "security",
    rules: ["PDP-05", "RET-02"],
    kept: "twoYears",
    seenBy: ["inspectionCommission"],
  },
  {
    dataClass: "workTime",
    ground: "partyTask",
    rules: ["PDP-05"],
    kept: "thirteenMonths",
    seenBy: [],
  },
];

function ofFile(
  dataClass: FieldClass,
  ground: LegalGround,
  rules: readonly string[],
  kept: Processing["kept"],
): Processing {
  return { dataClass, ground, rules, kept, seenBy: FIELD_RIGHTS[dataClass].current };
}
