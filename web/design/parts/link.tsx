import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes } from "react";
import "./button.css";

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  primary?: boolean;
}

/** A link that looks like a button: it leads somewhere, and changes nothing. Takes what `Link` takes. */
export const LinkButton = createLink(function LinkButton({ primary, children, ...props }: Props) {
  return (
    <a {...props} className={primary ? "button primary" : "button"}>
      {children}
    </a>
  );
});
