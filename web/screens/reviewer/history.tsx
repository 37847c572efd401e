/** What has happened to the case and what colleagues noted of it, the latest first. */
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import { History as Events } from "../../design/case/history.tsx";
import { Asked } from "../../design/parts/asked.tsx";

export function History({ caseId }: { caseId: string }) {
  const history = useQuery(ask("readHistory", { params: { id: caseId } }));
  return (
    <Asked of={history} lines={5}>
      {({ body }) => <Events history={{ ...body, events: body.events.toReversed() }} />}
    </Asked>
  );
}
