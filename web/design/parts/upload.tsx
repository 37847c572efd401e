import { useRef, useState } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { useTranslation } from "react-i18next";
import { useShow } from "../../app/show.ts";
import { Button } from "./button.tsx";
import { Progress } from "./progress.tsx";
import "./upload.css";

interface Props {
  label: string;
  /** Media types that are accepted. */
  accept: readonly string[];
  /** What people call those, where they are not the documents' own. */
  types?: string;
  /** Bytes. */
  largest: number;
  /** Sends it and resolves when it is kept; `tell` is given 0 to 1 while the bytes go, 1 while they are checked. */
  send: (file: File, tell: (part: number) => void, signal: AbortSignal) => Promise<void>;
  /** Words for why it was not kept. */
  reasonOf: (error: unknown) => string;
}

type Phase = { name: string; part: number; file: File; failed: string | null };

/** Takes one file by drop, choice or keyboard, shows how far it is, and lets it be sent again. */
export function Upload({ label, accept, types = "PDF، JPEG، PNG", largest, send, reasonOf }: Props) {
  const { t } = useTranslation("parts");
  const show = useShow();
  const [phase, setPhase] = useState<Phase | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const ending = useRef<AbortController>(null);
  const size = t("bytes.mega", { count: Math.round(largest / 1024 / 1024) });

  const start = async (file: File): Promise<void> => {
    setRefused(null);
    if (!accept.includes(file.type)) return setRefused(t("upload.wrongType"));
    if (file.size > largest) return setRefused(t("upload.tooLarge", { size }));
    const controller = new AbortController();
    ending.current = controller;
    const tell = (part: number) => setPhase({ name: file.name, part, file, failed: null });
    tell(0);
    try {
      await send(file, tell, controller.signal);
      setPhase(null);
    } catch (error) {
      if (controller.signal.aborted) setPhase(null);
      else setPhase({ name: file.name, part: 0, file, failed: reasonOf(error) });
    }
  };

  if (phase && phase.failed === null) {
    const words = t(phase.part < 1 ? "upload.sending" : "upload.checking", { name: phase.name });
    return (
      <div className="upload">
        <Progress label={words} value={phase.part < 1 ? phase.part : null} />
        <Button quiet onPress={() => ending.current?.abort()}>
          {t("cancel")}
        </Button>
      </div>
    );
  }
  return (
    <DropZone
      className="upload"
      aria-label={label}
      getDropOperation={(types) => (accept.some((type) => types.has(type)) ? "copy" : "cancel")}
      onDrop={async ({ items }) => {
        const dropped = items.find((item) => item.kind === "file");
        if (dropped) await start(await dropped.getFile());
      }}
    >
      <strong>{label}</strong>
      <span className="hint">
        {t("upload.drop")} · {show.digits(t("upload.types", { types, size }))}
      </span>
      {(refused ?? phase?.failed) && (
        <span className="error" role="alert">
          {refused ?? phase?.failed}
        </span>
      )}
      <div className="row">
        {phase?.failed && <Button onPress={() => void start(phase.file)}>{t("upload.again")}</Button>}
        <FileTrigger
          acceptedFileTypes={accept}
          onSelect={(files) => {
            const file = files?.item(0);
            if (file) void start(file);
          }}
        >
          <Button>{t("upload.choose")}</Button>
        </FileTrigger>
      </div>
    </DropZone>
  );
}
