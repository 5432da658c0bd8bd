import { describe, expect, it } from "vitest";
import { findAttributions } from "#shared/attributions/findAttributions.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal } from "#shared/base/result.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { corpus } from "../import/samples.ts";

/** Brackets, parentheses and footnotes in which no delegation wants anything. */
const UNATTRIBUTED = [
  "Each Party [shall] [should] [other], [as appropriate,] adopt measures (see article 5, paragraph 2 (a)).",
  "[Placeholder: to be added]",
  "[Placeholder: Canada]",
  "[Note: Canada and Mexico will consult]",
  "[Note by the Secretariat: the European Union proposal was withdrawn]",
  "[Chair: the text is a compromise of all delegations]",
  "[Option 1: no text] [Option 2: to be decided by the Conference]",
  "[Comment: Mexico]",
  "[To be continued: Norway]",
  "[Definition of “serious crime”: see article 2]",
  "[States Parties: developed country Parties and other Parties]",
  "[inter alia: (a) training; (b) equipment; (c) exchange of experts]",
  "The Convention was opened for signature (Budapest) and the protocol adopted (Strasbourg, 28 January 2003).",
  "The session was held in Montego Bay (Jamaica) and in Cancún (Mexico).",
  "The seat of the Tribunal is in the Free and Hanseatic City of Hamburg (Germany).",
  "The host country (Panama) shall facilitate the entry of delegates.",
  "Bolivia (Plurinational State of), Iran (Islamic Republic of) and Venezuela (Bolivarian Republic of) are members.",
  "The law of Hong Kong (China) and of Macao (China) applies.",
  "The United Nations Office on Drugs and Crime (UNODC) and the European Union (EU) cooperate.",
  "The least developed countries (LDCs), the small island developing States (SIDS) and the landlocked ones (LLDCs).",
  "The African Union (AU), the Caribbean Community (CARICOM), the Association of Southeast Asian Nations (ASEAN).",
  "The needs of [LDCs] [SIDS] [African countries] [and of the African Group] shall be considered.",
  "States such as [Mexico] [Peru] and [the Russian Federation] may accede.",
  "Chinese courts (China, Supreme Court, judgment of 5 May 2020) have so held.",
  "The conventions of Geneva (12 August 1949) and Palermo (2000) apply; the Singapore Convention (Singapore) as well.",
  "[The currency: USD, EUR or CHF] and the standard (ISO 3166) or the tax (VAT).",
  "[No: the amount is final] [Id: a unique number] [IT: information technology]",
  "Information technology (IT), an identity document (ID) and the International Law Commission (ILC).",
  "Any States (including Norway and Iceland) and territories (except Greenland) may take part.",
  "The annex is amended (deletion of Liechtenstein; addition of Croatia).",
  "[Canada and Norway] conclude the agreement [between Canada and Norway: hereinafter “the Parties”].",
  "[Article 5: cooperation with China] [Chapter 3 (European Union law)]",
  "Time limits: [30] [60] days (30 in Norway; 60 in Peru).",
  "[In the event of a dispute: the Government of Canada]",
  "The [Republic of] Korea [(Seoul)] and the Congo (Brazzaville).",
  "[Delete if not needed: second sentence]",
  "[Reserve: 10 per cent of the budget] [Support: technical and financial] [Add: one day]",
];

describe("A draft with brackets and parentheses in which no delegation wants anything", () => {
  it("has no attribution", async () => {
    const text = ["Article 1", ...UNATTRIBUTED.map((line, i) => `${i + 1}. ${line}`)].join("\n\n");
    expect(await attributionsIn("draft.txt", text)).toEqual([]);
  });

  it("has none in footnotes that speak of delegations", async () => {
    const notes = [
      "See the report on the session held in Mexico.",
      "The European Union is not a State.",
      "Adopted without a vote. Canada took the floor.",
      "As amended by the protocol of Norway and Iceland of 1994.",
      "United States of America, National Security Archive.",
    ];
    const text = notes.map((note, i) => `${i + 1}\\. The Parties cooperate.[^${i + 1}]\n\n[^${i + 1}]: ${note}\n`);
    expect(await attributionsIn("draft.md", `## Article 1\n\n${text.join("\n")}`)).toEqual([]);
  });

  it.for([
    "paris-agreement/paris-agreement_4-dec-2015_index.md",
    "paris-agreement/paris-agreement_23-oct-2015_index.md",
    "paris-agreement/adp_compilation_4dec15_10am.pdf",
  ])("has none in %s", { timeout: 60_000 }, async (file, { skip }) => {
    const bytes = corpus(file);
    if (!bytes) return skip();
    expect(await attributionsIn(file, bytes)).toEqual([]);
  });
});

async function attributionsIn(name: string, text: string | Uint8Array): Promise<readonly string[]> {
  const read = await readDraftFromBytes(name, typeof text === "string" ? encodeUtf8(text) : text);
  if (isRefusal(read)) throw new Error(read.code);
  return findAttributions(read).map(({ printed, kind }) => `${kind}: ${printed}`);
}
