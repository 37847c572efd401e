/** Saved reasons as they are read. */
import * as z from "zod";
import { version } from "./registry-fields.ts";
import { reasons } from "./saved-reasons-command.ts";

export const savedReasons = z.object({ reasons, version }).meta({ id: "SavedReasons" });
