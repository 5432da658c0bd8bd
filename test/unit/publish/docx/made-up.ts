import fc from "fast-check";
import { createRangeAnchor } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { DisclosedReply, DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { ANNOTATION_KINDS } from "#shared/records/kinds/annotation.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { DRAFT, DRAFT_ID, noteOn, provision } from "#test/unit/publish/briefing/sample.ts";

const BLOCKS = DRAFT.provisions.flatMap(({ blocks }, provision) =>
  blocks.map(({ text }, block) => ({ provision, block, length: text.length })),
);

/** Text as people write and paste it: other scripts, private characters, spaces at the ends. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        "\n",
        "▸ ",
        "3 · High · Privacy",
        "\u2060▸ ",
        "خصوصية",
        "隐私",
        "<w:t>",
        "]]>",
        "&amp;",
        "P2 · ",
        "\t",
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join("").replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => (/[\n\t]/.test(sign) ? sign : "")));

const place = fc.oneof(
  fc.tuple(fc.nat(BLOCKS.length - 1), fc.nat(BLOCKS.length - 1), fc.nat(), fc.nat()).map(([a, b, from, to]) => {
    const [first, last] = [BLOCKS[Math.min(a, b)]!, BLOCKS[Math.max(a, b)]!];
    const point = ({ provision, block, length }: (typeof BLOCKS)[number], at: number) => ({
      provision,
      block,
      offset: at % length,
    });
    const anchor = createRangeAnchor(DRAFT, DRAFT_ID, point(first, from), point(last, to));
    return isRefusal(anchor) ? null : anchor;
  }),
  fc.nat(DRAFT.provisions.length - 1).map((i) => ({ draft: DRAFT_ID, provision: DRAFT.provisions[i]!.eId })),
  fc
    .nat(DRAFT.provisions.length - 1)
    .map((i) => ({ draft: DRAFT_ID, provision: DRAFT.provisions[i]!.eId, gap: true as const })),
);

const reply = fc.record({ text: text.filter((said) => said.trim() !== "") }) satisfies fc.Arbitrary<DisclosedReply>;
/** A note anywhere in the sample draft, of any kind, with any words. */
export const note = fc
  .record({
    anchor: place,
    comment: text,
    kind: fc.constantFrom(...ANNOTATION_KINDS),
    rights: fc.uniqueArray(fc.constantFrom("privacy", "remedy", "life, and the sea"), { maxLength: 2 }),
    tags: fc.uniqueArray(fc.constantFrom("scope", "to do"), { maxLength: 2 }),
    replies: fc.array(reply, { maxLength: 3 }),
    settled: fc.boolean(),
    level: fc.constantFrom(undefined, 1, 2, 3, 4),
  })
  .map(({ anchor, level, ...given }): DisclosedThread => {
    const bare = noteOn(DRAFT, "art_1", null, { ratings: level ? [{ scale: level as 1 }] : [] });
    return { ...bare, ...given, ...(anchor && { anchor }) };
  });

/** A text from right to left with a Latin term and a point, and notes in two scripts. */
const arabic: Draft = {
  title: "مشروع اتفاقية بشأن سجلات الزلازل",
  language: "ar",
  direction: "rtl",
  provisions: [
    provision("art_1", "1", "article", 1, "المادة 1", "الغرض"),
    provision("art_1__para_1", "1(1)", "paragraph", 2, "1.", "", "تمارس الصلاحيات (IMEI) في حدود التشريع الوطني."),
    provision("art_1__para_1__point_a", "1(1)(a)", "point", 3, "(أ)", "", "مصادر الصحفيين وملفات المحامين؛"),
  ],
};
export const ARABIC = {
  draft: arabic,
  notes: [
    noteOn(arabic, "art_1__para_1", "التشريع الوطني", {
      comment: "National law alone (Art. 17).",
      ratings: [{ scale: 3 }],
    }),
    noteOn(arabic, "art_1__para_1", "IMEI", { comment: "ما المقصود؟", kind: "question", replies: [{ text: "نعم" }] }),
    noteOn(arabic, "art_1", null, { comment: "لا شيء عن المراجعة القضائية.", kind: "omission", settled: true }, true),
  ],
};

const chinese: Draft = {
  title: "地震记录公约草案",
  language: "zh-Hans",
  direction: "ltr",
  provisions: [
    provision("art_1", "1", "article", 1, "第一条", "宗旨"),
    provision(
      "art_1__para_1",
      "1(1)",
      "paragraph",
      2,
      "一、",
      "",
      "各项权力在国内法规定的范围内行使，[并应当]尊重人权。",
    ),
  ],
};
export const CHINESE = {
  draft: chinese,
  notes: [
    noteOn(chinese, "art_1__para_1", "国内法规定的范围", { comment: "仅有国内法是不够的。", ratings: [{ scale: 4 }] }),
    noteOn(chinese, "art_1__para_1", "[并应当]", { comment: "Delete the brackets.", kind: "safeguard" }),
  ],
};
