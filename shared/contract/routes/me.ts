/** Who is asking. */
import { me } from "../me-answer.ts";
import { type AnswersTo, read, type ServedRoute } from "./route.ts";

export const meRoutes = {
  readMe: {
    ...read,
    method: "GET",
    path: "/v1/me",
    function: "read",
    action: "read-self",
    params: null,
    query: null,
    problems: ["forbidden"],
    summary: { fa: "حساب، شخص، سازمان و نقش‌های من", en: "My account, person, organization and roles" },
  },
} as const satisfies Record<string, ServedRoute>;

export const meAnswers = {
  readMe: { 200: me },
} as const satisfies AnswersTo<typeof meRoutes>;
