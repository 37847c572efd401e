/** What two windows write in one draft is put together part by part, and what is empty is nothing. */
import { describe, expect, it } from "vitest";
import { type CaseFile, emptyFile } from "../../shared/domain/case-file.ts";
import { merge, same, taking } from "../../web/screens/agency/edit/merge.ts";
import { fileOf, type Values } from "../../web/screens/agency/edit/written.ts";

const file = (person: Partial<CaseFile["person"]> = {}, rest: Partial<CaseFile> = {}): CaseFile => {
  const empty = emptyFile("official-hire");
  return { ...empty, ...rest, person: { ...empty.person, ...person } };
};

describe("two windows", () => {
  const kept = file({ fatherName: "کاظم" });

  it("keep what each wrote, where it is not the same part", () => {
    const mine = file({ fatherName: "کاظم", birthPlace: "مرند" });
    const theirs = file({ fatherName: "جواد" }, { post: "4808" });
    const merged = merge(mine, kept, kept, theirs);
    expect(merged.file).toEqual(file({ fatherName: "جواد", birthPlace: "مرند" }, { post: "4808" }));
    expect([merged.taken.toSorted(), merged.clashes]).toEqual([["/person/fatherName", "/post"], []]);
  });

  it("are asked about what both wrote, and about nothing that came out the same", () => {
    const mine = file({ fatherName: "رحیم", birthPlace: "مرند" });
    const theirs = file({ fatherName: "جواد", birthPlace: "مرند" });
    const merged = merge(mine, kept, kept, theirs);
    expect([merged.taken, merged.clashes]).toEqual([[], ["/person/fatherName"]]);
    expect(merged.file.person.fatherName).toBe("رحیم");
    expect(taking(merged.file, theirs, merged.clashes).person.fatherName).toBe("جواد");
  });

  it("take no other order of the fields, and no tidier spelling of their own, for somebody's change", () => {
    const raw = file(
      { degree: { level: "bachelor", field: "حقوق", university: null, grantedOn: null } },
      { post: "۴۸۰۸" },
    );
    const tidied = file(
      { degree: { grantedOn: null, university: null, field: "حقوق", level: "bachelor" } },
      { post: "4808" },
    );
    expect(merge(raw, raw, tidied, tidied)).toMatchObject({ taken: [], clashes: [] });
    expect(same(raw.person, tidied.person)).toBe(true);
  });
});

describe("what stands in the form", () => {
  it("is nothing where nothing was written, and no part where all of it is empty", () => {
    const values: Values = {
      ...file(),
      permit: "  ",
      person: {
        ...file().person,
        givenName: "",
        degree: { level: "" as never, field: "", university: null, grantedOn: null },
      },
      exam: { notice: "", result: null },
      contract: { start: null, end: null, specialised: false },
    };
    expect(fileOf(values)).toEqual(file());
  });

  it("keeps a part of which anything was written", () => {
    const values = { ...file(), contract: { start: "2026-12-22" } } as Values;
    expect(fileOf(values).contract).toEqual({ start: "2026-12-22", specialised: false });
  });
});
