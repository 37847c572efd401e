import { Button as AriaButton, type ButtonProps } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import "./button.css";

interface Props extends ButtonProps {
  /** The one main action of a screen. */
  primary?: boolean;
  /** Looks like text: for what is used now and then. */
  quiet?: boolean;
  /** Undoes or ends something. */
  grave?: boolean;
  lang?: string;
}

/** While `isPending` it keeps its place and the keyboard, and says that it works. */
export function Button({ primary, quiet, grave, lang, children, ...props }: Props) {
  const { t } = useTranslation("parts");
  const look = ["button", primary && "primary", quiet && "quiet-button", grave && "grave"].filter(Boolean).join(" ");
  return (
    <AriaButton {...props} className={look}>
      {(state) => (
        <span lang={lang}>
          {state.isPending
            ? t("working")
            : typeof children === "function"
              ? children({ ...state, defaultChildren: null })
              : children}
        </span>
      )}
    </AriaButton>
  );
}
