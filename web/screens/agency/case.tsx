/**
 * A case as its agency sees it: a form while it may be written in, what waits for the head's signature to be read and signed,
 * and where it stands once it is handed in.
 */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../../api/ask.ts";
import { Asked } from "../../design/parts/asked.tsx";
import type { Subject } from "./edit/autosave.ts";
import { Editor } from "./edit/editor.tsx";
import { SentCase } from "./sent/sent-case.tsx";
import { Sign } from "./sign/sign.tsx";

export default function AgencyCase({ caseId }: { caseId: string }) {
  const found = useQuery(ask("readCase", { params: { id: caseId } }));
  return (
    <Asked of={found}>
      {({ body }) =>
        body.state !== "draft" && body.state !== "returned" ? (
          <SentCase subject={body} />
        ) : (
          <Open key={body.state === "draft" ? "draft" : `returned ${body.revision}`} subject={body} />
        )
      }
    </Asked>
  );
}

/** One form for one round of writing: what it holds is not taken away by a newer answer. */
function Open({ subject }: { subject: Subject }) {
  /** Of the request under which somebody chose to write all the same. */
  const [edited, setEdited] = useState<string | null>(null);
  const { signOff } = subject;
  return signOff?.status === "asked" && signOff.at !== edited ? (
    <Sign subject={subject} onEdit={() => setEdited(signOff.at)} />
  ) : (
    <Editor subject={subject} />
  );
}
