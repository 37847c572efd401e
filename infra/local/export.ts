/** `npm run export -- [FILE]`: past cases of the running system, for `npm run rehearse`. */
import { join } from "node:path";
import { makeCaseLists } from "../../shared/adapters/case-lists.ts";
import { makeCaseLog } from "../../shared/adapters/case-log.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeRegistry } from "../../shared/adapters/registry.ts";
import { writeExport } from "./rehearsal/write-export.ts";
import { localSettings } from "./settings.ts";
import { readWhereabouts, type Whereabouts } from "./whereabouts.ts";

const { dataDir } = localSettings(process.env);
const path = process.argv[2] ?? join(dataDir, "past-cases.ndjson");

const portsAt = ({ endpoint, region, cases, registry }: Whereabouts) => {
  const credentials = { accessKeyId: "export", secretAccessKey: "local" };
  const client = makeDynamoDb({ endpoint, region, credentials });
  const now = () => new Date();
  return {
    cases: makeCaseLog({ client, table: cases }),
    lists: makeCaseLists({ client, table: cases }),
    registry: makeRegistry({ client, table: registry, now }),
  };
};

const notRunning = (): never => {
  console.error(`در ${dataDir} سامانه‌ای در حال کار نیست؛ نخست npm start را اجرا کنید.`);
  console.error(`Nothing runs in ${dataDir}: npm start first, or set PORT and DATA_DIR as it has them.`);
  process.exit(1);
};

const where = (await readWhereabouts(dataDir)) ?? notRunning();
const judgements = await writeExport(portsAt(where), path).catch((error: unknown) => {
  if (String((error as Error).message).includes("ECONNREFUSED") || (error as { code?: string }).code === "ECONNREFUSED")
    return notRunning();
  throw error;
});
console.log(`${judgements.toLocaleString("fa-IR")} سنجش گذشته در ${path} نوشته شد؛ این فایل دادهٔ شخصی دارد.`);
console.log(`${judgements} past judgements written to ${path}; the file holds personal data.`);
