/** Guards of drafts that go from hand to hand, and of what is counted at night, each of which can be taken away at a port. */
import type { Draft } from "../../shared/domain/case.ts";
import type { Fakes } from "../fakes/index.ts";
import { savedAs } from "./saved-as.ts";

const isHandedOver = ({ handedOver, version }: Draft): boolean => handedOver.at(-1)?.version === version;

/** What is missing, and the world without it. */
export const brokenDrafts: Readonly<Record<string, (ports: Fakes) => Fakes>> = {
  "a draft is handed over without the version that was seen": savedAs((ports) => async (draft, caseVersion) => {
    const saved = await ports.drafts.save(draft, caseVersion);
    const subject = ports.memory.cases.get(draft.id);
    if (saved.ok || !subject || !isHandedOver(draft)) return saved;
    subject.draft = draft;
    return { ok: true, draft };
  }),
  "how a draft was handed over is not kept": savedAs(
    (ports) => async (draft, caseVersion) => ports.drafts.save({ ...draft, handedOver: [] }, caseVersion),
  ),
  "who has left may still be given drafts": (ports) => ({
    ...ports,
    identity: {
      ...ports.identity,
      members: async (organization) =>
        (await ports.identity.members(organization)).map((member) => ({ ...member, active: true })),
    },
  }),
  "the first night's count of what was set aside stays": (ports) => ({
    ...ports,
    reports: {
      ...ports.reports,
      keepOverrides: async (province, report) => {
        if ((await ports.reports.overrides(province)) === null) await ports.reports.keepOverrides(province, report);
      },
    },
  }),
};
