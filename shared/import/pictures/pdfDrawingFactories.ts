import type { CanvasLike, PdfDrawingFactories } from "../readers/pdf/file/drawablePdf.ts";

/** A canvas whose size can be changed. */
interface SizedCanvas extends CanvasLike {
  width: number;
  height: number;
}

/** Returns the classes with which pdf.js makes its own canvases, for an environment without a document. */
export function makeDrawingFactories(makeCanvas: (width: number, height: number) => SizedCanvas): PdfDrawingFactories {
  class CanvasFactory {
    create(width: number, height: number) {
      const canvas = makeCanvas(width, height);
      return { canvas, context: canvas.getContext("2d") };
    }

    reset(made: { readonly canvas: SizedCanvas }, width: number, height: number): void {
      made.canvas.width = width;
      made.canvas.height = height;
    }

    destroy(made: { canvas: SizedCanvas | null; context: unknown }): void {
      made.canvas = null;
      made.context = null;
    }
  }
  return { CanvasFactory, FilterFactory: NoFilters };
}

/** A filter factory that does nothing: filters need a document, and text is read without them. */
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
    // Nothing to free.
  }
}
