import type { Asked } from "../../api/types.ts";

/** What was handed to the organization and not answered yet. */
export const handedOver: Asked<"listCases"> = { query: { queue: "inbox", limit: 100 } };
