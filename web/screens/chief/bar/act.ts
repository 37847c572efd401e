import type { HandedIn } from "../../../design/case/case-head.tsx";

/** What every act of the chief on a case begins with: the case and the version that was looked at. */
export interface ActProps {
  subject: HandedIn;
  version: string;
  onClose: () => void;
}
