/** The ruleset that a submission of a day is judged by: the repository's, with what administrators activated until then. */
import { type Ruleset, rulesetOn } from "../law/index.ts";
import type { Registry } from "../ports.ts";

export const lawInForce = async (registry: Registry, day: string): Promise<Ruleset> =>
  rulesetOn(day, await registry.amendments());
