import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { interpretCaptureLine } from "#shared/acts/capture/interpretCaptureLine.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { printIncompleteQuoteLine, transcriptQuoteComment } from "#shared/acts/transcripts/transcriptQuote.ts";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { composeChatPassage, formatChatPassage } from "#shared/publish/chat/chatPassage.ts";
import { collectPublication } from "#shared/publish/publication/publication.ts";
import { EXPORT_FORMATS, EXPORT_FORMAT_NAMES } from "#shared/publish/formats/exportFormats.ts";
import { buildPositionsTable } from "#shared/publish/tables/dossierTables.ts";
import { writeTableFile } from "#shared/publish/tables/tableFile.ts";
import { positionProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { findDelegationsNamed } from "#shared/states/delegations.ts";
import { writeExportForTest } from "#test/support/writeExportForTest.ts";
import { createTeam, unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID, type Person } from "#test/support/team/team.ts";

const WORDS = "We cannot accept this paragraph";
const PUBLIC = { audience: "public", informals: false, authors: "none" } as const;
const TEXT = { title: "Draft", symbol: "A/AC.999/1", draft: SMALL_DRAFT, id: SMALL_DRAFT_ID };

let admin: Person;
let thread: string;
beforeAll(async () => {
  ({ admin } = await createTeam());
  const passage = { words: WORDS, at: 3_730_000, maker: "automatic" } as const;
  const quote = printIncompleteQuoteLine(findDelegationsNamed("Canada")[0]!, passage);
  const line = `2(1) ${quote.replace("CAN", "CAN -").replace(" //", " #public //")}`;
  const room = { ledger: admin.ledger, me: admin.me, first: admin.key, text: TEXT, here: 0, meeting: undefined };
  const { act, faults } = interpretCaptureLine(room, line);
  expect(faults).toEqual([]);
  await admin.commit(act!);
  const records = await admin.commit(
    annotateAct(admin.ledger, admin.me, {
      anchor: createProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2),
      kind: "risk",
      comment: transcriptQuoteComment(passage),
      rights: [],
      tags: [],
      confidentiality: "public",
    }),
  );
  thread = records[0]!.key;
});

function textsIn(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.entries(unzipSync(bytes)).map(([, part]) => strFromU8(part)) : [];
  return [strFromU8(bytes), ...parts].join("\n");
}

/** How often a text has the words of the quote, and how often it has them with their label. */
function quotesIn(text: string) {
  const bare = text.replaceAll(/<[^<>]*>/g, "");
  return {
    quoted: bare.split(WORDS).length - 1,
    labelled: bare.split(new RegExp(`${WORDS}.{1,8} ?\\(machine transcript\\)`, "u")).length - 1,
  };
}

describe("A quote from a machine's transcript", () => {
  it("is recorded with its webcast time as basis", () => {
    const [position] = admin.ledger.all(positionProjection);
    expect(position!.body).toMatchObject({ stance: "opposes", basis: { how: "webcast", clock: "1:02:10" } });
  });

  it.each(EXPORT_FORMAT_NAMES.filter((format) => EXPORT_FORMATS[format].contains !== "text"))(
    "has its label wherever the public reads it: %s",
    async (format) => {
      const { quoted, labelled } = quotesIn(textsIn(await writeExportForTest(format, admin.ledger, TEXT, PUBLIC)));
      expect(quoted).toBeGreaterThan(0);
      expect(labelled).toBe(quoted);
    },
  );

  it.each(["csv", "xlsx"] as const)("has its label in a table of positions: %s", (ending) => {
    const { sheet } = buildPositionsTable(admin.ledger, PUBLIC);
    const { quoted, labelled } = quotesIn(textsIn(writeTableFile([sheet], ending)));
    expect([quoted, labelled]).toEqual([1, 1]);
  });

  it("has its label in what a briefing is made of, and in a chat", () => {
    const { content } = collectPublication(admin.ledger, TEXT, PUBLIC);
    const printed = quotesIn(JSON.stringify(content));
    expect(printed.quoted).toBeGreaterThanOrEqual(2);
    expect(printed.labelled).toBe(printed.quoted);
    const subject = admin.ledger.get(threadProjection, thread)!;
    const chat = formatChatPassage(unwrapOutcome(composeChatPassage(admin.ledger, subject, PUBLIC)));
    expect(quotesIn(chat)).toEqual({ quoted: 1, labelled: 1 });
  });
});
