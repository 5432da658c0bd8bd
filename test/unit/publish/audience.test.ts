import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gateThreadsForAudience, type ExportAudience } from "#shared/publish/gate/audience.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { CONFIDENTIALITY_LABELS, type Confidentiality } from "#shared/records/kinds/annotation.ts";
import type { Role } from "#shared/records/recordKind.ts";

const hash = (n: number) => n.toString(16).padStart(64, "0");

const people = ["ada", "ben"] as const;
const members: readonly Member[] = people.map((name, i) => ({
  id: hash(1000 + i),
  name: `<name ${name}>`,
  organisation: `<organisation ${name}>`,
  role: (i === 0 ? "lead" : "observer") satisfies Role,
  administrator: i === 0,
  devices: [],
  isActive: true,
  pending: false,
}));

/** Creates a thread in which every word tells its field: `<comment 7>`, `<source 7>`. */
function thread(n: number, confidentiality: Confidentiality, rival?: Confidentiality): Thread {
  const annotation = {
    anchor: {
      draft: hash(9_999),
      provision: `art_${n}`,
      quote: { start: 0, end: 4, exact: `<quote ${n}>`, prefix: "", suffix: "" },
    },
    kind: "risk" as const,
    comment: `<comment ${n}>`,
    rights: ["privacy"],
    tags: [`<tag ${n}>`],
    meeting: hash(5000 + n),
    track: `<track ${n}>`,
    basis: { how: "heard" as const, clock: `<clock ${n}>` },
    confidentiality,
  };
  const said = { member: members[n % 2]!.id, at: `2026-01-01T00:00:00.${String(n).padStart(3, "0")}Z` };
  const assessment = {
    scale: 4 as const,
    test: { aim: { verdict: "met" as const, because: `<because ${n}>` } },
  };
  return {
    id: hash(n),
    author: said.member,
    at: said.at,
    annotation,
    heads: [hash(n)],
    rivals: rival ? [{ ...annotation, comment: `<rival ${n}>`, confidentiality: rival }] : [],
    source: {
      key: hash(2000 + n),
      id: hash(2000 + n),
      body: {
        annotation: hash(n),
        source: `<source ${n}>`,
        affiliation: `<affiliation ${n}>`,
        meeting: `<meeting ${n}>`,
        time: `<time ${n}>`,
      },
    },
    ratings: [
      {
        key: hash(3000 + n),
        id: hash(3000 + n),
        ...said,
        assessment,
        severity: { state: "assessed", grade: 4, atLeast: false },
      },
    ],
    severity: { state: "assessed", grade: 4, atLeast: false },
    agreed: { grade: 3, said: [{ key: hash(5000 + n), grade: 3, ...said, reason: `<agreed ${n}>` }], heads: [] },
    photographs: [],
    replies: [{ key: hash(4000 + n), id: hash(4000 + n), ...said, text: `<reply ${n}>`, by: `<by ${n}>` }],
    resolution: { state: "settled", ...said, reason: `<reason ${n}>`, heads: [] },
    placements: [],
    assigned: { member: members[0]!.id, by: said.member, at: said.at, heads: [] },
  };
}

const open = (authors: ExportAudience["authors"] = "none"): ExportAudience => ({
  audience: "public",
  informals: false,
  authors,
});
const team = (informals = false, authors: ExportAudience["authors"] = "none"): ExportAudience => ({
  audience: "team",
  informals,
  authors,
});
/** Returns everything that leaves the machine: the keys of the records (`keys`) do not. */
function words(threads: readonly Thread[], asked: ExportAudience): string {
  const { shown, withheld } = gateThreadsForAudience(threads, asked, members);
  return JSON.stringify({ shown, left: withheld });
}

describe("The gate", () => {
  const one = CONFIDENTIALITY_LABELS.map((confidentiality, n) => thread(n, confidentiality));

  it("shows the public its own notes and the content of Chatham House notes, and counts the rest", () => {
    const { shown, withheld } = gateThreadsForAudience(one, open(), members);
    expect(shown.map(({ comment }) => comment)).toEqual(["<comment 0>", "<comment 2>"]);
    expect(withheld).toEqual({ team: 1, informals: 1 });
  });

  it("gives the team everything except informals, unless it asks for them", () => {
    expect(gateThreadsForAudience(one, team(), members).withheld).toEqual({ team: 0, informals: 1 });
    expect(gateThreadsForAudience(one, team(true), members).shown).toHaveLength(4);
  });

  it("lets a public note's tags and level out, replies if asked to, and neither ratings nor times nor track nor source", () => {
    const own = thread(0, "public");
    const { shown, within } = gateThreadsForAudience([own], { ...open(), replies: true }, members);
    expect(within).toEqual({ replies: 0, ratings: 1, reasons: 2, assignments: 1, photographs: 0 });
    expect(gateThreadsForAudience([own], open(), members)).toMatchObject({
      shown: [{ ...shown[0], replies: [] }],
      within: { replies: 1, ratings: 1, reasons: 2, assignments: 1, photographs: 0 },
    });
    expect(shown[0]).toEqual({
      anchor: one[0]!.annotation.anchor,
      kind: "risk",
      comment: "<comment 0>",
      rights: ["privacy"],
      tags: ["<tag 0>"],
      severity: { state: "assessed", grade: 4, atLeast: false },
      agreed: [{ grade: 3, authors: [] }],
      ratings: [],
      replies: [{ text: "<reply 0>" }],
      settled: true,
    });
  });

  it("lets only the content of a Chatham House note out, even if names are asked for", () => {
    for (const asked of [open("names"), team(true, "names"), team(true, "roles")]) {
      const said = words([thread(2, "chatham")], asked);
      expect(said.match(/<[a-z]+ [a-z0-9]+>/g)).toEqual(["<quote 2>", "<comment 2>"]);
      expect(said).not.toContain("2026");
      expect(said).not.toContain("role");
    }
  });

  it("tells the team source, track, time and label of its other notes", () => {
    const [shown] = gateThreadsForAudience([thread(1, "team")], team(false, "names"), members).shown;
    expect(shown).toMatchObject({
      confidentiality: "team",
      source: { source: "<source 1>", meeting: "<meeting 1>" },
      track: "<track 1>",
      at: "2026-01-01T00:00:00.001Z",
      reason: "<reason 1>",
      agreedReason: "<agreed 1>",
      author: { by: "name", name: "<name ben>", organisation: "<organisation ben>" },
    });
  });

  it("says why a thread is resolved, but not if it was opened again", () => {
    const settled = thread(1, "team");
    const reopened = { ...settled, resolution: { ...settled.resolution!, state: "open" as const } };
    const reasons = gateThreadsForAudience([settled, reopened], team(), members).shown.map(({ reason }) => reason);
    expect(reasons).toEqual(["<reason 1>", undefined]);
  });

  it("names mentioned members in the way authors are named, by their present name, and otherwise says that somebody was", () => {
    const said = thread(1, "public");
    const [who] = members;
    const mentions = [{ member: who!.id, name: "Old" }];
    const comment = "Ask @Old, not @Older.";
    const replies = [{ ...said.replies[0]!, text: "@old: now", mentions }];
    const asked = (audience: ExportAudience, label: Confidentiality) =>
      gateThreadsForAudience(
        [{ ...said, annotation: { ...said.annotation, comment, mentions, confidentiality: label }, replies }],
        audience,
        members,
      ).shown.flatMap((each) => [each.comment, ...each.replies.map(({ text }) => text)]);
    expect(asked({ ...open("names"), replies: true }, "public")).toEqual([
      `Ask @${who!.name}, not @Older.`,
      `@${who!.name}: now`,
    ]);
    expect(asked({ ...open("none"), replies: true }, "public")).toEqual(["Ask @…, not @Older.", "@…: now"]);
    expect(asked(team(true, "roles"), "team")).toEqual(["Ask @…, not @Older.", "@…: now"]);
    expect(asked(team(true, "names"), "chatham")).toEqual(["Ask @…, not @Older."]);
  });

  it("names nobody unless asked to, and gives roles in place of names if asked for roles", () => {
    expect(words(one, team(true))).not.toMatch(/<name|<organisation|"role"/);
    expect(words(one, team(true, "roles"))).not.toMatch(/<name|<organisation/);
    expect(gateThreadsForAudience([thread(0, "public")], open("roles"), members).shown[0]!.author).toEqual({
      by: "role",
      role: "lead",
    });
  });

  it("holds a note back if one of its conflicting versions must be held back", () => {
    expect(gateThreadsForAudience([thread(0, "public", "team")], open(), members).shown).toEqual([]);
    expect(gateThreadsForAudience([thread(0, "team", "informals")], team(), members).shown).toEqual([]);
    expect(words([thread(0, "public", "chatham")], open("names"))).not.toMatch(/<name|<reply|<rival/);
  });

  it("drops every field that it does not know", () => {
    const leaky = structuredClone(thread(0, "public")) as unknown as Record<string, any>;
    const poison = (value: any): void => {
      if (typeof value !== "object" || value === null) return;
      Object.values(value).forEach(poison);
      if (!Array.isArray(value)) value.later = "<poison 0>";
    };
    poison(leaky);
    expect(words([leaky as unknown as Thread], team(true, "names")).match(/poison/g) ?? []).toEqual([
      // The severity is a value of three fixed types, passed on unchanged.
      "poison",
      "poison",
    ]);
  });
});

describe("An export for any audience", () => {
  const label = fc.constantFrom(...CONFIDENTIALITY_LABELS);
  const threads = fc.array(fc.tuple(label, fc.option(label, { nil: undefined })), { maxLength: 12 });
  const asked = fc.record({
    audience: fc.constantFrom("public" as const, "team" as const),
    informals: fc.boolean(),
    authors: fc.constantFrom("names" as const, "roles" as const, "none" as const),
  });

  it("contains no word that the audience may not have, for any ledger", () => {
    fc.assert(
      fc.property(threads, asked, (labels, asked) => {
        const all = labels.map(([own, rival], n) => thread(n, own, rival));
        const said = words(all, asked);
        all.forEach((each, n) => {
          for (const word of forbidden(each, n, asked)) expect(said).not.toContain(word);
        });
        const { shown, withheld } = gateThreadsForAudience(all, asked, members);
        expect(shown.length + withheld.team + withheld.informals).toBe(all.length);
      }),
      { seed: 20260401, numRuns: 300 },
    );
  });

  function forbidden(each: Thread, n: number, asked: ExportAudience): string[] {
    const labels = [each.annotation, ...each.rivals].map((body) => body.confidentiality);
    const open = asked.audience === "public";
    const always = [`<rival ${n}>`, hash(5000 + n)];
    const traces = ["source", "affiliation", "meeting", "time", "track", "clock", "reason", "agreed", "by"].map(
      (w) => `<${w} ${n}>`,
    );
    const parts = ["tag", "because", "reply"].map((w) => `<${w} ${n}>`);
    const whole = [...traces, ...parts, `<comment ${n}>`, `<quote ${n}>`, each.at, `"${each.id}"`];
    const names = asked.authors === "names" ? [] : ["<name", "<organisation"];
    if (labels.includes("informals") && (open || !asked.informals)) return [...always, ...whole, ...names];
    if (labels.includes("team") && open) return [...always, ...whole, ...names];
    if (labels.includes("chatham")) return [...always, ...traces, ...parts, each.at, ...names];
    return open ? [...always, ...traces, each.at, `"${each.id}"`, ...names] : [...always, ...names];
  }
});
