import { isRefusal } from "../../../shared/base/result.ts";
import type { PageSize } from "../../../shared/import/readers/pdf/drawn.ts";
import { Variable } from "../../desk/base/cell.ts";
import type { DrawAnswer, DrawQuestion } from "../../workers/draw.ts";

/** The pages of a PDF, drawn in a worker as they are looked at. */
export class DrawnPages {
  readonly sizes = new Variable<readonly PageSize[]>([]);
  /** Whether they cannot be drawn here. */
  readonly isBroken = new Variable(false);
  readonly #worker = new Worker(new URL("../../workers/draw.ts", import.meta.url), { type: "module" });
  #takers = new Map<number, (image: ImageBitmap) => void>();

  constructor() {
    this.#worker.onerror = () => this.isBroken.set(true);
    this.#worker.onmessage = ({ data }: MessageEvent<DrawAnswer>) => {
      if ("pages" in data) {
        if (isRefusal(data.pages)) this.isBroken.set(true);
        else this.sizes.set(data.pages);
      } else if (this.#takers.has(data.drawn)) this.#takers.get(data.drawn)!(data.image);
      else data.image.close();
    };
  }

  open(pdf: Uint8Array<ArrayBuffer>): void {
    this.#ask({ open: pdf });
  }

  /** Draws a page (from 1) at so many pixels a point, until it is told to leave it. */
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

  #ask(question: DrawQuestion): void {
    this.#worker.postMessage(question);
  }
}
