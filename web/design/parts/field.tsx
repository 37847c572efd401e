import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { useTranslation } from "react-i18next";
import "./field.css";

/** What every field has. An error is shown as soon as it is given. */
export interface FieldProps {
  label: string;
  /** What is expected, before anything is typed. */
  description?: ReactNode;
  error?: string | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
}

/** Label, hint and error around what is filled in; inside of any field of react-aria. */
export function Frame({ label, description, error, isRequired, children }: FieldProps & { children: ReactNode }) {
  const { t } = useTranslation("parts");
  return (
    <>
      <Label>
        {label}
        {!isRequired && <span className="quiet"> ({t("optional")})</span>}
      </Label>
      {description && (
        <Text slot="description" className="hint">
          {description}
        </Text>
      )}
      {children}
      <FieldError className="error">{error}</FieldError>
    </>
  );
}
