/** Every area, in the order of the header and of who wins where one address shows different things. */
import type { Area } from "../app/area.ts";
import { administrator } from "./administrator/area.ts";
import { agency } from "./agency/area.ts";
import { auditor } from "./auditor/area.ts";
import { authority } from "./authority/area.ts";
import { chief } from "./chief/area.ts";
import { head } from "./head/area.ts";
import { reviewer } from "./reviewer/area.ts";

export const areas: readonly Area[] = [chief, reviewer, authority, agency, head, auditor, administrator];
