import { makeDocumentStore } from "../../shared/adapters/document-store.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { makeS3 } from "../../shared/adapters/s3.ts";
import { readSettings, tables, text } from "../../shared/adapters/settings.ts";
import { documentsRoutes } from "../../shared/contract/routes/documents.ts";
import { httpFunction } from "../../shared/lambda/http.ts";
import { idOf } from "../../shared/lambda/identifier.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { makeDocuments } from "./documents.ts";

const settings = readSettings({ ...tables, DOCUMENTS_BUCKET: text, FILES_URL: text });
const records = openRecords(settings);
const store = makeDocumentStore({ client: makeS3(settings.DOCUMENTS_BUCKET), reachedAt: settings.FILES_URL });
const step = makeDocuments({ ...records, store, idOf });

export const handler = httpFunction({
  actorOf: records.identity.actor,
  log: makeLog("documents"),
  elapsed: () => performance.now(),
  routes: documentsRoutes,
  handlers: {
    requestDocument: ({ params, ...asked }) => step.request({ ...asked, caseId: params.id }),
    completeDocument: ({ params, ...asked }) =>
      step.complete({ ...asked, caseId: params.id, documentId: params.documentId }),
    readDocument: ({ params, ...asked }) =>
      step.download({ ...asked, caseId: params.id, documentId: params.documentId }),
  },
});
