/** A case, as the first of the person's areas that knows cases shows it, with what the other areas add below its heading. */

import { createLazyRoute } from "@tanstack/react-router";
import { Suspense } from "react";
import { CaseBarsContext } from "../app/case-bars.ts";

export const Route = createLazyRoute("/cases/$caseId")({ component: CaseScreen });

function CaseScreen() {
  const { caseId } = Route.useParams();
  const { areas } = Route.useRouteContext();
  const Screen = areas.find(({ caseScreen }) => caseScreen)?.caseScreen;
  if (!Screen) return null;
  const bars = areas.map(
    ({ name, caseBar: Bar }) =>
      Bar && (
        // Its own wait: the case does not stand still for it.
        <Suspense key={`${name}${caseId}`} fallback={null}>
          <Bar caseId={caseId} />
        </Suspense>
      ),
  );
  return (
    <CaseBarsContext value={bars}>
      <Screen key={caseId} caseId={caseId} />
    </CaseBarsContext>
  );
}
