/** Tells organizations what concerns them: one mail per notice and address, said in Persian and English. */
import type { Case } from "../../shared/domain/case.ts";
import { fold, foldUntil } from "../../shared/domain/fold.ts";
import { noticeMail } from "../../shared/domain/notice-mail.ts";
import type { CaseLog, Mail, Notices, Now, Registry, StoredNotice } from "../../shared/ports.ts";

export interface NotifyPorts {
  cases: CaseLog;
  registry: Registry;
  notices: Notices;
  mail: Mail;
  now: Now;
}

/** Sends every notice of the case that still waits; sent ones are skipped, so that a repeated message tells nobody twice. */
export const makeNotify = ({ cases, registry, notices, mail, now }: NotifyPorts) => {
  const tell = async (then: Case, caseId: string, { seq, index, notice }: StoredNotice): Promise<void> => {
    const organization = await registry.organization(notice.to);
    const { subject, text } = noticeMail(notice.kind, then);
    // The id stands for this notice and address: where the mark below is lost, the repeat is recognised by it.
    for (const address of organization?.mail ?? [])
      await mail.send({ id: `${caseId}.${seq}.${index}.${address}`, to: address, subject, text });
    await notices.sent(caseId, { seq, index }, now().toISOString());
  };

  return async (caseId: string): Promise<number> => {
    const dossier = await cases.load(caseId);
    const waiting = dossier.notices.filter(({ sentAt }) => sentAt === null);
    const failures: unknown[] = [];
    for (const notice of waiting) {
      const then = foldUntil(dossier.events, notice.seq) ?? fold(dossier.events);
      // One address that takes no mail keeps nobody else waiting.
      if (then) await tell(then, caseId, notice).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
    return waiting.length;
  };
};
