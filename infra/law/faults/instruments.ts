/** Instruments and passages, and that every citation leads to one. */
import { passageAnchor } from "../../../shared/law/place.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../known.ts";
import type { LawFiles } from "../read-law.ts";
import { instrument, passages } from "../schemas.ts";
import { shaped } from "../shape.ts";
import type { Sheet } from "../sheet.ts";
import { spotInRule, spotOf } from "../source.ts";

/** The usual version of each instrument that could be read, by its id. */
type Versions = ReadonlyMap<string, string | null>;
type Anchors = ReadonlyMap<string, ReadonlySet<string>>;

const headFaults = (sheet: Sheet, ids: ReadonlySet<string>): { version?: string | null; faults: Fault[] } => {
  const { value, faults } = shaped(sheet, instrument);
  if (value === null) return { faults };
  const unknown = value.restsOn.flatMap((id, index) =>
    ids.has(id)
      ? []
      : [
          {
            ...{ file: sheet.file, line: sheet.lineOf(["restsOn", index]) },
            wrong: `It rests on “${id}”, which is no known instrument.`,
            mend: `Add shared/law/instruments/${id}.json, or mend the id.`,
          },
        ],
  );
  return { version: value.version, faults: unknown };
};

const passageFaults = (sheet: Sheet, versions: Versions): { anchors: Set<string>; faults: Fault[] } => {
  const anchors = new Set<string>();
  const { value, faults: misshapen } = shaped(sheet, passages);
  const faults = [...misshapen];
  if (!versions.has(sheet.name))
    faults.push({
      ...{ file: sheet.file, line: 1 },
      wrong: `“${sheet.name}” is no known instrument.`,
      mend: `Add shared/law/instruments/${sheet.name}.json, or mend the name of this file.`,
    });
  value?.forEach((passage, index) => {
    const at = { file: sheet.file, line: sheet.lineOf([index]) };
    const anchor = passageAnchor(passage, versions.get(sheet.name) ?? null);
    if (anchors.has(anchor))
      faults.push({ ...at, wrong: `The place “${anchor}” stands here twice.`, mend: "Make one passage of the two." });
    if (passage.complete && !passage.read)
      faults.push({
        ...at,
        wrong: "A passage that was not read is said to be complete.",
        mend: "Set “complete” to false, or “read” to true.",
      });
    anchors.add(anchor);
  });
  return { anchors, faults };
};

const citationFaults = (
  { rules: sources }: LawFiles,
  { rules }: Known,
  versions: Versions,
  anchors: Anchors,
): Fault[] =>
  rules.flatMap(({ id, grounds }) =>
    grounds.flatMap(({ citation }): Fault[] => {
      const { instrument: cited, article } = citation;
      const wanted = [`"${article ?? cited}"`, cited === "csml" ? "csml(" : `"${cited}"`, "grounds:"];
      const at = spotInRule(sources, id, wanted);
      if (!versions.has(cited))
        return [
          {
            ...at,
            wrong: `The rule “${id}” cites “${cited}”, which is no known instrument.`,
            mend: `Add shared/law/instruments/${cited}.json, or mend the id.`,
          },
        ];
      const place = passageAnchor(citation, versions.get(cited) ?? null);
      if (anchors.get(cited)?.has(place)) return [];
      return [
        {
          ...at,
          wrong: `The rule “${id}” cites the place “${place}” of “${cited}”, of which nothing is told.`,
          mend: `Add that passage to shared/law/passages/${cited}.json, or mend the citation.`,
        },
      ];
    }),
  );

const questionFaults = ({ law }: LawFiles, { questions }: Known, versions: Versions): Fault[] =>
  Object.entries(questions).flatMap(([name, { instruments }]) =>
    instruments
      .filter((id) => !versions.has(id))
      .map((id) => ({
        ...spotOf(law, `"${name}": {`, "shared/law/open-questions.ts"),
        wrong: `The open question “${name}” names “${id}”, which is no known instrument.`,
        mend: `Add shared/law/instruments/${id}.json, or mend the id.`,
      })),
  );

export const instrumentFaults = (files: LawFiles, known: Known): Fault[] => {
  const ids = new Set(files.instruments.map(({ name }) => name));
  const heads = files.instruments.map((sheet) => ({ name: sheet.name, ...headFaults(sheet, ids) }));
  const versions: Versions = new Map(heads.map(({ name, version = null }) => [name, version]));
  const told = files.passages.map((sheet) => ({ name: sheet.name, ...passageFaults(sheet, versions) }));
  const faults = [...heads, ...told].flatMap((each) => each.faults);
  if (faults.length > 0) return faults;
  const anchors: Anchors = new Map(told.map(({ name, anchors }) => [name, anchors]));
  return [...citationFaults(files, known, versions, anchors), ...questionFaults(files, known, versions)];
};
