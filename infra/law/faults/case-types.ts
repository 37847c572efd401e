/** Case types and their usual next authorities: each known type once, nothing asked for twice. */
import { caseTypes } from "../../../shared/domain/case-file.ts";
import type { Fault } from "../fault.ts";
import type { LawFiles } from "../read-law.ts";
import { caseType, commonDemands, routes } from "../schemas.ts";
import { shaped } from "../shape.ts";
import type { Sheet } from "../sheet.ts";

/** The file of what every case type asks for. */
const everyType = "every-type";

const repeated = (sheet: Sheet, field: string, names: readonly string[]): Fault[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [
          {
            ...{ file: sheet.file, line: sheet.lineOf([field, index]) },
            wrong: `“${name}” is asked for twice.`,
            mend: "Take one of the two away.",
          },
        ]
      : [],
  );

const isCaseType = (name: string): boolean => (caseTypes as readonly string[]).includes(name);

const sheetFaults = (sheet: Sheet): Fault[] => {
  if (sheet.name !== everyType && !isCaseType(sheet.name))
    return [
      {
        ...{ file: sheet.file, line: 1 },
        wrong: `“${sheet.name}” is no known case type.`,
        mend: `Name the file after one of: ${everyType}, ${caseTypes.join(", ")}.`,
      },
    ];
  const { value, faults } =
    sheet.name === everyType ? shaped(sheet, commonDemands) : shaped<typeof commonDemands._output>(sheet, caseType);
  if (value === null) return faults;
  const kinds = value.documents.map(({ kind }) => kind);
  return [...repeated(sheet, "documents", kinds), ...repeated(sheet, "fields", value.fields)];
};

const routeFaults = (sheet: Sheet): Fault[] => {
  const { value, faults } = shaped(sheet, routes);
  if (value === null) return faults;
  const named = value.map((route) => route.caseType);
  const twice = named.flatMap((name, index) =>
    named.indexOf(name) < index
      ? [
          {
            ...{ file: sheet.file, line: sheet.lineOf([index, "caseType"]) },
            wrong: `“${name}” has two routes.`,
            mend: "Keep one of the two.",
          },
        ]
      : [],
  );
  const without = caseTypes
    .filter((name) => !named.includes(name))
    .map((name) => ({
      ...{ file: sheet.file, line: 1 },
      wrong: `“${name}” has no route.`,
      mend: "Say who is next after its approval.",
    }));
  return [...twice, ...without];
};

export const caseTypeFaults = ({ caseTypes: sheets, routes: routeSheet }: LawFiles): Fault[] => {
  const missing = caseTypes
    .filter((name) => !sheets.some((sheet) => sheet.name === name))
    .map((name) => ({
      ...{ file: `shared/law/case-types/${name}.json`, line: 1 },
      wrong: `The case type “${name}” has no file.`,
      mend: "Write what it asks for.",
    }));
  return [...sheets.flatMap(sheetFaults), ...missing, ...routeFaults(routeSheet)];
};
