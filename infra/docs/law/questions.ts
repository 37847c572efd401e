/** What a lawyer should be asked, and what rests on law whose text was not read. */
import type { ResolvedCitation } from "../../../shared/law/citation.ts";
import type { InstrumentId } from "../../../shared/law/instruments/index.ts";
import { instruments } from "../../../shared/law/instruments/index.ts";
import { openQuestions } from "../../../shared/law/open-questions.ts";
import { instrumentPage } from "../../../shared/law/passages/page.ts";
import type { RulePage } from "../../../shared/law/rule-page.ts";
import { confidences } from "./rules.ts";
import { anchor, both, citationLink, passageAnchor, table } from "./table.ts";

const ruleLink = ({ id }: { id: string }): string => `[\`${id}\`](#${id})`;
const instrumentLink = (id: InstrumentId): string =>
  `[${instruments[id].title.en}](#${passageAnchor(id, "whole")})<br>${instruments[id].title.fa}`;

export const questionSection = (rules: readonly RulePage[]): string[] =>
  table(
    ["question", "پرسش", "asked by · پرسنده", "instruments · مقررات"],
    Object.entries(openQuestions).map(([name, { fa, en, instruments: ids }]) => [
      `${anchor(`question-${name}`)}${en}`,
      fa,
      rules
        .filter(({ questions }) => questions.some((question) => question.name === name))
        .map(ruleLink)
        .join("<br>"),
      ids.map(instrumentLink).join("<br>"),
    ]),
  );

export const doubtSection = (rules: readonly RulePage[]): string[] =>
  table(
    ["rule · قاعده", "doubt", "تردید"],
    rules.flatMap((rule) => rule.doubts.map(({ fa, en }) => [ruleLink(rule), en, fa])),
  );

const passageRead = ({ instrument, page }: ResolvedCitation): boolean => {
  const place = page?.split("#")[1] ?? "whole";
  return instrumentPage(instrument)?.passages.find((passage) => passage.anchor === place)?.verified ?? false;
};

/** The catalogue marks what a rule makes of a place; the place alone may have been read all the same. */
const placeRead = "the place itself was read, what the rule makes of it is not confirmed";
const placeReadFa = "متن همین جا خوانده شده، برداشت قاعده از آن تأیید نشده است";

const reasons = ({ grounds, parameters }: RulePage): string[] => [
  ...grounds
    .filter(({ confidence }) => confidence !== "H")
    .map(
      ({ citation, confidence }) =>
        `${citationLink(citation)}<br>${confidence}: ${confidences[confidence].en} · ${confidences[confidence].fa}${
          passageRead(citation) ? `<br>${placeRead} · ${placeReadFa}` : ""
        }`,
    ),
  ...grounds
    .filter(({ citation, confidence }) => confidence === "H" && !passageRead(citation))
    .map(
      ({ citation }) =>
        `${citationLink(citation)}<br>H in the catalogue, and no whole text was found again · متن کامل دوباره یافت نشد`,
    ),
  ...parameters
    .filter(({ values }) => values.some(({ verified }) => !verified))
    .map(({ name, title }) => `\`${name}\`: ${both(title)}`),
];

export const unverifiedSection = (rules: readonly RulePage[]): string[] =>
  table(
    ["rule · قاعده", "what was not read · آنچه خوانده نشده"],
    rules.flatMap((rule) => reasons(rule).map((reason, index) => [index === 0 ? ruleLink(rule) : "", reason])),
  );
