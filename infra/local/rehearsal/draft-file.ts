/** Reads DRAFT.json: changed values, retired rules, and the file of new rules beside it. */
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod";
import { day } from "../../../shared/contract/fields.ts";
import { issueWords } from "../../../shared/contract/issue-words.ts";
import { draft } from "../../../shared/contract/rehearsal-commands.ts";
import type { Draft } from "../../../shared/domain/amendment.ts";
import type { Words } from "../../../shared/domain/finding.ts";
import { changesNothing, type DraftFault, draftFaults, emptyDraft, type Ruleset } from "../../../shared/law/index.ts";
import type { Rule } from "../../../shared/law/rule.ts";
import { guarded, newRuleFaults } from "./new-rules.ts";

const draftFile = draft.extend({
  note: z.string().default(""),
  /** Day whose law the past cases are held against; today when absent. */
  from: day.optional(),
  /** A TypeScript file that exports `rules`, beside the draft. */
  rules: z.string().optional(),
});

export interface ReadDraft {
  draft: Draft;
  from: string | null;
  rules: Rule[];
}

/** What keeps a draft from being rehearsed, with its file and what to do. */
export class BadDraft extends Error {
  readonly faults: DraftFault[];
  constructor(path: string, faults: DraftFault[]) {
    super(path);
    this.name = "BadDraft";
    this.faults = faults;
  }
}

const one = (detail: Words, pointer = ""): DraftFault[] => [{ pointer, detail }];

const unreadable: Words = {
  fa: "فایل پیش‌نویس خوانده نشد؛ نام آن را بررسی کنید.",
  en: "The draft could not be read; check its name.",
};
const notJson = (why: string): Words => ({
  fa: `پیش‌نویس JSON معتبر نیست: ${why}`,
  en: `The draft is not valid JSON: ${why}`,
});
const misshapen = ({ fa, en }: Words): Words => ({
  fa: `${fa} نمونه در README آمده است.`,
  en: `${en} The README shows an example.`,
});
const notLoading = (why: string): Words => ({
  fa: `این فایل بارگذاری نشد؛ نام و محتوای آن را بررسی کنید: ${why}`,
  en: `This file does not load; check its name and what stands in it: ${why}`,
});
const noRules: Words = {
  fa: "این فایل باید فهرستی به نام rules از قاعده‌ها (با rule() ساخته‌شده) صادر کند.",
  en: "This file must export a list `rules` of rules, each made by rule().",
};

const rulesIn = async (path: string, name: string): Promise<Rule[]> => {
  const place = resolve(dirname(path), name);
  const module: { rules?: unknown } = await import(pathToFileURL(place).href).catch((error: Error) => {
    throw new BadDraft(path, one(notLoading(error.message), "/rules"));
  });
  if (!Array.isArray(module.rules)) throw new BadDraft(path, one(noRules, "/rules"));
  return module.rules;
};

/** Throws `BadDraft` with everything that is wrong at once. */
export const readDraft = async (path: string): Promise<ReadDraft> => {
  const text = await readFile(path, "utf8").catch(() => {
    throw new BadDraft(path, one(unreadable));
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new BadDraft(path, one(notJson((error as Error).message)));
  }
  const read = draftFile.safeParse(json, { reportInput: true });
  if (!read.success)
    throw new BadDraft(
      path,
      read.error.issues.map((issue) => ({
        pointer: issue.path.map((part) => `/${String(part)}`).join(""),
        detail: misshapen(issueWords(issue)),
      })),
    );
  const { rules, from, ...given } = read.data;
  return { draft: given, from: from ?? null, rules: rules === undefined ? [] : await rulesIn(path, rules) };
};

/** Held against the law as it stands; throws `BadDraft`. Gives the new rules, each of which says so itself where it breaks. */
export const checkDraft = (path: string, { draft: given, rules }: ReadDraft, ruleset: Ruleset, on: string): Rule[] => {
  const faults = [...draftFaults(given, ruleset, on), ...newRuleFaults(rules, ruleset)];
  if (changesNothing(given) && rules.length === 0) faults.push(emptyDraft);
  if (faults.length > 0) throw new BadDraft(path, faults);
  return rules.map(guarded);
};
