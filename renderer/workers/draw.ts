import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import { openDrawn, type DrawnPdf, type PageSize } from "../../shared/import/readers/pdf/drawn.ts";

/** What is asked of it: to open a PDF, or to draw a page (from 1) of the one that is open, at so many pixels a point. */
export type DrawQuestion =
  { readonly open: Uint8Array<ArrayBuffer> } | { readonly draw: number; readonly scale: number };

export type DrawAnswer =
  { readonly pages: Outcome<readonly PageSize[]> } | { readonly drawn: number; readonly image: ImageBitmap };

/** The pages that are looked at are drawn here, away from the window. */
let open: DrawnPdf | null = null;
let turn: Promise<unknown> = Promise.resolve();

globalThis.onmessage = ({ data }: MessageEvent<DrawQuestion>) => {
  turn = turn.then(() => ("open" in data ? take(data.open) : draw(data.draw, data.scale)));
};

async function take(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await open?.close();
  open = null;
  const opened = await openDrawn(bytes, DRAWING);
  if (!isRefusal(opened)) open = opened;
  tell({ pages: isRefusal(opened) ? opened : opened.sizes });
}

async function draw(n: number, scale: number): Promise<void> {
  if (!open || n > open.sizes.length) return;
  const canvas = await open.draw(n, scale, (width, height) => new OffscreenCanvas(width, height));
  const image = canvas.transferToImageBitmap();
  tell({ drawn: n, image }, [image]);
}

function tell(answer: DrawAnswer, transfer: Transferable[] = []): void {
  globalThis.postMessage(answer, { transfer });
}

/** Canvases where there is no document. */
class Canvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext("2d") };
  }

  reset(made: { readonly canvas: OffscreenCanvas }, width: number, height: number): void {
    made.canvas.width = width;
    made.canvas.height = height;
  }

  destroy(made: { canvas: OffscreenCanvas | null; context: unknown }): void {
    made.canvas = null;
    made.context = null;
  }
}

/** A briefing has no filters. */
class NoFilters {
  addFilter(): string {
    return "none";
  }

  addHCMFilter(): string {
    return "none";
  }

  addAlphaFilter(): string {
    return "none";
  }

  addLuminosityFilter(): string {
    return "none";
  }

  addHighlightHCMFilter(): string {
    return "none";
  }

  destroy(): void {
    // Nothing was made.
  }
}

const DRAWING = { CanvasFactory: Canvases, FilterFactory: NoFilters };
