import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNationalId, nationalIdFault, readNationalId } from "../../shared/domain/national-id.ts";

describe("readNationalId", () => {
  it.each([
    ["0012345679", false, "0012345679"],
    ["۰۰۱۲۳۴۵۶۷۹", false, "0012345679"],
    ["٠٠١٢٣٤٥٦٧٩", false, "0012345679"],
    ["\u200F038-470177-9", false, "0384701779"],
    [" 038 470177–9\u200C", false, "0384701779"],
    ["426594452", true, "0426594452"],
    ["19837259", true, "0019837259"],
    ["426594452", false, null],
    ["1983725", true, null],
    ["00123456790", true, null],
    ["001234567x", false, null],
    ["", true, null],
    ["12345.6789", false, null],
  ])("reads %j (from a number cell: %s) as %j", (raw, fromNumberCell, read) => {
    expect(readNationalId(raw, fromNumberCell)).toBe(read);
  });
});

describe("isNationalId", () => {
  it.each([
    ["0012345679", null],
    ["1234567891", null],
    ["1111111111", "all-equal"],
    ["0000000000", "all-equal"],
    ["0019115459", "checksum"],
    ["123456789", "length"],
    ["۰۰۱۲۳۴۵۶۷۹", "length"],
  ])("%s: %s", (id, fault) => {
    expect(nationalIdFault(id)).toBe(fault);
    expect(isNationalId(id)).toBe(fault === null);
  });

  it("knows exactly one check digit for nine digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        const nine = String(number).padStart(9, "0");
        const faults = Array.from("0123456789", (digit) => nationalIdFault(nine + digit));
        expect(faults.filter((fault) => fault !== "checksum")).toHaveLength(
          faults.includes("all-equal") && faults.includes(null) ? 2 : 1,
        );
      }),
    );
  });

  it("finds every single wrong digit of a number", () => {
    const right = Array.from("1690352418", Number);
    for (const place of right.keys())
      for (let shift = 1; shift <= 9; shift += 1) {
        const wrong = right.with(place, ((right[place] ?? 0) + shift) % 10);
        expect(isNationalId(wrong.join(""))).toBe(false);
      }
  });
});
