/** What the areas of a person add to a case: each screen of a case shows it below its heading, by `CaseBars`. */
import { createContext, type ReactNode, useContext } from "react";

export const CaseBarsContext = createContext<ReactNode>(null);

/** In its place: below what says which case it is, above what is read of it. */
export function CaseBars(): ReactNode {
  return useContext(CaseBarsContext);
}
