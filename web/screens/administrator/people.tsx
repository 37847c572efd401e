/** Everybody's accounts, for the administrator. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { roles } from "../../../shared/domain/registry.ts";
import { ask } from "../../api/ask.ts";
import { useShow } from "../../app/show.ts";
import { Accounts } from "../../design/people/accounts.tsx";

export const Route = createLazyRoute("/registry/people")({ component: People });

function People() {
  const show = useShow();
  const organizations = useQuery(ask("listOrganizations"));
  const nameOf = (id: string): string => {
    const found = organizations.data?.body.items.find((one) => one.id === id);
    return found ? show.words(found.name) : id;
  };
  return <Accounts roles={roles} nameOf={nameOf} />;
}
