/** A document goes up in three calls: announced, sent, checked. Each may be repeated; what was checked is kept. */
import type { DocumentKind } from "../../../../shared/domain/case-file.ts";
import type { ContentType } from "../../../../shared/domain/document-kind.ts";
import { sendBytes } from "../../../api/bytes.ts";
import { change } from "../../../api/change.ts";

export async function sendDocument(
  caseId: string,
  kind: DocumentKind,
  file: File,
  tell: (part: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const announced = await change("requestDocument", {
    params: { id: caseId },
    body: { kind, contentType: file.type as ContentType, size: file.size },
  });
  const { document, upload } = announced.body;
  await sendBytes(upload, file, tell, signal);
  tell(1);
  await change("completeDocument", { params: { id: caseId, documentId: document.documentId } });
}
