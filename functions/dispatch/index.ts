import { makeQueues } from "../../shared/adapters/queues.ts";
import { queueUrls, readSettings, stepQueues } from "../../shared/adapters/settings.ts";
import { makeSqs } from "../../shared/adapters/sqs.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { streamFunction } from "../../shared/lambda/stream.ts";
import { makeDispatch } from "./dispatch.ts";

const queues = makeQueues({ client: makeSqs(), urls: queueUrls(readSettings(stepQueues)) });

export const handler = streamFunction({ work: makeDispatch({ queues }), log: makeLog("dispatch") });
