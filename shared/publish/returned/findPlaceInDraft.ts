import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { buildSubtreeReadingText, type ReadingTextBlockRange } from "#shared/anchor/subtreeReadingText.ts";
import {
  createGapAfterProvisionAnchor,
  createRangeAnchor,
  createProvisionAnchor,
  type DraftPoint,
} from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { countCodePointsBefore } from "../formats/codePoints.ts";
import { draftPlainTextOf, type PlainTextRange } from "../formats/draftPlainText.ts";
import type { ReturnedPlace } from "./returnedContent.ts";
import { scoreQuoteContext, foldWithOffsets, findQuoteRanges, type TextQuoteRange } from "./quoteSearch.ts";

/** Where something is in a draft: at one place, at one of several that the file does not distinguish, or nowhere. */
export type PlaceSearchResult =
  | { readonly kind: "placed"; readonly anchor: Anchor }
  /** At most five, the likeliest first. */
  | { readonly kind: "doubtful"; readonly candidates: readonly Anchor[] }
  | { readonly kind: "unplaceable" };

const MOST = 5;
const NOWHERE: PlaceSearchResult = { kind: "unplaceable" };

/**
 * Finds a place in a draft: by its words, in the provision that is named or else anywhere, and by their context if they
 * occur several times. If they still do, or if they occur nowhere and a provision is named, the result is doubtful:
 * nothing is decided by chance.
 */
export function findPlaceInDraft(draft: Draft, id: Hash, place: ReturnedPlace): PlaceSearchResult {
  const named = place.provision === undefined ? -1 : provisionOf(draft, place.provision);
  if (place.exact === undefined || place.exact.trim() === "") {
    if (named < 0) return NOWHERE;
    return {
      kind: "placed",
      anchor: place.gap ? createGapAfterProvisionAnchor(draft, id, named) : createProvisionAnchor(draft, id, named),
    };
  }
  const exactly = findByTextRange(draft, id, place);
  if (exactly) return { kind: "placed", anchor: exactly };
  const inside = named < 0 ? [] : fitting(textOf(draft, named), place);
  if (inside.length > 0) return answer(draft, id, textOf(draft, named), inside);
  const { start: _, ...words } = place;
  const anywhere = fitting(textOf(draft, null), words);
  if (anywhere.length > 0) return answer(draft, id, textOf(draft, null), anywhere);
  return named < 0 ? NOWHERE : { kind: "doubtful", candidates: [createProvisionAnchor(draft, id, named)] };
}

/**
 * Returns the anchor of words at their position in the plain text of the draft, counted in code points, as the W3C does,
 * or in UTF-16 units, as tools in JavaScript do. The position decides only if the file names this draft, or if the text
 * around the words is the same as well.
 */
function findByTextRange(draft: Draft, id: Hash, place: ReturnedPlace): Anchor | null {
  const { textRange, exact = "", prefix = "", suffix = "" } = place;
  if (!textRange) return null;
  const { text, unitAt, pointsOf } = draftPlainTextOf(draft);
  const isSame = ({ start, end }: PlainTextRange) => {
    const isSameContext =
      prefix + suffix !== "" && text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix);
    return text.slice(start, end) === exact && (place.draft === id || isSameContext);
  };
  const inCodePoints = { start: unitAt(textRange.start), end: unitAt(textRange.end) };
  const ranges = inCodePoints.start === textRange.start ? [inCodePoints] : [inCodePoints, textRange];
  const [range, other] = ranges.filter(isSame);
  const points = range && !other && pointsOf(range);
  const anchor = points ? createRangeAnchor(draft, id, points.start, points.end) : null;
  return anchor && !isRefusal(anchor) ? anchor : null;
}

function provisionOf(draft: Draft, name: string): number {
  const byId = indexOfProvision(draft, name);
  if (byId >= 0) return byId;
  const found = findProvision(draft, name);
  return isRefusal(found) ? -1 : found;
}

interface Searched {
  readonly text: string;
  readonly spans: readonly ReadingTextBlockRange[];
  readonly folded: ReturnType<typeof foldWithOffsets>;
}

const searched = new WeakMap<Draft, Map<number | null, Searched>>();

/** Returns the reading text of a provision, or of the whole draft. */
function textOf(draft: Draft, index: number | null): Searched {
  const known = searched.get(draft) ?? new Map<number | null, Searched>();
  searched.set(draft, known);
  let text = known.get(index);
  if (!text) known.set(index, (text = read(draft, index)));
  return text;
}

function read(draft: Draft, index: number | null): Searched {
  if (index !== null) {
    const reading = buildSubtreeReadingText(draft, index);
    return { ...reading, folded: foldWithOffsets(reading.text) };
  }
  const [texts, spans]: [string[], ReadingTextBlockRange[]] = [[], []];
  let at = 0;
  for (let top = 0; top < draft.provisions.length; top = findSubtreeEnd(draft, top)) {
    const part = buildSubtreeReadingText(draft, top);
    if (part.spans.length === 0) continue;
    texts.push(part.text);
    const from = at;
    spans.push(...part.spans.map((span) => ({ ...span, start: span.start + from, end: span.end + from })));
    at += part.text.length + 1;
  }
  const text = texts.join("\n");
  return { text, spans, folded: foldWithOffsets(text) };
}

/** Returns the places of the words whose context is the most alike; only the one at `start` if it is among them. */
function fitting(
  within: Searched,
  { exact = "", prefix = "", suffix = "", start }: ReturnedPlace,
): readonly TextQuoteRange[] {
  const places = findQuoteRanges(within.text, within.folded, exact);
  if (places.length < 2) return places;
  if (prefix === "" && suffix === "" && start === undefined) return places;
  const scores = places.map((each) => scoreQuoteContext(within.text, each, prefix, suffix));
  const most = Math.max(...scores);
  const best = places.filter((_, i) => scores[i] === most);
  const there = best.filter((each) => countCodePointsBefore(within.text, each.start) === start);
  return there.length === 1 ? there : best;
}

function answer(draft: Draft, id: Hash, within: Searched, places: readonly TextQuoteRange[]): PlaceSearchResult {
  const anchors = places.slice(0, MOST).flatMap((each) => anchorAt(draft, id, within, each));
  if (anchors.length === 0) return NOWHERE;
  return anchors.length === 1 && places.length === 1
    ? { kind: "placed", anchor: anchors[0]! }
    : { kind: "doubtful", candidates: anchors };
}

/**
 * Returns the anchor of a range that the user selected in a provision's reading text; the whole provision if the range
 * is empty or in no single provision.
 */
export function createAnchorForRange(draft: Draft, id: Hash, provision: number, range: TextQuoteRange): Anchor {
  const [anchor] = range.end > range.start ? anchorAt(draft, id, textOf(draft, provision), range) : [];
  return anchor ?? createProvisionAnchor(draft, id, provision);
}

/** Returns the anchor of a range; empty if no single provision contains it. */
function anchorAt(draft: Draft, id: Hash, { spans }: Searched, { start, end }: TextQuoteRange): readonly Anchor[] {
  const point = (offset: number): DraftPoint => {
    const { provision, block, start: from } = spans.find((each) => offset >= each.start && offset <= each.end)!;
    return { provision, block, offset: offset - from };
  };
  const anchor = createRangeAnchor(draft, id, point(start), point(end));
  return isRefusal(anchor) ? [] : [anchor];
}
