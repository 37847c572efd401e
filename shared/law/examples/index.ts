import { ages } from "./ages.ts";
import { certificates } from "./certificates.ts";
import { credits } from "./credits.ts";
import { door } from "./door.ts";
import type { Example, ExamplesByRule } from "./example.ts";
import { permits } from "./permits.ts";
import { person } from "./person.ts";
import { posts } from "./posts.ts";
import { recruitment } from "./recruitment.ts";
import { service } from "./service.ts";

export type { Example };

/** Every example by its rule. Only the rules' pages and the tests read them: judging needs none. */
export const examples: ExamplesByRule = {
  ...door,
  ...ages,
  ...credits,
  ...certificates,
  ...person,
  ...recruitment,
  ...posts,
  ...permits,
  ...service,
};

/** The examples of a rule; none for an unknown one. */
export const examplesOf = (rule: string): readonly Example[] =>
  Object.hasOwn(examples, rule) ? (examples[rule] ?? []) : [];
