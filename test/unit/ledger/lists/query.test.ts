import fc from "fast-check";
import { expect, test } from "vitest";
import {
  FILTER_FIELD_NAMES,
  canFilterHideItems,
  toggleFilterValue,
  FILTER_FIELD_VALUES,
  type FilterFieldName,
  type Filter,
  type FilterTerm,
} from "#shared/ledger/filters/filter.ts";
import { parseFilterQuery, printFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import { Random } from "#test/support/random.ts";

const SEVERITIES = ["none", "1", "2", "3", "4", ">=1", ">=2", ">=3", ">=4", "<=1", "<=2", "<=3", "<=4"];
const line = (typed: string) => parseFilterQuery(typed).filter;
const codes = (typed: string) => parseFilterQuery(typed).faults.map(({ refusal }) => refusal.code);

/** Any text as a value may contain it: with white space collapsed. */
const free = fc
  .string({ unit: fc.constantFrom(..."ab()\"“”„«»,:-> éق的\\'#@".split("")), minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/\s+/gu, " ").trim())
  .filter((text) => text !== "");

function valueOf(field: FilterFieldName): fc.Arbitrary<string> {
  if (field === "severity") return fc.constantFrom(...SEVERITIES);
  const words = FILTER_FIELD_VALUES[field];
  return words ? fc.constantFrom(...words) : free;
}

const sign = fc.constantFrom<Pick<FilterTerm, "not">>({}, { not: true });
const term: fc.Arbitrary<FilterTerm> = fc.oneof(
  fc
    .constantFrom(...FILTER_FIELD_NAMES)
    .chain((field) =>
      fc
        .tuple(fc.uniqueArray(valueOf(field), { minLength: 1, maxLength: 3 }), sign)
        .map(([values, not]) => ({ field, values, ...not })),
    ),
  fc.tuple(free, sign).map(([words, not]) => ({ field: "words" as const, values: [words], ...not })),
);

test("A filter that is printed is parsed as the same filter", () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 6 }), (filter: Filter) => {
      expect(parseFilterQuery(printFilterQuery(filter))).toEqual({ filter, faults: [] });
    }),
    { seed: 4, numRuns: 2000 },
  );
});

test("A part of a filter is parsed as it is meant", () => {
  expect(line('right:privacy severity:>=3 author:me track:informals tag:"for the Chair" "free words"')).toEqual([
    { field: "right", values: ["privacy"] },
    { field: "severity", values: [">=3"] },
    { field: "author", values: ["me"] },
    { field: "track", values: ["informals"] },
    { field: "tag", values: ["for the Chair"] },
    { field: "words", values: ["free words"] },
  ]);
  expect(line("address:40(20 bis),24 -kind:q,saf free words")).toEqual([
    { field: "address", values: ["40(20 bis)", "24"] },
    { field: "kind", values: ["question", "safeguard"], not: true },
    { field: "words", values: ["free"] },
    { field: "words", values: ["words"] },
  ]);
  expect(line("sev:high+ sev:≥2 sev:>2 sev:<3 sev:crit sev:none").map(({ values }) => values[0])).toEqual([
    ">=3",
    ">=2",
    ">=3",
    "<=2",
    "4",
    "none",
  ]);
  expect(line("text:“shall cooperate” comment:«à la»")).toEqual([
    { field: "text", values: ["shall cooperate"] },
    { field: "comment", values: ["à la"] },
  ]);
  expect(line('-"words that are not there" a-b 10:30')).toEqual([
    { field: "words", values: ["words that are not there"], not: true },
    { field: "words", values: ["a-b"] },
    { field: "words", values: ["10:30"] },
  ]);
  expect(line('text:"not closed yet')).toEqual([{ field: "text", values: ["not closed yet"] }]);
});

test("A part of a filter that cannot be parsed is reported with its reason, hides nothing, and is not lost", () => {
  const typed = 'kind:risk mood:grim severity:5 t:x right: kind:gap "" status:a';
  const { filter, faults } = parseFilterQuery(typed);
  expect(codes(typed)).toEqual([
    "filter.field",
    "filter.severity",
    "filter.field",
    "filter.value",
    "filter.word",
    "filter.empty",
  ]);
  expect(faults.map(({ from, to }) => typed.slice(from, to))).toEqual([
    "mood:grim",
    "severity:5",
    "t:x",
    "right:",
    "kind:gap",
    '""',
  ]);
  for (const { refusal } of faults) expect(explainRefusal(refusal)).not.toBe("");
  expect(filter.filter(({ field }) => field !== "unclear")).toEqual([
    { field: "kind", values: ["risk"] },
    { field: "status", values: ["agreed"] },
  ]);
  expect(printFilterQuery(filter)).toBe(typed.replace("status:a", "status:agreed"));
  expect(canFilterHideItems(line("mood:grim"))).toBe(false);
  expect(printFilterQuery(toggleFilterValue(line('mood:"not closed'), "kind", "risk"))).toBe(
    'mood:"not closed" kind:risk',
  );
});

test("An unknown word in a filter suggests the nearest known one, or what a filter calls what the screen calls so", () => {
  const nearOf = (typed: string) => parseFilterQuery(typed).faults[0]?.refusal.params.near;
  expect(nearOf("autor:me")).toBe("author");
  expect(nearOf("rating:3")).toBe("severity");
  expect(nearOf("Visiblity:team")).toBe("confidentiality");
  expect(nearOf("mood:grim")).toBe("none");
  expect(nearOf("status:penidng")).toBe("pending");
  expect(nearOf("status:resolved")).toBe("settled");
  expect(nearOf("is:mine")).toBe("author:me");
  expect(nearOf("is:blue")).toBe("none");
  expect(nearOf("severity:hihg")).toBe("high");
  expect(nearOf("severity:5")).toBe("none");
  const [fault] = parseFilterQuery("is:mine").faults;
  expect(explainRefusal(fault!.refusal)).toBe("is: takes unread or conflict, not “mine”. Did you mean “author:me”?");
});

test("The parser of filters never throws in 1,000 mutated lines, and prints them as lines with the same meaning", () => {
  const random = new Random(41);
  const pieces = [
    ...'"“”„«»(),:-<>=+ \t\n\\\u0000é的ق😀',
    "kind:",
    "severity:>=",
    "status:",
    "is:",
    "a",
    "unread",
    "\ud800",
  ];
  const good = 'right:privacy -severity:>=3 author:me,"Asha Rao" address:40(20 bis) text:"a ""b"" c" is:unread free';
  for (let i = 0; i < 1000; i++) {
    const letters = [...good];
    for (let n = 1 + random.below(12); n > 0; n--) {
      const at = random.below(letters.length);
      letters.splice(at, random.below(4), ...(random.next() < 0.7 ? [random.pick(pieces)] : []));
    }
    const { filter, faults } = parseFilterQuery(letters.join(""));
    const again = parseFilterQuery(printFilterQuery(filter));
    expect(again.filter).toEqual(filter);
    expect(again.faults.length).toBe(faults.length);
  }
});

test("A choice is added to a filter, and removed from it", () => {
  const risks = toggleFilterValue([], "kind", "risk");
  const both = toggleFilterValue(risks, "kind", "omission");
  expect(printFilterQuery(both)).toBe("kind:risk,omission");
  expect(printFilterQuery(toggleFilterValue(both, "kind", "risk"))).toBe("kind:omission");
  expect(toggleFilterValue(risks, "kind", "risk")).toEqual([]);
  expect(printFilterQuery(toggleFilterValue(line("-kind:risk"), "kind", "risk"))).toBe("-kind:risk kind:risk");
});
