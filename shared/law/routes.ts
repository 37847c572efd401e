import type { CaseType } from "../domain/case-file.ts";
import routes from "./routes.json" with { type: "json" };
import type { Confidence } from "./rule.ts";

/** Who usually receives an approved case: the national organization, the destination agency, or nobody. */
export const nextAuthorities = ["national", "destination", "none"] as const;

export interface DefaultRoute {
  caseType: CaseType;
  next: (typeof nextAuthorities)[number];
  confidence: Confidence;
}

/** What a registry starts with; no text names these authorities, so its administrator may change each. */
export const defaultRoutes = routes as readonly DefaultRoute[];
