import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps } from "react-aria-components/Checkbox";
import "./choice.css";

interface Props extends Omit<CheckboxProps, "children" | "className"> {
  children: ReactNode;
  description?: string;
}

export function Checkbox({ children, description, ...props }: Props) {
  return (
    <AriaCheckbox {...props} className="choice">
      <span className="box" aria-hidden="true" />
      <span>
        {children}
        {description && <span className="hint choice-hint">{description}</span>}
      </span>
    </AriaCheckbox>
  );
}
