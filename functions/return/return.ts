/** Writes the letter of a returned case; the agency is told with it. */
import { type Advanced, makeAdvanceCase } from "../../shared/casework/advance.ts";
import type { CaseworkPorts } from "../../shared/casework/move.ts";
import { issueLetter } from "../../shared/domain/letter.ts";

export const makeReturn = (ports: CaseworkPorts) => {
  const advance = makeAdvanceCase(ports);
  return (caseId: string): Promise<Advanced> =>
    advance("return", caseId, async (subject, today) => {
      const [agency, province] = await Promise.all([
        ports.registry.organization(subject.agency),
        ports.registry.organization(subject.province),
      ]);
      if (!agency || !province) throw new Error("the letter's parties are not in the registry");
      return issueLetter(subject, { addressee: agency.name, sender: province.name }, today.on);
    });
};
