import { describe, expect, it } from "vitest";
import { caseTypes, documentKinds, emptyFile } from "../../shared/domain/case-file.ts";
import { caseTypeCards, missingFields, requiredDocuments } from "../../shared/law/index.ts";
import { aFile, factsOf, findingOf } from "./a-file.ts";

const common = [
  "permit",
  "national-card",
  "birth-certificate",
  "degree",
  "selection-vetting",
  "funding",
  "post-approval",
];

describe("required documents", () => {
  it.each([
    ["official-hire", ["exam-result", "addiction", "criminal-record", "health"]],
    ["contractual-hire", ["exam-result", "addiction", "criminal-record", "health"]],
    ["specific-work-hire", ["organization-approval", "cap-calculation", "draft-contract"]],
    ["specific-work-renewal", ["earlier-permit", "satisfaction"]],
    ["contractual-renewal", ["evaluation"]],
    ["contractual-to-official", ["sovereign-job", "approved-structure", "tenure"]],
    ["probation-completion", ["evaluation", "training"]],
    ["veteran-conversion", ["veteran-certificate", "current-order"]],
    ["transfer", ["origin-consent", "destination-consent"]],
    ["secondment", ["origin-consent", "destination-consent"]],
  ] as const)("of %s", (caseType, besides) => {
    expect(requiredDocuments(aFile(caseType))).toEqual([...common, ...besides]);
  });

  it("depend on the file", () => {
    const asked = (person: Parameters<typeof aFile>[1]) => requiredDocuments(aFile("official-hire", person));
    expect(asked({ person: { sex: "male" } })).toContain("military");
    expect(asked({ person: { sex: "female" } })).not.toContain("military");
    expect(asked({ person: { disability: { kind: "بینایی" } } })).toContain("disability-certificate");
    const child = asked({ person: { veteran: { group: "martyr-child", percentage: null } } });
    expect(child).toContain("veteran-certificate");
    expect(child).not.toContain("exam-result");
    const exempt = { ...emptyFile("official-hire").claims, examExemption: "قانون خاص" };
    expect(asked({ claims: exempt })).not.toContain("exam-result");
  });

  it.each(caseTypes)("of %s are asked once each, and a file that holds them passes", (caseType) => {
    const file = aFile(caseType, {
      person: { sex: "male", veteran: { group: "warrior", percentage: null }, disability: { kind: "بینایی" } },
    });
    const required = requiredDocuments(file);
    expect(new Set(required).size).toBe(required.length);
    expect(findingOf("required-documents", file).outcome).toBe("pass");
  });

  it("that are missing, unread or of another kind stop the submission and are named", () => {
    const whole = aFile("transfer");
    const file = { ...whole, documents: whole.documents.filter(({ kind }) => kind !== "permit") };
    const documents = new Map([
      ...factsOf(file).documents,
      ["document-degree", { kind: "degree", verified: false }],
      ["document-funding", { kind: "health", verified: true }],
    ]);
    expect(findingOf("required-documents", file, { documents })).toMatchObject({
      outcome: "fail",
      blocking: true,
      saw: { required: 9, missing: "permit", unreadable: "degree funding" },
      message: { fa: "مدارک الزامی این فرایند کامل بارگذاری نشده است." },
      remedy: {
        fa: "این مدارک را بارگذاری کنید: مجوز استخدام، مدرک تحصیلی، گواهی تأمین اعتبار.",
        en: "Upload these documents: Hiring permit, Degree, Funding certificate.",
      },
    });
  });

  it("are satisfied by one readable copy among several", () => {
    const file = aFile("transfer");
    const again = {
      ...file,
      documents: [{ kind: "permit" as const, documentId: "blurred", issuedOn: null }, ...file.documents],
    };
    expect(findingOf("required-documents", again, { documents: factsOf(file).documents }).outcome).toBe("pass");
  });

  it("do not trust a document id that names no document", () => {
    const file = aFile("transfer", { documents: [{ kind: "permit", documentId: "constructor", issuedOn: null }] });
    expect(findingOf("required-documents", file, { documents: new Map() }).outcome).toBe("fail");
  });
});

describe("fields needed at submission", () => {
  it.each(caseTypes)("are all there in a whole file of %s", (caseType) => {
    const veteran = { group: "warrior" as const, percentage: null };
    expect(missingFields(aFile(caseType, { person: { veteran } }))).toEqual([]);
  });

  it.each(caseTypes)("are named one by one in an empty file of %s", (caseType) => {
    const pointers = missingFields(emptyFile(caseType)).map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(["/person/nationalId", "/person/birthDate", "/permit"]));
    expect(pointers).toEqual(
      caseTypeCards
        .find(({ id }) => id === caseType)
        ?.fields.map(({ pointer }) => pointer)
        .filter((pointer) => pointer !== "/person/nationality"),
    );
  });

  it("are not satisfied by blanks", () => {
    expect(missingFields(aFile("transfer", { person: { givenName: " \u00A0 " } }))).toEqual([
      { pointer: "/person/givenName", message: { fa: "«نام» وارد نشده است.", en: "Given name is not filled in." } },
    ]);
  });

  it.each([
    ["contractual-hire", "/contract/end"],
    ["specific-work-hire", "/contract/start"],
    ["contractual-to-official", "/service/contractualSince"],
    ["veteran-conversion", "/person/veteran"],
    ["transfer", "/destination"],
    ["official-hire", "/post"],
    ["probation-completion", "/person/employeeNumber"],
  ] as const)("of %s include %s", (caseType, pointer) => {
    expect(missingFields(emptyFile(caseType)).map((missing) => missing.pointer)).toContain(pointer);
  });
});

describe("the case type cards", () => {
  it("show every case type with its documents in both languages", () => {
    expect(caseTypeCards.map(({ id }) => id)).toEqual(caseTypes);
    for (const { title, documents } of caseTypeCards) {
      expect(title.fa && title.en).toBeTruthy();
      for (const { kind, title } of documents) {
        expect(documentKinds).toContain(kind);
        expect(title.fa && title.en).toBeTruthy();
      }
    }
  });

  it("say on what a document depends", () => {
    const military = caseTypeCards[0]?.documents.find(({ kind }) => kind === "military");
    expect(military?.when).toEqual({ fa: "برای آقایان", en: "for men" });
  });

  it("leave no kind of document that nobody asks for", () => {
    const asked = new Set(caseTypeCards.flatMap(({ documents }) => documents.map(({ kind }) => kind)));
    expect(documentKinds.filter((kind) => !asked.has(kind))).toEqual([]);
  });
});
