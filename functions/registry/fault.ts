/** What the registry itself says against an entry, beside the form that its schema demands. */
import type { Problem } from "../../shared/contract/problems.ts";
import { canonical } from "../../shared/domain/chain.ts";
import type { Words } from "../../shared/domain/finding.ts";
import { type Away, longestLeave } from "../../shared/domain/leave.ts";
import { rolesFitting } from "../../shared/domain/office.ts";
import type { Agreement, CalendarSettings, Organization, Permit, Role } from "../../shared/domain/registry.ts";
import { addDays } from "../../shared/domain/solar-date.ts";

export interface Fault {
  pointer: string;
  detail: Words;
}

/** Null where there is none. */
export const asProblem = (faults: readonly Fault[]): Problem | null =>
  faults.length === 0 ? null : { problem: "invalid-request", errors: [...faults] };

export const unknownAt = (pointer: string): Fault => ({
  pointer,
  detail: { fa: "چنین موردی ثبت نشده است.", en: "There is no such entry." },
});

/** Of what an agency holds: it is there, and is one. */
export const agencyFaults = (agency: { entry: Organization } | null): Fault[] =>
  agency?.entry.kind === "agency" ? [] : [unknownAt("/agency")];

export const requiredAt = (pointer: string): Fault => ({
  pointer,
  detail: { fa: "لازم است: دستگاه را نام ببرید.", en: "Required: name the agency." },
});

const onlyAgencies: Words = { fa: "تنها برای دستگاه اجرایی؛ اینجا خالی بگذارید.", en: "Of an agency only; null here." };
const noProvince: Words = {
  fa: "سازمان ناظر این دستگاه را بنویسید: سازمانی از نوع «استان».",
  en: "Name the organization that supervises it, one of the kind province.",
};

export const organizationFaults = (
  { kind, province, approvedPosts, specificWorkStaff }: Organization,
  supervisor: Organization | null,
): Fault[] => {
  if (kind === "agency") return supervisor?.kind === "province" ? [] : [{ pointer: "/province", detail: noProvince }];
  return Object.entries({ province, approvedPosts, specificWorkStaff }).flatMap(([name, value]) =>
    value === null ? [] : [{ pointer: `/${name}`, detail: onlyAgencies }],
  );
};

/** Of an account: its organization is there, and each of its roles fits it. */
export const officeFaults = (organization: Organization | null, roles: readonly Role[]): Fault[] => {
  if (organization === null) return [unknownAt("/organization")];
  const fitting = rolesFitting(organization.kind);
  const listed = fitting.join(", ");
  return roles.flatMap((role, index) =>
    fitting.includes(role)
      ? []
      : [
          {
            pointer: `/roles/${index}`,
            detail: {
              fa: `نقش ${role} با این سازمان جور نیست؛ نقش‌های ممکن: ${listed}`,
              en: `The role ${role} does not fit this organization; possible: ${listed}.`,
            },
          },
        ],
  );
};

export const leaveFaults = (away: Away | null): Fault[] => {
  if (away === null) return [];
  const { from, until } = away;
  const pointer = "/away/until";
  if (until < from)
    return [{ pointer, detail: { fa: "روز پایان پیش از روز آغاز است.", en: "The last day lies before the first." } }];
  const detail = {
    fa: `مرخصی بیش از ${longestLeave} روز ثبت نمی‌شود.`,
    en: `No leave of more than ${longestLeave} days is recorded.`,
  };
  return until < addDays(from, longestLeave) ? [] : [{ pointer, detail }];
};

export const permitFaults = ({ granted, veteranPlaces, disabledPlaces }: Permit): Fault[] => {
  const kept = (veteranPlaces ?? 0) + (disabledPlaces ?? 0);
  if (kept <= granted) return [];
  const detail = {
    fa: `سهم‌ها روی هم ${kept} است و از ظرفیت مجوز بیشتر.`,
    en: `The places kept add up to ${kept}, more than are granted.`,
  };
  return [{ pointer: "/granted", detail }];
};

/** Where a day stands twice, each time but the first. */
const repeated = (name: string, days: readonly string[], field: string): Fault[] =>
  days.flatMap((day, index) =>
    days.indexOf(day) < index
      ? [
          {
            pointer: `/${name}/${index}/${field}`,
            detail: { fa: "این روز دو بار آمده است.", en: "The day is there twice." },
          },
        ]
      : [],
  );

/**
 * A closure may be entered late: it is a fact that happened. A rule of Thursdays may not: it would count months of every
 * open case anew.
 */
export const calendarFaults = (before: CalendarSettings, after: CalendarSettings, today: string): Fault[] => {
  const past = ({ thursdays }: CalendarSettings) => canonical(thursdays.filter(({ from }) => from < today));
  const stays = past(before) === past(after);
  const detail = {
    fa: "آنچه برای پنج‌شنبه‌های گذشته شمرده شده است می‌ماند؛ تغییر از امروز به بعد ممکن است.",
    en: "What counted on Thursdays past stays; a change is possible from today on.",
  };
  return [
    ...(stays ? [] : [{ pointer: "/thursdays", detail }]),
    ...repeated(
      "thursdays",
      after.thursdays.map(({ from }) => from),
      "from",
    ),
    ...repeated(
      "closures",
      after.closures.map(({ on }) => on),
      "on",
    ),
  ];
};

export const agreementFaults = ({ answerWithin, replyWithin, remindAfter, warnBefore }: Agreement): Fault[] => [
  ...remindAfter.flatMap((days, index) =>
    days < replyWithin && days > (remindAfter[index - 1] ?? 0)
      ? []
      : [
          {
            pointer: `/remindAfter/${index}`,
            detail: {
              fa: "هر یادآوری باید پس از یادآوری پیشین و پیش از پایان مهلت پاسخ باشد.",
              en: "Each reminder comes after the one before, and before the reply is due.",
            },
          },
        ],
  ),
  ...(warnBefore < answerWithin
    ? []
    : [
        {
          pointer: "/warnBefore",
          detail: { fa: "هشدار باید کوتاه‌تر از خود مهلت باشد.", en: "A warning is shorter than the target itself." },
        },
      ]),
];
