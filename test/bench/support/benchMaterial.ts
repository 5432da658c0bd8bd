import { encodeStateAsUpdate, encodeStateVector } from "yjs";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { toHex } from "#shared/base/bytes.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { createConvention } from "#test/support/drafts/madeUpConvention.ts";
import { createManyNotes, randomPassages, randomComment } from "#test/support/team/manyNotes.ts";
import { Random } from "#test/support/random.ts";
import type { Person } from "#test/support/team/team.ts";
import type { OurKeys } from "../pages/workspacePage.ts";
import { toBase64, type Corpus, type Paragraph, type Said, type Stored } from "../pages/peerFormat.ts";
import { createVerificationCache, encodeRecords } from "./loadDossier.ts";

/** The text and notes that our pages and those of peers get. */
export interface BenchMaterial {
  readonly corpus: Corpus;
  readonly ours: Stored & { readonly one: string };
  readonly keys: OurKeys;
}

/** Creates a made-up convention of 63,000 words in 3,000 blocks, with stored notes and notes that arrive later. */
export async function createMaterial(notes: number, later: number): Promise<BenchMaterial> {
  const { draft } = createConvention(new Random(7), 66, 3000);
  const { admin } = await createManyNotes(draft, notes);
  const before = admin.ledger.all(threadProjection).length;
  const doc = new DossierDoc();
  const put = () => doc.put([...admin.held.values()], { kind: "file" });
  put();
  const checked = await createVerificationCache(admin);
  const [open, vector] = [encodeStateAsUpdate(doc.doc), encodeStateVector(doc.doc)];
  // The first of the later notes: the next in its device's chain, so that it can arrive alone.
  const [one] = await sayLater(admin, draft, 1, 5);
  await sayLater(admin, draft, later - 1, 3);
  put();
  const { text, said } = toPeerFormat(draft);
  const [first, rest] = [
    admin.ledger.all(threadProjection).slice(0, before),
    admin.ledger.all(threadProjection).slice(before),
  ];
  return {
    corpus: { text, notes: first.map(said), later: rest.map(said) },
    ours: {
      open: toBase64(open),
      later: toBase64(encodeStateAsUpdate(doc.doc, vector)),
      one: toBase64(encodeRecords([one!])),
    },
    keys: await deviceKeysOf(admin, checked),
  };
}

/** Returns what a member's machine has beside the dossier: its keys, and the list of verified records. */
export async function deviceKeysOf(admin: Person, checked?: Uint8Array): Promise<OurKeys> {
  return {
    dossier: admin.ledger.dossier,
    device: admin.device.publicKeys.key,
    checked: toBase64(checked ?? (await createVerificationCache(admin))),
    keys: Object.fromEntries(admin.keys.map(({ id, bytes }) => [id, toHex(bytes)])),
  };
}

/** Signs notes, one record each. */
async function sayLater(admin: Person, draft: Draft, count: number, seed: number): Promise<OpenedRecord[]> {
  const random = new Random(seed);
  const records: OpenedRecord[] = [];
  for (const anchor of randomPassages(draft, count, random)) {
    const comment = randomComment(random, 8 + random.below(25));
    records.push(...(await admin.commit(annotateAct(admin.ledger, admin.me, { anchor, kind: "question", comment }))));
  }
  return records;
}

/** Converts the text and its notes to a form without anything of ours. */
export function toPeerFormat(draft: Draft): { text: readonly Paragraph[]; said: (thread: Thread) => Said } {
  const text: Paragraph[] = [];
  const begins = draft.provisions.map(({ heading, blocks }) => {
    if (heading) text.push({ heading: true, text: heading });
    return text.push(...blocks.map(({ text }) => ({ heading: false, text }))) - blocks.length;
  });
  const said = ({ id, annotation, replies }: Thread): Said => {
    const [piece] = resolveAnchor(draft, annotation.anchor)!.pieces;
    const { provision, block, start, end } = piece!;
    const comments = replies.map((each) => each.text);
    return { id, paragraph: begins[provision]! + block, start, end, comment: annotation.comment, replies: comments };
  };
  return { text, said };
}
