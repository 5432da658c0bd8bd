import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { openPdf } from "./openPdf.ts";

/** A page's size, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A canvas, as browsers provide it, on which a page is drawn. */
export interface CanvasLike {
  getContext(kind: "2d"): unknown;
}

/** The classes with which pdf.js creates its own canvases and filters. */
export interface PdfDrawingFactories {
  readonly CanvasFactory: unknown;
  readonly FilterFactory: unknown;
}

/** A PDF for viewing. Pages are counted from 1. */
export interface DrawablePdf {
  readonly sizes: readonly PageSize[];
  /** Returns the addresses of the links on its pages. */
  links(): Promise<readonly string[]>;
  /**
   * Draws a page at `scale` pixels per point on a canvas from `make` (size in whole pixels), and returns the canvas.
   */
  draw<C extends CanvasLike>(page: number, scale: number, make: (width: number, height: number) => C): Promise<C>;
  close(): Promise<void>;
}

/** The largest picture that is decoded unless the caller says otherwise, in pixels. */
const MAX_PICTURE_PIXELS = 16 * 1024 * 1024;

/**
 * Opens a PDF for drawing, with outlines from its own fonts and no data from outside its bytes. Refuses like `openPdf`.
 */
export async function openDrawablePdf(
  bytes: Uint8Array,
  drawing: Partial<PdfDrawingFactories>,
  maxPicturePixels = MAX_PICTURE_PIXELS,
): Promise<Outcome<DrawablePdf>> {
  const opened = await openPdf(bytes, { ...drawing, maxImageSize: maxPicturePixels });
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
