/** A case, as the first of the person's areas that knows cases shows it, under what the other areas add. */

import { createLazyRoute } from "@tanstack/react-router";
import { Suspense } from "react";

export const Route = createLazyRoute("/cases/$caseId")({ component: CaseScreen });

function CaseScreen() {
  const { caseId } = Route.useParams();
  const { areas } = Route.useRouteContext();
  const Screen = areas.find(({ caseScreen }) => caseScreen)?.caseScreen;
  if (!Screen) return null;
  return (
    <div className="stack">
      {areas.map(
        ({ name, caseBar: Bar }) =>
          Bar && (
            // Its own wait: the case does not stand still for it.
            <Suspense key={`${name}${caseId}`} fallback={null}>
              <Bar caseId={caseId} />
            </Suspense>
          ),
      )}
      <Screen key={caseId} caseId={caseId} />
    </div>
  );
}
