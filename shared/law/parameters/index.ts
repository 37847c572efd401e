import ages from "./ages.json" with { type: "json" };
import conditions from "./conditions.json" with { type: "json" };
import contracts from "./contracts.json" with { type: "json" };
import type { Parameter } from "./parameter.ts";
import quotas from "./quotas.json" with { type: "json" };

const all = { ...ages, ...conditions, ...contracts, ...quotas };

export type ParameterName = keyof typeof all;

/** Every threshold of the law, dated. A new value is one more entry of its list, never a change of an old one. */
export const parameters = all as Readonly<Record<ParameterName, Parameter>>;
