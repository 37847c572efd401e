import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useShow } from "../../../app/show.ts";
import { Checkbox } from "../../../design/parts/checkbox.tsx";
import { Select } from "../../../design/parts/select.tsx";
import { awayToday, type Reviewer, useReviewers } from "../reviewers.ts";

interface Props {
  value: string | null;
  onChange: (account: string | null) => void;
  error?: string | undefined;
  /** Whoever cannot be given it. */
  except?: string | null | undefined;
}

/** Who is away is named only where one asks for them, and as such. */
export function ReviewerSelect({ value, onChange, error, except = null }: Props) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const [withAway, setWithAway] = useState(false);
  const reviewers = useReviewers().filter(({ person }) => person !== except);
  const nameOf = (one: Reviewer) => {
    const away = awayToday(one);
    return away ? t("leave.named", { name: one.name, day: show.shortDay(away.until) }) : one.name;
  };
  return (
    <div className="stack-close">
      <Select
        label={t("assign.to")}
        isRequired
        value={value}
        onChange={onChange}
        error={error}
        options={reviewers
          .filter((one) => withAway || awayToday(one) === null)
          .map((one) => ({ value: one.account, label: nameOf(one) }))}
      />
      {reviewers.some((one) => awayToday(one) !== null) && (
        <Checkbox
          isSelected={withAway}
          onChange={(on) => {
            setWithAway(on);
            if (!on && reviewers.some((one) => one.account === value && awayToday(one) !== null)) onChange(null);
          }}
        >
          {t("leave.offerAway")}
        </Checkbox>
      )}
    </div>
  );
}
