import type { Person } from "../../domain/case-file.ts";
import { ground } from "../citation.ts";
import { isClaimed } from "../claims.ts";
import { fail, pass, review, rule } from "../rule.ts";

/** Groups of note 1 that a file can show: how long a captivity was, and a percentage that is not stated, a person finds out. */
const mayBeExcepted = (veteran: Person["veteran"], above: () => number): boolean => {
  if (veteran?.group === "disabled-veteran") return veteran.percentage === null || veteran.percentage > above();
  return veteran?.group === "martyr-child" || veteran?.group === "freed-captive";
};

/** Ground 0 holds the ban, 1 the groups that it excepts; whether somebody is one of them, a person judges. */
export const retireeBan = rule({
  id: "retiree-ban",
  title: { fa: "ممنوعیت به‌کارگیری بازنشستگان", en: "Ban on employing retirees" },
  kind: "auto",
  blocking: false,
  grounds: [
    ground("retiree-ban", "H", { version: "1397" }),
    ground("retiree-ban", "H", { note: "1", version: "1397" }),
  ],
  appliesTo: "all",
  // 9 Khordad 1395: the law binds from its notification.
  from: "2016-05-29",
  until: null,
  parameters: ["retiree-exempt-disability"],
  pointer: "/person/retired",
  answers: {
    active: pass("فرد بازنشسته یا بازخرید اعلام نشده است.", "The person is not stated to be retired or bought out."),
    retired: fail(
      "به‌کارگیری بازنشسته یا بازخرید بدون استثنای قانونی مجاز نیست.",
      "A retired or bought-out person may not be employed without a lawful exception.",
    ),
    exempt: review(
      "فرد بازنشسته یا بازخرید است و استثنای قانونی ادعا شده است؛ کارشناس نظر دهد.",
      "The person is retired or bought out and a lawful exception is claimed; a reviewer must judge.",
    ),
    veteran: review(
      "فرد بازنشسته یا بازخرید است و گروه ایثارگری اعلام‌شده می‌تواند مستثنا باشد؛ کارشناس نظر دهد.",
      "The person is retired or bought out, and the veteran group stated may be excepted; a reviewer must judge.",
    ),
  },
  remedy: {
    fa: "گروه مستثنا در قانون را نام ببرید و مدرک آن را پیوست کنید.",
    en: "Name the group that the law excepts and file its proof.",
  },
  check: ({ file, parameter }) => {
    const { retired, veteran } = file.person;
    const exemption = isClaimed(file.claims.retireeExemption);
    const saw = { retired, exemption, group: veteran?.group ?? null, percentage: veteran?.percentage ?? null };
    if (!retired) return { answer: "active", saw };
    if (exemption) return { answer: "exempt", saw, ground: 1 };
    const excepted = mayBeExcepted(veteran, () => parameter("retiree-exempt-disability"));
    return excepted ? { answer: "veteran", saw, ground: 1 } : { answer: "retired", saw };
  },
});
