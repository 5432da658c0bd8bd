import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { isRefusal } from "#shared/base/result.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { readReturnedDocx } from "#shared/publish/formats/docx/read/readReturnedDocx.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import type { ReturnedContent, ReturnedNote } from "#shared/publish/returned/returnedContent.ts";
import type { DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { DRAFT } from "#test/unit/publish/briefing/sample.ts";

/** Returns what a file gives back to a member who has its draft. */
export function back(file: Uint8Array, draft: Draft = DRAFT): ReturnedContent {
  const returned = readReturnedDocx(new FileToImport("a.docx", file), () => ({ id: computeDraftId(draft), draft }));
  if (isRefusal(returned)) throw new Error(`Refused: ${returned.code}`);
  return returned;
}

/** Returns the parts of a file as text, by name. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Returns the file with changed parts, and without those for which `change` returns null. */
export function changed(file: Uint8Array, change: (name: string, xml: string) => string | null): Uint8Array {
  const parts = Object.entries(partsOf(file)).flatMap(([name, xml]) => {
    const now = change(name, xml);
    return now === null ? [] : [[name, strToU8(now)] as const];
  });
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

/** Returns a file as saved by a program that drops all parts that it does not know. */
export const forgetful = (file: Uint8Array) =>
  changed(file, (name, xml) => {
    if (/customXml|commentsIds|people/.test(name)) return null;
    return xml.replace(/<(?:Override|Relationship)\b[^>]*(?:customXml|commentsIds|people)[^>]*>/g, "");
  });

/** Returns a note in a comparable form: white space of any kind as one space. */
export function plain(note: Partial<ReturnedNote> | DisclosedThread) {
  const same = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();
  const place = "anchor" in note ? note.anchor : note.place!;
  const quote = "anchor" in note ? note.anchor.quote : note.place;
  return {
    provision: place.provision,
    gap: place.gap === true,
    ...(quote?.exact !== undefined && { exact: same(quote.exact), start: quote.start }),
    comment: same(note.comment ?? ""),
    kind: note.kind,
    rights: [...(note.rights ?? [])],
    tags: [...(note.tags ?? [])],
    state: "settled" in note ? (note.settled ? "settled" : "open") : (note as ReturnedNote).state,
    replies: (note.replies ?? []).map(({ text }) => same(text)),
  };
}
