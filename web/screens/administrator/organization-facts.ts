/** What an organization says, in words. */
import { useTranslation } from "react-i18next";
import { useOrganizationNames } from "../../app/organizations.ts";
import { useShow } from "../../app/show.ts";
import { type Fact, makeFacts } from "./kept/fact.ts";
import type { Organization } from "./organizations.tsx";

export function useOrganizationFacts(): Fact<Organization>[] {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const organization = useOrganizationNames();
  return makeFacts<Organization>(
    {
      name: ({ fa, en }) => `${fa} / ${en}`,
      province: organization,
      mail: (addresses) => addresses.join(" "),
      approvedPosts: show.number,
      specificWorkStaff: show.number,
      signOff: (isWanted) => t(isWanted ? "kept.yes" : "kept.no"),
      endpoint: ({ url, keys }) => `${url} (${keys.map(({ id }) => id).join(" ")})`,
    },
    (name) => t(`organizations.${name as "name"}`),
    () => t("kept.absent"),
  );
}
