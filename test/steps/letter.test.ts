import { beforeEach, describe, expect, it } from "vitest";
import { makeReadLetter } from "../../functions/letter/letter.ts";
import type { Outcome, Success } from "../../shared/contract/outcome.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { people } from "../builders.ts";
import { others } from "./registry.ts";
import { bodyOf, held, prepared, returned, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

interface Given {
  actor?: Actor;
  number?: number;
  language?: "fa" | "en";
}
const read = (id: string, file: "application/pdf" | null, { actor = people.officer, number, language = "fa" }: Given) =>
  makeReadLetter(world)({
    ...{ actor, action: "read", params: { id }, query: number === undefined ? {} : { number }, file, language },
  });
const asData = async (id: string, given: Given = {}) =>
  bodyOf<{ letter: { number: string; caseType: string; reasons: { rule: string }[] }; letters: unknown[] }>(
    await read(id, null, given),
  );
const fileOf = (outcome: Outcome): NonNullable<Success["file"]> => {
  if (!("file" in outcome) || !outcome.file) throw new Error(`no file: ${JSON.stringify(outcome)}`);
  return outcome.file;
};
const onPaper = async (id: string, given: Given = {}) => fileOf(await read(id, "application/pdf", given));
const textOf = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);

const returnedTwice = async (): Promise<string> => {
  const id = await returned(world);
  succeeded(await world.chief.recall(id));
  succeeded(await world.reviewer.sendBack(id, ["funding"]));
  await world.settle();
  return id;
};

describe("the letter", () => {
  it("is the last one, with those before it, unless another is named", async () => {
    const id = await returnedTwice();
    const { letter, letters } = await asData(id);
    expect([letter.caseType, letter.reasons.map(({ rule }) => rule), letters.length]).toEqual([
      ...["official-hire", ["funding"], 2],
    ]);
    const first = letters[1] as typeof letter;
    const number = Number(first.number.split("/")[1]);
    expect((await asData(id, { number })).letter).toEqual(first);
    expect(await read(id, null, { number: 1 })).toEqual({ problem: "not-found" });
  });

  it("on paper says what the data says: its number, each reason and its law, in the language asked for", async () => {
    const id = await returnedTwice();
    const { letter } = await asData(id);
    const persian = await onPaper(id);
    const { code } = await world.caseOf(id);
    expect(persian).toMatchObject({ contentType: "application/pdf", name: `${letter.number.replace("/", "-")}.pdf` });
    expect(textOf(persian)).toContain("به سبب funding");
    expect(textOf(persian)).toContain("نامهٔ عودت");
    const english = textOf(await onPaper(id, { language: "en" }));
    expect(english).toContain(`Letter of return ${letter.number}`);
    expect(english).toContain(code);
    const [, first] = (await asData(id)).letters as (typeof letter)[];
    const earlier = await onPaper(id, { number: Number(first?.number.split("/")[1]) });
    expect(textOf(earlier)).toContain("به سبب exam-passed");
  });

  it("is there for who may see the case, in either form, and for nobody else", async () => {
    const id = await returned(world);
    for (const file of [null, "application/pdf"] as const) {
      for (const actor of [people.officer, people.head, people.colleague, people.chief, people.auditor])
        expect(await read(id, file, { actor })).toMatchObject({ status: 200 });
      for (const actor of [others.stranger, people.authority, people.administrator])
        expect(await read(id, file, { actor })).toEqual({ problem: "not-found" });
    }
  });

  it("is not there where nothing was returned: of a draft, and of a case under review", async () => {
    for (const id of [await prepared(world), await held(world)])
      for (const file of [null, "application/pdf"] as const)
        expect(await read(id, file, {})).toEqual({ problem: "not-found" });
  });
});
