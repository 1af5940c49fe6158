import type { FieldClass, FileState } from "@chiboso/domain/access/fields.ts";
import type { Role } from "@chiboso/domain/access/roles.ts";

/**
 * What each role sees of a file, said a second time and the other way round: by role, as somebody in that
 * office would tell it, where the table of rights goes by class. The test holds the server against this.
 */
export function classesOf(role: Role, state: FileState): readonly FieldClass[] {
  switch (role) {
    case "organisationBoard":
      return state === "restricted"
        ? ["basic", "contact", "identity", "sheet", "family", "foreignTies", "discipline"]
        : [
            "basic",
            "contact",
            "identity",
            "sheet",
            "family",
            "health",
            "foreignTies",
            "discipline",
          ];
    case "committeeOffice":
      return state === "restricted" ? [] : ["basic", "contact", "identity", "sheet"];
    case "secretary":
    case "deputySecretary":
      return state === "current" ? ["basic", "contact", "sheet", "family", "discipline"] : [];
    case "inspectionCommission":
      return state === "restricted"
        ? ["basic", "discipline"]
        : ["basic", "sheet", "family", "foreignTies", "discipline"];
    case "auditor":
      return state === "restricted" ? [] : ["basic"];
    case "member":
    case "clerk":
    case "chair":
    case "committeeMember":
    case "sysAdmin":
      // Members, clerks, chairs, committee members and administrators read no files.
      return [];
    default:
      return role satisfies never;
  }
}
