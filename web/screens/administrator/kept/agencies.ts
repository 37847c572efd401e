/** The agencies that a permit or post can belong to, to choose from. */
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../api/ask.ts";
import { useShow } from "../../../app/show.ts";
import type { Option } from "../../../design/parts/select.tsx";

export function useAgencies(): Option[] {
  const show = useShow();
  const organizations = useQuery(ask("listOrganizations"));
  return (organizations.data?.body.items ?? [])
    .filter(({ kind }) => kind === "agency")
    .map(({ id, name }) => ({ value: id, label: show.words(name) }));
}
