/** What a list says and is told: its fields, its sentences, its drafts, and the sheet of what is to be mended. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { badRowsKey, badRowsSheet, spreadsheetType } from "../../shared/domain/import/bad-rows.ts";
import { findHeader, isRemark, missingColumns, remarkHeading } from "../../shared/domain/import/columns.ts";
import { importedDraftId } from "../../shared/domain/import/draft-id.ts";
import { type ListFailure, listFailure } from "../../shared/domain/import/failure.ts";
import { type Fault, sentenceOf } from "../../shared/domain/import/fault.ts";
import {
  type Field,
  fieldNames,
  fields,
  isField,
  isRequired,
  requiredFields,
} from "../../shared/domain/import/field.ts";
import { meet, requestOf } from "../../shared/domain/import/meeting.ts";
import { findTwins } from "../../shared/domain/import/twins.ts";
import { saysNothing, spelling, vocabularies, wordsOf } from "../../shared/domain/import/words.ts";
import { isTrackingCode, trackingCode } from "../../shared/domain/tracking-code.ts";
import { aDraft, caseId } from "../builders.ts";
import { aFile } from "../law/a-file.ts";

describe("the fields of a list", () => {
  it("are these, in the order in which they are offered", () => {
    expect(fields.join(" ")).toBe(
      "nationalId givenName familyName fatherName birthDate birthPlace sex nationality military degree degreeField " +
        "university degreeDate permit post employmentType examNotice examResult veteran veteranPercentage disability " +
        "retired employeeNumber contractStart contractEnd contractualSince probationSince funding vetting militaryMonths " +
        "serviceMonths residencePlace residenceYears",
    );
    expect(requiredFields.join(" ")).toBe("nationalId givenName familyName birthDate");
  });

  it("are told apart in both languages", () => {
    expect(Object.keys(fieldNames)).toEqual([...fields]);
    for (const { fa, en } of Object.values(fieldNames)) {
      expect(fa).toMatch(/^[\u0600-\u06FF\u200c ()]{2,}$/u);
      expect(en).toMatch(/^[A-Z][A-Za-z' ()-]+$/);
    }
    expect(new Set(Object.values(fieldNames).map(({ fa }) => fa)).size).toBe(fields.length);
    expect(new Set(Object.values(fieldNames).map(({ en }) => en)).size).toBe(fields.length);
  });

  it("are known by their names, and four of them must be there", () => {
    expect([isField("nationalId"), isField("salary"), isField("")]).toEqual([true, false, false]);
    expect(fields.filter(isRequired)).toEqual([...requiredFields]);
  });
});

/** What agencies have written so far. Who takes a word away makes lists unreadable that were read before. */
const spellings: {
  headings: Record<Field, string[]>;
  words: Record<keyof typeof vocabularies, Record<string, string[]>>;
  nothing: string[];
  remarks: string[];
} = JSON.parse(readFileSync("test/samples/list-spellings.json", "utf8"));

describe("what agencies write", () => {
  it.each(Object.entries(spellings.headings))(
    "over the column of %s is understood in each spelling",
    (field, words) => {
      const others = (["nationalId", "givenName", "familyName", "birthDate"] as const).filter((each) => each !== field);
      for (const heading of [field, ...words]) {
        const found = findHeader([[heading, ...others]]);
        expect([heading, found?.columns[field as Field]]).toEqual([heading, { index: 0, heading }]);
        expect(found && missingColumns(found.columns)).toEqual([]);
      }
    },
  );

  it.each(Object.entries(spellings.words))(
    "for %s is understood in each spelling, and what is understood is proposed",
    (field, values) => {
      const { read, words } = vocabularies[field as keyof typeof vocabularies];
      for (const [value, spelled] of Object.entries(values))
        for (const word of spelled) expect([word, read(word)]).toEqual([word, value]);
      expect(words).toEqual(Object.values(values).map(([first]) => first));
      expect(wordsOf(field as Field)).toEqual(words);
      expect([read("نادرست"), read("")]).toEqual([null, null]);
    },
  );

  it("where nothing applies is taken for nothing", () => {
    for (const word of [...spellings.nothing, "", " – ", "---"])
      expect([word, saysNothing(word)]).toEqual([word, true]);
    expect(saysNothing("دارد")).toBe(false);
    expect([wordsOf("university"), wordsOf("post")]).toEqual([[], []]);
  });

  it("is one word, with and without spaces, half-spaces, marks and capitals", () => {
    const one = ["فوق‌لیسانس", "فوق ليسانس", "فوقلیسانس", "«فوق-لیسانس»"].map(spelling);
    expect(new Set(one).size).toBe(1);
    expect(spelling("M. Sc.")).toBe("msc");
  });

  it("beside a row as what is wrong with it is no data", () => {
    expect(spellings.remarks.every(isRemark)).toBe(true);
    expect([isRemark(remarkHeading), isRemark("نام")]).toEqual([true, false]);
  });
});

describe("a list that cannot be read", () => {
  const failures: ListFailure[] = [
    ...(["no-upload", "too-large", "unreadable", "no-header", "missing-columns", "no-such-column"] as const),
    ...(["no-rows", "too-many-rows"] as const),
  ];

  it("is told why, in a sentence of its own in each language", () => {
    const told = failures.map((failure) => listFailure(failure));
    for (const { fa, en } of told) {
      expect(fa).toMatch(/^[\u0600-\u06FF«].{25,}\.$/u);
      expect(en).toMatch(/^[A-Za-z“].{25,}\.$/u);
      expect(fa + en).not.toMatch(/[{}]/);
    }
    expect(new Set(told.map(({ fa }) => fa)).size).toBe(failures.length);
    expect(new Set(told.map(({ en }) => en)).size).toBe(failures.length);
  });

  it("names the columns that are missing or do not exist", () => {
    expect(listFailure("missing-columns", { fields: ["nationalId", "birthDate"] })).toEqual({
      fa: "این ستون‌ها پیدا نشد: کد ملی، تاریخ تولد؛ سرستون آن‌ها را اصلاح کنید یا شمارهٔ ستون را در mapping بنویسید.",
      en: "These columns were not found: National id، Birth date; correct their headings, or name the columns in mapping.",
    });
    expect(listFailure("no-such-column", { column: 7 }).en).toContain("names column 7,");
    expect(listFailure("no-such-column").fa).toContain("ستون 0 ");
  });
});

describe("a cell that cannot be taken", () => {
  const faults: Fault[] = [
    ...(["missing", "not-ten-digits", "all-equal", "checksum", "twin", "not-a-day", "unknown-word"] as const),
    ...(["not-a-percentage", "not-a-count", "bidi", "control", "formula", "broken", "too-long"] as const),
  ];

  it("is told by its field, with what to do, in a sentence of its own in each language", () => {
    const told = faults.map((fault) => sentenceOf({ field: "sex", fault, line: 12 }));
    for (const { fa, en } of told) {
      expect(fa).toMatch(/^«?جنسیت.{10,}\.$/u);
      expect(en).toMatch(/^“?Sex.{10,}\.$/u);
      expect(fa + en).not.toMatch(/[{}]|undefined/);
    }
    expect(new Set(told.map(({ fa }) => fa)).size).toBe(faults.length);
    expect(new Set(told.map(({ en }) => en)).size).toBe(faults.length);
  });

  it("names the line of the twin", () => {
    const { fa, en } = sentenceOf({ field: "nationalId", fault: "twin", line: 12 });
    expect(fa).toContain("سطر ۱۲");
    expect(en).toContain("line 12");
  });
});

describe("people who stand in a list twice", () => {
  it("are told by the first line that holds them; who is nobody is no twin", () => {
    const rows = [
      { line: 2, person: "one" },
      { line: 3, person: null },
      { line: 4, person: "two" },
      { line: 5, person: "one" },
      { line: 6, person: null },
      { line: 7, person: "one" },
    ];
    expect([...findTwins(rows)]).toEqual([
      [5, 2],
      [7, 2],
    ]);
  });
});

describe("a draft of a list", () => {
  const of = { agency: "health", caseType: "official-hire", permit: "302/1405/118", person: "hash" } as const;

  it("is one for each agency, case type, permit and person, under an id that says none of them", () => {
    const id = importedDraftId(of);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(importedDraftId({ ...of })).toBe(id);
    const others = [{ agency: "roads" }, { caseType: "transfer" as const }, { permit: null }, { person: "other" }];
    expect(new Set([id, ...others.map((other) => importedDraftId({ ...of, ...other }))]).size).toBe(5);
  });

  const file = aFile("official-hire");
  const other = { ...file, funding: "1405/1" };
  const there = aDraft({ file, importId: "before", importVersion: 2, version: 2 });

  it("is told again as it was by the same list, whatever became of it", () => {
    const own = { ...there, importId: "now" };
    expect(meet({ ...own, request: { id: requestOf("now"), body: "b" } }, other, "now")).toEqual({
      ...{ step: "leave", outcome: "created", kept: null },
    });
    for (const status of ["open", "submitted", "deleted"] as const)
      expect(meet({ ...own, status }, other, "now")).toEqual({ step: "leave", outcome: "updated", kept: null });
  });

  it("is brought up to date by another list while nobody touched it, and brought back where it was deleted", () => {
    expect(meet(there, other, "now")).toEqual({ step: "update" });
    expect(meet({ ...there, status: "deleted" }, file, "now")).toEqual({ step: "revive" });
  });

  it("is left as it is where it says the same, whatever its documents", () => {
    const documents = [{ kind: "degree" as const, documentId: "d1", issuedOn: null }];
    for (const status of ["open", "submitted"] as const)
      expect(meet({ ...there, status, file: { ...file, documents } }, file, "now")).toEqual({
        ...{ step: "leave", outcome: "unchanged", kept: null },
      });
  });

  it("is kept where a person wrote in it or handed it in", () => {
    expect(meet({ ...there, version: 3 }, other, "now")).toEqual({ step: "leave", outcome: "kept", kept: "edited" });
    expect(meet({ ...there, importVersion: null }, other, "now")).toMatchObject({ kept: "edited" });
    expect(meet({ ...there, status: "submitted" }, other, "now")).toEqual({
      ...{ step: "leave", outcome: "kept", kept: "submitted" },
    });
  });

  it("names the list that made it", () => {
    expect(requestOf("now")).toBe("import now");
  });
});

describe("the sheet of what is to be mended", () => {
  it("has the agency's own columns, and what is wrong beside them", () => {
    const columns = { nationalId: { index: 0, heading: "کد ملی" } };
    const sheet = badRowsSheet({ headings: ["کد ملی", "ایراد", "نام"], columns }, [
      {
        cells: [12_345_679, "old", "=1+1"],
        faults: [
          { field: "nationalId", fault: "checksum", line: null },
          { field: "sex", fault: "missing", line: null },
        ],
      },
      { cells: ["0012345679"], faults: [] },
    ]);
    expect(sheet[0]).toEqual(["کد ملی", "نام", "ایراد"]);
    const [id, name, remark] = sheet[1] ?? [];
    expect([id, name]).toEqual(["0012345679", "'=1+1"]);
    expect(remark).toBe(
      [
        sentenceOf({ field: "nationalId", fault: "checksum", line: null }).fa,
        sentenceOf({ field: "sex", fault: "missing", line: null }).fa,
      ].join(" "),
    );
    expect(sheet[2]).toEqual(["0012345679", "", ""]);
  });

  it("lies under its list, as a spreadsheet", () => {
    expect(badRowsKey("one")).toBe("imports/one/bad-rows.xlsx");
    expect(spreadsheetType).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  });
});

describe("a tracking code", () => {
  it("is sixteen digits of which the last holds the others: no single slip passes", () => {
    const code = trackingCode(caseId);
    expect(code).toMatch(/^\d{16}$/);
    expect(isTrackingCode(code)).toBe(true);
    for (let place = 0; place < code.length; place += 1)
      for (let by = 1; by < 10; by += 1) {
        const slipped = [...code].with(place, String((Number(code[place]) + by) % 10)).join("");
        expect(isTrackingCode(slipped)).toBe(false);
      }
  });

  it("is nothing of another length, and nothing but digits", () => {
    const code = trackingCode(caseId);
    for (const other of [code.slice(1), `0${code}`, `${code}0`, `x${code}`, `${code} `, "", `${code.slice(0, 15)}x`])
      expect(isTrackingCode(other)).toBe(false);
  });
});
