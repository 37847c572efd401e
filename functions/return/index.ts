import { openRecords } from "../../shared/adapters/records.ts";
import { readSettings, tables } from "../../shared/adapters/settings.ts";
import { stepFunction } from "../../shared/lambda/step.ts";
import { makeReturn } from "./return.ts";

export const handler = stepFunction("return", makeReturn(openRecords(readSettings(tables))));
