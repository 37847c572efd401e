/** Texts of reasons that a province keeps: who changes them, who reads them, and what stays of a change. */
import { beforeEach, describe, expect, it } from "vitest";
import { mostSavedReasons } from "../../shared/domain/saved-reasons.ts";
import { anAccount, aWorld, type World } from "../lambda/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const funding = { rule: "funding", title: "تأمین اعتبار", text: "گواهی تأمین اعتبار پیوست نیست." };
const unclear = { rule: null, title: "خوانا نیست", text: "سند خوانا نیست." };
const keep = (as: string, reasons: object[], version = 0) =>
  world.call("editSavedReasons", { as, body: { reasons }, headers: { "if-match": `"${version}"` } });
const shown = async (as: string) => (await world.expectOk("readSavedReasons", { as })).body;
const changes = async () =>
  (await world.administration.changes({ kind: null, subject: null }, { limit: 50, cursor: null })).items;

const theProvince = async () => {
  const found = await world.registry.organization("province-ea");
  if (!found) throw new Error("the province is not in the registry");
  return found;
};

describe("a province's saved reasons", () => {
  it("are the chief's to keep, in their order, under the version that was seen, and every change of them stays", async () => {
    expect(await shown("reviewer")).toEqual({ reasons: [], version: 0 });
    expect((await keep("chief", [funding])).body).toEqual({ reasons: [funding], version: 1 });
    expect((await keep("chief", [unclear])).problem).toBe("precondition-failed");
    expect((await keep("chief", [unclear, funding], 1)).headers.etag).toBe('"2"');
    expect(await shown("reviewer")).toEqual({ reasons: [unclear, funding], version: 2 });
    expect((await changes()).map(({ kind, subject, version, by }) => [kind, subject, version, by.role]).sort()).toEqual(
      [
        ["saved-reasons", "province-ea", 1, "chief-reviewer"],
        ["saved-reasons", "province-ea", 2, "chief-reviewer"],
      ],
    );
  });

  it("are answered as done to a repeat, and recorded once", async () => {
    await keep("chief", [funding]);
    expect((await keep("chief", [funding])).body).toMatchObject({ version: 1 });
    expect(await changes()).toHaveLength(1);
  });

  it("are one of two lists where two are kept at once", async () => {
    const both = await Promise.all([keep("chief", [funding]), keep("chief", [unclear])]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await changes()).toHaveLength(1);
  });

  it("are for those who review in that province: others neither read nor change them", async () => {
    await keep("chief", [funding]);
    for (const as of ["officer", "head", "authority", "administrator", "auditor"]) {
      expect((await world.call("readSavedReasons", { as })).problem).toBe("forbidden");
      expect((await keep(as, [])).problem).toBe("forbidden");
    }
    expect((await keep("reviewer", [], 1)).problem).toBe("forbidden");
    const far = { fa: "استان دیگر", en: "Another province" };
    await world.registry.putOrganization({ ...(await theProvince()), id: "province-other", name: far });
    await world.registry.putAccount(anAccount("far", "province-other", ["chief-reviewer"]));
    await world.registry.putPerson({ id: "person-far", active: true, name: "far" });
    expect(await shown("far")).toEqual({ reasons: [], version: 0 });
    expect(await shown("reviewer")).toMatchObject({ reasons: [funding] });
  });

  it.each([
    ["a rule that nobody knows", [{ ...funding, rule: "no-such-rule" }], "/reasons/0/rule"],
    ["an empty text", [funding, { ...funding, text: "  " }], "/reasons/1/text"],
    ["a text of more than a thousand characters", [{ ...funding, text: "م".repeat(1001) }], "/reasons/0/text"],
    ["more than fit", Array(mostSavedReasons + 1).fill(funding), "/reasons"],
  ])("are refused with %s, and where it stands is said", async (_what, reasons, pointer) => {
    const refused = await keep("chief", reasons);
    expect(refused.problem).toBe("invalid-request");
    const { errors } = refused.body as { errors: { pointer: string }[] };
    expect(errors.map((error) => error.pointer)).toEqual([pointer]);
    expect(await changes()).toEqual([]);
  });
});
