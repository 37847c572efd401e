import { describe, expect, it } from "vitest";
import { emptyPerson, type Person } from "../../../shared/domain/case-file.ts";
import type { CivilRegistryReply } from "../../../shared/domain/facts.ts";
import type { OutsideRegisters } from "../../../shared/ports.ts";

/** What the registers on the other side know: of whom nothing is said here, nothing is known against. */
export interface Told {
  civil?: CivilRegistryReply | null;
  /** Agency that employs the person; null: the register gives no answer. */
  employedAt?: string | null;
}

export const someone: Person = {
  ...emptyPerson,
  nationalId: "0012345679",
  givenName: "زهرا",
  familyName: "حسین‌زاده",
  fatherName: "محمد",
  birthDate: "2000-07-22",
  sex: "female",
};
const id = "0012345679";

/** `open` gives the registers, with what they know of `someone`. */
export const registersContract = (open: (told: Told) => Promise<OutsideRegisters>): void => {
  describe("the civil registry", () => {
    it("agrees, and nothing differs", async () => {
      const { civilRegistry } = await open({ civil: { matches: true, differs: [] } });
      expect(await civilRegistry.match(someone)).toEqual({ matches: true, differs: [] });
    });

    it.each([[[]], [["fatherName"]], [["givenName", "familyName", "birthDate", "sex"]]] as const)(
      "disagrees, and says what differs: %j",
      async (differs) => {
        const { civilRegistry } = await open({ civil: { matches: false, differs: [...differs] } });
        expect(await civilRegistry.match(someone)).toEqual({ matches: false, differs });
      },
    );

    it("gives no answer", async () => {
      const { civilRegistry } = await open({ civil: null });
      expect(await civilRegistry.match(someone)).toBeNull();
    });

    it("is asked about nobody without a national id", async () => {
      const { civilRegistry } = await open({});
      expect(await civilRegistry.match({ ...someone, nationalId: null })).toBeNull();
    });
  });

  describe("the register of employees", () => {
    it.each([
      ["another agency", "agency-b", true],
      ["the agency that asks", "agency-a", false],
    ])("knows the person as employed by %s", async (_, employedAt, elsewhere) => {
      const { employmentRegister } = await open({ employedAt });
      expect(await employmentRegister.employedElsewhere(id, "agency-a")).toBe(elsewhere);
    });

    it("knows the person as employed by nobody", async () => {
      const { employmentRegister } = await open({});
      expect(await employmentRegister.employedElsewhere(id, "agency-a")).toBe(false);
    });

    it("gives no answer", async () => {
      const { employmentRegister } = await open({ employedAt: null });
      expect(await employmentRegister.employedElsewhere(id, "agency-a")).toBeNull();
    });
  });
};
