/** Whether an agency's head signs before files are handed in: decided and kept by itself, beside what the form changes. */
import { useTranslation } from "react-i18next";
import { useChange } from "../../api/change.ts";
import type { Problem } from "../../api/problem.ts";
import { Checkbox } from "../../design/parts/checkbox.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { tell } from "../../design/parts/toast.tsx";
import type { Standing } from "./kept/standing.ts";
import type { Organization } from "./organizations.tsx";

export function OrganizationSignOff({ standing }: { standing: Standing<Organization> }) {
  const { t } = useTranslation("administrator");
  const save = useChange("editSignOff", {
    onSuccess: ({ body }) => {
      standing.renew(body);
      tell(t("kept.saved"));
    },
    onError: (refusal: Problem) => standing.refused(refusal),
  });
  const { now } = standing;
  if (now?.kind !== "agency") return null;
  return (
    <>
      <Checkbox
        isSelected={now.signOff ?? false}
        isDisabled={save.isPending}
        description={t("organizations.signOffHint")}
        onChange={(required) =>
          save.mutate({ params: { id: now.id }, version: String(now.version), body: { required } })
        }
      >
        {t("organizations.signOff")}
      </Checkbox>
      <ProblemBanner problem={standing.missed ? null : save.error} />
    </>
  );
}
