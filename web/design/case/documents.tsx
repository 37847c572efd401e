/** The documents of a case, one at a time, beside whatever is held against them. */
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentKind } from "../../../shared/domain/case-file.ts";
import { documentLabels } from "../../../shared/domain/labels.ts";
import { useKey } from "../../app/keys/keys.ts";
import { useShow } from "../../app/show.ts";
import { Asked } from "../parts/asked.tsx";
import { Button } from "../parts/button.tsx";
import { Empty } from "../parts/empty.tsx";
import { Select } from "../parts/select.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { prefetchDocument, useDocument } from "./use-document.ts";
import "./documents.css";

const Pages = lazy(() => import("./pages.tsx"));

export interface Filed {
  documentId: string;
  kind: DocumentKind;
  issuedOn: string | null;
  /** What there is to know of it before it is opened, in a word. */
  mark?: string;
}

interface Props {
  caseId: string;
  documents: readonly Filed[];
  /** Which one is asked for; the first where none is. */
  wanted?: string | null;
}

export function Documents({ caseId, documents, wanted = null }: Props) {
  const { t } = useTranslation("file");
  const show = useShow();
  const [place, setPlace] = useState(() => Math.max(0, placeOf(documents, wanted)));
  const viewer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === null) return;
    viewer.current?.scrollIntoView({ block: "nearest" });
    viewer.current?.querySelector<HTMLElement>(".viewer-pages")?.focus({ preventScroll: true });
  }, [wanted]);
  const [scale, setScale] = useState(1);
  const step = (by: number) => setPlace((place + by + documents.length) % documents.length);
  const several = documents.length > 1;
  useKey("BracketLeft", t("before"), () => step(-1), { when: several });
  useKey("BracketRight", t("after"), () => step(1), { when: several });
  const after = documents[(place + 1) % Math.max(1, documents.length)];
  useEffect(() => {
    if (after) prefetchDocument(caseId, after.documentId);
  }, [caseId, after]);
  const shown = documents[place];
  if (!shown) return <Empty title={t("none")} />;
  const name = show.words(documentLabels[shown.kind]);
  return (
    <div ref={viewer} className="viewer">
      <div className="viewer-bar">
        <Select
          label={t("document", { number: show.number(place + 1), of: show.number(documents.length) })}
          isRequired
          value={shown.documentId}
          onChange={(id) => setPlace(placeOf(documents, id))}
          options={documents.map(({ documentId, kind, mark }) => ({
            value: documentId,
            label: [show.words(documentLabels[kind]), mark && `(${mark})`].filter(Boolean).join(" "),
          }))}
        />
        <div className="row">
          <Button aria-label={t("before")} isDisabled={!several} onPress={() => step(-1)}>
            <span aria-hidden="true" className="turns">
              ‹
            </span>
          </Button>
          <Button aria-label={t("after")} isDisabled={!several} onPress={() => step(1)}>
            <span aria-hidden="true" className="turns">
              ›
            </span>
          </Button>
          <Button aria-label={t("smaller")} isDisabled={scale <= 1} onPress={() => setScale(scale - 0.5)}>
            −
          </Button>
          <Button aria-label={t("larger")} isDisabled={scale >= 3} onPress={() => setScale(scale + 0.5)}>
            +
          </Button>
        </div>
        {shown.issuedOn && <p className="quiet small">{t("issued", { day: show.day(shown.issuedOn) })}</p>}
      </div>
      <Shown key={shown.documentId} caseId={caseId} documentId={shown.documentId} name={name} scale={scale} />
    </div>
  );
}

const placeOf = (documents: readonly Filed[], id: string | null): number =>
  documents.findIndex(({ documentId }) => documentId === id);

function Shown({
  caseId,
  documentId,
  name,
  scale,
}: {
  caseId: string;
  documentId: string;
  name: string;
  scale: number;
}) {
  const bytes = useDocument(caseId, documentId);
  return (
    // Long pages are read with the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className="viewer-pages" aria-label={name} tabIndex={0}>
      <Asked of={bytes} lines={8}>
        {(blob) => (
          <Suspense fallback={<Waiting lines={8} />}>
            <Pages bytes={blob} name={name} scale={scale} />
          </Suspense>
        )}
      </Asked>
    </section>
  );
}
