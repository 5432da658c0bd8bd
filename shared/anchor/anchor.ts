import * as z from "zod/mini";

/**
 * The exact words meant, in a provision's reading text: its own blocks and those of everything beneath it, in order,
 * one per line, without numbers, headings and footnotes. Offsets are UTF-16 units. `prefix` and `suffix` are up to 32
 * units of the text before and after, as in the W3C TextQuoteSelector.
 */
export const quoteSchema = z.strictObject({
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(1)),
  exact: z.string().check(z.minLength(1)),
  prefix: z.string(),
  suffix: z.string(),
});
export type Quote = z.infer<typeof quoteSchema>;

/**
 * What a note refers to, in one draft and at one provision (its eId): a quote in it, the gap after it, or all of it.
 */
export const anchorSchema = z.strictObject({
  draft: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  provision: z.string().check(z.minLength(1), z.maxLength(400)),
  quote: z.optional(quoteSchema),
  gap: z.optional(z.literal(true)),
});
export type Anchor = z.infer<typeof anchorSchema>;
