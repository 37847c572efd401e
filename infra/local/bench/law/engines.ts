/** The plain rules in the form of each engine. Every form answers with the ids of the rules that find something, in the table's order. */
import { createRequire } from "node:module";
import { Engine, type RuleProperties } from "json-rules-engine";
import { type Comparison, type Fact, type PlainFacts, type PlainRule, plainRules } from "./plain-rules.ts";

export interface PlainEngine {
  name: string;
  judge: (facts: PlainFacts) => string[] | Promise<string[]>;
}

const inTableOrder = (found: ReadonlySet<string>): string[] =>
  plainRules.flatMap(({ id }) => (found.has(id) ? [id] : []));

const asScript: Record<Comparison["is"], (fact: Fact, value: string) => string> = {
  "=": (fact, value) => `facts.${fact} === ${value}`,
  "≠": (fact, value) => `facts.${fact} !== ${value}`,
  "<": (fact, value) => `facts.${fact} < ${value}`,
  ">": (fact, value) => `facts.${fact} > ${value}`,
  in: (fact, value) => `${value}.includes(facts.${fact})`,
  "not in": (fact, value) => `!${value}.includes(facts.${fact})`,
};

/** Written out from the table, so that each is the function a programmer would have typed and not an interpreter of the table. */
const asFunction = ({ all }: PlainRule): ((facts: PlainFacts) => boolean) => {
  const conditions = all.map(({ fact, is, value }) => asScript[is](fact, JSON.stringify(value)));
  return new Function("facts", `return ${conditions.join(" && ")};`) as (facts: PlainFacts) => boolean;
};

export const functions = (): PlainEngine => {
  const checks = plainRules.map((rule) => ({ id: rule.id, finds: asFunction(rule) }));
  return {
    name: "TypeScript functions",
    judge: (facts) => {
      const found: string[] = [];
      for (const { id, finds } of checks) if (finds(facts)) found.push(id);
      return found;
    },
  };
};

const operators: Record<Comparison["is"], string> = {
  "=": "equal",
  "≠": "notEqual",
  "<": "lessThan",
  ">": "greaterThan",
  in: "in",
  "not in": "notIn",
};

const asJsonRule = ({ id, all }: PlainRule): RuleProperties => ({
  conditions: { all: all.map(({ fact, is, value }) => ({ fact, operator: operators[is], value })) },
  event: { type: id },
});

export const jsonRulesEngine = (): PlainEngine => {
  const engine = new Engine(plainRules.map(asJsonRule));
  return {
    name: "json-rules-engine",
    judge: async (facts) => {
      const { events } = await engine.run(facts);
      return inTableOrder(new Set(events.map(({ type }) => type)));
    },
  };
};

const asCell: Record<Comparison["is"], (value: string) => string> = {
  "=": (value) => `== ${value}`,
  "≠": (value) => `not in [${value}]`,
  "<": (value) => `< ${value}`,
  ">": (value) => `> ${value}`,
  in: (value) => `in ${value}`,
  "not in": (value) => `not in ${value}`,
};

/** A table that collects every row that holds: zen's quickest form for such rules, twice as fast as its expressions. */
const decisionTable = () => {
  const columns = [...new Set(plainRules.flatMap(({ all }) => all.map(({ fact }) => fact)))];
  // A cell that is left out holds for no case; an empty one for all.
  const anything = Object.fromEntries(columns.map((fact) => [fact, ""]));
  const rules = plainRules.map(({ id, all }) => ({
    _id: id,
    rule: JSON.stringify(id),
    ...anything,
    ...Object.fromEntries(all.map(({ fact, is, value }) => [fact, asCell[is](JSON.stringify(value))])),
  }));
  const inputs = columns.map((fact) => ({ id: fact, name: fact, field: fact }));
  const outputs = [{ id: "rule", name: "rule", field: "rule" }];
  const content = { hitPolicy: "collect", inputs, outputs, rules };
  const position = { x: 0, y: 0 };
  return {
    nodes: [
      { id: "case", name: "case", type: "inputNode", position },
      { id: "law", name: "law", type: "decisionTableNode", position, content },
      { id: "findings", name: "findings", type: "outputNode", position },
    ],
    edges: [
      { id: "ask", sourceId: "case", targetId: "law", type: "edge" },
      { id: "answer", sourceId: "law", targetId: "findings", type: "edge" },
    ],
  };
};

interface ZenPart {
  ZenEngine: new () => {
    createDecision: (content: object) => { evaluate: (facts: PlainFacts) => Promise<{ result: { rule: string }[] }> };
  };
}

const zenPart = (): ZenPart | null => {
  try {
    return createRequire(import.meta.url)("@gorules/zen-engine-linux-x64-gnu");
  } catch {
    return null;
  }
};

/** Null where the engine has no build for this machine. */
export const zenEngine = (): PlainEngine | null => {
  const part = zenPart();
  if (part === null) return null;
  const decision = new part.ZenEngine().createDecision(decisionTable());
  return {
    name: "zen-engine",
    judge: async (facts) => {
      const { result } = await decision.evaluate(facts);
      return inTableOrder(new Set(result.map(({ rule }) => rule)));
    },
  };
};

/** The first case on which two engines differ, told in words; null where they agree on every one. */
export const disagreement = async (
  engines: readonly PlainEngine[],
  cases: readonly PlainFacts[],
): Promise<string | null> => {
  for (const facts of cases) {
    const answers = await Promise.all(
      engines.map(async ({ name, judge }) => `${name}: ${(await judge(facts)).join(" ")}`),
    );
    const found = new Set(answers.map((answer) => answer.slice(answer.indexOf(":"))));
    if (found.size > 1) return `${answers.join("\n")}\non ${JSON.stringify(facts)}`;
  }
  return null;
};
