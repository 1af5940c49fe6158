import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { describe, test } from "node:test";
import {
  attachPaper,
  getMeeting,
  getPaper,
  prepareMeeting,
  removePaper,
  revisePreparation,
} from "@chiboso/domain/meetings/contract.ts";
import { writeZip } from "@chiboso/domain/ledger/zip.ts";
import { beginSession } from "../access/public.ts";
import { newId } from "../platform/ids.ts";
import { newToken } from "../platform/session.ts";
import { testApp } from "../testing/app.ts";
import { printed } from "../platform/testing/printed.ts";
import { placeOfficers } from "../testing/closed-meeting.ts";
import { preparationOf } from "../testing/running-meeting.ts";
import { placeOrganisation } from "../testing/world.ts";

const text = (content: string) => new TextEncoder().encode(content);

function pdf(body = ""): Uint8Array {
  return text(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${body} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  );
}

const png = () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);

/** An office document with these parts beside its list of types. */
function office(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries({ "[Content_Types].xml": "<Types/>", ...parts });
  return zipOf(files.map(([name, content]) => ({ name, bytes: text(content) })));
}

const paragraph = (words: string) =>
  `<w:document><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:document>`;

function zipOf(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array {
  return writeZip(files);
}

describe("the papers of a meeting", () => {
  const app = testApp();

  async function meeting() {
    const cell = await placeOrganisation(app, { name: "Chi bộ Giấy" });
    const people = await placeOfficers(app, cell);
    const meetingId = newId();
    await people.asSecretary.call(prepareMeeting, {
      params: { organisationId: cell.id },
      body: { meetingId, ...preparationOf(people, [newId(), newId()]) },
    });
    const attach = (name: string, bytes: Uint8Array) =>
      people.asSecretary.call(attachPaper, {
        params: { meetingId },
        query: { paperId: newId(), name },
        upload: bytes,
      });
    return { ...people, meetingId, attach };
  }

  test("are saved under a name that ends as their content is and leads to no other folder", async () => {
    const { attach, meetingId, secretary } = await meeting();
    const token = newToken();
    await app.held.database.commit((tx) =>
      beginSession(tx, secretary.accountId, token, { address: "", device: "" }, app.now),
    );
    for (const [name, shown] of [
      [
        "Kế hoạch.html",
        "filename=\"Ke hoach.html.pdf\"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.html.pdf",
      ],
      ["../a\"b'.PDF", "filename=\".._a_b'.PDF\"; filename*=UTF-8''.._a_b%27.PDF"],
    ] as const) {
      const { paperId } = (await attach(name, pdf())).value;
      const answer = await app.system.app.inject({
        url: `/api/meetings/${meetingId}/papers/${paperId}`,
        cookies: { cbs_session: token },
      });
      assert.equal(answer.headers["content-disposition"], `attachment; ${shown}`);
    }
  });

  test("keep the item under which they lie from being dropped", async () => {
    const people = await meeting();
    const { asSecretary, meetingId } = people;
    const params = { meetingId };
    const { items, version } = (await asSecretary.call(getMeeting, { params })).value;
    const itemId = items[0]?.id ?? "";
    const query = { paperId: newId(), name: "Dự thảo.pdf", itemId };
    const attached = await asSecretary.call(attachPaper, { params, query, upload: pdf() });
    assert.equal(attached.status, 200);
    const { agenda, ...rest } = preparationOf(people, [itemId, items[1]?.id ?? ""]);
    const revised = await asSecretary.call(revisePreparation, {
      params,
      body: { ...rest, agenda: agenda.slice(1), expectedVersion: version },
    });
    assert.equal(revised.refusal?.code, "meetings.item_has_begun");
  });

  test("are known by their content, whatever their name says", async () => {
    const { attach, asSecretary, meetingId } = await meeting();
    const files: [string, Uint8Array][] = [
      ["Dự thảo nghị quyết.docx", office({ "word/document.xml": paragraph("Công tác bảo mật") })],
      ["so-lieu.xlsx", office({ "xl/workbook.xml": "<workbook/>" })],
      ["bao-cao.txt", pdf()],
      ["anh.pdf", png()],
      ["anh.jpeg", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ];
    for (const [name, bytes] of files) assert.equal((await attach(name, bytes)).status, 200, name);
    const { papers } = (await asSecretary.call(getMeeting, { params: { meetingId } })).value;
    assert.deepEqual(
      papers
        .map((paper) => paper.type.split(/[./]/).at(-1))
        .toSorted((a, b) => String(a).localeCompare(String(b))),
      ["document", "jpeg", "pdf", "png", "sheet"],
    );
    const first = papers.find((paper) => paper.name === "Dự thảo nghị quyết.docx");
    const loaded = await asSecretary.call(getPaper, {
      params: { meetingId, paperId: first?.id ?? "" },
    });
    assert.deepEqual(Uint8Array.from(loaded.bytes), files[0]?.[1]);
    await asSecretary.call(removePaper, { params: { meetingId, paperId: first?.id ?? "" } });
    const gone = await asSecretary.call(getPaper, {
      params: { meetingId, paperId: first?.id ?? "" },
    });
    assert.equal(gone.status, 404);
  });

  test("say how far their words were searched for a stamp, so that nobody trusts a scan", async () => {
    const { attach, asSecretary, meetingId } = await meeting();
    const docx = office({ "word/document.xml": paragraph("Công tác bảo mật") });
    const files: [string, Uint8Array, string][] = [
      ["Dự thảo.pdf", printed("Công tác bảo mật và mật độ dân cư."), "whole"],
      ["Không có chữ.pdf", pdf(), "none"],
      ["Ảnh chụp.pdf", png(), "none"],
      ["Kế hoạch.docx", docx, "whole"],
    ];
    for (const [name, bytes] of files) assert.equal((await attach(name, bytes)).status, 200, name);
    const { papers } = (await asSecretary.call(getMeeting, { params: { meetingId } })).value;
    for (const [name, , searched] of files)
      assert.equal(papers.find((each) => each.name === name)?.searched, searched, name);
  });

  test("are refused with a reason of their own when they are hostile, damaged, locked or secret", async () => {
    const { attach, asSecretary, meetingId } = await meeting();
    const hidden = deflateSync("1 0 << /S /JavaScript /JS (app.alert) >>").toString("latin1");
    const cases: [string, Uint8Array, string][] = [
      ["trong.pdf", new Uint8Array(), "meetings.paper_empty"],
      ["trang.html", text("<script>alert(1)</script>"), "meetings.paper_type"],
      ["tep.zip", office({ "readme.txt": "x" }), "meetings.paper_type"],
      ["cat.pdf", pdf().subarray(0, 40), "meetings.paper_damaged"],
      ["khoa.pdf", pdf("/Encrypt 5 0 R"), "meetings.paper_locked"],
      ["ma.pdf", pdf("/OpenAction << /S /J#61vaScript >>"), "meetings.paper_active"],
      [
        "giau.pdf",
        Buffer.from(
          `%PDF-1.7\n2 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n${hidden}\nendstream\n%%EOF`,
          "latin1",
        ),
        "meetings.paper_active",
      ],
      [
        "macro.docx",
        office({ "word/document.xml": "", "word/vbaProject.bin": "x" }),
        "meetings.paper_active",
      ],
      ["hong.docx", office({ "word/document.xml": "" }).subarray(0, 60), "meetings.paper_damaged"],
      [
        "tai-lieu.docx",
        office({ "word/document.xml": paragraph("TỐI MẬT") }),
        "meetings.secret_refused",
      ],
      [
        "dau.docx",
        office({ "word/document.xml": "", "word/header1.xml": paragraph("MẬT") }),
        "meetings.secret_refused",
      ],
      ["Kế hoạch_MẬT.pdf", pdf(), "meetings.secret_refused"],
      ["in.pdf", printed("TUYỆT MẬT"), "meetings.secret_refused"],
      ["dong-dau.pdf", printed("M Ậ T"), "meetings.secret_refused"],
    ];
    for (const [name, bytes, code] of cases) {
      assert.equal((await attach(name, bytes)).refusal?.code, code, name);
    }
    const { papers } = (await asSecretary.call(getMeeting, { params: { meetingId } })).value;
    assert.deepEqual(papers, []);
  });
});
