/** Samples of decisions: one good call per route, and a call that meets each of its problems. */
import { makeRecount } from "../../functions/recount/recount.ts";
import type { ProblemType } from "../../shared/contract/problems.ts";
import type { samplesRoutes } from "../../shared/contract/routes/samples.ts";
import type { Given } from "../lambda/api.ts";
import { anAccount, type World } from "../lambda/world.ts";

type Scenario = (world: World) => Promise<Given>;
type Id = keyof typeof samplesRoutes;

const chief = { as: "chief" };
const drawing = { from: "2026-11-01", until: "2026-11-22", size: { percent: 100 } };

/** A return of today, counted the night after. */
const counted = async (world: World): Promise<string> => {
  const id = await world.returned();
  world.clock.advance(24 * 3_600_000);
  await makeRecount(world)();
  return id;
};
interface Drawn {
  id: string;
  picks: { case: string; seq: number }[];
}
const drawn = async (world: World): Promise<{ params: { id: string }; pick: { case: string; seq: number } }> => {
  await counted(world);
  const { id, picks } = (await world.expectOk("drawSample", { ...chief, body: drawing })).body as unknown as Drawn;
  const [pick] = picks;
  if (!pick) throw new Error("nothing was drawn");
  return { params: { id }, pick: { case: pick.case, seq: pick.seq } };
};
const judging: Scenario = async (world) => {
  const { params, pick } = await drawn(world);
  return { ...chief, params, body: { ...pick, agrees: false, text: "the limit does not hold here" } };
};

export const sampleCalls: Record<Id, Scenario> = {
  listSamples: async (world) => {
    await drawn(world);
    return { as: "auditor" };
  },
  drawSample: async (world) => {
    await counted(world);
    return { ...chief, body: drawing };
  },
  readSample: async (world) => ({ ...chief, params: (await drawn(world)).params }),
  judgeDecision: judging,
};

const as =
  (who: string, call: Scenario): Scenario =>
  async (world) => ({ ...(await call(world)), as: who });

export const sampleRefusals: Record<Id, { [Type in ProblemType]?: Scenario }> = {
  listSamples: { forbidden: as("reviewer", sampleCalls.listSamples) },
  drawSample: { forbidden: as("auditor", sampleCalls.drawSample) },
  readSample: { "not-found": as("reviewer", sampleCalls.readSample) },
  judgeDecision: {
    "not-found": as("reviewer", judging),
    forbidden: as("auditor", judging),
    "same-person": async (world) => {
      const given = await judging(world);
      await world.registry.putAccount(anAccount("reviewer", "province-ea", ["chief-reviewer"]));
      return { ...given, as: "reviewer" };
    },
    "own-agency": async (world) => {
      const given = await judging(world);
      await world.registry.putAccount({
        ...anAccount("other", "agency-a", ["agency-officer"]),
        person: "person-chief",
      });
      return given;
    },
    "already-judged": async (world) => {
      const given = await judging(world);
      await world.expectOk("judgeDecision", given);
      return given;
    },
  },
};

/** Another body of the same shape, for the key that was used before. */
export const otherSampleBodies: { [Route in Id]?: object } = {
  drawSample: { ...drawing, size: { cases: 1 } },
  judgeDecision: { case: "0".repeat(32), seq: 1, agrees: true },
};
