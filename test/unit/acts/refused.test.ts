import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignAct } from "#shared/acts/notes/assign.ts";
import { setNoteSourceAct } from "#shared/acts/notes/setNoteSource.ts";
import { createInvitation } from "#shared/acts/team/invitations.ts";
import { setTracksAct } from "#shared/acts/negotiation/meetings.ts";
import { changeRosterAct, closeInvitationAct } from "#shared/acts/team/changeRoster.ts";
import { retractAgreedLanguageOriginAct } from "#shared/acts/negotiation/agreedLanguageOrigins.ts";
import { editProposalAct } from "#shared/acts/negotiation/proposals.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { composeChatPassage } from "#shared/publish/chat/chatPassage.ts";
import { detectFileFormat } from "#shared/import/detectFileFormat.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { MAX_IMPORT_FILE_BYTES } from "#shared/import/importLimits.ts";
import { LANGUAGES } from "#shared/base/language.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { explainRefusal, setMessageLanguage } from "#shared/messages/messages.ts";
import { createFormat1Team, createTeam, type Person, SMALL_DRAFT } from "#test/support/team/team.ts";

/** Produces the refusal in a dossier with a note. */
type Met = (admin: Person, note: string) => Outcome<unknown> | Promise<Outcome<unknown>>;

const TEAM = { audience: "team", informals: true, authors: "names" } as const;
const HUGE = { ...SMALL_DRAFT, title: "x".repeat(17 * 1024 * 1024) };

const met: readonly (readonly [code: string, by: Met])[] = [
  ["source.empty", ({ ledger, me }, note) => setNoteSourceAct(ledger, me, note, " ")],
  ["source.invalid", ({ ledger, me }, note) => setNoteSourceAct(ledger, me, note, "x".repeat(1001))],
  ["rating.invalid", ({ ledger, me }, note) => rateThreadAct(ledger, me, note, { scale: 9 as 1 })],
  ["proposal.unknown", ({ ledger, me }, note) => editProposalAct(ledger, me, note, { comment: "Better." })],
  ["origin.unknown", ({ ledger, me }, note) => retractAgreedLanguageOriginAct(ledger, me, note)],
  ["assign.already", ({ ledger, me }, note) => assignAct(ledger, me, note, null)],
  ["assign.gone", ({ ledger, me }, note) => assignAct(ledger, me, note, "nobody's key")],
  ["tracks.invalid", ({ ledger, me }) => setTracksAct(ledger, me, [{ name: "x".repeat(61), confidentiality: "team" }])],
  [
    "invitation.over",
    (admin) => {
      const [now, expires] = ["2031-03-04T10:00:00.000Z", "2031-03-04T09:00:00.000Z"];
      return createInvitation(admin.ledger, admin.rosterContext(now), { role: "observer", title: "", expires });
    },
  ],
  ["invitation.unknown", (admin) => closeInvitationAct(admin.ledger, admin.rosterContext(), "nobody's key")],
  [
    "roster.full",
    async () => {
      const { admin } = await createFormat1Team();
      const [key, recipient] = ["x".repeat(43), "age1nobody"];
      const one = { key, recipient, role: "observer", uses: "one" } as const;
      return changeRosterAct(admin.ledger, admin.rosterContext(), {
        invitations: () => Array.from({ length: 5000 }, () => one),
      });
    },
  ],
  [
    "revision.size",
    ({ me }) => addDocumentAct(me, { reading: { draft: HUGE, source: { name: "", sha256: "" } } as never }),
  ],
  [
    "copy.gone",
    async (admin) => {
      const anchor = { draft: "0".repeat(64), provision: "art_1" };
      const body = { anchor, kind: "risk", comment: "", rights: [], tags: [], confidentiality: "public" };
      const [records] = await admin.commitRaw("annotation", body);
      return composeChatPassage(admin.ledger, admin.ledger.get(threadProjection, records!.key)!, TEAM);
    },
  ],
  [
    "reading.too-large",
    () => detectFileFormat(new FileToImport("draft.txt", new Uint8Array(MAX_IMPORT_FILE_BYTES + 1))),
  ],
];

describe("A refusal", () => {
  const outcomes = new Map<string, Outcome<unknown>>();

  beforeAll(async () => {
    const { admin } = await createTeam();
    const note = await admin.annotate();
    for (const [code, by] of met) outcomes.set(code, await by(admin, note));
  });
  afterAll(() => setMessageLanguage("en"));

  it.each(met.map(([code]) => code))("names its reason: %s", (code) => {
    const outcome = outcomes.get(code);
    expect(isRefusal(outcome) ? outcome.code : outcome).toBe(code);
  });

  it.each(LANGUAGES)("has a sentence of its own in %s", async (language) => {
    await setMessageLanguage(language);
    const told = [...outcomes.values()].map((outcome) => (isRefusal(outcome) ? explainRefusal(outcome) : ""));
    expect(told.every((sentence) => /[.。]$/.test(sentence) && !/[{}]|undefined/.test(sentence))).toBe(true);
    expect(new Set(told).size).toBe(met.length);
  });
});
