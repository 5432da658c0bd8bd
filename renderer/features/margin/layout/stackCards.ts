/** A card to be laid out: the level it belongs to, in px from the top of the margin, and its height in px. */
export interface CardBox {
  readonly id: string;
  readonly level: number;
  readonly height: number;
}

const GAP = 10;

/**
 * Returns the tops of cards in the order given, each at its level if there is room. The pinned card is exactly at its
 * level; cards above it move up to make room, cards below it move down. Without a pinned card, all move down.
 */
export function stackCards(items: readonly CardBox[], pinned: string | null): readonly number[] {
  const pin = Math.max(
    0,
    items.findIndex(({ id }) => id === pinned),
  );
  const tops: number[] = [];
  let floor = -Infinity;
  for (let i = pin; i < items.length; i++) {
    tops[i] = Math.max(items[i]!.level, floor);
    floor = tops[i]! + items[i]!.height + GAP;
  }
  let ceiling = tops[pin] ?? 0;
  for (let i = pin - 1; i >= 0; i--) {
    tops[i] = Math.min(items[i]!.level, ceiling - items[i]!.height - GAP);
    ceiling = tops[i]!;
  }
  return tops;
}
