/** What a reviewer says to colleagues about a case. */
import * as z from "zod";
import { prose } from "./fields.ts";

export const note = z.strictObject({ text: prose(2000) }).meta({
  id: "Note",
  description: "What colleagues in the province should know; neither the agency nor the next authority sees it",
});
