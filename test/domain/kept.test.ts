/** What is kept of a case beside its history, and what the histories say must be kept. */
import { describe, expect, it } from "vitest";
import type { Case } from "../../shared/domain/case.ts";
import { askedOn, draftCard } from "../../shared/domain/dossier.ts";
import type { Quota } from "../../shared/domain/event.ts";
import { factsAgain, keptFacts } from "../../shared/domain/facts.ts";
import { takingsOf } from "../../shared/domain/recount.ts";
import type { SignOff } from "../../shared/domain/sign-off.ts";
import { aDraft, aStory, type Circumstances, type Path, paths, type Story, walk, wayInto } from "../builders.ts";
import { aFile, factsOf } from "../law/a-file.ts";

describe("a draft's row", () => {
  const asked: SignOff = {
    ...{ status: "asked", at: "2026-11-22T08:00:00.000Z", account: "account-1", person: "person-1", answers: [] },
    ...{ request: { id: "r", body: "b" }, version: 1, caseVersion: null },
  };

  it("says whose file it is and where it stands, and nothing more of the person than the name", () => {
    const draft = aDraft({ importId: "import-1", keeper: "person-2" });
    const { id, agency, createdAt, changedAt, file } = draft;
    expect(draftCard(draft)).toEqual({
      ...{ id, agency, createdAt, changedAt, caseType: file.caseType, permit: file.permit, name: "زهرا حسین‌زاده" },
      ...{ version: 1, importId: "import-1", keeper: "person-2", asked: null },
    });
  });

  it("has as much of the name as is known", () => {
    const named = (givenName: string | null, familyName: string | null) =>
      draftCard(aDraft({ file: aFile("transfer", { person: { ...aFile("transfer").person, givenName, familyName } }) }))
        .name;
    expect([named(null, "حسین‌زاده"), named("زهرا", null), named(null, null)]).toEqual(["حسین‌زاده", "زهرا", ""]);
  });

  it("says who asked for the head's signature and when, while it is waited for", () => {
    expect(draftCard(aDraft({ signOff: asked })).asked).toEqual({ at: asked.at, by: "person-1" });
    expect(askedOn(aDraft({ signOff: asked, version: 2 }))).toBeNull();
    expect(askedOn(aDraft())).toBeNull();
  });
});

describe("facts", () => {
  it("are kept without the documents, which stand in the revision, and are whole again with them", () => {
    const file = aFile("official-hire");
    const facts = factsOf(file);
    expect(keptFacts(facts)).not.toHaveProperty("documents");
    const documents = [
      { documentId: "d1", kind: "degree" },
      { documentId: "d2", kind: "funding" },
    ];
    expect(factsAgain(keptFacts(facts), documents)).toEqual({
      ...facts,
      documents: new Map([
        ["d1", { kind: "degree", verified: true }],
        ["d2", { kind: "funding", verified: true }],
      ]),
    });
  });
});

describe("the places of a case", () => {
  const permit: Quota = { counter: "permit#1", limit: 9 };
  const other: Quota = { counter: "permit#2", limit: 9 };
  const takings = ({ subject, events }: Story) => takingsOf(subject as Case, events);
  const further = (from: Story, path: Path, met: Partial<Circumstances>) => walk(path, met, from);

  it.each(["approved", "forwarded", "concluded"] as const)("are its approval's while it is %s", (state) => {
    const story = aStory({ state, quota: [permit, other] });
    expect(takings(story)).toEqual([
      { counter: "permit#1", holds: true },
      { counter: "permit#2", holds: true },
    ]);
  });

  it.each(Object.keys(paths).filter((state) => !["approved", "forwarded", "concluded"].includes(state)))(
    "are none while it is %s",
    (state) => {
      expect(takings(aStory({ state: state as Case["state"], quota: [permit] }))).toEqual([]);
    },
  );

  it("are a confirmed approval's too", () => {
    const pending = aStory({ state: "awaiting-confirmation", quota: [permit] });
    const confirmed = further(pending, [["confirm", "chief"]], {
      ...wayInto("awaiting-confirmation"),
      quota: [permit],
    });
    expect(takings(confirmed)).toEqual([{ counter: "permit#1", holds: true }]);
  });

  it("were taken once and are held no more after a recall; a new approval holds its own alone", () => {
    const recalled = further(aStory({ state: "approved", quota: [permit] }), [["recall", "chief"]], {});
    expect(takings(recalled)).toEqual([{ counter: "permit#1", holds: false }]);
    const again = further(recalled, [["approve", "reviewer"]], { quota: [other] });
    expect(takings(again)).toEqual([
      { counter: "permit#1", holds: false },
      { counter: "permit#2", holds: true },
    ]);
    const same = further(recalled, [["approve", "reviewer"]], { quota: [permit] });
    expect(takings(same)).toEqual([{ counter: "permit#1", holds: true }]);
  });
});
