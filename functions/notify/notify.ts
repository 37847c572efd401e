/** Tells organizations what concerns them: one mail per notice and address, said in Persian and English. */
import { noticeMail } from "../../shared/domain/notice-mail.ts";
import type { Mail, Notices, Now, Registry, StoredNotice } from "../../shared/ports.ts";

export interface NotifyPorts {
  registry: Registry;
  notices: Notices;
  mail: Mail;
  now: Now;
}

/** Sends every notice of the case that still waits; sent ones are skipped, so that a repeated message tells nobody twice. */
export const makeNotify = ({ registry, notices, mail, now }: NotifyPorts) => {
  const tell = async (caseId: string, { seq, index, notice }: StoredNotice): Promise<void> => {
    const organization = await registry.organization(notice.to);
    const { subject, text } = noticeMail(notice);
    // The id stands for this notice and address: where the mark below is lost, the repeat is recognised by it.
    for (const address of organization?.mail ?? [])
      await mail.send({ id: `${caseId}.${seq}.${index}.${address}`, to: address, subject, text });
    await notices.sent(caseId, { seq, index }, now().toISOString());
  };

  return async (caseId: string): Promise<number> => {
    const waiting = await notices.waiting(caseId);
    const failures: unknown[] = [];
    // One address that takes no mail keeps nobody else waiting.
    for (const notice of waiting) await tell(caseId, notice).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
    return waiting.length;
  };
};
