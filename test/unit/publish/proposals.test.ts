import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { gateProposalsForAudience } from "#shared/publish/gate/proposals.ts";
import { gateStatusesForAudience } from "#shared/publish/gate/statuses.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { ProvisionStatus } from "#shared/ledger/entries/provisionStatus.ts";
import { CONFIDENTIALITY_LABELS, type Confidentiality } from "#shared/records/kinds/annotation.ts";

const hash = (n: number) => n.toString(16).padStart(64, "0");

const members: readonly Member[] = ["ada", "ben"].map((name, i) => ({
  id: hash(1000 + i),
  name: `<name ${name}>`,
  organisation: `<organisation ${name}>`,
  role: i === 0 ? "lead" : "observer",
  administrator: i === 0,
  devices: [],
  isActive: true,
  pending: false,
}));

const moment = (year: number, n: number) => `${year}-01-01T00:00:00.${String(n).padStart(3, "0")}Z`;

/** Creates a proposal with an earlier state in which every word tells its field. */
function proposal(
  n: number,
  confidentiality: Confidentiality,
  rival?: Confidentiality,
  before: Confidentiality = confidentiality,
): Proposal {
  const body: Proposal["body"] = {
    anchor: { draft: hash(9_999), provision: `art_${n}` },
    wording: { old: `<old ${n}>`, new: `<new ${n}>` },
    proposers: [
      { name: `<state ${n}>`, kind: "state", code: "NZ", behalf: `<behalf ${n}>` },
      { name: `<person ${n}>`, kind: "person" },
      { name: `<somebody ${n}>`, cosponsor: true },
    ],
    form: "floor",
    at: moment(2027, n),
    meeting: hash(5000 + n),
    track: `<track ${n}>`,
    basis: { how: "webcast", clock: `<clock ${n}>` },
    fate: "withdrawn",
    confidentiality,
    comment: `<comment ${n}>`,
  };
  return {
    id: hash(n),
    author: members[n % 2]!.id,
    at: moment(2026, n),
    changedAt: moment(2028, n),
    body,
    heads: [hash(n)],
    placements: [],
    rivals: rival ? [{ ...body, comment: `<rival ${n}>`, confidentiality: rival }] : [],
    states: [
      { key: hash(7000 + n), at: moment(2029, n), body: stateOf(body, n, before) },
      { key: hash(n), at: moment(2027, n), body },
    ],
  };
}

/** Returns an earlier state of floor text with distinct words. */
function stateOf(body: Proposal["body"], n: number, confidentiality: Confidentiality): Proposal["body"] {
  const proposers = [{ name: `<reader ${n}>`, kind: "other" as const }];
  const wording = { old: `<old ${n}>`, new: `<before ${n}>` };
  return { ...body, wording, proposers, at: moment(2029, n), track: `<beforehand ${n}>`, confidentiality };
}

function status(n: number, confidentiality: Confidentiality, rival?: Confidentiality): ProvisionStatus {
  const provision = `<provision ${n}>`;
  const said = (label: Confidentiality, note: string) => ({
    key: hash(n),
    member: members[0]!.id,
    at: moment(2026, n),
    body: {
      draft: hash(9_999),
      provision,
      status: label === "public" ? ("agreed" as const) : ("reopened" as const),
      note,
      at: moment(2027, n),
      meeting: hash(5000 + n),
      confidentiality: label,
    },
  });
  const all = [said(confidentiality, `<note ${n}>`), ...(rival ? [said(rival, `<rival ${n}>`)] : [])];
  return { id: `status/${n}`, draft: hash(9_999), provision, at: moment(2026, n), said: all };
}

const asking = (
  audience: "public" | "team",
  informals = false,
  authors: ExportAudience["authors"] = "none",
): ExportAudience => ({
  audience,
  informals,
  authors,
});
const words = (proposals: readonly Proposal[], asked: ExportAudience) =>
  JSON.stringify(gateProposalsForAudience(proposals, asked, members));

describe("A rival wording for an audience", () => {
  it("has for the public the wording and the States that propose it", () => {
    expect(gateProposalsForAudience([proposal(0, "public")], asking("public", false, "names"), members).shown).toEqual([
      {
        anchor: { draft: hash(9_999), provision: "art_0" },
        wording: { old: "<old 0>", new: "<new 0>" },
        comment: "<comment 0>",
        fate: "withdrawn",
        proposers: [{ name: "<state 0>", kind: "state", code: "NZ", behalf: "<behalf 0>" }],
        form: "floor",
        author: { by: "name", name: "<name ada>", organisation: "<organisation ada>" },
      },
    ]);
  });

  it("has under Chatham House rules the wording and the comment only", () => {
    for (const asked of [asking("public", false, "names"), asking("team", true, "names")]) {
      const said = words([proposal(2, "chatham")], asked);
      expect(said.match(/<[a-z]+ [a-z0-9]+>/g)).toEqual(["<old 2>", "<new 2>", "<comment 2>"]);
      expect(said).not.toMatch(/202\d|webcast|floor|NZ/);
    }
  });

  it("has for the team everything except the meeting's key", () => {
    const [shown] = gateProposalsForAudience([proposal(1, "team")], asking("team", false, "names"), members).shown;
    expect(shown).toMatchObject({ track: "<track 1>", at: moment(2027, 1), proposers: [{}, {}, {}] });
    expect(shown!.earlier).toEqual([
      {
        at: moment(2029, 1),
        wording: "<before 1>",
        proposers: [{ name: "<reader 1>", kind: "other" }],
        track: "<beforehand 1>",
        basis: { how: "webcast", clock: "<clock 1>" },
      },
    ]);
    expect(JSON.stringify(shown)).not.toContain(hash(5001));
  });
});

describe("An export for any audience", () => {
  const label = fc.constantFrom(...CONFIDENTIALITY_LABELS);
  const labels = fc.array(fc.tuple(label, fc.option(label, { nil: undefined })), { maxLength: 12 });
  const states = fc.array(label, { minLength: 12, maxLength: 12 });
  const asked = fc.record({
    audience: fc.constantFrom("public" as const, "team" as const),
    informals: fc.boolean(),
    authors: fc.constantFrom("names" as const, "roles" as const, "none" as const),
  });

  /** Returns whether an audience sees nothing, the content, the public parts, or everything. */
  function reach(own: Confidentiality, rival: Confidentiality | undefined, { audience, informals }: ExportAudience) {
    const all = [own, rival];
    if (all.includes("informals") && (audience === "public" || !informals)) return "nothing";
    if (all.includes("team") && audience === "public") return "nothing";
    if (all.includes("chatham")) return "content";
    return audience;
  }

  it("has no word of a proposal that the audience may not have, for any ledger", () => {
    fc.assert(
      fc.property(labels, states, asked, (list, before, asked) => {
        const said = words(
          list.map(([own, rival], n) => proposal(n, own, rival, before[n])),
          asked,
        );
        if (asked.authors !== "names") expect(said).not.toMatch(/<name|<organisation/);
        let shown = 0;
        list.forEach(([own, rival], n) => {
          const seen = reach(own, rival, asked);
          const traces = [`<rival ${n}>`, hash(5000 + n), moment(2028, n)];
          const team = [
            `<person ${n}>`,
            `<somebody ${n}>`,
            `<track ${n}>`,
            `<clock ${n}>`,
            moment(2027, n),
            moment(2026, n),
          ];
          const open = [`<state ${n}>`, `<behalf ${n}>`];
          const content = [`<old ${n}>`, `<new ${n}>`, `<comment ${n}>`, `"art_${n}"`];
          const state = [`<before ${n}>`, `<reader ${n}>`, `<beforehand ${n}>`, moment(2029, n)];
          if (seen !== "team" || reach(before[n]!, undefined, asked) !== "team") traces.push(...state);
          else expect(said).toContain(state[0]);
          if (seen !== "team") traces.push(...team);
          if (seen === "nothing" || seen === "content") traces.push(...open);
          if (seen === "nothing") traces.push(...content);
          else shown++;
          for (const word of traces) expect(said).not.toContain(word);
        });
        const { shown: out, withheld } = gateProposalsForAudience(
          list.map(([own, rival], n) => proposal(n, own, rival)),
          asked,
          members,
        );
        expect([out.length, withheld.team + withheld.informals]).toEqual([shown, list.length - shown]);
      }),
      { seed: 20260405, numRuns: 300 },
    );
  });

  it("has no word of a status that the audience may not have, for any ledger", () => {
    fc.assert(
      fc.property(labels, asked, (list, asked) => {
        const said = JSON.stringify(
          gateStatusesForAudience(
            list.map(([own, rival], n) => status(n, own, rival)),
            asked,
          ),
        );
        list.forEach(([own, rival], n) => {
          const seen = reach(own, rival, asked);
          const traces = [`<rival ${n}>`, hash(5000 + n), moment(2026, n), hash(1000)];
          if (seen !== "team") traces.push(moment(2027, n));
          if (seen === "nothing" || seen === "content") traces.push(`<note ${n}>`);
          if (seen === "nothing") traces.push(`<provision ${n}>`);
          else expect(said).toContain(`<provision ${n}>`);
          for (const word of traces) expect(said).not.toContain(word);
        });
      }),
      { seed: 20260406, numRuns: 300 },
    );
  });
});
