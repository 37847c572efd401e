/**
 * `npm run dictionary`: writes the next dictionary by which events are packed (docs/decisions/0019-packed-payloads.md): what
 * case files and findings of the current law say in the same words. One that was released never changes.
 */
import { readdir, writeFile } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";
import { documentKinds } from "../../shared/domain/case-file.ts";
import type { Finding } from "../../shared/domain/finding.ts";
import { judge } from "../../shared/law/index.ts";
import { goldenInputs } from "./golden-inputs.ts";

/** As far as deflate looks back. */
const mostBytes = 32_768;

/** One finding of each answer of each rule. */
const findings = [
  ...new Map(
    goldenInputs
      .flatMap((input) => judge(input).findings)
      .map((finding): [string, Finding] => [`${finding.rule} ${finding.answer}`, finding]),
  ).values(),
];

const isUsual = ({ outcome }: Finding): boolean => outcome === "pass" || outcome === "not-applicable";

/** The first of a rule whole, since its citation and remedy stand in all; of the others what they alone say. */
const wholeOrOwn = (finding: Finding, index: number, all: readonly Finding[]): object => {
  const { answer, question, outcome, saw, message, remedy } = finding;
  const earlier = all.slice(0, index).filter(({ rule }) => rule === finding.rule);
  if (earlier.length === 0) return finding;
  return { answer, question, outcome, message, ...(!earlier.some((other) => other.remedy) && { saw, remedy }) };
};

const [first] = goldenInputs;
const filed = documentKinds.map((kind) => ({
  ...{ kind, documentId: "", issuedOn: "2026-10-23", sha256: "" },
  ...{ size: 1, contentType: "application/pdf" },
}));
/** What is nearest to the end is found with the shortest distance: the usual comes last. */
const text = [
  ...[...findings.filter(isUsual), ...findings.filter((finding) => !isUsual(finding))].map(wholeOrOwn).toReversed(),
  filed,
  first?.file,
].map((part) => JSON.stringify(part));

const whole = Buffer.from(text.join(","));
const dictionary = whole.subarray(Math.max(0, whole.length - mostBytes));
const folder = new URL("../../shared/adapters/cases/dictionaries/", import.meta.url);
const number = (await readdir(folder)).filter((name) => /^\d+\.ts$/.test(name)).length + 1;
const lines = deflateRawSync(dictionary, { level: 9 }).toString("base64");
await writeFile(
  new URL(`${number}.ts`, folder),
  `/** Dictionary ${number} of packed events, deflated: made by \`npm run dictionary\`, and never changed. */\nexport const dictionary${number} =\n  "${lines}";\n`,
);
process.stdout.write(
  `Dictionary ${number}: ${whole.length} bytes of text, ${dictionary.length} kept, ${lines.length} characters\n`,
);
