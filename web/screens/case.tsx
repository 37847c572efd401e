/** A case, as the first of the person's areas that knows cases shows it. */
import { createLazyRoute } from "@tanstack/react-router";

export const Route = createLazyRoute("/cases/$caseId")({ component: CaseScreen });

function CaseScreen() {
  const { caseId } = Route.useParams();
  const { areas } = Route.useRouteContext();
  const Screen = areas.find(({ caseScreen }) => caseScreen)?.caseScreen;
  return Screen ? <Screen key={caseId} caseId={caseId} /> : null;
}
