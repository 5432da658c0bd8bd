/**
 * The declarations of pdf.js used here. Its own require those of a browser, which stay out of the core. Coordinates are
 * in points from the page's lower left corner.
 */
declare module "pdfjs-dist/legacy/build/pdf.mjs" {
  export interface TextItem {
    readonly str: string;
    readonly dir: "ltr" | "rtl" | "ttb";
    readonly transform: readonly [number, number, number, number, number, number];
    readonly width: number;
    readonly height: number;
    readonly fontName: string;
    readonly hasEOL: boolean;
  }
  export interface MarkedContent {
    readonly type: "beginMarkedContent" | "beginMarkedContentProps" | "endMarkedContent";
    readonly id?: string | null;
    readonly tag?: string | null;
  }
  export interface StructNode {
    readonly role: string;
    readonly children: readonly (StructNode | StructContent)[];
  }
  export interface StructContent {
    readonly type: string;
    readonly id: string;
  }
  export interface Annotation {
    readonly id: string;
    readonly subtype: string;
    readonly rect: readonly number[];
    readonly quadPoints?: ArrayLike<number> | null;
    readonly contentsObj?: { readonly str: string };
    readonly titleObj?: { readonly str: string };
    readonly modificationDate?: string | null;
    readonly inReplyTo?: string | null;
    /** The address of a link as written in the file. */
    readonly unsafeUrl?: string;
  }
  export interface PdfFont {
    readonly name?: string;
    readonly vertical?: boolean;
    /** Absent if a unit of its widths is a thousandth of the size. */
    readonly fontMatrix?: ArrayLike<number> | null;
  }
  export interface OperatorList {
    readonly fnArray: readonly number[];
    readonly argsArray: readonly (readonly unknown[] | null)[];
  }
  export interface TextReader {
    read(): Promise<{ done: boolean; value?: { items: readonly (TextItem | MarkedContent)[] } }>;
    cancel(reason: Error): Promise<void>;
  }
  export interface PdfPage {
    readonly view: readonly [number, number, number, number];
    readonly rotate: number;
    readonly commonObjs: { has(name: string): boolean; get(name: string): PdfFont };
    streamTextContent(options: { includeMarkedContent: boolean }): { getReader(): TextReader };
    getOperatorList(options: { annotationMode: number }): Promise<OperatorList>;
    getStructTree(): Promise<StructNode | null>;
    getAnnotations(): Promise<readonly Annotation[]>;
    cleanup(): boolean;
    getViewport(options: { scale: number }): Viewport;
    render(options: { canvasContext: unknown; canvas: unknown; viewport: Viewport }): {
      readonly promise: Promise<void>;
    };
  }
  export interface Viewport {
    readonly width: number;
    readonly height: number;
  }
  export interface PdfDocument {
    readonly numPages: number;
    getPage(n: number): Promise<PdfPage>;
    getMarkInfo(): Promise<{ readonly Marked?: boolean } | null>;
    getMetadata(): Promise<{ readonly info?: { readonly Language?: string | null } }>;
  }
  export interface LoadingTask {
    readonly promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  }
  export const OPS: Readonly<Record<string, number>>;
  export function getDocument(options: Readonly<Record<string, unknown>>): LoadingTask;
}

declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
