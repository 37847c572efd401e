import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { makeLetterPress } from "../../shared/adapters/letter-press.ts";
import { letterPage } from "../../shared/domain/letter-page.ts";
import { makeFakeLetterPress } from "../fakes/letter-press.ts";
import { aPrintable, letterPressContract } from "./contracts/letter-press.ts";

const packages = join(import.meta.dirname, "../../node_modules");
const makePress = () =>
  makeLetterPress({
    typesetter: join(
      packages,
      "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu/typst-ts-node-compiler.linux-x64-gnu.node",
    ),
    fonts: () =>
      ["Regular", "Bold"].map((weight) => readFileSync(join(packages, `vazirmatn/fonts/ttf/Vazirmatn-${weight}.ttf`))),
  });

/** The file, and everything that is packed in it, unpacked. */
const partsOf = (bytes: Uint8Array): string[] => {
  const file = Buffer.from(bytes);
  const parts = [file.toString("latin1")];
  for (let at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 1)) {
    if (file.toString("latin1", at - 3, at) === "end") continue;
    const packed = file.subarray(at + "stream\n".length);
    try {
      parts.push(inflateSync(packed, { finishFlush: 2 }).toString("latin1"));
    } catch {
      // Not packed: it stands in the file as it is.
    }
  }
  return parts;
};
const unpacked = (bytes: Uint8Array): string => partsOf(bytes).join("\n");

/** The size in which the lowest line of each page is set, the page's own foot aside; the law of a reason is set in 10.5. */
const footsOf = (bytes: Uint8Array): number[] =>
  partsOf(bytes)
    .filter((part) => part.includes(" 8.5 Tf"))
    .map((page) => {
      const lines = [...page.matchAll(/1 0 0 -1 [\d.]+ ([\d.]+) cm(?:(?! cm)[\s\S])*?\/f\d+ ([\d.]+) Tf/g)];
      const body = lines.map(([, y, size]) => ({ y: Number(y), size: Number(size) })).filter(({ size }) => size > 9);
      return body.reduce((lowest, each) => (each.y < lowest.y ? each : lowest)).size;
    });

const pagesOf = (text: string): number => text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe("the fake", () => {
  letterPressContract(makeFakeLetterPress);
});

describe("Typst", () => {
  letterPressContract(makePress);

  it("embeds the letters that are used of Vazirmatn, and no other font", async () => {
    const bytes = await makePress().pdf(letterPage(aPrintable(), "fa"));
    const fonts = new Set(unpacked(bytes).match(/\/BaseFont\s*\/[\w+-]+/g));
    expect([...fonts].every((font) => /\/[A-Z]{6}\+Vazirmatn-(Regular|Bold)/.test(font))).toBe(true);
    expect(fonts.size).toBe(2);
    expect(bytes.length).toBeLessThan(100_000);
  });

  it("tells readers by ear its language, its title and its parts (PDF/UA-1)", async () => {
    const text = unpacked(await makePress().pdf(letterPage(aPrintable(), "fa")));
    expect(text).toMatch(/\/Lang\s*\(fa\)/);
    expect(text).toMatch(/\/MarkInfo/);
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(text).toMatch(/pdfuaid:part/);
    for (const part of ["H1", "H2", "P"]) expect(text).toMatch(new RegExp(`/S\\s*/${part}\\b`));
  });

  it("can be searched: its words come out as they went in", async () => {
    const bytes = await makePress().pdf(letterPage(aPrintable(), "fa"));
    const paper = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const { items } = await (await paper.getPage(1)).getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
    for (const word of [
      "قانون",
      "مدیریت",
      "کشوری",
      "دانشگاه",
      "حداکثر",
      "۴۴۱۰۹۲۳۳۸۸۱۲۰۵۴۷/۵",
      "۱۳۸۶",
      "PDF",
      "A3F09B7C",
    ])
      expect(text).toContain(word);
  });

  it("goes on over as many pages as the reasons need", async () => {
    const reason = "تاریخ تولد در شناسنامه با کارت ملی هم‌خوانی ندارد و لازم است پس از استعلام اصلاح شود. ".repeat(6);
    const pages = async (count: number) =>
      pagesOf(unpacked(await makePress().pdf(letterPage(aPrintable(Array(count).fill(reason)), "fa"))));
    expect([await pages(1), await pages(10), await pages(60)]).toEqual([1, 3, 13]);
  });

  it("never leaves the law of a reason alone at the foot of a page", async () => {
    const line = "تاریخ تولد در شناسنامه با کارت ملی هم‌خوانی ندارد و لازم است اصلاح شود. ";
    const press = makePress();
    const feet: number[] = [];
    for (let length = 1; length <= 24; length++) {
      const reasons = [line.repeat(length), ...Array<string>(24).fill(line)];
      feet.push(...footsOf(await press.pdf(letterPage(aPrintable(reasons), "fa"))));
    }
    expect(feet.length).toBeGreaterThan(48);
    expect(new Set(feet)).toEqual(new Set([11]));
  });
});
