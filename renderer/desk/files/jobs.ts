import type { Bytes } from "../../../shared/base/bytes.ts";
import { refuse, type Outcome } from "../../../shared/base/result.ts";
import type { BriefingSource } from "../../../shared/briefing/source.ts";
import type { WorkNames } from "../../../shared/exchange/akn/write.ts";
import type { DossierFile } from "../../../shared/exchange/dossier/read.ts";
import type { Written } from "../../../shared/exchange/formats.ts";
import type { Outgoing } from "../../../shared/exchange/outgoing.ts";
import type { Signs } from "../../../shared/exchange/returned/signs.ts";
import type { Briefable, Made } from "../../../shared/exchange/source.ts";
import type { Sheet } from "../../../shared/exchange/xlsx.ts";
import type { FileBytes } from "../../../shared/host/host.ts";
import type { ChangeView } from "../../../shared/import/lines.ts";
import type { Reading } from "../../../shared/import/reading.ts";
import type { Language } from "../../../shared/base/language.ts";
import type { Opened } from "../../../shared/records/door.ts";
import type { Finding } from "../../../shared/watch/finding.ts";
import type { OpenQuestion } from "../../workers/open.ts";
import type { PackQuestion } from "../../workers/pack.ts";
import type { ReadAnswer, ReadQuestion } from "../../workers/read.ts";
import type { ReturnedAnswer, ReturnedQuestion } from "../../workers/returned.ts";
import type { WatchQuestion } from "../../workers/watch.ts";
import type { WriteQuestion } from "../../workers/write.ts";

/** How to read, and how to follow and stop it. */
export interface ReadJob {
  /** Default: accepted. */
  readonly changes?: ChangeView;
  /** Called with how much is done, 0 to 1. */
  readonly progress?: (done: number) => void;
  readonly signal?: globalThis.AbortSignal;
}

/** Reads a file into a draft, in a worker of its own. Stopped, it is refused with `reading.stopped`. */
export function readInWorker({ name, bytes }: FileBytes, job: ReadJob = {}): Promise<Outcome<Reading>> {
  const { changes, progress, signal } = job;
  const worker = new Worker(new URL("../../workers/read.ts", import.meta.url), { type: "module" });
  return new Promise<Outcome<Reading>>((resolve) => {
    const stop = () => resolve(refuse("reading.stopped"));
    if (signal?.aborted) return stop();
    signal?.addEventListener("abort", stop);
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      if ("done" in data) progress?.(data.done);
      else resolve(data.outcome);
    };
    worker.onerror = ({ message }) => resolve(refuse("job.failed", { reason: message ?? "" }));
    worker.postMessage({ name, bytes, ...(changes && { changes }) } satisfies ReadQuestion);
  }).finally(() => worker.terminate());
}

/** Reads and verifies a dossier file, or a packet with what opens it, in a worker of its own. */
export function openInWorker(question: OpenQuestion): Promise<Outcome<DossierFile>> {
  const worker = new Worker(new URL("../../workers/open.ts", import.meta.url), { type: "module" });
  return askOnce<Outcome<DossierFile>>(worker, question);
}

/** Makes a dossier file or a packet, in a worker of its own. */
export function packInWorker({ records, ...question }: PackQuestion): Promise<Outcome<Bytes>> {
  const worker = new Worker(new URL("../../workers/pack.ts", import.meta.url), { type: "module" });
  return askOnce<Outcome<Bytes>>(worker, { ...question, records: records.map(asWritten) } satisfies PackQuestion);
}

/** A record without what no file holds of it: what was read of its body, and its sealed bytes. */
function asWritten({ key, text, record, clear, state }: Opened): Opened {
  return { key, text, record, state, ...(clear && { clear }) };
}

/** Looks in a file for the signs of a draft and of what others say, in a worker of its own. */
export function signsInWorker(file: FileBytes, signal?: globalThis.AbortSignal): Promise<Outcome<Signs>> {
  return askOnce<Signs>(returnedWorker(), { look: file } satisfies ReturnedQuestion, signal);
}

/** Reads what others say in a file and finds where it stands, in a worker of its own. */
export function readReturnedInWorker(
  question: Extract<ReturnedQuestion, { readonly file: unknown }>,
  signal?: globalThis.AbortSignal,
): Promise<Outcome<ReturnedAnswer>> {
  return askOnce<Outcome<ReturnedAnswer>>(returnedWorker(), question, signal);
}

function returnedWorker(): Worker {
  return new Worker(new URL("../../workers/returned.ts", import.meta.url), { type: "module" });
}

/** What leaves, and how: an XFDF of the marks in a PDF of the same notes, or another format by the names of provisions. */
type Leaving = { readonly out: Outgoing; readonly words: Language } & (
  { readonly as: Written; readonly names: WorkNames } | { readonly as: "xfdf"; readonly pdf: Uint8Array }
);

/** Writes what leaves as a file of a format, in a worker of its own. Stopped, it is refused with `briefing.cancelled`. */
export function writeInWorker(leaving: Leaving, signal: globalThis.AbortSignal): Promise<Outcome<Bytes>> {
  const question: WriteQuestion = { ...leaving, out: JSON.stringify(leaving.out) };
  return askOnce<Outcome<Bytes>>(writeWorker(), question, signal);
}

/** Writes a table as a file, in a worker of its own. */
export function tableInWorker(
  sheet: Sheet,
  file: "csv" | "xlsx",
  signal?: globalThis.AbortSignal,
): Promise<Outcome<Bytes>> {
  return askOnce<Outcome<Bytes>>(writeWorker(), { as: "table", sheet, file } satisfies WriteQuestion, signal);
}

/** Makes a briefing, or its pages alone, ready to be typeset, in a worker of its own. */
export function sourceInWorker(
  as: "briefing" | "pages",
  { input, out }: Briefable,
  made: Made,
  signal: globalThis.AbortSignal,
): Promise<Outcome<BriefingSource>> {
  const question: WriteQuestion = { as, briefed: { input, out }, made };
  return askOnce<Outcome<BriefingSource>>(writeWorker(), question, signal);
}

function writeWorker(): Worker {
  return new Worker(new URL("../../workers/write.ts", import.meta.url), { type: "module" });
}

/** What the drafting watch flags in a draft, looked for in a worker of its own. */
export function watchInWorker(question: WatchQuestion): Promise<Outcome<readonly Finding[]>> {
  const worker = new Worker(new URL("../../workers/watch.ts", import.meta.url), { type: "module" });
  return askOnce<Outcome<readonly Finding[]>>(worker, question);
}

/** Puts one question to a worker and ends it with the answer. A worker that fails is a refusal, and so is being stopped. */
function askOnce<A>(
  worker: Worker,
  question: unknown,
  signal?: globalThis.AbortSignal,
): Promise<A | ReturnType<typeof refuse>> {
  return new Promise<A | ReturnType<typeof refuse>>((resolve) => {
    const stop = () => resolve(refuse("briefing.cancelled"));
    if (signal?.aborted) return stop();
    signal?.addEventListener("abort", stop);
    worker.onmessage = ({ data }: MessageEvent<A>) => resolve(data);
    worker.onerror = ({ message }) => resolve(refuse("job.failed", { reason: message ?? "" }));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
