/** The pages of a document: a PDF drawn by pdf.js, a photograph as it is. Loaded when the first document is opened. */

import { pdfParts } from "virtual:pdf-parts";
import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from "pdfjs-dist";
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShow } from "../../app/show.ts";
import { ownWorker } from "../../app/trusted.ts";
import { Banner } from "../parts/banner.tsx";
import { Waiting } from "../parts/waiting.tsx";

/** What a document may need besides itself: decoders of scanners' images, without WebAssembly, and fonts that it only names. */
const fetched = {
  ...{ wasmUrl: pdfParts, useWasm: false, standardFontDataUrl: pdfParts, useSystemFonts: false },
  ...{ cMapUrl: pdfParts, cMapPacked: true, useWorkerFetch: true },
};

let running: PDFWorker | undefined;
const oneWorker = (): PDFWorker => {
  running ??= PDFWorker.create({ port: ownWorker(worker) });
  return running;
};

export default function Pages({ bytes, name, scale }: { bytes: Blob; name: string; scale: number }) {
  return bytes.type === "application/pdf" ? (
    <Pdf bytes={bytes} name={name} scale={scale} />
  ) : (
    <Photograph bytes={bytes} name={name} scale={scale} />
  );
}

function Photograph({ bytes, name, scale }: { bytes: Blob; name: string; scale: number }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address ? <img src={address} alt={name} width={`${scale * 100}%`} /> : null;
}

function Pdf({ bytes, name, scale }: { bytes: Blob; name: string; scale: number }) {
  const { t } = useTranslation("file");
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let isGone = false;
    let opening: PDFDocumentLoadingTask | undefined;
    const open = async () => {
      opening = getDocument({ data: await bytes.arrayBuffer(), worker: oneWorker(), ...fetched });
      return opening.promise;
    };
    open().then(
      (opened) => !isGone && setPdf(opened),
      () => !isGone && setBroken(true),
    );
    return () => {
      isGone = true;
      setPdf(null);
      void opening?.destroy();
    };
  }, [bytes]);
  if (isBroken) return <Banner kind="wrong">{t("unreadable")}</Banner>;
  if (!pdf) return <Waiting lines={6} />;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return numbers.map((number) => <Page key={number} pdf={pdf} number={number} name={name} scale={scale} />);
}

function Page({ pdf, number, name, scale }: { pdf: PDFDocumentProxy; number: number; name: string; scale: number }) {
  const { t } = useTranslation("file");
  const show = useShow();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isGone = false;
    let drawing: { cancel(): void } | undefined;
    const draw = (page: PDFPageProxy): void => {
      const place = canvas.current;
      if (isGone || !place) return;
      const width = (place.parentElement?.clientWidth ?? 600) * scale;
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (width / natural.width) * window.devicePixelRatio });
      place.width = viewport.width;
      place.height = viewport.height;
      const task = page.render({ canvas: place, viewport });
      drawing = task;
      // Cancelled where it is drawn anew: no fault.
      task.promise.catch(() => {});
    };
    // A document that was left while it opened has no pages any more.
    pdf.getPage(number).then(draw, () => {});
    return () => {
      isGone = true;
      drawing?.cancel();
    };
  }, [pdf, number, scale]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t("page", { name, number: show.number(number), of: show.number(pdf.numPages) })}
      className="document-page"
      style={{ width: `${scale * 100}%` }}
    />
  );
}
