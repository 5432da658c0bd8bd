import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { openPdf } from "./openPdf.ts";

/** A page's size, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A canvas as a browser has it, on which a page is drawn. */
export interface CanvasLike {
  getContext(kind: "2d"): unknown;
}

/** What drawing needs of its surroundings: the classes that pdf.js makes its own canvases and filters with. */
export interface PdfDrawingFactories {
  readonly CanvasFactory: unknown;
  readonly FilterFactory: unknown;
}

/** A PDF that is looked at. Pages are counted from 1. */
export interface DrawablePdf {
  readonly sizes: readonly PageSize[];
  /** The addresses of the links on its pages. */
  links(): Promise<readonly string[]>;
  /** Draws a page at so many pixels a point on a canvas that `make` makes (in whole pixels), and answers with that. */
  draw<C extends CanvasLike>(page: number, scale: number, make: (width: number, height: number) => C): Promise<C>;
  close(): Promise<void>;
}

/** The most pixels of a picture that is decoded. */
const PICTURE = 16 * 1024 * 1024;

/** Opens a PDF to draw it: outlines from the file's own fonts, and nothing that is not in its bytes. */
export async function openDrawablePdf(
  bytes: Uint8Array,
  drawing: Partial<PdfDrawingFactories>,
): Promise<Outcome<DrawablePdf>> {
  const opened = await openPdf(bytes, { ...drawing, maxImageSize: PICTURE });
  if (isRefusal(opened)) return opened;
  const { document } = opened;
  const sizes: PageSize[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const { width, height } = (await document.getPage(n)).getViewport({ scale: 1 });
    sizes.push({ width, height });
  }
  return {
    sizes,
    close: () => opened.close(),
    async links() {
      const found: string[] = [];
      for (let n = 1; n <= document.numPages; n++) {
        const annotations = await (await document.getPage(n)).getAnnotations();
        found.push(...annotations.flatMap(({ unsafeUrl }) => unsafeUrl ?? []));
      }
      return found;
    },
    async draw(n, scale, make) {
      const page = await document.getPage(n);
      const viewport = page.getViewport({ scale });
      const canvas = make(Math.ceil(viewport.width), Math.ceil(viewport.height));
      await page.render({ canvasContext: canvas.getContext("2d"), canvas, viewport }).promise;
      page.cleanup();
      return canvas;
    },
  };
}
