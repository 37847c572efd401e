/** Headers of requests and answers, as the description names them. */
import * as z from "zod";
import { needsKey } from "./route-problems.ts";
import type { AnswerHeader, Route } from "./routes.ts";

const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/)
  .meta({
    description:
      "A new value for each new request and the same for its repeats: a repeat gets the first answer again, the same value with another body 422. · برای هر درخواست تازه مقداری تازه، و برای تکرار همان مقدار",
    example: "3f1c2a9e-7d34-4f0b-9a55-0c6f1d2b8e77",
    param: { id: "Idempotency-Key" },
  });

const requiredMatch = z.string().meta({
  description: "ETag of the version that was seen; 412 when it is no longer current. · نسخه‌ای که دیده‌اید",
  example: '"7"',
  param: { id: "If-Match" },
});
const optionalMatch = z
  .string()
  .optional()
  .meta({
    description:
      "Where given: ETag of the version that was seen; 412 when it is no longer current. · نسخه‌ای که دیده‌اید",
    example: '"7"',
    param: { id: "If-Match.optional" },
  });

const acceptLanguage = z
  .string()
  .optional()
  .meta({
    description:
      "Language of problem details: Persian unless English is asked for first. · زبان پیام خطا: فارسی، مگر آن‌که انگلیسی خواسته شود",
    example: "en",
    param: { id: "Accept-Language" },
  });

const acceptLanguageOfFile = z
  .string()
  .optional()
  .meta({
    description:
      "Language of the file and of problem details: Persian unless English is asked for first. · زبان پرونده و پیام خطا",
    example: "en",
    param: { id: "Accept-Language.file" },
  });

const traceparent = z
  .string()
  .optional()
  .meta({
    description: "W3C trace context; comes back as it was sent and stands in the log. · شناسهٔ ردیابی W3C",
    example: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    param: { id: "traceparent" },
  });

export const requestHeaders = (route: Route): z.ZodObject =>
  z.object({
    ...(needsKey(route) ? { "Idempotency-Key": idempotencyKey } : {}),
    ...(route.ifMatch === "required" ? { "If-Match": requiredMatch } : {}),
    ...(route.ifMatch === "optional" ? { "If-Match": optionalMatch } : {}),
    "Accept-Language": route.files ? acceptLanguageOfFile : acceptLanguage,
    traceparent,
  });

const requestId = z.string().meta({
  description: "Names this request in our logs. · شمارهٔ این درخواست",
  header: { id: "x-request-id" },
});
const contentLanguage = z.enum(["fa", "en"]).meta({ header: { id: "Content-Language" } });

const ofAnswers = {
  ETag: z.string().meta({
    description: "Version of the case; send it as If-Match. · نسخهٔ پرونده",
    example: '"7"',
    header: { id: "ETag" },
  }),
  Location: z
    .string()
    .meta({ description: "Where what was made is read. · نشانی آنچه ساخته شد", header: { id: "Location" } }),
  Link: z
    .string()
    .optional()
    .meta({
      description: 'rel="next": the next page; absent on the last. · صفحهٔ بعد',
      example: '</v1/cases?limit=25&cursor=abc>; rel="next"',
      header: { id: "Link" },
    }),
} satisfies Record<AnswerHeader, z.ZodType>;

export const answerHeaders = (names: readonly AnswerHeader[] = []): z.ZodObject =>
  z.object({
    "x-request-id": requestId,
    "Content-Language": contentLanguage,
    ...Object.fromEntries(names.map((name) => [name, ofAnswers[name]])),
  });
