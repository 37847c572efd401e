/** The source of a file with one rule, in which something is written otherwise. */
export const newRule = (from: string | RegExp = "", to = ""): string =>
  `export const rules = [{ id: "always-asked", title: { fa: "همیشه", en: "Always" }, kind: "auto", blocking: false,
    grounds: [{ citation: { instrument: "csml", article: "44", paragraph: null, note: null, version: "1386" }, confidence: "H" }],
    appliesTo: "all", from: null, until: null, parameters: [], pointer: "/caseType",
    answers: { asked: { outcome: "review", fa: "بررسی شود", en: "To be looked at" } },
    remedy: { fa: "—", en: "—" }, check: () => ({ answer: "asked", saw: {} }) }];`.replace(from, to);
