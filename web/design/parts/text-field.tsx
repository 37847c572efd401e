import { Input } from "react-aria-components/Input";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField, type TextFieldProps } from "react-aria-components/TextField";
import { type FieldProps, Frame } from "./field.tsx";

type Props = FieldProps & Omit<TextFieldProps, "children" | "className" | "isInvalid">;

interface LineProps extends Props {
  /** As wide as what goes in: a number of a permit needs no whole line. */
  short?: boolean;
  inputMode?: "text" | "numeric" | "search";
}

export function TextField({ label, description, error, short, ...props }: LineProps) {
  return (
    <AriaTextField {...props} className="field" isInvalid={error !== undefined}>
      <Frame label={label} description={description} error={error} isRequired={props.isRequired ?? false}>
        <Input className={short ? "input short" : "input"} />
      </Frame>
    </AriaTextField>
  );
}

export function TextArea({ label, description, error, ...props }: Props) {
  return (
    <AriaTextField {...props} className="field" isInvalid={error !== undefined}>
      <Frame label={label} description={description} error={error} isRequired={props.isRequired ?? false}>
        <AriaTextArea className="input" />
      </Frame>
    </AriaTextField>
  );
}
