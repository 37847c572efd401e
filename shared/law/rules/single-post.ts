import { ground } from "../citation.ts";
import { pass, review, rule } from "../rule.ts";

/** Asks about other agencies only: a transfer or a secondment leaves the very agency that sends the file. */
export const singlePost = rule({
  id: "single-post",
  title: { fa: "ممنوعیت تصدی بیش از یک شغل", en: "Ban on two posts" },
  kind: "evidence",
  blocking: false,
  grounds: [ground("two-posts-ban", "M", { version: "1373" })],
  appliesTo: "all",
  from: null,
  until: null,
  parameters: [],
  pointer: "/person/employeeNumber",
  answers: {
    free: pass(
      "فرد در دستگاه دیگری شماره مستخدم فعال ندارد.",
      "The person holds no active employee number of another agency.",
    ),
    elsewhere: review(
      "فرد در دستگاه دیگری شماره مستخدم فعال دارد؛ کارشناس وضعیت اشتغال او را بررسی کند.",
      "The person holds an active employee number of another agency; a reviewer must judge.",
    ),
    "no-answer": review(
      "اشتغال فرد در دستگاه‌های دیگر استعلام‌پذیر نبود؛ کارشناس آن را بررسی کند.",
      "Nobody could tell whether the person is employed elsewhere; a reviewer must find out.",
    ),
  },
  remedy: {
    fa: "اگر فرد در دستگاه دیگری شاغل بوده است، حکم قطع ارتباط یا استعفا از آن را پیوست کنید.",
    en: "Where the person served another agency, file the order that ends that service.",
  },
  check: ({ facts: { employedElsewhere } }) => {
    const saw = { employedElsewhere };
    if (employedElsewhere === null) return { answer: "no-answer", saw };
    return { answer: employedElsewhere ? "elsewhere" : "free", saw };
  },
});
