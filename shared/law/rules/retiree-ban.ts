import { ground } from "../citation.ts";
import { isClaimed } from "../claims.ts";
import { fail, pass, review, rule } from "../rule.ts";

export const retireeBan = rule({
  id: "retiree-ban",
  title: { fa: "ممنوعیت به‌کارگیری بازنشستگان", en: "Ban on employing retirees" },
  kind: "auto",
  blocking: false,
  grounds: [ground("retiree-ban", "H", { version: "1397" })],
  appliesTo: "all",
  // 20 Ordibehesht 1395, the day the law was passed.
  from: "2016-05-09",
  until: null,
  parameters: [],
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
  },
  remedy: {
    fa: "گروه مستثنا در قانون را نام ببرید و مدرک آن را پیوست کنید.",
    en: "Name the group that the law excepts and file its proof.",
  },
  check: ({ file }) => {
    const { retired } = file.person;
    const exemption = isClaimed(file.claims.retireeExemption);
    const saw = { retired, exemption };
    if (!retired) return { answer: "active", saw };
    return { answer: exemption ? "exempt" : "retired", saw };
  },
});
