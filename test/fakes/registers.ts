import type { CivilRegistryReply } from "../../shared/domain/facts.ts";
import type { CivilRegistry, EmploymentRegister } from "../../shared/ports.ts";

/** Agrees with everybody but those it was told about; `asked` keeps whom it was asked about. */
export const makeFakeCivilRegistry = (): CivilRegistry & {
  asked: string[];
  say(nationalId: string, reply: CivilRegistryReply | null): void;
} => {
  const asked: string[] = [];
  const said = new Map<string, CivilRegistryReply | null>();
  return {
    asked,
    say: (nationalId, reply) => {
      said.set(nationalId, reply);
    },
    match: async ({ nationalId }) => {
      if (nationalId === null) return null;
      asked.push(nationalId);
      const reply = said.get(nationalId);
      return reply === undefined ? { matches: true, differs: [] } : structuredClone(reply);
    },
  };
};

/** Knows nobody employed elsewhere but those it was told about; of an agency's own people it says no. */
export const makeFakeEmploymentRegister = (): EmploymentRegister & {
  asked: string[];
  say(nationalId: string, employedAt: string | null): void;
} => {
  const asked: string[] = [];
  const said = new Map<string, string | null>();
  return {
    asked,
    say: (nationalId, employedAt) => {
      said.set(nationalId, employedAt);
    },
    employedElsewhere: async (nationalId, agency) => {
      asked.push(nationalId);
      const employedAt = said.get(nationalId);
      if (employedAt === null) return null;
      return employedAt !== undefined && employedAt !== agency;
    },
  };
};
