/** What is changed together, and the tests that hold it. */
export interface Campaign {
  /** Folders or files. */
  mutated: readonly string[];
  /** Folders or files. Those that reach what is changed most directly: they are run for every change. */
  tests: readonly string[];
  /** Run only for what the others left alive. */
  wider?: readonly string[];
  /** Per cent that must be noticed. */
  score: number;
  /** Leaves out what a module says when it is loaded: sentences, ids, clauses take a whole run each. */
  checks?: boolean;
}

const files = (...names: string[]): string[] => names.map((name) => `shared/domain/${name}.ts`);
const tests = (...names: string[]): string[] => names.map((name) => `test/domain/${name}.test.ts`);
/** The rest of the domain's tests, the steps on the ports' fakes, and a page on which the workflow's words are read. */
const wider = ["test/domain", "test/steps", "test/architecture/generated-pages.test.ts"];

export const campaigns: Readonly<Record<string, Campaign>> = {
  /** Who may do what and who must be another: small enough for every run of `.ci/run`. */
  rights: {
    mutated: files("authorization", "separation"),
    tests: tests("authorization", "separation"),
    ...{ score: 90 },
  },
  moves: {
    mutated: files(
      ...["authorization", "separation", "allowed-actions", "workflow", "workflow-effect"],
      ...["review", "refusal", "decision", "sign-off"],
    ),
    tests: tests(
      "authorization",
      "separation",
      "allowed-actions",
      "workflow",
      "review",
      "decision",
      "sign-off",
      "labels",
      "next-step",
    ),
    ...{ wider, score: 90 },
  },
  history: {
    mutated: files("case", "chain", "consequence", "entering", "event", "fold", "next-step", "summary", "upcast"),
    tests: tests(...["carried", "chain", "consequence", "decision", "fold", "next-step", "version-one", "workflow"]),
    ...{ wider, score: 90 },
  },
  time: {
    mutated: files("clock-ledger", "clock-reading", "day", "deadline", "lateness", "solar-date", "working-days"),
    tests: tests(
      ...[
        "clock-ledger",
        "clock-reading",
        "deadline",
        "labels",
        "lateness",
        "solar-date",
        "vocabulary",
        "working-days",
      ],
    ),
    ...{ wider, score: 90 },
  },
  casework: {
    mutated: [
      ...files("amendment", "carry-on", "case-file", "document-kind", "dossier", "facts", "fault", "finding"),
      ...files(
        "hand-off",
        "hand-off-attempts",
        "labels",
        "letter",
        "letter-page",
        "office",
        "notice",
        "notice-mail",
        "overrides",
        "quota",
      ),
      ...files("reason", "recount", "registry", "registry-change", "rehearsal", "submission", "validation"),
    ],
    tests: tests(
      ...["carried", "consequence", "decision", "document-kind", "fold", "kept", "labels", "letter-and-notices"],
      ...["letter-page", "next-step", "offices", "overrides", "quota", "receipt", "submission", "validation"],
      ...["vocabulary", "workflow"],
    ),
    ...{ wider: [...wider, "test/rehearsal"], score: 90 },
  },
  /** What lists show, and who carries how much. */
  desk: {
    mutated: files(
      ...[
        "case-age",
        "difference",
        "keeping",
        "leave",
        "saved-reasons",
        "narrowing",
        "recorded-read",
        "sampling",
        "spreading",
        "urgency",
        "workload",
      ],
    ),
    tests: tests("case-age", "desk", "difference", "labels", "sampling", "spreading", "urgency", "workload"),
    ...{ wider: [...wider, "test/registry", "test/lambda/reads.test.ts"], score: 90 },
  },
  reading: {
    mutated: ["shared/domain/import", ...files("national-id", "text", "tracking-code")],
    tests: [
      ...tests("cells", "list-words", "national-id", "submission", "text"),
      ...["test/import/reading.test.ts", "test/import/sample.test.ts"],
    ],
    ...{ wider: [...wider, "test/import"], score: 90 },
  },
  law: { mutated: ["shared/law"], tests: ["test/law"], score: 90, checks: true },
};
