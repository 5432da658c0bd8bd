import type * as PdfJs from "pdfjs-dist/legacy/build/pdf.mjs";
import { refusal, type Outcome } from "#shared/base/result.ts";

/** pdf.js, loaded when the first PDF is read. */
let loading: Promise<typeof PdfJs> | null = null;

/** An opened PDF. `close` frees its resources. */
export interface OpenedPdf {
  readonly document: PdfJs.PdfDocument;
  readonly ops: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/**
 * Opens a PDF. Only these bytes are read: no worker, no network, no fonts or tables of the machine. `drawing` holds
 * further pdf.js options for callers that draw pages and need pictures. Refuses with `reading.encrypted`,
 * `reading.pdf-damaged`, or `reading.pdf-unavailable` if pdf.js cannot be loaded.
 */
export async function openPdf(
  bytes: Uint8Array,
  drawing: Readonly<Record<string, unknown>> = {},
): Promise<Outcome<OpenedPdf>> {
  const pdfjs = await loadOnce();
  if (!pdfjs) return refusal("reading.pdf-unavailable");
  const task = pdfjs.getDocument({ ...OPTIONS, ...drawing, data: new Uint8Array(bytes) });
  try {
    return { document: await task.promise, ops: pdfjs.OPS, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    const locked = error instanceof Error && error.name === "PasswordException";
    return refusal(locked ? "reading.encrypted" : "reading.pdf-damaged");
  }
}

/** Rejects every request of pdf.js for data outside the file. */
class NoExternalData {
  fetch(): Promise<never> {
    return Promise.reject(new Error("A PDF is read from its own bytes only."));
  }
}

const OPTIONS = {
  verbosity: 0,
  BinaryDataFactory: NoExternalData,
  disableFontFace: true,
  enableXfa: false,
  isEvalSupported: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  // Pictures are counted, never decoded.
  maxImageSize: 1,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
};

/** Loads pdf.js; null if it cannot be fetched, as in the web edition offline before its first use. */
async function loadOnce(): Promise<typeof PdfJs | null> {
  loading ??= load();
  try {
    return await loading;
  } catch {
    loading = null;
    return null;
  }
}

/**
 * Imports pdf.js. Its two halves inspect their environment while loading. The half that draws requires a matrix class
 * and, under Node, a native drawing library that scans the machine's fonts; the half that parses treats a worker's
 * messages as its own unless there is a window. So a plain browser is simulated while they load. This build, for older
 * browsers, also replaces `push` by a slower version, which is undone.
 */
async function load(): Promise<typeof PdfJs> {
  const { push } = Array.prototype;
  const { process = {} } = globalThis as { process?: object };
  const undo = [
    standIn(process, "toString", () => "[object Browser]"),
    standIn(globalThis, "DOMMatrix", class {}),
    standIn(globalThis, "window", globalThis),
  ];
  try {
    const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return pdfjs;
  } finally {
    for (const each of undo) each();
    Array.prototype.push = push;
  }
}

/** Defines a property if the scope does not have it, and returns a function that removes it again. */
function standIn(scope: object, name: string, value: unknown): () => void {
  if (Object.hasOwn(scope, name)) return () => {};
  Object.defineProperty(scope, name, { value, configurable: true });
  return () => delete (scope as Record<string, unknown>)[name];
}
