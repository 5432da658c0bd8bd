import type { Draft, Provision } from "#shared/draft/draft.ts";
import { nameProvisions } from "#shared/draft/address/nameProvisions.ts";
import type { PlacedChange, PlacedRemark, ImportedDraft, DraftRange } from "../importedDraft.ts";
import { toBlock, toAnnotatedText, type AnnotatedText } from "../recognise/annotatedText.ts";

/** A provision while it is repaired: what hangs on its words hangs on them here, and it has no names. */
export interface RepairUnit extends Pick<Provision, "kind" | "num" | "level"> {
  readonly heading: AnnotatedText;
  readonly blocks: readonly AnnotatedText[];
  /** The eId that its source gave it; undefined where it was made by the naming rules. */
  readonly eId?: string | undefined;
  /** The provisions of the reading that have come together in it. */
  readonly from: readonly number[];
}

/** What a repair works on: the reading as units, in reading order. */
export function toRepairUnits({ draft, remarks, changes }: ImportedDraft): readonly RepairUnit[] {
  const hung = [...remarks.map((each) => hanging(each, "remarks")), ...changes.map((each) => hanging(each, "tracked"))];
  const bySpot = new Map<string, Hanging[]>();
  for (const each of hung) {
    const key = `${each.spot.provision} ${each.spot.block}`;
    bySpot.set(key, [...(bySpot.get(key) ?? []), each]);
  }
  const given = givenIds(draft);
  return draft.provisions.map(({ kind, num, level, heading, blocks }, i) => ({
    kind,
    num,
    level,
    heading: withHangings({ text: heading }, bySpot.get(`${i} -1`)),
    blocks: blocks.map(({ text, footnotes }, block) =>
      withHangings(toAnnotatedText({ text, ...(footnotes && { footnotes }) }), bySpot.get(`${i} ${block}`)),
    ),
    eId: given[i],
    from: [i],
  }));
}

/** The reading whose draft the units make. Levels are made a tree, names are given anew. */
export function fromRepairUnits(units: readonly RepairUnit[], reading: ImportedDraft): ImportedDraft {
  const levels = asTree(units.map(({ level }) => level));
  const names = nameProvisions(
    units.map(({ kind, num, blocks, eId }, i) => ({ kind, num, level: levels[i]!, eId, hasText: blocks.length > 0 })),
  );
  const shown = reading.draft.provisions.some(({ blocks }) => blocks.some(({ tracked }) => tracked));
  const provisions = units.map(({ kind, num, heading, blocks }, i) => ({
    ...names[i]!,
    kind,
    num,
    heading: heading.text,
    level: levels[i]!,
    blocks: blocks.map((block) => toBlock(block, shown)),
  }));
  const now = new Map(units.flatMap(({ from }, i) => from.map((before) => [before, i] as const)).reverse());
  return {
    ...reading,
    draft: { ...reading.draft, provisions },
    ...unhung(units),
    statuses: reading.statuses.map((each) => ({ ...each, provision: now.get(each.provision) ?? each.provision })),
    ...(reading.places && { places: units.map(({ from }) => reading.places![from[0] ?? -1] ?? null) }),
  };
}

type Hanging = { readonly spot: DraftRange } & (
  | { readonly on: "remarks"; readonly what: NonNullable<AnnotatedText["remarks"]>[number] }
  | { readonly on: "tracked"; readonly what: NonNullable<AnnotatedText["tracked"]>[number] }
);

function hanging({ spot, ...rest }: PlacedRemark | PlacedChange, on: Hanging["on"]): Hanging {
  const { start, end } = spot;
  return { spot, on, what: { ...rest, start, end } } as Hanging;
}

function withHangings(words: AnnotatedText, hung: readonly Hanging[] = []): AnnotatedText {
  if (hung.length === 0) return words;
  const remarks = hung.flatMap((each) => (each.on === "remarks" ? [each.what] : []));
  const tracked = hung.flatMap((each) => (each.on === "tracked" ? [each.what] : []));
  return toAnnotatedText({ ...words, remarks, tracked });
}

function unhung(units: readonly RepairUnit[]): Pick<ImportedDraft, "remarks" | "changes"> {
  const spoken = units.flatMap(({ heading, blocks }, provision) =>
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
    remarks: spoken.flatMap(({ words, provision, block }) =>
      (words.remarks ?? []).map((each) => placed(each, provision, block)),
    ),
    changes: spoken.flatMap(({ words, provision, block }) =>
      (words.tracked ?? []).map((each) => placed(each, provision, block)),
    ),
  };
}

/** The eIds that are not those of the naming rules: the source's own, which a repair keeps. */
function givenIds({ provisions }: Draft): readonly (string | undefined)[] {
  const made = nameProvisions(
    provisions.map(({ kind, num, level, blocks }) => ({ kind, num, level, hasText: blocks.length > 0 })),
  );
  return provisions.map(({ eId }, i) => (made[i]!.eId === eId ? undefined : eId));
}

/** Levels as depths: each lies right beneath the last before it with a smaller one. */
function asTree(levels: readonly number[]): readonly number[] {
  const open: number[] = [];
  return levels.map((level) => {
    while (open.length > 0 && open[open.length - 1]! >= level) open.pop();
    return open.push(level);
  });
}
