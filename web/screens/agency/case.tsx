/** A case as its agency sees it: a form while it may be written in, and where it stands once it is handed in. */
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Editor } from "./edit/editor.tsx";
import { SentCase } from "./sent/sent-case.tsx";

export default function AgencyCase({ caseId }: { caseId: string }) {
  const found = useQuery(ask("readCase", { params: { id: caseId } }));
  return (
    <Asked of={found}>
      {({ body }) =>
        body.state !== "draft" && body.state !== "returned" ? (
          <SentCase subject={body} />
        ) : (
          // One form for one round of writing: what it holds is not taken away by a newer answer.
          <Editor key={body.state === "draft" ? "draft" : `returned ${body.revision}`} subject={body} />
        )
      }
    </Asked>
  );
}
