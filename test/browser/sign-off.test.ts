/** An agency whose head signs: asked, sent back, asked again, signed; many at once; and drafts of somebody who left. */
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeCaller, readUntil } from "../../infra/local/client.ts";
import { claimed, drafted, inState, renewal, sendBack, somebody } from "../journeys/play.ts";
import { recordsOf } from "../journeys/records.ts";
import { browserTests, expectAccessible, type Language, photograph } from "./harness.ts";

const harness = browserTests();
const as = async (account: string) => makeCaller(harness.system.url, await harness.system.token(account));

const choose = (within: Page | Locator, name: string): Promise<void> =>
  within.locator("label.choice").filter({ hasText: name }).first().click();

/** A complete draft of somebody of that family name. */
const aDraft = async (familyName: string, account = "officer.health") =>
  drafted(await as(account), renewal({ ...somebody(), familyName }));

beforeAll(async () => {
  // Before anybody has asked for anything: what others remember of the agency is a minute old at most.
  const head = await as("head.health");
  const answered = await head.put("/v1/organizations/health/sign-off", { required: true }, { ifMatch: "0" });
  expect(answered.body).toMatchObject({ signOff: true });
});

describe("the signature", () => {
  it("is asked for, refused with a word, asked for again and given: the head hands the file in", async () => {
    const id = await aDraft("امضایی");
    const officer = await harness.open("officer.health", `/cases/${id}#check`);
    await officer.getByRole("button", { name: "درخواست امضای رئیس دستگاه" }).waitFor();
    expect(await officer.getByRole("button", { name: "ارسال پرونده" }).count()).toBe(0);
    await expectAccessible(officer);
    await photograph(officer, "sign-ask");
    await officer.getByRole("button", { name: "درخواست امضای رئیس دستگاه" }).click();
    await officer.getByText(/در انتظار امضای رئیس دستگاه است/).waitFor();
    await expectAccessible(officer);
    await photograph(officer, "sign-waits");

    const head = await harness.open("head.health", "/agency");
    await head.getByRole("link", { name: /در انتظار امضا/ }).click();
    await head.getByRole("link", { name: /امضایی/ }).click();
    await head.getByText(/در انتظار امضای شماست/).waitFor();
    await head.getByRole("button", { name: "برگرداندن برای اصلاح" }).click();
    const dialog = head.getByRole("dialog");
    await dialog.getByLabel("یادداشت برای همکار").fill("شمارهٔ پست را دوباره ببینید.");
    await dialog.getByRole("button", { name: "برگرداندن برای اصلاح" }).click();
    await dialog.waitFor({ state: "detached" });

    await officer.reload();
    await officer.getByText("شمارهٔ پست را دوباره ببینید.").waitFor();
    await expectAccessible(officer);
    await photograph(officer, "sign-sent-back");
    await officer.getByRole("button", { name: "درخواست امضای رئیس دستگاه" }).click();
    await officer.getByText(/در انتظار امضای رئیس دستگاه است/).waitFor();

    await head.reload();
    await head.getByRole("button", { name: "امضا و ارسال پرونده" }).click();
    await head.getByRole("dialog").getByRole("button", { name: "امضا و ارسال پرونده" }).click();
    await head.getByText("وضعیت رسیدگی").waitFor();
    const { body } = await readUntil(await as("officer.health"), id, inState("submitted", "under-review"));
    const { body: history } = await (await as("chief")).get(`/v1/cases/${id}/events`);
    expect(body.revision).toBe(1);
    expect(history.events[0]).toMatchObject({ type: "submitted", actor: { account: "head.health" } });
  }, 240_000);

  it("is not given to what was written since it was read", async () => {
    const id = await aDraft("دگرگون");
    const api = await as("officer.health");
    const { etag, body } = await api.get(`/v1/cases/${id}`);
    const asked = await api.post(`/v1/cases/${id}/sign-off-request`, { answers: [] }, { ifMatch: etag ?? "" });
    expect(asked.status).toBe(200);
    const head = await harness.open("head.health", `/cases/${id}`);
    await head.getByRole("button", { name: "امضا و ارسال پرونده" }).click();
    const changed = { ...body.file, funding: "1405/9992" };
    expect((await api.put(`/v1/cases/${id}`, changed, { ifMatch: asked.etag ?? "" })).status).toBe(200);
    await head.getByRole("dialog").getByRole("button", { name: "امضا و ارسال پرونده" }).click();
    await head.getByText(/درخواست امضا پس گرفته شد/).waitFor();
    expect((await api.get(`/v1/cases/${id}`)).body.state).toBe("draft");
  }, 180_000);

  it("of a return goes with the answers to its reasons", async () => {
    const [chief, reviewer, head] = [await as("chief"), await as("reviewer.one"), await as("head.health")];
    const signing = { ...(await as("officer.health")), post: signed(head) };
    const id = await claimed(signing, reviewer, renewal({ familyName: "بازگشته" }));
    await sendBack(reviewer, id, [{ rule: "funding", text: "گواهی خوانا نیست.", pointer: "/funding" }]);
    await readUntil(chief, id, inState("returned"));
    const officer = await harness.open("officer.health", `/cases/${id}`);
    await choose(officer, "توضیح");
    await officer.getByLabel("شرح پاسخ").fill("نسخهٔ خوانا پیوست است.");
    await officer.getByRole("button", { name: "بازبینی و ارسال", exact: true }).click();
    await officer.getByRole("button", { name: "درخواست امضای رئیس دستگاه" }).click();
    await officer.getByText(/در انتظار امضای رئیس دستگاه است/).waitFor();
    const window = await harness.open("head.health", `/cases/${id}`);
    await window.getByText("نسخهٔ خوانا پیوست است.").waitFor();
    await expectAccessible(window);
    await photograph(window, "sign-return");
    await window.getByRole("button", { name: "امضا و ارسال پرونده" }).click();
    await window.getByRole("dialog").getByRole("button", { name: "امضا و ارسال پرونده" }).click();
    const again = await readUntil(head, id, ({ revision }) => revision === 2);
    expect(again.body.revisions[1].answers).toMatchObject([{ reason: 1, answer: "explained" }]);
  }, 240_000);

  it("is asked for many at once: what is not ready stays chosen, and says why", async () => {
    const api = await as("officer.health.two");
    const ready = [await aDraft("یکم", "officer.health.two"), await aDraft("دوم", "officer.health.two")];
    const { body: bare } = await api.post("/v1/cases", renewal({ familyName: "ناتمام" }));
    const { body: me } = await api.get("/v1/me");
    const officer = await harness.open("officer.health.two", `/agency?list=drafts&keeper=${me.person.id}`);
    await officer.getByRole("link", { name: /ناتمام/ }).waitFor();
    await choose(officer, "پیش‌نویس این صفحه");
    await photograph(officer, "drafts-chosen");
    await officer.getByRole("region", { name: "کار گروهی" }).getByRole("button", { name: "درخواست امضا" }).click();
    await officer.getByText(/پیش‌نویس همان‌گونه که بود ماند/).waitFor();
    await expectAccessible(officer);
    await photograph(officer, "drafts-refused");
    for (const id of ready) expect((await api.get(`/v1/cases/${id}`)).body.signOff.status).toBe("asked");
    expect((await api.get(`/v1/cases/${bare.id}`)).body.signOff).toBeNull();
  }, 240_000);
});

/** Submits as the head does, where an officer may not. */
const signed =
  (head: Awaited<ReturnType<typeof as>>): (typeof head)["post"] =>
  async (path, body, options) => {
    if (!path.endsWith("/submit")) return (await as("officer.health")).post(path, body, options);
    const { etag } = await head.get(path.replace(/\/submit$/, ""));
    return head.post(path, body, { ...options, ifMatch: etag ?? "" });
  };

describe("drafts of who left", () => {
  it("are seen by the head, and given to a colleague", async () => {
    const id = await aDraft("بی‌سرپرست", "officer.health.two");
    const { writer } = recordsOf(harness.system);
    const person = (await (await as("officer.health.two")).get("/v1/me")).body.person.id;
    const sessions = { sessionsEndedBefore: null, endedSessions: [] };
    await writer.putAccount({
      ...{ id: "officer.health.two", person, organization: "health", roles: ["agency-officer"], active: false },
      ...sessions,
    });
    const head = await harness.open("head.health", "/agency?list=drafts");
    await head.getByText("پیش‌نویس‌های کسانی که دیگر فعال نیستند:").waitFor();
    await expectAccessible(head);
    await photograph(head, "drafts-left");
    await head.getByRole("status").getByRole("link").first().click();
    await head.getByRole("link", { name: /بی‌سرپرست/ }).waitFor();
    await choose(head, "انتخاب زهرا بی‌سرپرست").catch(() => choose(head, "بی‌سرپرست"));
    const bar = head.getByRole("region", { name: "کار گروهی" });
    await bar.getByRole("button", { name: /واگذاری به/ }).click();
    await head.getByRole("option").first().click();
    await bar.getByRole("button", { name: "واگذاری", exact: true }).click();
    await head
      .getByText(/پیش‌نویس به .* واگذار شد/)
      .first()
      .waitFor();
    const { body } = await (await as("head.health")).get(`/v1/cases/${id}`);
    expect(body.keeper).not.toBe(person);
  }, 180_000);
});

describe.each<Language>(["fa", "en"])("in %s", (language) => {
  it("the head's lists and the switch can be used by everybody, in both sizes", async () => {
    const id = await aDraft(language === "fa" ? "نمونه" : "Sample");
    const officer = await as("officer.health");
    const { etag } = await officer.get(`/v1/cases/${id}`);
    await officer.post(`/v1/cases/${id}/sign-off-request`, { answers: [] }, { ifMatch: etag ?? "" });
    const head = await harness.open("head.health", "/agency?list=signatures", language);
    await head.locator("table tbody tr").first().waitFor();
    await expectAccessible(head);
    await photograph(head, "signatures");
    for (const [list, shows] of [
      ["drafts", "tbody tr"],
      ["due", ".tab"],
      ["sent", ".tab"],
      ["ended", ".tab"],
    ] as const) {
      await head.goto(`${harness.system.url}/agency?list=${list}`);
      await head.locator(shows).first().waitFor();
      await head.locator("tbody tr, .empty").first().waitFor();
      await expectAccessible(head);
      await photograph(head, `agency-${list}`);
    }
    await head.goto(`${harness.system.url}/cases/${id}`);
    await head.locator(".viewer").waitFor();
    await expectAccessible(head);
    await photograph(head, "sign");
    await head.goto(`${harness.system.url}/agency/people`);
    await head.locator("#sign-off").waitFor();
    await head.locator("tbody tr").first().waitFor();
    await expectAccessible(head);
    await photograph(head, "agency-people");
  }, 240_000);

  it("the switch is the head's to turn", async () => {
    const api = await as("head.health");
    const head = await harness.open("head.health", "/agency/people", language);
    const box = head
      .getByRole("region")
      .filter({ has: head.locator("#sign-off") })
      .locator("label.choice");
    for (const wanted of [false, true]) {
      await box.click();
      await head.locator("[role=alertdialog], .toast").first().waitFor();
      const { body } = await api.get("/v1/organizations/health");
      expect(body.signOff).toBe(wanted);
      await head.reload();
      await box.waitFor();
    }
  }, 120_000);
});
