import type { OrganisationKind } from "@chiboso/domain/organisations/kinds.ts";

/** A cell of the demonstration: how many members, and at which time it meets. */
export interface CellShape {
  readonly name: string;
  readonly code: string;
  readonly members: number;
  readonly time: string;
  readonly place: string;
}

/** Organisations between the top and the cells; a cell belongs to the branch in whose list it stands. */
export interface BranchShape {
  readonly name: string;
  readonly code: string;
  readonly kind: OrganisationKind;
  readonly cells: readonly CellShape[];
}

export interface CommitteeShape {
  readonly name: string;
  /** Five parts (FILE-07) that begin with 99, the code of no province. */
  readonly code: string;
  readonly seat: string;
  readonly branches: readonly BranchShape[];
  /** Cells directly below the top. */
  readonly cells: readonly CellShape[];
  /** Months of history before the day on which it is made. */
  readonly months: number;
  /** Whether lives are told beside the meetings: cases, papers, corrections, readings. */
  readonly lives: boolean;
}

/** Three cells with twelve months behind them: what `npm start` shows first. */
export const DEMO: CommitteeShape = {
  name: "Đảng bộ Công ty Hoa Sen (mẫu)",
  code: "99.900.000.000.000",
  seat: "Hà Nội",
  months: 12,
  lives: true,
  branches: [],
  cells: [
    {
      name: "Chi bộ Văn phòng",
      code: "99.900.001.000.000",
      members: 24,
      time: "16:00",
      place: "Phòng họp tầng 2",
    },
    {
      name: "Chi bộ Kỹ thuật",
      code: "99.900.002.000.000",
      members: 31,
      time: "14:00",
      place: "Hội trường xưởng 1",
    },
    {
      name: "Chi bộ Kinh doanh",
      code: "99.900.003.000.000",
      members: 14,
      time: "19:30",
      place: "Phòng họp tầng 5",
    },
  ],
};

const BRANCHES = 20;
const CELLS_IN_BRANCH = 11;
const CELLS_AT_TOP = 10;
const MEMBERS = 12_300;

/** A first site in its real size: 251 organisations (1 + 20 + 230) and 12,300 members. */
export function bidv(): CommitteeShape {
  const cells = BRANCHES * CELLS_IN_BRANCH + CELLS_AT_TOP;
  let left = MEMBERS;
  let made = 0;
  const cell = (name: string, code: string): CellShape => {
    made += 1;
    const members = Math.round(left / (cells - made + 1)) + (made < cells ? (made % 7) - 3 : 0);
    left -= members;
    return { name, code, members, time: "16:00", place: "Phòng họp của chi bộ" };
  };
  const branches = Array.from({ length: BRANCHES }, (_, branch) => ({
    name: `Đảng bộ Chi nhánh ${branch + 1}`,
    code: `99.901.${three(branch + 1)}.000.000`,
    kind: "baseBody" as const,
    cells: Array.from({ length: CELLS_IN_BRANCH }, (_each, index) =>
      cell(
        `Chi bộ ${index + 1} – Chi nhánh ${branch + 1}`,
        `99.901.${three(branch + 1)}.${three(index + 1)}.000`,
      ),
    ),
  }));
  const atTop = Array.from({ length: CELLS_AT_TOP }, (_, index) =>
    cell(`Chi bộ Hội sở ${index + 1}`, `99.901.${three(BRANCHES + index + 1)}.000.000`),
  );
  return {
    name: "Đảng bộ Ngân hàng Mẫu",
    code: "99.901.000.000.000",
    seat: "Hà Nội",
    months: 1,
    lives: false,
    branches,
    cells: atTop,
  };
}

function three(number: number): string {
  return String(number).padStart(3, "0");
}

/**
 * A number that belongs to a shape: a demonstration has the same people with the same fates on whatever day it is
 * told, so that what was seen in one is found again in the next.
 */
export function seedOf(name: string): number {
  let seed = 2026;
  for (const letter of name) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return seed;
}
