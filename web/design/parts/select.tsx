import { type KeyboardEvent, useContext } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox, ComboBoxStateContext } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { useTranslation } from "react-i18next";
import { normalise } from "../../../shared/domain/text.ts";
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

const comparable = (text: string): string => normalise(text).toLowerCase();

/** Whether an option is what is being typed, whatever keyboard it is typed on. */
const fits = (option: string, typed: string): boolean => comparable(option).includes(comparable(typed));

/**
 * Where one types a part of an option. Enter takes what is marked, or the first that fits: the parts' own way is to mark
 * nothing, and then Enter would throw away what was typed.
 */
function TypedPart({ options }: { options: readonly Option[] }) {
  const state = useContext(ComboBoxStateContext);

  // The list is narrowed and its mark taken off a moment after a letter, so neither is asked what fits by now.
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value;
    if (event.key !== "Enter" || !state?.isOpen || typed === "" || typed === state.selectedItem?.textValue) return;
    const marked = state.collection.getItem(state.selectionManager.focusedKey ?? "");
    const first = options.find(({ label }) => fits(label, typed));
    if (!first || first.value === state.value || (marked && fits(marked.textValue, typed))) return;
    event.preventDefault();
    event.stopPropagation();
    state.setValue(first.value);
  };
  return <Input className="input" onKeyDownCapture={takeFirst} />;
}

/** One of many, found by typing a part of it; Enter takes the first that fits. */
export function ComboBox<Value extends string>({ label, description, error, options, ...props }: Props<Value>) {
  const { t } = useTranslation("parts");
  const { value, onChange, ...rest } = props;
  return (
    <AriaComboBox
      {...rest}
      className="field"
      menuTrigger="focus"
      defaultFilter={fits}
      value={value}
      onChange={(key) => onChange(key as Value | null)}
      isInvalid={error !== undefined}
      allowsEmptyCollection
    >
      <Frame label={label} description={description} error={error} isRequired={props.isRequired ?? false}>
        <TypedPart options={options} />
      </Frame>
      <Popover className="options">
        <ListBox renderEmptyState={() => <p className="option quiet">{t("noMatch")}</p>}>{items(options)}</ListBox>
      </Popover>
    </AriaComboBox>
  );
}
