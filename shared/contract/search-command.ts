/** Who is searched for. */
import * as z from "zod";
import { nationalId } from "./fields.ts";

export const search = z.strictObject({ nationalId }).meta({ id: "Search" });
