import { CheckboxGroup as AriaCheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Checkbox } from "./checkbox.tsx";
import { type FieldProps, Frame } from "./field.tsx";
import type { Option } from "./select.tsx";

interface Props<Value extends string> extends FieldProps {
  value: readonly Value[];
  onChange: (value: Value[]) => void;
  options: readonly Option<Value>[];
  onBlur?: () => void;
  name?: string;
}

/** Several of a dozen at most, all seen at once; in their own order, whichever was chosen first. */
export function CheckboxGroup<Value extends string>({ label, description, error, options, ...props }: Props<Value>) {
  const { value, onChange, ...rest } = props;
  return (
    <AriaCheckboxGroup
      {...rest}
      className="field"
      value={[...value]}
      onChange={(chosen) => onChange(options.map((option) => option.value).filter((one) => chosen.includes(one)))}
      isInvalid={error !== undefined}
    >
      <Frame label={label} description={description} error={error} isRequired={props.isRequired ?? false}>
        <div className="choices">
          {options.map((option) => (
            <Checkbox key={option.value} value={option.value}>
              {option.label}
            </Checkbox>
          ))}
        </div>
      </Frame>
    </AriaCheckboxGroup>
  );
}
