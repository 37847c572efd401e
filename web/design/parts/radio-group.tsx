import type { ReactNode } from "react";
import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components/RadioGroup";
import { type FieldProps, Frame } from "./field.tsx";
import "./choice.css";

interface Props<Value extends string> extends FieldProps {
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode; description?: string }[];
  onBlur?: () => void;
  name?: string;
}

/** A few choices, all seen at once. */
export function RadioGroup<Value extends string>({ label, description, error, options, ...props }: Props<Value>) {
  const { onChange, ...rest } = props;
  return (
    <AriaRadioGroup
      {...rest}
      className="field"
      onChange={(value) => onChange(value as Value)}
      isInvalid={error !== undefined}
    >
      <Frame label={label} description={description} error={error} isRequired={props.isRequired ?? false}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice">
            <span className="box round" aria-hidden="true" />
            <span>
              {option.label}
              {option.description && <span className="hint choice-hint">{option.description}</span>}
            </span>
          </Radio>
        ))}
      </Frame>
    </AriaRadioGroup>
  );
}
