import { describe, expect, it } from "vitest";
import type { ResolvedCitation } from "../../shared/law/citation.ts";
import { ruleById } from "../../shared/law/index.ts";
import { aWorld } from "./world.ts";

interface Cited {
  rule: string;
  citation: ResolvedCitation;
}
interface Seen {
  findings: Cited[];
  reasons: Cited[];
  letter: { reasons: Cited[] };
  revisions: { reasons: Cited[] }[];
}

const rule = "max-age-official";
const of = (cited: Cited[] | undefined) => cited?.find((each) => each.rule === rule)?.citation;

describe("the law that a return rests on", () => {
  it("is the same object to reviewer, agency and letter, on the finding, the reason and the rule's page", async () => {
    const world = await aWorld();
    const id = await world.returned();
    const seenBy = async (as: string) => (await world.expectOk("readCase", { as, params: { id } })).body as Seen;
    const [officer, reviewer] = [await seenBy("officer"), await seenBy("reviewer")];
    const { body: letters } = await world.expectOk("readLetter", { params: { id } });
    const { body: page } = await world.expectOk("readRule", { params: { id: rule } });
    const citations = [
      ...[officer, reviewer].flatMap((seen) => [
        of(seen.findings),
        of(seen.reasons),
        of(seen.letter.reasons),
        of(seen.revisions[0]?.reasons),
      ]),
      of((letters as { letter: { reasons: Cited[] } }).letter.reasons),
      (page as { grounds: { citation: ResolvedCitation }[] }).grounds[0]?.citation,
    ];
    expect(citations).toHaveLength(10);
    for (const citation of citations) expect(citation).toEqual(citations[0]);
    expect(citations[0]).toMatchObject({ number: null, date: "1386/07/08", page: "/v1/instruments/csml#42-a" });
  });

  it("leads by its page to the passage that it names", async () => {
    const world = await aWorld();
    const { body: rulePage } = await world.expectOk("readRule", { params: { id: rule } });
    const { page } = (rulePage as { grounds: { citation: ResolvedCitation }[] }).grounds[0]?.citation ?? {};
    const [path, anchor] = (page ?? "").split("#");
    const { body } = await world.expectOk("readInstrument", { params: { id: path?.split("/").at(-1) ?? "" } });
    const { passages } = body as { passages: { anchor: string; citedBy: { id: string }[] }[] };
    expect(passages.find((passage) => passage.anchor === anchor)?.citedBy.map(({ id }) => id)).toContain(rule);
  });

  it("stays stored in five fields, so that no later change of a title changes a history", async () => {
    const world = await aWorld();
    const id = await world.returned();
    const { events } = await world.cases.load(id);
    const stored = events.flatMap((event) => (event.type === "returned" ? event.payload.reasons : []));
    expect(stored[0]?.citation).toEqual(ruleById(rule)?.grounds[0].citation);
    expect(Object.keys(stored[0]?.citation ?? {})).toHaveLength(5);
  });
});

describe("findings outside a case", () => {
  it("cite as those of a case do: in a dry run, and in what blocks a submission", async () => {
    const world = await aWorld();
    const id = await world.draft();
    const { body: blocked } = await world.call("submitCase", { params: { id }, body: {} });
    const { body: file } = await world.expectOk("readCase", { params: { id } });
    const { body: checked } = await world.expectOk("check", { body: { case: (file as { file: object }).file } });
    const cited = (body: unknown, name: string) =>
      (body as { findings: Cited[] }).findings.find((finding) => finding.rule === name)?.citation;
    expect(cited(blocked, "required-documents")?.page).toBe("/v1/instruments/service-agreement");
    expect(cited(blocked, "required-documents")).toEqual(cited(checked, "required-documents"));
  });
});
