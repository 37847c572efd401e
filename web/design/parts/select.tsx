import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { useTranslation } from "react-i18next";
import { type FieldProps, Frame } from "./field.tsx";
import "./select.css";

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
}

interface Props<Value extends string> extends FieldProps {
  value: Value | null;
  onChange: (value: Value | null) => void;
  options: readonly Option<Value>[];
  onBlur?: () => void;
  name?: string;
}

const items = (options: readonly Option[]) =>
  options.map(({ value, label }) => (
    <ListBoxItem key={value} id={value} textValue={label} className="option">
      {label}
    </ListBoxItem>
  ));

/** One of a dozen; for fewer than five a RadioGroup shows them all, for more a ComboBox can be typed into. */
export function Select<Value extends string>({ label, description, error, options, ...props }: Props<Value>) {
  const { t } = useTranslation("parts");
  const { value, onChange, ...rest } = props;
  return (
    <AriaSelect
      {...rest}
      className="field"
      placeholder={t("choose")}
      value={value}
      onChange={(key) => onChange(key as Value | null)}
      isInvalid={error !== undefined}
    >
      <Frame label={label} description={description} error={error} isRequired={props.isRequired ?? false}>
        <Button className="input select-button">
          <SelectValue />
          <span aria-hidden="true">▾</span>
        </Button>
      </Frame>
      <Popover className="options">
        <ListBox>{items(options)}</ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** One of many, found by typing a part of it. */
export function ComboBox<Value extends string>({ label, description, error, options, ...props }: Props<Value>) {
  const { t } = useTranslation("parts");
  const { value, onChange, ...rest } = props;
  return (
    <AriaComboBox
      {...rest}
      className="field"
      menuTrigger="focus"
      value={value}
      onChange={(key) => onChange(key as Value | null)}
      isInvalid={error !== undefined}
      allowsEmptyCollection
    >
      <Frame label={label} description={description} error={error} isRequired={props.isRequired ?? false}>
        <Input className="input" />
      </Frame>
      <Popover className="options">
        <ListBox renderEmptyState={() => <p className="option quiet">{t("noMatch")}</p>}>{items(options)}</ListBox>
      </Popover>
    </AriaComboBox>
  );
}
