import { CENTRAL_PACK } from "../../rules/central.ts";
import { milestones } from "../cases/badge-due.ts";
import { choice, digits, lines, maybe, text } from "./fields.ts";
import { current, listed, once, type FactSpec } from "./spec.ts";

const RELATIONS = ["father", "mother", "spouse", "child", "sibling", "parentInLaw", "other"];

/** Items 18 to 30 of the member sheet: schooling, health, the course of a life, honours, ties and family. */
export const LIFE_FACTS = {
  education: {
    item: 18,
    ...current,
    fieldClass: "sheet",
    fields: { level: text(200) },
    column: ["education", "level"],
  },
  generalEducation: { item: 18, ...current, fieldClass: "sheet", fields: { level: text(50) } },
  vocationalTraining: { item: 18, ...current, fieldClass: "sheet", fields: { level: text(200) } },
  academicDegree: { item: 18, ...current, fieldClass: "sheet", fields: { level: text(200) } },
  academicTitle: { item: 18, ...current, fieldClass: "sheet", fields: { level: text(100) } },
  politicalTheory: {
    item: 18,
    ...current,
    fieldClass: "sheet",
    fields: { level: choice("elementary", "intermediate", "advanced", "bachelor") },
  },
  foreignLanguage: {
    item: 18,
    ...listed,
    fieldClass: "sheet",
    fields: { language: text(50), level: maybe(text(50)) },
  },
  computing: { item: 18, ...current, fieldClass: "sheet", fields: { level: text(100) } },
  minorityLanguage: {
    item: 18,
    ...listed,
    fieldClass: "sheet",
    fields: { language: text(50), level: maybe(text(50)) },
  },
  health: {
    item: 19,
    ...current,
    fieldClass: "health",
    fields: { state: choice("good", "fair", "weak") },
  },
  warInvalid: {
    item: 19,
    ...current,
    fieldClass: "health",
    fields: { class: choice("1/4", "2/4", "3/4", "4/4") },
  },
  martyrFamily: { item: 19, ...once, fieldClass: "family", fields: { relation: text(200) } },
  citizenId: {
    item: 20,
    ...once,
    fieldClass: "identity",
    fields: { number: digits(12) },
    column: ["citizenId", "number"],
  },
  oldIdentityNumber: {
    item: 20,
    ...once,
    fieldClass: "identity",
    fields: { number: digits(9, 12) },
    column: ["oldIdentityNumber", "number"],
  },
  exemption: { item: 21, ...listed, fieldClass: "basic", fields: { reason: maybe(text(300)) } },
  career: {
    item: 22,
    ...listed,
    fieldClass: "sheet",
    fields: { work: lines(), place: maybe(text(300)), post: maybe(text(200)) },
  },
  training: {
    item: 23,
    ...listed,
    fieldClass: "sheet",
    fields: {
      school: text(300),
      subject: text(300),
      form: maybe(text(100)),
      certificate: maybe(text(200)),
    },
  },
  reward: {
    item: 24,
    ...listed,
    fieldClass: "sheet",
    fields: { form: text(300), body: maybe(text(300)) },
  },
  partyBadge: {
    item: 25,
    ...listed,
    fieldClass: "basic",
    fields: {
      // BDG-01: the milestones are in the rules, and have become more since.
      years: choice(...milestones(CENTRAL_PACK).map(String)),
      number: maybe(text(50)),
    },
  },
  honorary: { item: 25, ...listed, fieldClass: "sheet", fields: { title: text(300) } },
  discipline: {
    item: 26,
    ...listed,
    fieldClass: "discipline",
    fields: {
      form: choice("reprimand", "warning", "dismissal", "expulsion"),
      body: maybe(text(300)),
      reason: maybe(lines()),
    },
  },
  membershipBreak: {
    item: 27,
    ...listed,
    fieldClass: "discipline",
    fields: {
      what: choice("removal", "expulsion", "readmission", "restoration"),
      cell: maybe(text(300)),
    },
  },
  ownHistory: { item: 28, ...listed, fieldClass: "discipline", fields: { account: lines() } },
  foreignRelative: {
    item: 29,
    ...listed,
    fieldClass: "foreignTies",
    fields: { relation: text(100), name: text(100), country: text(100), work: maybe(text(300)) },
  },
  foreignTravel: {
    item: 29,
    ...listed,
    fieldClass: "foreignTies",
    fields: { country: text(200), purpose: text(300) },
  },
  foreignContact: {
    item: 29,
    ...listed,
    fieldClass: "foreignTies",
    fields: { organisation: text(300), purpose: maybe(text(300)) },
  },
  familyMember: {
    item: 30,
    ...listed,
    fieldClass: "family",
    fields: {
      relation: choice(...RELATIONS),
      name: text(100),
      birthYear: maybe(digits(4)),
      work: maybe(text(300)),
      residence: maybe(text(300)),
    },
  },
  familyEconomy: {
    item: 30,
    ...current,
    fieldClass: "family",
    fields: {
      income: maybe(text(200)),
      housing: maybe(text(300)),
      land: maybe(text(300)),
      assets: maybe(lines()),
    },
  },
} as const satisfies Readonly<Record<string, FactSpec>>;
