/** What organizations are called: cases name them by their ids. */
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { useShow } from "./show.ts";

const minutes = 60_000;

/** Their ids stand in for the names until these are there. */
export function useOrganizationNames(): (id: string) => string {
  const show = useShow();
  const { data } = useQuery({ ...ask("listOrganizations"), staleTime: 10 * minutes });
  return (id) => {
    const found = data?.body.items.find((organization) => organization.id === id);
    return found ? show.words(found.name) : id;
  };
}
