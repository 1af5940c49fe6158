import assert from "node:assert/strict";
import { enterStep, typeDay, typePaper, typeVote, type Life } from "./hands.ts";

export async function beProbationer(life: Life): Promise<void> {
  const { page } = life.secretary;
  await page.goto(life.product.address + life.casePath);
  await enterStep(page, "Đảng viên mới tự khai lý lịch đảng viên", "20/10/2026");
  await enterStep(page, "Học lớp đảng viên mới", "15/03/2027", async () => {
    await page.getByLabel("Số giấy chứng nhận").fill("77/GCN");
    await typeDay(page, "Ngày cấp giấy chứng nhận", "10/03/2027");
    await page.getByLabel("Nơi cấp giấy chứng nhận").fill("Trung tâm chính trị huyện");
  });
  await enterStep(page, "Bản tự kiểm điểm của đảng viên dự bị", "02/10/2027");
  await enterStep(page, "Nhận xét của đảng viên giúp đỡ", "02/10/2027", async () => {
    await page.getByRole("combobox", { name: "Đảng viên được phân công giúp đỡ" }).click();
    await page.getByRole("option").filter({ hasText: "Chính thức" }).first().click();
    await page
      .getByRole("textbox", { name: "Nhận xét", exact: true })
      .fill("Có nhiều cố gắng, trung thực.");
  });
  await enterStep(page, "Lấy ý kiến đoàn thể và nơi cư trú", "02/10/2027", async () => {
    await page.getByLabel("Ý kiến của đoàn thể nơi làm việc").fill("Tán thành.");
    await page.getByLabel("Ý kiến của chi ủy, chi bộ nơi cư trú").fill("Chấp hành tốt.");
  });
  // The cell considers late; that is said and entered, not refused.
  await enterStep(page, "Chi bộ xem xét, ra nghị quyết", "25/11/2027", async () => {
    await typePaper(page, "11-NQ/CB", "25/11/2027");
    await typeVote(page, 9, 9);
  });
  await page.getByText(/^Muộn so với hạn/).waitFor();
}

export async function beRecognised(life: Life): Promise<void> {
  const { page } = life.office;
  await page.goto(life.product.address + life.casePath);
  await enterStep(page, "Cấp ủy có thẩm quyền quyết định", "28/11/2027", () =>
    typePaper(page, "21-QĐ/ĐU", "28/11/2027"),
  );
  await enterStep(page, "Công bố quyết định công nhận", "28/11/2027");
  await enterStep(page, "Phát hành thẻ đảng viên", "29/11/2027", () =>
    page.getByLabel("Số thẻ đảng viên").fill("079312345678"),
  );
  await enterStep(page, "Trao thẻ đảng viên", "29/11/2027");
  await page.getByText("Hồ sơ đã hoàn thành ngày 29/11/2027").waitFor();
}

export async function getBadge(life: Life): Promise<void> {
  const { page } = life.secretary;
  await page.goto(`${life.product.address}/cases`);
  await page.getByRole("link", { name: "Huy hiệu đến dịp" }).click();
  await page.getByText("Dịp 07/11/2056", { exact: true }).waitFor();
  const line = page.getByRole("row").filter({ hasText: life.name });
  await line.getByText("30 năm tuổi Đảng").waitFor();
  await line.getByRole("button", { name: "Lập hồ sơ" }).click();
  await page.getByRole("heading", { name: life.name, level: 1 }).waitFor();
  life.casePath = new URL(page.url()).pathname;
  await enterStep(page, "Chi bộ đề nghị", "15/10/2056");
  const { page: above } = life.office;
  await above.goto(life.product.address + life.casePath);
  await enterStep(above, "Cấp ủy có thẩm quyền quyết định tặng", "15/10/2056", () =>
    typePaper(above, "60-QĐ/ĐU", "15/10/2056"),
  );
  // BDG-03: nobody is handed the badge before the day of awards.
  await above.getByText("Chưa đến thời điểm thực hiện bước này.").waitFor();
}

export async function beHanded(life: Life): Promise<void> {
  const { page } = life.secretary;
  await page.goto(life.product.address + life.casePath);
  await enterStep(page, "Trao Huy hiệu Đảng", "07/11/2056", () =>
    page.getByLabel("Số Huy hiệu").fill("30-000123"),
  );
  await page.getByText("Hồ sơ đã hoàn thành ngày 07/11/2056").waitFor();
  await page.goto(life.product.address + life.memberPath);
  await page.getByRole("radio", { name: "Quản lý đảng viên thường xuyên" }).check();
  await page.getByRole("button", { name: "Mở hồ sơ" }).click();
  await page.getByRole("tab", { name: "Phiếu đảng viên" }).waitFor();
  const told = await page.evaluate(async (path) => {
    const answer = await fetch(`/api${path}/cases`);
    return (await answer.json()) as {
      readonly cases: readonly { readonly kind: string; readonly state: string }[];
    };
  }, life.memberPath);
  assert.deepEqual(
    told.cases.map(({ kind, state }) => [kind, state]),
    [
      ["badge", "done"],
      ["recognition", "done"],
      ["admission", "done"],
    ],
  );
}
