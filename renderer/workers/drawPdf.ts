import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { parseLinkedNoteNumbers } from "#shared/publish/formats/pdf/finish/noteLink.ts";
import { makeDrawingFactories } from "#shared/import/pictures/pdfDrawingFactories.ts";
import { openDrawablePdf, type DrawablePdf, type PageSize } from "#shared/import/readers/pdf/file/drawablePdf.ts";

/**
 * A request: to open a PDF, optionally listing its notes, or to draw a page (from 1) of the open PDF at a scale in
 * pixels per point.
 */
export type DrawPdfRequest =
  | { readonly open: Uint8Array<ArrayBuffer>; readonly isListing: boolean }
  | { readonly draw: number; readonly scale: number };

export type DrawPdfAnswer =
  { readonly pages: Outcome<PdfPages> } | { readonly drawn: number; readonly image: ImageBitmap };

/** The pages of a PDF, and the numbers of the notes that its links name; null if not requested. */
export interface PdfPages {
  readonly sizes: readonly PageSize[];
  readonly listed: readonly number[] | null;
}

/** The open PDF, whose visible pages are drawn in this worker, off the window's thread. */
let open: DrawablePdf | null = null;
let turn: Promise<unknown> = Promise.resolve();

globalThis.onmessage = ({ data }: MessageEvent<DrawPdfRequest>) => {
  turn = turn.then(() => ("open" in data ? take(data.open, data.isListing) : draw(data.draw, data.scale)));
};

async function take(bytes: Uint8Array<ArrayBuffer>, isListing: boolean): Promise<void> {
  await open?.close();
  open = null;
  const opened = await openDrawablePdf(bytes, DRAWING);
  if (isRefusal(opened)) return send({ pages: opened });
  open = opened;
  const listed = isListing ? (await opened.links()).flatMap(parseLinkedNoteNumbers) : null;
  send({ pages: { sizes: opened.sizes, listed } });
}

async function draw(n: number, scale: number): Promise<void> {
  if (!open || n > open.sizes.length) return;
  const canvas = await open.draw(n, scale, (width, height) => new OffscreenCanvas(width, height));
  const image = canvas.transferToImageBitmap();
  send({ drawn: n, image }, [image]);
}

function send(answer: DrawPdfAnswer, transfer: Transferable[] = []): void {
  globalThis.postMessage(answer, { transfer });
}

const DRAWING = makeDrawingFactories((width, height) => new OffscreenCanvas(width, height));
