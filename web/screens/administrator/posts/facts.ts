/** What a post says, in words. */
import { useTranslation } from "react-i18next";
import type { DegreeLevel } from "../../../../shared/domain/case-file.ts";
import { degreeLabels } from "../../../../shared/domain/labels.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useOrganizationNames } from "../../../app/organizations.ts";
import { useShow } from "../../../app/show.ts";
import { type Fact, makeFacts } from "../kept/fact.ts";

export type Post = BodyOf<"readPost">;

export function usePostFacts(): Fact<Post>[] {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const organization = useOrganizationNames();
  const whether = (is: boolean) => t(is ? "kept.yes" : "kept.no");
  return makeFacts<Post>(
    {
      agency: organization,
      title: (title) => title,
      approved: whether,
      vacant: whether,
      fixed: whether,
      sovereign: whether,
      minimumDegree: (level) => show.words(degreeLabels[level as DegreeLevel]),
      fields: (fields) => fields.join(t("kept.comma")),
      place: ({ name, provincialCentre }) => (provincialCentre ? t("posts.inCentre", { place: name }) : name),
    },
    (name) => t(`posts.field.${name as "agency"}`),
    () => t("posts.absent"),
  );
}
