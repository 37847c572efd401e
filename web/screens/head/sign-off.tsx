/** Whether files of this agency are signed by its head before they are handed in. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/ask.ts";
import { useChange } from "../../api/change.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Checkbox } from "../../design/parts/checkbox.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { tell } from "../../design/parts/toast.tsx";

export function SignOff({ organization }: { organization: string }) {
  const { t } = useTranslation("head");
  const found = useQuery(ask("readOrganization", { params: { id: organization } }));
  const save = useChange("editSignOff", {
    onSuccess: ({ body }) => tell(t(body.signOff ? "signOff.on" : "signOff.off")),
  });
  return (
    <section className="sheet stack-close" aria-labelledby="sign-off">
      <h2 id="sign-off">{t("signOff.title")}</h2>
      <p className="quiet">{t("signOff.text")}</p>
      <Asked of={found} lines={1}>
        {({ body: { version, signOff = false } }) => (
          <Checkbox
            isSelected={signOff}
            isDisabled={save.isPending}
            onChange={(required) =>
              save.mutate({ params: { id: organization }, version: String(version), body: { required } })
            }
          >
            {t("signOff.required")}
          </Checkbox>
        )}
      </Asked>
      <ProblemBanner problem={save.error} />
    </section>
  );
}
