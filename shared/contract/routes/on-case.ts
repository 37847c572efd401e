/** What is done to a case, and answered with where the case stands then. */
import * as answers from "../answers.ts";
import * as commands from "../commands.ts";
import { change } from "./route.ts";

export const onCase = { ...change, params: commands.onCase, headers: ["ETag"] } as const;
export const moved = { 200: answers.receipt } as const;
