import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  decideProposal,
  exportCorrections,
  listComparedRows,
  uploadNationalList,
  type ComparedRowShown,
} from "@chiboso/domain/members/reconciliation/contract.ts";
import type { Person } from "@chiboso/domain/members/person.ts";
import type { Caller } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { readSpreadsheet } from "../../platform/spreadsheet.ts";
import { testApp } from "../../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedOrganisation,
} from "../../testing/world.ts";
import { alterMember, openSecrets, setStanding, systemOrigin } from "../public.ts";
import { importDesk } from "../testing/import-desk.ts";
import { decodeText, readCsv } from "./read-csv.ts";
import { writeCsv, writeXlsx } from "./write-table.ts";

const HANDBOOK =
  "Họ và tên,Ngày sinh,Giới tính,Ngày vào Đảng,Ngày chính thức,Số thẻ,Chi bộ,Số định danh,Số điện thoại";
const NAME = "Nguyễn Thị Tường Vy";

describe("the office's list against the national list", () => {
  const app = testApp();
  const desk = importDesk(app);
  let body: PlacedOrganisation;
  let cell: PlacedOrganisation;
  let office: Caller;

  before(async () => {
    body = await placeOrganisation(app, { name: "Đảng bộ Thử nghiệm", kind: "baseBody" });
    cell = await placeOrganisation(app, { name: "Chi bộ 1", under: body });
    office = await app.signedIn((await placeOfficer(app, body, "committeeOffice")).accountId);
    await place("Nguyễn Văn Khớp", {
      cardNumber: "100000000001",
      birthDate: "1980-05-19",
      sex: "male",
    });
    await place("Trần Thị Khác", {
      cardNumber: "100000000002",
      birthDate: "1985-01-02",
      phone: "0900000001",
      sex: "female",
    });
    await place("Lê Văn Đề Nghị", { birthDate: "1990-03-04" });
    await place("Phạm Thị Thiếu", { cardNumber: "100000000004", birthDate: "1975-12-31" });
    // Named for admission: the national list cannot lack who is no member yet.
    await placeMember(app, cell, { name: "Bùi Thị Nguồn", standing: "candidate" });
    const admitted = await placeMember(app, cell, { name: "Đỗ Thị Mới", standing: "candidate" });
    await app.system.services.database.commit((tx) =>
      setStanding(tx, {
        memberId: admitted.memberId,
        standing: "probationary",
        since: "2026-10-01",
        document: "",
      }),
    );
  });

  const place = async (name: string, set: Partial<Person>) => {
    const { memberId } = await placeMember(app, cell, { name });
    const secrets = await openSecrets(app.system.services.config.dataDir);
    await app.system.services.database.commit((tx) =>
      alterMember(tx, secrets, memberId, set, { ...systemOrigin(app.now), on: "2026-11-01" }),
    );
  };
  const LINES = [
    "NGUYỄN VĂN KHỚP,19/05/1980,Nam,01/01/2020,01/01/2020,100000000001,CB 1,,",
    "Trần Thị Khác,02/01/1985,Nữ,01/01/2020,01/01/2020,100000000002,Chi bộ 1,,0911111111",
    "Lê Văn Đề Nghị,04/03/1990,,01/01/2020,01/01/2020,,Chi bộ 1,,",
    "Vũ Thị Lạ,05/05/1995,Nữ,01/01/2021,,100000000009,Chi bộ 1,,",
    '"=HYPERLINK(""x"")",06/06/1996,Nữ,01/01/2021,,100000000009,Chi bộ 1,,',
  ];
  const csv = (lines = LINES) => Buffer.from(`\uFEFF${[HANDBOOK, ...lines].join("\r\n")}\r\n`);
  const upload = (bytes: Uint8Array, name = "so-tay.csv") =>
    office.call(uploadNationalList, {
      params: { organisationId: body.id },
      query: { name, asOf: "2026-10-31" },
      upload: bytes,
    });
  const rowsOf = async (
    id: Id,
    query: { state?: ComparedRowShown["state"]; field?: "phone" } = {},
  ) =>
    (await office.call(listComparedRows, { params: { reconciliationId: id }, query })).value.rows;
  const give = (id: Id, kind: "forNational" | "forOurs", as: "xlsx" | "csv" = "csv") =>
    office.call(exportCorrections, { params: { reconciliationId: id }, query: { kind, as } });

  test("a list of the e-handbook is compared line by line, and nothing of the register changes", async () => {
    const was = await app.held.database.query(sql`select * from member order by id`);
    const done = await upload(csv());
    assert.equal(done.status, 200, JSON.stringify(done.refusal));
    const { counts, format, lines, asOf, id } = done.value;
    assert.deepEqual([format, lines, asOf], ["handbook", 5, "2026-10-31"]);
    assert.deepEqual(counts, {
      same: 1,
      differs: 1,
      proposed: 1,
      doubled: 1,
      missingHere: 1,
      missingThere: 2,
    });
    const [differing] = await rowsOf(id, { state: "differs" });
    assert.deepEqual([differing?.differing, differing?.theirs?.phone], [["phone"], "0911111111"]);
    assert.equal((await rowsOf(id, { field: "phone" })).length, 1);
    assert.deepEqual(await app.held.database.query(sql`select * from member order by id`), was);
  });

  test("the corrections for the other system name what to change, add, join and look into; formulas become texts", async () => {
    const { id } = (await upload(csv())).value;
    const given = await give(id, "forNational");
    const text = given.bytes.toString();
    assert.match(text, /Trần Thị Khác.*Sửa,Số điện thoại,0911111111,0900000001/u);
    assert.match(text, /Phạm Thị Thiếu.*Bổ sung đảng viên/u);
    assert.match(text, /Gộp bản ghi trùng/u);
    assert.doesNotMatch(text, /(^|,|\n)"?=/u);
    const acts = await app.held.database.query(
      sql<{ kind: string }>`select kind from sealed_act where ref = ${id}`,
    );
    assert.deepEqual(
      acts.map(({ kind }) => kind),
      ["members.exported"],
    );
  });

  test("a proposal gives corrections only when somebody has confirmed it, and counts as two when denied", async () => {
    const { id } = (await upload(csv())).value;
    const lines = async () =>
      (await give(id, "forNational")).bytes.toString().trim().split("\r\n").length;
    const open = await lines();
    const [proposal] = await rowsOf(id, { state: "proposed" });
    const params = {
      reconciliationId: id,
      position: String(proposal!.position) as unknown as number,
    };
    const denied = await office.call(decideProposal, { params, body: { decision: "otherPerson" } });
    assert.equal(denied.value.decision, "otherPerson");
    assert.equal(await lines(), open + 2);
    await office.call(decideProposal, { params, body: { decision: "samePerson" } });
    assert.equal(await lines(), open);
    const same = (await rowsOf(id, { state: "same" }))[0]!;
    const wrong = await office.call(decideProposal, {
      params: { ...params, position: String(same.position) as unknown as number },
      body: { decision: "samePerson" },
    });
    assert.equal(wrong.refusal?.code, "members.reconcile_not_a_proposal");
  });

  test("the corrections for ours are a sheet that can be imported as it is", async () => {
    const { id } = (await upload(csv())).value;
    const sheet = await give(id, "forOurs", "xlsx");
    const preview = (await desk.upload(office, sheet.bytes)).value;
    assert.deepEqual(
      [preview.kind, preview.counts.error, preview.counts.alterations],
      ["corrections", 0, 1],
      JSON.stringify(preview.failure),
    );
    assert.equal((await desk.commit(office, preview.id)).value.status, "committed");
    const again = (await upload(csv())).value;
    assert.deepEqual([again.counts.differs, again.counts.same], [0, 2]);
  });

  test("the template of the member database is recognised by its headings among titles", async () => {
    const bytes = await writeXlsx({
      sheet: "Mau",
      title: ["DANH SÁCH ĐẢNG VIÊN", "Tính đến 31/10/2026"],
      head: [
        "STT",
        "Họ và tên khai sinh",
        "Tên gọi khác",
        "Giới tính",
        "Ngày sinh",
        "Dân tộc",
        "Tôn giáo",
        "Số CCCD",
        "Số thẻ đảng viên",
        "Nơi cấp thẻ",
        "Tổ chức đảng",
        "Ngày vào Đảng",
        "Ngày chính thức",
      ],
      rows: [
        [
          "1",
          "Phạm Thị Thiếu",
          null,
          "Nữ",
          "31/12/1975",
          "Kinh",
          "Không",
          null,
          "100000000004",
          "Hà Nội",
          "Chi bộ 1",
          "01/01/2020",
          "01/01/2020",
        ],
      ],
    });
    const { value } = await upload(bytes, "mau.xlsx");
    assert.deepEqual(
      [value.format, value.lines, value.counts.missingThere],
      ["cardTemplate", 1, 4],
    );
    const [row] = await rowsOf(value.id, { state: "differs" });
    assert.deepEqual(row?.differing, ["sex", "ethnicity"]);
  });

  test("UTF-8, UTF-16 with and without a mark and Windows-1258 are read as the same names", () => {
    const utf16 = Buffer.from(NAME, "utf16le");
    const swapped = Buffer.from(utf16).swap16();
    const windows = Buffer.from([
      0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e, 0x20, 0x54, 0x68, 0x69, 0xf2, 0x20, 0x54, 0xfd,
      0xf5, 0xcc, 0x6e, 0x67, 0x20, 0x56, 0x79,
    ]);
    for (const bytes of [
      Buffer.from(NAME),
      Buffer.from(`\uFEFF${NAME}`),
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]),
      Buffer.from("Ho va ten,Ngay sinh,So the,Ngay vao Dang\r\nNguyen Van A,1,2,3", "utf16le"),
    ])
      assert.match(
        decodeText(bytes).replace("\uFEFF", ""),
        /^(Nguyễn Thị Tường Vy|Ho va ten,.*A,1,2,3)$/su,
      );
    assert.equal(decodeText(windows), "Nguyễn Thị Tường Vy");
  });

  test("semicolons and tabs part cells as well; a broken quote is named by its line", () => {
    for (const sign of [",", ";", "\t"]) {
      const sheet = readCsv(
        Buffer.from([`a${sign}b${sign}c`, `1${sign}"2\n3"${sign}4`].join("\n")),
      );
      assert.ok(sheet.ok);
      assert.deepEqual(
        sheet.value.rows[1]?.cells.map(({ text }) => text),
        ["1", "2\n3", "4"],
      );
    }
    const broken = readCsv(Buffer.from('a,b\n1,"2'));
    assert.deepEqual(broken.ok ? {} : broken.refusal.code, "members.reconcile_csv_damaged");
  });

  test("what is no list of the national system is refused in words, and nothing is kept", async () => {
    for (const [bytes, code] of [
      [Buffer.from("màu,cỡ\r\nđỏ,1"), "members.reconcile_unknown_layout"],
      [Buffer.from(HANDBOOK), "members.reconcile_no_rows"],
      [Buffer.from("PK\u0003\u0004 không phải"), "members.sheet_not_a_spreadsheet"],
    ] as const) {
      const refused = await upload(bytes);
      assert.deepEqual([refused.status, refused.refusal?.code], [422, code]);
    }
  });

  test("numbers of identity lie sealed in comparisons", async () => {
    const [row] = await app.held.database.query(sql<{ all: string }>`
      select string_agg(content::text, '') as all from reconciliation_row`);
    for (const number of ["100000000002", "0911111111"]) {
      assert.equal(row?.all.includes(Buffer.from(number).toString("hex")), false);
    }
  });

  test("a table is written without formulas, in both forms", async () => {
    const table = {
      sheet: "S",
      title: [],
      head: ["=1+1"],
      rows: [["=cmd|' /C calc'!A0"], ["-2"], ["＝1+1"], ["Nguyễn, Văn"]],
    };
    const lines = writeCsv(table).toString().replace("\uFEFF", "").trim().split("\r\n");
    assert.deepEqual(lines, [
      '"\'=1+1"',
      "\"'=cmd|' /C calc'!A0\"",
      '"\'-2"',
      '"\'＝1+1"',
      '"Nguyễn, Văn"',
    ]);
    const read = await readSpreadsheet(await writeXlsx(table));
    assert.ok(read.ok);
    assert.deepEqual(
      read.sheets[0]?.rows.flatMap(({ cells }) => cells.map(({ kind }) => kind)),
      ["text", "text", "text", "text", "text"],
    );
  });
});
