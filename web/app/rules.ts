/** What rules are called: overrides and counts name them by their ids. */
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { useShow } from "./show.ts";

/** Their ids stand in for the titles until these are there, and where a rule is no more. */
export function useRuleTitles(): (id: string) => string {
  const show = useShow();
  const { data } = useQuery(ask("listRules"));
  return (id) => {
    const found = data?.body.items.find((rule) => rule.id === id);
    return found ? show.digits(show.words(found.title)) : id;
  };
}
