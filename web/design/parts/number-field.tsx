import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { NumberField as AriaNumberField } from "react-aria-components/NumberField";
import { type FieldProps, Frame } from "./field.tsx";

interface Props extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  minValue?: number;
  maxValue?: number;
  onBlur?: () => void;
  name?: string;
}

/** A count or an amount; Persian, Arabic and Latin digits go in. Numbers that name something are text fields. */
export function NumberField({ label, description, error, value, onChange, ...props }: Props) {
  return (
    <AriaNumberField
      {...props}
      className="field"
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={error !== undefined}
    >
      <Frame label={label} description={description} error={error} isRequired={props.isRequired ?? false}>
        <Group>
          <Input className="input short" />
        </Group>
      </Frame>
    </AriaNumberField>
  );
}
