/** What the registry itself says against an entry, beside the form that its schema demands. */
import type { Problem } from "../../shared/contract/problems.ts";
import type { Words } from "../../shared/domain/finding.ts";
import { rolesFitting } from "../../shared/domain/office.ts";
import type { Organization, Role } from "../../shared/domain/registry.ts";

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
