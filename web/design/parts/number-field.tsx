import { latinDigits } from "../../../shared/domain/text.ts";
import { useShow } from "../../app/show.ts";
import type { FieldProps } from "./field.tsx";
import { TextField } from "./text-field.tsx";

interface Props extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  onBlur?: () => void;
  name?: string;
}

/**
 * A count; Persian, Arabic and Latin digits go in in either language, which react-aria's own field does not take. Numbers
 * that name something (a permit, a post) are text fields.
 */
export function NumberField({ value, onChange, ...props }: Props) {
  const show = useShow();
  const read = (text: string): void => {
    const digits = latinDigits(text).replace(/\D/gu, "").slice(0, 15);
    onChange(digits === "" ? null : Number(digits));
  };
  return (
    <TextField
      {...props}
      short
      inputMode="numeric"
      autoComplete="off"
      value={value === null ? "" : show.digits(value)}
      onChange={read}
    />
  );
}
