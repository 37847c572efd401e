import { type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeSpreadsheets } from "../../shared/adapters/spreadsheet.ts";
import { badRowsSheet } from "../../shared/domain/import/bad-rows.ts";
import { findHeader } from "../../shared/domain/import/columns.ts";

const spreadsheets = makeSpreadsheets();
const sheetOf = async (bytes: Uint8Array) => {
  const read = await spreadsheets.read(bytes);
  return read.ok ? read.sheets[0] : read.reason;
};

const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one sheet whose XML is given. */
const workbook = (rows: string, more: Zippable = {}): Uint8Array =>
  zipSync({
    "xl/workbook.xml": xml(
      `<workbook ${namespace} xmlns:r="${relationships}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": xml(`<worksheet ${namespace}><sheetData>${rows}</sheetData></worksheet>`),
    ...more,
  });
const textCell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Gives the archive's entry of that name another size than it has, in its directory. */
const claim = (zip: Uint8Array, name: string, size: number): Uint8Array => {
  const bytes = Buffer.from(zip);
  const entry = bytes.lastIndexOf(name) - 46;
  bytes.writeUInt32LE(size, entry + 24);
  return bytes;
};

describe("a CSV", () => {
  const lines = [
    ["نام", "نام خانوادگی", "کد ملی", "تاریخ تولد"],
    ["علي", "كريمی", "0012345679", "1379/05/01"],
    ["رضا", "محمدی، اصل", "426594452", "1379/05/02"],
  ];
  const text = (separator: string) => lines.map((line) => line.join(separator)).join("\r\n");
  const cells = [lines[0], lines[1], ["رضا", "محمدی، اصل", 426594452, "1379/05/02"]];

  it.each([",", ";", "\t"])("separated by %j is read", async (separator) => {
    expect(await sheetOf(Buffer.from(text(separator)))).toEqual(cells);
  });

  it("is read in UTF-8 with and without its mark, and in UTF-16", async () => {
    const utf16 = Buffer.from(`\uFEFF${text("\t")}`, "utf16le");
    for (const bytes of [Buffer.from(`\uFEFF${text(",")}`), utf16, Buffer.from(utf16).swap16()])
      expect(await sheetOf(bytes)).toEqual(cells);
  });

  it("is read in Windows-1256, whose letters an older Excel writes", async () => {
    const letters = new Map(
      Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1256").decode(Uint8Array.of(byte)), byte]),
    );
    const bytes = Uint8Array.from(text(";").replaceAll("ی", "ي"), (letter) => letters.get(letter) ?? 0x3f);
    const read = await sheetOf(bytes);
    expect(Array.isArray(read) && read[0]).toEqual(["نام", "نام خانوادگي", "کد ملي", "تاريخ تولد"]);
    expect(Array.isArray(read) && findHeader(read)?.columns).toHaveProperty("birthDate");
  });

  it("keeps what stands in quotes together, line breaks too, and counts its lines as a sheet does", async () => {
    const read = await sheetOf(Buffer.from('عنوان\n\nنام,"نام\nخانوادگی"\n"a ""b"", c",d'));
    expect(read).toEqual([["عنوان"], [null], ["نام", "نام\nخانوادگی"], ['a "b", c', "d"]]);
  });

  it("of more lines or columns than a list has is too large, and other files are unreadable", async () => {
    expect(await sheetOf(Buffer.from("a,b\n".repeat(21_001)))).toBe("too-large");
    expect(await sheetOf(Buffer.from(",".repeat(250)))).toBe("too-large");
    expect(await sheetOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).toBe("unreadable");
    expect(await sheetOf(new Uint8Array())).toEqual([]);
  });
});

describe("a workbook", () => {
  it("gives text, numbers and what a formula last said, each line at its place", async () => {
    const rows = `<row r="2">${textCell("A2", "نام")}<c r="C2"><v>5</v></c><c r="D2"><f>1+1</f><v>2</v></c></row>`;
    expect(await sheetOf(workbook(rows))).toEqual([
      [null, null, null, null],
      ["نام", null, 5, 2],
    ]);
  });

  it.each([
    ["the last row", `<row r="1048576">${textCell("A1048576", "x")}</row>`],
    ["the last column", `<row r="1">${textCell("XFD1", "x")}</row>`],
    ["the last cell without its row's number", `<row>${textCell("A1048576", "x")}</row>`],
    ["more rows than a list has", "<row/>".repeat(21_001)],
  ])("that names %s is refused before it is filled in", async (_, rows) => {
    expect(await sheetOf(workbook(rows))).toBe("too-large");
  });

  it.each([
    ["that hides its position", `<row r="&#49;048576"><c r="A&#49;048576"><v>1</v></c></row>`],
    ["whose position is none", `<row r="1"><c r="first"><v>1</v></c></row>`],
    ["that is cut off", `<row r="1"><c r="A1"><v>1`],
  ])("%s is unreadable", async (_, rows) => {
    expect(await sheetOf(workbook(rows))).toBe("unreadable");
  });

  it("that would unfold to more than the limit is refused, whatever it claims", async () => {
    const bomb = workbook("", { "xl/sharedStrings.xml": new Uint8Array(80 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200 * 1024);
    expect(await sheetOf(bomb)).toBe("too-large");
    expect(await sheetOf(claim(bomb, "xl/sharedStrings.xml", 10))).toBe("too-large");
  });

  it("that is damaged, encrypted or no archive at all is unreadable", async () => {
    const whole = Buffer.from(workbook(`<row r="1">${textCell("A1", "x")}</row>`));
    expect(await sheetOf(whole.subarray(0, whole.length - 30))).toBe("unreadable");
    expect(await sheetOf(Buffer.from("PK\u0003\u0004"))).toBe("unreadable");
    const encrypted = Buffer.from(whole);
    for (let at = encrypted.indexOf("PK\u0001\u0002"); at >= 0; at = encrypted.indexOf("PK\u0001\u0002", at + 1))
      encrypted.writeUInt16LE(1, at + 8);
    expect(await sheetOf(encrypted)).toBe("unreadable");
    expect(await sheetOf(zipSync({ "readme.txt": Buffer.from("no workbook") }))).toBe("unreadable");
  });

  it("holds texts at their first thousand characters and one", async () => {
    const read = await sheetOf(workbook(`<row r="1">${textCell("A1", "ع".repeat(5000))}</row>`));
    expect(Array.isArray(read) && String(read[0]?.[0])).toHaveLength(1001);
  });
});

describe("the bad rows", () => {
  const columns = { nationalId: { index: 1, heading: "کد ملی" } };
  const faults = [{ field: "nationalId", fault: "checksum", line: null }] as const;

  it("come back from a sheet as they were sent, formulas as text that no program runs", async () => {
    const cells = ["=1+1", 426594453, "+98", "-", "@x", "\tx", "'علی", "علی‌رضا", { date: "2000-07-22" }, 12.5, null];
    const headings = cells.map((_, index) => (index === 1 ? "کد ملی" : `ستون ${index}`));
    const sheet = badRowsSheet({ headings, columns }, [{ cells, faults }]);
    expect(sheet[1]?.slice(0, 6)).toEqual(["'=1+1", "0426594453", "'+98", "'-", "'@x", "'\tx"]);
    const read = await sheetOf(await spreadsheets.write(sheet));
    expect(Array.isArray(read) && read[1]?.slice(0, 11)).toEqual(
      cells.with(1, "0426594453").with(8, "2000-07-22").with(9, "12.5"),
    );
  });

  it("do not gather columns of remarks when a sheet is sent again and again", () => {
    const [header, row] = badRowsSheet({ headings: ["کد ملی", "ایراد", "نام"], columns: {} }, [
      { cells: ["1", "old", "علی"], faults },
    ]);
    expect(header).toEqual(["کد ملی", "نام", "ایراد"]);
    expect(row).toEqual(["1", "علی", expect.stringContaining("معتبر نیست")]);
  });

  it("show a gap for what no sheet can hold, which is refused again until somebody types it", async () => {
    const sheet = badRowsSheet({ headings: ["نام"], columns: {} }, [{ cells: ["عل\u0007ی\uD800"], faults }]);
    const read = await sheetOf(await spreadsheets.write(sheet));
    expect(Array.isArray(read) && read[1]?.[0]).toBe("عل□ی□");
  });
});
