import type * as PdfJs from "pdfjs-dist/legacy/build/pdf.mjs";
import { refusal, type Outcome } from "#shared/base/result.ts";

/** The library, loaded when the first PDF is read. */
let loading: Promise<typeof PdfJs> | null = null;

/** An opened PDF. `close` frees what it holds. */
export interface OpenPdf {
  readonly document: PdfJs.PdfDocument;
  readonly ops: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/**
 * Opens a PDF. Nothing but these bytes is ever read: no worker, no network, no font or table of the machine. `drawing` is
 * what somebody who draws it brings, and to whom pictures matter.
 */
export async function openPdf(
  bytes: Uint8Array,
  drawing: Readonly<Record<string, unknown>> = {},
): Promise<Outcome<OpenPdf>> {
  const pdfjs = await library();
  if (!pdfjs) return refusal("reading.pdf-unavailable");
  const task = pdfjs.getDocument({ ...OPTIONS, ...drawing, data: bytes.slice() });
  try {
    return { document: await task.promise, ops: pdfjs.OPS, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    const locked = error instanceof Error && error.name === "PasswordException";
    return refusal(locked ? "reading.encrypted" : "reading.pdf-damaged");
  }
}

/** pdf.js asks this for what it would otherwise fetch. */
class NothingElse {
  fetch(): Promise<never> {
    return Promise.reject(new Error("A PDF is read from its own bytes only."));
  }
}

const OPTIONS = {
  verbosity: 0,
  BinaryDataFactory: NothingElse,
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

/** Null where it cannot be fetched: the web edition without a network, before it was ever needed. */
async function library(): Promise<typeof PdfJs | null> {
  loading ??= load();
  try {
    return await loading;
  } catch {
    loading = null;
    return null;
  }
}

/**
 * Its two halves look around as they load. The one that draws wants a matrix, and under Node a drawing library,
 * native code that goes through the machine's fonts; the one that parses takes a worker's messages for its own
 * unless there is a window. So each is shown a plain browser for as long as it loads. This build, for older
 * browsers, also replaces `push` by a slower one that no one needs.
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

/** Puts a value where there is none of its own, and returns what takes it away again. */
function standIn(scope: object, name: string, value: unknown): () => void {
  if (Object.hasOwn(scope, name)) return () => {};
  Object.defineProperty(scope, name, { value, configurable: true });
  return () => delete (scope as Record<string, unknown>)[name];
}
