import type * as PdfJs from "pdfjs-dist/legacy/build/pdf.mjs";
import { refuse, type Outcome } from "../../../base/result.ts";

/** The library, loaded when the first PDF is read. */
let loading: Promise<typeof PdfJs> | null = null;

/** An opened PDF. `close` frees what it holds. */
export interface OpenPdf {
  readonly document: PdfJs.PdfDocument;
  readonly ops: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** Opens a PDF. Nothing but these bytes is ever read: no worker, no network, no font or table of the machine. */
export async function openPdf(bytes: Uint8Array): Promise<Outcome<OpenPdf>> {
  const pdfjs = await library();
  if (!pdfjs) return refuse("reading.pdf-unavailable");
  const task = pdfjs.getDocument({ ...OPTIONS, data: bytes.slice() });
  try {
    return { document: await task.promise, ops: pdfjs.OPS, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    const locked = error instanceof Error && error.name === "PasswordException";
    return refuse(locked ? "reading.encrypted" : "reading.pdf-damaged");
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
 * Its two halves expect a page around them: the one that draws makes a matrix as it loads, which Node lacks, and
 * the one that parses takes a worker's messages for its own unless there is a window. Both get a stand-in for as
 * long as they load. The older browsers' build also replaces `push` by a slower one that no one needs.
 */
async function load(): Promise<typeof PdfJs> {
  const { push } = Array.prototype;
  try {
    const pdfjs = await standIn("DOMMatrix", class {}, () => import("pdfjs-dist/legacy/build/pdf.mjs"));
    await standIn("window", globalThis, () => import("pdfjs-dist/legacy/build/pdf.worker.mjs"));
    return pdfjs;
  } finally {
    Array.prototype.push = push;
  }
}

async function standIn<T>(name: string, value: unknown, work: () => Promise<T>): Promise<T> {
  if (name in globalThis) return work();
  const scope = globalThis as Record<string, unknown>;
  scope[name] = value;
  try {
    return await work();
  } finally {
    delete scope[name];
  }
}
