/** A card to be laid out: the level it belongs to, in px from the top of the margin, and its height. */
export interface CardBox {
  readonly id: string;
  readonly level: number;
  readonly height: number;
}

const GAP = 10;

/**
 * The tops of cards in the order given, each at its level where there is room. The pinned card is exactly at
 * its level; those above it give way upwards, those below it downwards. Without one, all give way downwards.
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
