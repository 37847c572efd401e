import { makeKeptDocuments } from "../../shared/adapters/documents/kept.ts";
import { makePersonKeys } from "../../shared/adapters/person-keys.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { openRegisters, registerSettings } from "../../shared/adapters/registers/open.ts";
import { makeS3 } from "../../shared/adapters/s3.ts";
import { personKey, readSettings, tables, text } from "../../shared/adapters/settings.ts";
import { makeLog, tellSilence } from "../../shared/lambda/log.ts";
import { stepFunction } from "../../shared/lambda/step.ts";
import { makeValidate } from "./validate.ts";

const settings = readSettings({ ...tables, ...personKey, ...registerSettings, DOCUMENTS_BUCKET: text });
const validate = makeValidate({
  ...openRecords(settings),
  ...openRegisters(settings, tellSilence(makeLog("validate"))),
  personKeys: makePersonKeys(settings.PERSON_KEY),
  documents: makeKeptDocuments(makeS3(settings.DOCUMENTS_BUCKET)),
});

export const handler = stepFunction("validate", validate);
