/** The agency's own people and their accounts, for its head. */
import { createLazyRoute, rootRouteId, useRouteContext } from "@tanstack/react-router";
import { useShow } from "../../app/show.ts";
import { Accounts } from "../../design/people/accounts.tsx";
import { SignOff } from "./sign-off.tsx";

export const Route = createLazyRoute("/agency/people")({ component: People });

function People() {
  const show = useShow();
  const { me } = useRouteContext({ from: rootRouteId });
  return (
    <div className="stack">
      <Accounts
        organization={me.organization.id}
        roles={["agency-officer", "agency-head"]}
        nameOf={() => show.words(me.organization.name)}
      />
      <SignOff organization={me.organization.id} />
    </div>
  );
}
