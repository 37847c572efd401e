import { canonical } from "../../shared/domain/chain.ts";
import type { Finding } from "../../shared/domain/finding.ts";
import type { GoldenInput } from "./golden-inputs.ts";

/** One line of a golden file: the input and what was found. JSON knows no maps, so the documents stand in an object. */
export const goldenLine = ({ facts, ...input }: GoldenInput, findings: readonly Finding[]): string =>
  canonical({ ...input, facts: { ...facts, documents: Object.fromEntries(facts.documents) }, findings });

export const goldenInput = (line: string): GoldenInput => {
  const { facts, findings: _found, ...input } = JSON.parse(line);
  return { ...input, facts: { ...facts, documents: new Map(Object.entries(facts.documents)) } };
};
