/** One field of a form: hands value, change, blur and error to the part within. */
import type { ReactNode } from "react";
import { type Control, type FieldPath, type FieldPathValue, type FieldValues, useController } from "react-hook-form";

interface Props<Values extends FieldValues, Name extends FieldPath<Values>, Output> {
  control: Control<Values, unknown, Output>;
  name: Name;
  children: (field: {
    value: FieldPathValue<Values, Name>;
    onChange: (value: FieldPathValue<Values, Name>) => void;
    onBlur: () => void;
    name: string;
    error: string | undefined;
  }) => ReactNode;
}

export function Field<Values extends FieldValues, Name extends FieldPath<Values>, Output>({
  control,
  name,
  children,
}: Props<Values, Name, Output>) {
  const { field, fieldState } = useController({ control, name });
  const { value, onChange, onBlur } = field;
  return children({ value, onChange, onBlur, name: field.name, error: fieldState.error?.message });
}
