import type { Draft, Provision } from "#shared/draft/draft.ts";
import { buildProvisionNames } from "#shared/draft/address/buildProvisionNames.ts";
import type {
  PlacedTrackedChange,
  PlacedSourceComment,
  PlacedWordsLook,
  ImportedDraft,
  DraftRange,
} from "../importedDraft.ts";
import { toDraftBlock, pickAnnotatedText, type AnnotatedText } from "../recognise/annotatedText.ts";

/** A provision during repair: comments and changes are attached to its words, and it has no address or id. */
export interface ProvisionUnderRepair extends Pick<Provision, "kind" | "num" | "level"> {
  readonly heading: AnnotatedText;
  readonly blocks: readonly AnnotatedText[];
  /** The eId given by its source; undefined if it was made by the naming rules. */
  readonly eId?: string | undefined;
  /** The indices of the imported provisions merged into it. */
  readonly from: readonly number[];
}

/** Converts an imported draft to units, in reading order. */
export function toRepairableProvisions({
  draft,
  remarks,
  changes,
  looks = [],
}: ImportedDraft): readonly ProvisionUnderRepair[] {
  const attachments = [
    ...remarks.map((each) => toAttachment(each, "remarks")),
    ...changes.map((each) => toAttachment(each, "tracked")),
    ...looks.map((each) => toAttachment(each, "looks")),
  ];
  const bySpot = new Map<string, Attachment[]>();
  for (const each of attachments) {
    const key = `${each.spot.provision} ${each.spot.block}`;
    bySpot.set(key, [...(bySpot.get(key) ?? []), each]);
  }
  const sourceIds = findSourceIds(draft);
  return draft.provisions.map(({ kind, num, level, heading, blocks }, i) => ({
    kind,
    num,
    level,
    heading: withAttachments({ text: heading }, bySpot.get(`${i} -1`)),
    blocks: blocks.map(({ text, footnotes }, block) =>
      withAttachments(pickAnnotatedText({ text, ...(footnotes && { footnotes }) }), bySpot.get(`${i} ${block}`)),
    ),
    eId: sourceIds[i],
    from: [i],
  }));
}

/** Converts units back to an imported draft. Levels become a tree, and provisions are named again. */
export function rebuildImportedDraft(units: readonly ProvisionUnderRepair[], imported: ImportedDraft): ImportedDraft {
  const levels = toDepths(units.map(({ level }) => level));
  const names = buildProvisionNames(
    units.map(({ kind, num, blocks, eId }, i) => ({ kind, num, level: levels[i]!, eId, hasText: blocks.length > 0 })),
  );
  const shown = imported.draft.provisions.some(({ blocks }) => blocks.some(({ tracked }) => tracked));
  const provisions = units.map(({ kind, num, heading, blocks }, i) => ({
    ...names[i]!,
    kind,
    num,
    heading: heading.text,
    level: levels[i]!,
    blocks: blocks.map((block) => toDraftBlock(block, shown)),
  }));
  const indices = new Map(units.flatMap(({ from }, i) => from.map((before) => [before, i] as const)).reverse());
  return {
    ...imported,
    draft: { ...imported.draft, provisions },
    ...attachmentsOf(units),
    statuses: imported.statuses.flatMap((each) => {
      const provision = indices.get(each.provision);
      return provision === undefined ? [] : [{ ...each, provision }];
    }),
    ...(imported.places && { places: units.map(({ from }) => imported.places![from[0] ?? -1] ?? null) }),
  };
}

type Attachment = { readonly spot: DraftRange } & (
  | { readonly on: "remarks"; readonly what: NonNullable<AnnotatedText["remarks"]>[number] }
  | { readonly on: "tracked"; readonly what: NonNullable<AnnotatedText["tracked"]>[number] }
  | { readonly on: "looks"; readonly what: NonNullable<AnnotatedText["looks"]>[number] }
);

function toAttachment(
  { spot, ...rest }: PlacedSourceComment | PlacedTrackedChange | PlacedWordsLook,
  on: Attachment["on"],
): Attachment {
  const { start, end } = spot;
  return { spot, on, what: { ...rest, start, end } } as Attachment;
}

function withAttachments(words: AnnotatedText, attachments: readonly Attachment[] = []): AnnotatedText {
  if (attachments.length === 0) return words;
  const remarks = attachments.flatMap((each) => (each.on === "remarks" ? [each.what] : []));
  const tracked = attachments.flatMap((each) => (each.on === "tracked" ? [each.what] : []));
  const looks = attachments.flatMap((each) => (each.on === "looks" ? [each.what] : []));
  return pickAnnotatedText({ ...words, remarks, tracked, looks });
}

function attachmentsOf(units: readonly ProvisionUnderRepair[]): Pick<ImportedDraft, "remarks" | "changes" | "looks"> {
  const texts = units.flatMap(({ heading, blocks }, provision) =>
    [heading, ...blocks].map((words, i) => ({ words, provision, block: i - 1 })),
  );
  const placed = <T extends { start: number; end: number }>(
    { start, end, ...rest }: T,
    provision: number,
    block: number,
  ) => ({
    ...rest,
    spot: { provision, block, start, end },
  });
  return {
    remarks: texts.flatMap(({ words, provision, block }) =>
      (words.remarks ?? []).map((each) => placed(each, provision, block)),
    ),
    changes: texts.flatMap(({ words, provision, block }) =>
      (words.tracked ?? []).map((each) => placed(each, provision, block)),
    ),
    looks: texts.flatMap(({ words, provision, block }) =>
      (words.looks ?? []).map((each) => placed(each, provision, block)),
    ),
  };
}

/** Returns the eIds that do not come from the naming rules: the source's own, which a repair keeps. */
function findSourceIds({ provisions }: Draft): readonly (string | undefined)[] {
  const made = buildProvisionNames(
    provisions.map(({ kind, num, level, blocks }) => ({ kind, num, level, hasText: blocks.length > 0 })),
  );
  return provisions.map(({ eId }, i) => (made[i]!.eId === eId ? undefined : eId));
}

/** Converts levels to depths: each unit is directly below the last one before it with a smaller level. */
function toDepths(levels: readonly number[]): readonly number[] {
  const open: number[] = [];
  return levels.map((level) => {
    while (open.length > 0 && open[open.length - 1]! >= level) open.pop();
    return open.push(level);
  });
}
