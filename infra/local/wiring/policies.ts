import { evaluate, type References } from "./expressions.ts";
import type { Service } from "./service.ts";

export interface Allowed {
  actions: string[];
  /** ARNs, in which `*` stands for anything. */
  resources: string[];
}

interface Policy {
  PolicyDocument: { Statement: { Effect: "Allow" | "Deny"; Action: string | string[]; Resource: unknown }[] };
}

/** What each function's role allows, with this machine's ARNs in it. */
export function policiesOf({ functions, resources }: Service, references: References): Record<string, Allowed[]> {
  return Object.fromEntries(
    Object.entries(functions).map(([name, { role }]) => {
      const policies = (role && (resources.Resources[role]?.Properties.Policies as Policy[])) || [];
      const statements = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
      const allowed = statements.map(({ Action, Resource }) => ({
        actions: [Action].flat(),
        resources: [Resource].flat().map((resource) => evaluate(resource, references)),
      }));
      return [name, allowed];
    }),
  );
}
