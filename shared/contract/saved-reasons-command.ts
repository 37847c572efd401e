/** Saved reasons as they are kept. */
import * as z from "zod";
import { mostSavedReasons } from "../domain/saved-reasons.ts";
import { prose, ruleId } from "./fields.ts";

export const reasons = z
  .array(
    z.strictObject({
      rule: ruleId.nullable().default(null).meta({ description: "null: it suits any rule" }),
      title: prose(120),
      text: prose(1000).meta({ description: "In Persian, as letters are" }),
    }),
  )
  .max(mostSavedReasons)
  .meta({ description: "In the order in which they are offered" });

export const savedReasonsEdit = z.strictObject({ reasons }).meta({
  id: "SavedReasonsEdit",
  example: { reasons: [{ rule: "funding", title: "تأمین اعتبار", text: "گواهی تأمین اعتبار پیوست نیست." }] },
});
