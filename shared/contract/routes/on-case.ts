/** What is done to a case, and answered with where the case stands then. */
import * as answers from "../answers.ts";
import * as paths from "../case-paths.ts";
import { change } from "./route.ts";

export const onCase = { ...change, params: paths.onCase, headers: ["ETag"] } as const;
export const moved = { 200: answers.receipt } as const;
