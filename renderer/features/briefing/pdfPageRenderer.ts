import { signal } from "@preact/signals-core";
import { isRefusal } from "#shared/base/result.ts";
import type { DrawPdfAnswer, DrawPdfRequest, PdfPages } from "#renderer/workers/drawPdf.ts";

/** An open PDF, and what was found about its pages. */
interface OpenPages extends PdfPages {
  readonly of: Uint8Array;
}

/** Draws the pages of a PDF in a worker as they come into view. */
export class PdfPageRenderer {
  /** The last PDF whose pages are known. */
  readonly opened = signal<OpenPages | null>(null);
  /** Whether PDFs cannot be drawn here. */
  readonly isBroken = signal(false);
  readonly #worker = new Worker(new URL("../../workers/drawPdf.ts", import.meta.url), { type: "module" });
  /** The PDFs that are being opened, in order. */
  readonly #asked: Uint8Array[] = [];
  #takers = new Map<number, (image: ImageBitmap) => void>();

  constructor() {
    this.#worker.onerror = () => (this.isBroken.value = true);
    this.#worker.onmessage = ({ data }: MessageEvent<DrawPdfAnswer>) => {
      if ("pages" in data) {
        const of = this.#asked.shift()!;
        if (isRefusal(data.pages)) this.isBroken.value = true;
        else this.opened.value = { of, ...data.pages };
      } else if (this.#takers.has(data.drawn)) this.#takers.get(data.drawn)!(data.image);
      else data.image.close();
    };
  }

  /** Opens a PDF; with `isListing`, also finds the notes that its pages list. */
  open(pdf: Uint8Array<ArrayBuffer>, isListing: boolean): void {
    this.#asked.push(pdf);
    this.#ask({ open: pdf, isListing });
  }

  /** Draws a page (from 1) at `scale` pixels per point. Returns a function that cancels this. */
  draw(page: number, scale: number, take: (image: ImageBitmap) => void): () => void {
    this.#takers.set(page, take);
    this.#ask({ draw: page, scale });
    return () => {
      if (this.#takers.get(page) === take) this.#takers.delete(page);
    };
  }

  close(): void {
    this.#takers.clear();
    this.#worker.terminate();
  }

  #ask(question: DrawPdfRequest): void {
    this.#worker.postMessage(question);
  }
}
