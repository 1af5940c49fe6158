import assert from "node:assert/strict";
import { enterStep, faultAtField, pick, typeDay, typePaper, typeVote, type Life } from "./hands.ts";

export async function takeUp(life: Life): Promise<void> {
  const { page } = life.secretary;
  await page.goto(`${life.product.address}/cases`);
  await page.getByRole("link", { name: "Mở hồ sơ kết nạp" }).click();
  await page.getByLabel("Họ và tên khai sinh").fill(life.name);
  await pick(page, "Giới tính", "Nữ");
  await typeDay(page, "Ngày sinh", "15/03/1998");
  await page.getByLabel("Số định danh cá nhân").fill("079198012345");
  await pick(page, "Trình độ học vấn", "Đại học trở lên");
  await pick(page, "Hình thức làm việc", "Hợp đồng có thời hạn");
  await typeDay(page, "Làm việc thực tế tại đơn vị từ ngày", "04/08/2025");
  await page.getByRole("button", { name: "Mở hồ sơ", exact: true }).click();
  // ADM-09: one day short of the twelve months, the place of residence considers.
  await faultAtField(page, "ADM-09");
  await typeDay(page, "Làm việc thực tế tại đơn vị từ ngày", "03/08/2025");
  await page.getByRole("button", { name: "Mở hồ sơ", exact: true }).click();
  await page.getByRole("heading", { name: life.name, level: 1 }).waitFor();
  life.casePath = new URL(page.url()).pathname;
  const member = page.getByRole("link", { name: life.name }).first();
  life.memberPath = (await member.getAttribute("href")) ?? "";
}

export async function prepare(life: Life): Promise<void> {
  const { page } = life.secretary;
  await enterStep(page, "Học lớp nhận thức về Đảng", "03/08/2026", async () => {
    await page.getByLabel("Số giấy chứng nhận").fill("1204/GCN");
    await typeDay(page, "Ngày cấp giấy chứng nhận", "20/06/2026");
    await page.getByLabel("Nơi cấp giấy chứng nhận").fill("Trung tâm chính trị huyện");
  });
  await enterStep(page, "Đơn xin vào Đảng", "03/08/2026");
  await enterStep(page, "Lý lịch của người xin vào Đảng", "03/08/2026");
  await introduce(life);
  await enterStep(page, "Thẩm tra lý lịch", "03/08/2026", async () => {
    await pick(page, "Người xin vào Đảng", "Đã thẩm tra");
    await pick(page, "Cha, mẹ đẻ (hoặc người nuôi dưỡng)", "Đã thẩm tra");
    for (const relative of ["Vợ hoặc chồng", "Cha, mẹ vợ hoặc chồng", "Con từ đủ 18 tuổi trở lên"])
      await pick(page, relative, "Không có");
    await page.getByLabel("Kết luận thẩm tra").fill("Lý lịch gia đình và bản thân rõ ràng.");
  });
  await enterStep(page, "Lấy ý kiến đoàn thể và nơi cư trú", "03/08/2026", async () => {
    await page.getByLabel("Ý kiến của đoàn thể nơi làm việc").fill("Tán thành.");
    await page.getByLabel("Ý kiến của chi ủy, chi bộ nơi cư trú").fill("Chấp hành tốt.");
  });
}

/** A sponsor who has known the person for too short a time is refused with the rule, under the field. */
async function introduce({ secretary: { page } }: Life): Promise<void> {
  await enterStep(page, "Giới thiệu người vào Đảng", "03/08/2026", async () => {
    await pick(page, "Hình thức giới thiệu", "Một đảng viên và ban chấp hành đoàn cơ sở");
    const sponsor = page.getByRole("combobox", { name: "Đảng viên giới thiệu" });
    await sponsor.click();
    await page.getByRole("option").filter({ hasText: "Chính thức" }).first().click();
    await page.getByLabel("Số nghị quyết giới thiệu của đoàn thể").fill("12-NQ/ĐTN");
    const together = "Cùng công tác, lao động, học tập hoặc cư trú từ ngày";
    await typeDay(page, together, "01/03/2026");
    await page.getByRole("button", { name: "Ghi bước này" }).click();
    await faultAtField(page, "ADM-04");
    await typeDay(page, together, "01/03/2021");
  });
}

export async function resolve(life: Life): Promise<void> {
  const { page } = life.secretary;
  await page.goto(life.product.address + life.casePath);
  const short = async () => {
    await typePaper(page, "03-NQ/CB", "03/09/2026");
    await typeVote(page, 9, 5);
    await typeDay(page, "Ngày thực hiện", "03/09/2026");
    await page.getByRole("button", { name: "Ghi bước này" }).click();
    await faultAtField(page, "VOTE-04");
    await typeVote(page, 9, 6);
  };
  await enterStep(page, "Chi bộ xem xét, ra nghị quyết", "03/09/2026", short);
  await page.getByText("Bước này do cấp ủy cấp trên thực hiện.").waitFor();
}

export async function decide(life: Life): Promise<void> {
  const { page } = life.office;
  await page.goto(life.product.address + life.casePath);
  await enterStep(page, "Cấp ủy có thẩm quyền quyết định", "21/09/2026", async () => {
    await pick(page, "Tập thể quyết định", "Ban thường vụ đảng ủy");
    await typeVote(page, 5, 5);
    await typePaper(page, "05-QĐ/ĐU", "21/09/2026");
  });
  // Thirty working days: the four weekends and the two days of the National Day's year are left out.
  await page
    .getByText(/^21\/09\/2026 \+ 30 ngày làm việc = hết ngày 02\/11\/2026$/)
    .first()
    .waitFor();
  assert.ok(
    await page
      .getByRole("button", { name: /^ADM-10|ADM-10/ })
      .first()
      .isVisible(),
  );
}

export async function celebrate(life: Life): Promise<void> {
  const { page } = life.secretary;
  await page.goto(life.product.address + life.casePath);
  await enterStep(page, "Lễ kết nạp", "02/10/2026", () =>
    page.getByLabel("Nơi tổ chức lễ").fill("Nhà văn hóa thôn"),
  );
  await page.getByText("Hồ sơ đã hoàn thành ngày 02/10/2026").waitFor();
  await page.getByRole("link", { name: "Việc kế tiếp: Dự bị và công nhận chính thức" }).click();
  await page.getByRole("heading", { name: /Bước tiếp theo: Đảng viên mới tự khai/ }).waitFor();
  life.casePath = new URL(page.url()).pathname;
}
