import { makeMail } from "../../shared/adapters/mail.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { readSettings, tables, text } from "../../shared/adapters/settings.ts";
import { stepFunction } from "../../shared/lambda/step.ts";
import { makeNotify } from "./notify.ts";

const settings = readSettings({ ...tables, SMTP_URL: text, MAIL_FROM: text });
const mail = makeMail({ smtpUrl: settings.SMTP_URL, from: settings.MAIL_FROM });
const notify = makeNotify({ ...openRecords(settings), mail });

export const handler = stepFunction("notify", async (caseId) => `told ${await notify(caseId)}`);
