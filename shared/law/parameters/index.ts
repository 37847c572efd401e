import { ages } from "./ages.ts";
import { contracts } from "./contracts.ts";
import type { Parameter } from "./parameter.ts";
import { quotas } from "./quotas.ts";

const all = { ...ages, ...contracts, ...quotas } as const;

export type ParameterName = keyof typeof all;

/** Every threshold of the law, dated. A new value is one more entry of its list, never a change of an old one. */
export const parameters: Readonly<Record<ParameterName, Parameter>> = all;
