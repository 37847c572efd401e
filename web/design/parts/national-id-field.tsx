import { useTranslation } from "react-i18next";
import { nationalIdFault, readNationalId } from "../../../shared/domain/national-id.ts";
import { latinDigits } from "../../../shared/domain/text.ts";
import type { FieldProps } from "./field.tsx";
import { TextField } from "./text-field.tsx";

interface Props extends FieldProps {
  /** As typed, in any digits. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
}

/** Says while one types whether the number can be right; a number that is not whole yet is no mistake. */
export function NationalIdField({ value, error, description, ...props }: Props) {
  const { t } = useTranslation("parts");
  const digits = latinDigits(value).replace(/\D/g, "");
  const id = readNationalId(value);
  const fault = id === null ? (digits.length > 10 ? "length" : null) : nationalIdFault(id);
  const own = fault === null ? undefined : t(fault === "length" ? "nationalId.length" : "nationalId.check");
  const isGood = id !== null && fault === null;
  return (
    <TextField
      {...props}
      value={value}
      short
      inputMode="numeric"
      autoComplete="off"
      error={own ?? error}
      description={isGood ? <span className="good-mark">✓ {t("nationalId.good")}</span> : description}
    />
  );
}
