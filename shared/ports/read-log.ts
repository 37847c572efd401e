/** Who read what: written before anything is shown, never changed and never deleted. */
import type { ReadSubject, RecordedRead } from "../domain/recorded-read.ts";
import type { Asked, Page } from "../ports.ts";

export interface ReadLog {
  /** The first of an account, a thing and a minute is kept; others of that minute change nothing. */
  note(subject: ReadSubject, read: RecordedRead): Promise<void>;
  /** Reads of any of these, the newest minute first. */
  of(subjects: readonly ReadSubject[], asked: Asked): Promise<Page<RecordedRead>>;
  /** What an account read, the newest minute first. */
  by(account: string, asked: Asked): Promise<Page<RecordedRead>>;
}
