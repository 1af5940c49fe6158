import { addMonths, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { activatePack, importPack } from "@chiboso/domain/rules/packs-contract.ts";
import { granted, type Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";

interface Told {
  readonly document: string;
  readonly pack: { readonly id: string; readonly version: string; readonly layer: string };
  readonly rules: readonly object[];
}

/** A province that does not exist: code 99 is nobody's. */
const PROVINCE: Told = {
  document: "Quy định số 01-QĐ/TU của Tỉnh ủy 99 (mẫu)",
  pack: { id: "tinh-99", version: "2026.1.1", layer: "province" },
  rules: [
    {
      id: "ONL-03",
      kind: "allowance",
      what: "groupMeetings",
      atMost: 2,
      per: "year",
      fromMembers: 60,
    },
    {
      id: "TINH-01",
      kind: "duty",
      what: "superiorAttends",
      says: {
        vi: "Mỗi năm ít nhất một lần cấp ủy viên cấp trên dự sinh hoạt với chi bộ.",
        en: "At least once a year a member of the committee above attends a meeting of the cell.",
        ar: "يحضر عضو من اللجنة الأعلى اجتماع الخلية مرة في السنة على الأقل.",
      },
    },
  ],
};

const GRASSROOTS: Told = {
  document: "Quy định số 02-QĐ/ĐU của Đảng ủy cơ sở 99.900 (mẫu)",
  pack: { id: "co-so-99-900", version: "2026.1.1", layer: "grassroots" },
  rules: [
    {
      id: "FILE-06",
      kind: "limit",
      limits: [{ what: "cardChecked", bound: "within", amount: 6, unit: "month" }],
      items: [],
    },
    {
      id: "PDP-02",
      kind: "limit",
      limits: [{ what: "requestAnswered", bound: "within", amount: 1, unit: "workingDay" }],
      items: [],
    },
  ],
};

/** A pack of the province that binds from the beginning, and one of the committee that will bind next month. */
export async function tellRulePacks(
  caller: Caller,
  organisationId: Id,
  begin: LocalDate,
  today: LocalDate,
): Promise<void> {
  await tellPack(caller, organisationId, PROVINCE, begin);
  const nextMonth = `${addMonths(`${today.slice(0, 8)}01`, 1).slice(0, 8)}01`;
  await tellPack(caller, organisationId, GRASSROOTS, nextMonth);
}

async function tellPack(
  caller: Caller,
  organisationId: Id,
  { document, pack, rules }: Told,
  from: LocalDate,
): Promise<void> {
  const said = {
    layer: pack.layer,
    from,
    to: null,
    cite: { document, clause: null },
    confidence: "T",
    disputed: false,
  };
  const content = { schema: 1, ...pack, rules: rules.map((rule) => ({ ...said, ...rule })) };
  const versionId = newId();
  await granted(
    caller.call(importPack, {
      params: { organisationId },
      query: { name: `${pack.id}.json`, versionId, document },
      upload: Buffer.from(JSON.stringify(content, null, 2)),
    }),
  );
  await granted(
    caller.call(activatePack, {
      params: { organisationId, versionId },
      body: { activationId: newId(), from, document },
    }),
  );
}
