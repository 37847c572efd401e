import { describe, expect, it } from "vitest";
import { makeSpreadsheets } from "../../shared/adapters/spreadsheet.ts";
import type { Draft } from "../../shared/domain/case.ts";
import { bodyOf, csv, header, kazem, makeDesk, officer, sampleList, zahra } from "./desk.ts";

const outcomes = ({ receipts }: { receipts: { outcome: string }[] }) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(receipts, ({ outcome }) => outcome)).map(([name, all]) => [name, all?.length]),
  );

const sheetOf = async (bytes: Uint8Array) => {
  const read = await makeSpreadsheets().read(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.sheets[0] ?? [];
};

describe("an import of the sample list", () => {
  it("makes a draft per good row, says what is wrong with the others, and shows how the columns were understood", async () => {
    const desk = makeDesk();
    const progress = await desk.importList("first", await sampleList());
    expect(progress).toMatchObject({ status: "done", rows: 140, done: 140, failure: null });
    expect(outcomes(progress)).toEqual({ created: progress.accepted, refused: progress.refused });
    expect(desk.draftsNow()).toHaveLength(progress.accepted);
    expect(progress.mapping).toMatchObject({ nationalId: { column: 4, heading: "کد ملی" } });
    expect(progress.ignored).toEqual([
      { column: 0, heading: "ردیف" },
      { column: 11, heading: "عنوان پست" },
    ]);
    expect(progress.receipts.find(({ line }) => line === 15)).toMatchObject({
      outcome: "refused",
      case: null,
      errors: [{ field: "birthDate", column: "تاریخ تولد", message: { fa: expect.stringContaining("چهاررقمی") } }],
    });
  });

  it("makes drafts of the agency whose officer sent it", async () => {
    const desk = makeDesk();
    const { id } = await desk.importList("first", await sampleList());
    for (const draft of desk.draftsNow())
      expect(draft).toMatchObject({
        agency: officer.organization,
        contributors: [officer.person],
        status: "open",
        version: 1,
        importId: id,
        importVersion: 1,
        file: { caseType: "official-hire", permit: "302/1405/118" },
      });
  });

  it("gives no draft an id from which the person could be guessed without the key", async () => {
    const one = makeDesk();
    await one.importList("first", csv(header, zahra));
    const other = makeDesk();
    other.fakes.personKeys = { ...other.fakes.personKeys, guard: (id) => `another key of ${id}` };
    const rekeyed = makeDesk(officer, other.fakes);
    await rekeyed.importList("first", csv(header, zahra));
    expect(one.draftsNow()[0]?.id).not.toBe(rekeyed.draftsNow()[0]?.id);
  });

  it("repeated under another key changes nothing", async () => {
    const desk = makeDesk();
    const first = await desk.importList("first", await sampleList());
    const before = structuredClone(desk.draftsNow());
    const second = await desk.importList("second", await sampleList());
    expect(outcomes(second)).toEqual({ unchanged: first.accepted, refused: first.refused });
    expect(desk.draftsNow()).toEqual(before);
    expect(second.receipts.map(({ case: id }) => id)).toEqual(first.receipts.map(({ case: id }) => id));
  });

  it("gives the bad rows back in the agency's own columns, to be mended and sent again", async () => {
    const desk = makeDesk();
    const first = await desk.importList("first", await sampleList());
    expect(first.badRows).toContain(`imports/${first.id}/bad-rows.xlsx`);
    const [headings, ...rows] = await sheetOf(await desk.badRows(first.id));
    expect(headings).toEqual([...((await sheetOf(await sampleList()))[1] ?? []), "ایراد"]);
    expect(rows).toHaveLength(first.refused);
    const sent = await sheetOf(await sampleList());
    const refused = first.receipts.filter(({ outcome }) => outcome === "refused");
    for (const [index, { line }] of refused.entries())
      expect(rows[index]?.slice(1, 17)).toEqual((sent[line - 1] ?? []).slice(1).map((cell) => cell ?? null));
    const twin = refused.findIndex(({ line }) => line === 20);
    expect(rows[twin]?.[17]).toBe("کد ملی همان است که در سطر ۱۱ آمده؛ یکی از دو سطر را حذف کنید.");
  });

  it("takes the mended sheet: what was wrong is created, nothing twice", async () => {
    const desk = makeDesk();
    const first = await desk.importList("first", await sampleList());
    const [headings = [], ...rows] = await sheetOf(await desk.badRows(first.id));
    const birthDate = headings.indexOf("تاریخ تولد");
    const mended = rows.map((row) =>
      /^\d\d\//u.test(String(row[birthDate])) ? row.with(birthDate, `13${row[birthDate]}`) : row,
    );
    const sheet = await makeSpreadsheets().write(
      [headings, ...mended].map((line) => line.map((cell) => String(cell ?? ""))),
    );
    const second = await desk.importList("mended", sheet);
    const twoDigitYears = first.receipts.filter(({ errors }) => errors[0]?.field === "birthDate").length;
    expect(second.accepted).toBeGreaterThan(0);
    expect(outcomes(second).created).toBeLessThanOrEqual(twoDigitYears);
    expect(outcomes(second)).toMatchObject({ refused: second.refused });
    expect(new Set(desk.draftsNow().map(({ id }) => id)).size).toBe(desk.draftsNow().length);
    expect(desk.draftsNow()).toHaveLength(first.accepted + (outcomes(second).created ?? 0));
  });
});

describe("a row whose person already has a draft", () => {
  const again = (desk: ReturnType<typeof makeDesk>, line: string[]) => desk.importList("again", csv(header, line));
  const married = zahra.with(1, "کریمی");
  const changed = (desk: ReturnType<typeof makeDesk>, change: Partial<Draft>) => {
    for (const subject of desk.fakes.memory.cases.values())
      if (subject.draft) subject.draft = { ...subject.draft, version: subject.draft.version + 1, ...change };
  };

  it("is updated while nobody has touched it", async () => {
    const desk = makeDesk();
    const first = await desk.importList("first", csv(header, zahra));
    const second = await again(desk, married);
    expect(second.receipts).toMatchObject([{ outcome: "updated", case: first.receipts[0]?.case }]);
    expect(desk.draftsNow()).toMatchObject([
      { version: 2, importId: second.id, importVersion: 2, file: { person: { familyName: "کریمی" } } },
    ]);
    const third = await desk.importList("third", csv(header, zahra));
    expect(third.receipts).toMatchObject([{ outcome: "updated" }]);
    expect(desk.draftsNow()).toMatchObject([{ version: 3, file: { person: { familyName: "حسین‌زاده" } } }]);
  });

  it("is kept when it was edited by hand, and the agency is told so", async () => {
    const desk = makeDesk();
    await desk.importList("first", csv(header, zahra));
    changed(desk, { contributors: [officer.person] });
    const before = structuredClone(desk.draftsNow());
    const second = await again(desk, married);
    expect(second.receipts).toMatchObject([
      { outcome: "kept", note: { en: expect.stringContaining("edited by hand") } },
    ]);
    expect(desk.draftsNow()).toEqual(before);
  });

  it("is kept when it was submitted", async () => {
    const desk = makeDesk();
    await desk.importList("first", csv(header, zahra));
    for (const subject of desk.fakes.memory.cases.values())
      if (subject.draft) subject.draft = { ...subject.draft, status: "submitted" };
    const before = structuredClone(desk.draftsNow());
    const second = await again(desk, married);
    expect(second.receipts).toMatchObject([{ outcome: "kept", note: { en: expect.stringContaining("submitted") } }]);
    expect(desk.draftsNow()).toEqual(before);
  });

  it("keeps its documents when it is updated", async () => {
    const desk = makeDesk();
    await desk.importList("first", csv(header, zahra));
    const documents = [{ kind: "degree" as const, documentId: "d".repeat(32), issuedOn: null }];
    for (const subject of desk.fakes.memory.cases.values())
      if (subject.draft) subject.draft = { ...subject.draft, file: { ...subject.draft.file, documents } };
    expect((await desk.importList("same", csv(header, zahra))).receipts).toMatchObject([{ outcome: "unchanged" }]);
    expect((await again(desk, married)).receipts).toMatchObject([{ outcome: "updated" }]);
    expect(desk.draftsNow()).toMatchObject([{ file: { documents, person: { familyName: "کریمی" } } }]);
  });

  it("comes back from its tombstone by another import, with a version nobody has seen", async () => {
    const desk = makeDesk();
    await desk.importList("first", csv(header, zahra));
    changed(desk, { status: "deleted" });
    const second = await again(desk, zahra);
    expect(second.receipts).toMatchObject([{ outcome: "created" }]);
    expect(desk.draftsNow()).toMatchObject([{ status: "open", version: 3, importId: second.id, importVersion: 3 }]);
  });

  it("is another draft under another permit", async () => {
    const desk = makeDesk();
    await desk.importList("first", csv(header, zahra), { permit: "302/1405/118" });
    const second = await desk.importList("second", csv(header, zahra), { permit: "302/1405/119" });
    expect(second.receipts).toMatchObject([{ outcome: "created" }]);
    expect(desk.draftsNow().map(({ file }) => file.permit)).toEqual(["302/1405/118", "302/1405/119"]);
  });
});

describe("the calls", () => {
  it("answer a repeat with the first answer, and another body under the same key with a refusal", async () => {
    const desk = makeDesk();
    const upload = await desk.upload(csv(header, zahra, kazem));
    const first = await desk.create("key", { upload });
    await desk.drain();
    expect(await desk.create("key", { upload })).toEqual(first);
    expect(await desk.create("key", { upload, permit: "1/2" })).toEqual({ problem: "idempotency-key-reused" });
    expect(first).toMatchObject({ status: 202, location: expect.stringMatching(/^\/v1\/imports\/[0-9a-f]{32}$/u) });
  });

  it("do not know an upload that was never made, nor one of another agency", async () => {
    const water = makeDesk();
    expect(await water.create("key", { upload: "0".repeat(32) })).toEqual({ problem: "upload-missing" });
    const gas = makeDesk({ ...officer, account: "other", organization: "agency-gas" }, water.fakes);
    const upload = await water.upload(csv(header, zahra));
    expect(await gas.create("key", { upload })).toEqual({ problem: "upload-missing" });
  });

  it("show an import to its own agency only, and take lists from agencies only", async () => {
    const water = makeDesk();
    const { id } = await water.importList("key", csv(header, zahra));
    const gas = makeDesk({ ...officer, organization: "agency-gas" }, water.fakes);
    expect(await gas.page(id)).toEqual({ problem: "not-found" });
    expect(await water.page("0".repeat(32))).toEqual({ problem: "not-found" });
    const province = makeDesk({ ...officer, kind: "province", roles: ["reviewer"] }, water.fakes);
    expect(await province.page(id)).toEqual({ problem: "not-found" });
    expect(await province.create("key", { upload: "0".repeat(32) })).toEqual({ problem: "forbidden" });
  });

  it("name a field of the mapping that no list has", async () => {
    const desk = makeDesk();
    const upload = await desk.upload(csv(header, zahra));
    expect(await desk.create("key", { upload, mapping: { nickname: 2 } })).toMatchObject({
      problem: "invalid-request",
      errors: [{ pointer: "/mapping/nickname" }],
    });
  });

  it("page through the receipts without leaving one out", async () => {
    const desk = makeDesk();
    const whole = await desk.importList("key", await sampleList());
    const lines: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await desk.page(whole.id, 7, cursor);
      lines.push(...(bodyOf(page).receipts as { line: number }[]).map(({ line }) => line));
      cursor = ("next" in page && page.next) || undefined;
    } while (cursor);
    expect(lines).toEqual(whole.receipts.map(({ line }) => line));
    await expect(desk.page(whole.id, 7, "1.x")).rejects.toThrow("not a cursor");
  });

  it("say why a list cannot be read, and what to do", async () => {
    const desk = makeDesk();
    const failureOf = async (key: string, list: Uint8Array, mapping = {}) =>
      (await desk.importList(key, list, { mapping })).failure?.en;
    expect(await failureOf("a", Buffer.from("no list at all"))).toContain("No header line");
    expect(await failureOf("b", csv(header))).toContain("no row under the header");
    expect(await failureOf("c", csv(["نام", "نام خانوادگی", "کد ملی"], ["a", "b", "c"]))).toContain("Birth date");
    expect(await failureOf("d", csv(header, zahra), { nationalId: 40 })).toContain("column 40");
    expect(await failureOf("e", Buffer.from("PK\u0003\u0004 and nothing else"))).toContain("could not be read");
  });
});
