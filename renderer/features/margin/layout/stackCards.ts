/** A card to be laid out: the level it belongs to, in px from the top of the margin, and its height in px. */
export interface CardBox {
  readonly id: string;
  readonly level: number;
  readonly height: number;
}

const GAP = 10;
/** How far below the top of the margin a card begins that is moved up as far as possible. */
const LEAST = 4;

/**
 * Returns the tops of cards in the order given, each at its level if there is room. The pinned card is exactly at its
 * level, or as far above it as it needs to be in view as a whole, or else from its top; cards above it move up to make
 * room, cards below it move down. Without a pinned card, all move down.
 *
 * @param room the height of the margin that is in view, in px
 */
export function stackCards(items: readonly CardBox[], pinned: string | null, room: number): readonly number[] {
  const pin = Math.max(
    0,
    items.findIndex(({ id }) => id === pinned),
  );
  const tops: number[] = [];
  let floor = -Infinity;
  for (let i = pin; i < items.length; i++) {
    const level = items[i]!.id === pinned ? levelInView(items[i]!, room) : items[i]!.level;
    tops[i] = Math.max(level, floor);
    floor = tops[i]! + items[i]!.height + GAP;
  }
  let ceiling = tops[pin] ?? 0;
  for (let i = pin - 1; i >= 0; i--) {
    tops[i] = Math.min(items[i]!.level, ceiling - items[i]!.height - GAP);
    ceiling = tops[i]!;
  }
  return tops;
}

/** Returns the level nearest to a card's own at which all of it is in view, or its top if it is higher than the room. */
function levelInView({ level, height }: CardBox, room: number): number {
  return Math.min(level, Math.max(LEAST, room - height - GAP));
}
