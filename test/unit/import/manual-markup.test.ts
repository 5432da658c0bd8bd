import { describe, expect, it } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import type { FileReadOptions, ImportedDraft } from "#shared/import/importedDraft.ts";
import { p, t, word } from "./docxParts.ts";
import { odt, odtTextStyle } from "./odtParts.ts";

const STRUCK = "<w:strike/>";
const UNDERLINED = '<w:u w:val="single"/>';
const BOLD = "<w:b/>";
const RED = '<w:color w:val="C00000"/>';

async function read(name: string, content: string | Uint8Array, options: FileReadOptions = {}): Promise<ImportedDraft> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const outcome = await readDraftFromBytes(name, bytes, options);
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
}

const body = (...paragraphs: string[]) =>
  word(
    [p(t("Article 1")), p(t("1. Each State Party shall keep its gauges.")), ...paragraphs.map((each) => p(each))].join(
      "",
    ),
  );
const wordsOf = ({ draft }: ImportedDraft) =>
  draft.provisions
    .at(-1)!
    .blocks.map(({ text }) => text)
    .join("\n");
const changesOf = ({ changes }: ImportedDraft) =>
  changes.map(({ type, words, author }) => [type, words.trim(), author]);

/** The same sentence in each format: "shall" is struck, "should" and "all" are added, which is how `look` looks. */
const SENTENCES: Readonly<Record<string, (look: string) => string | Uint8Array>> = {
  "rev.docx": (look) => {
    const properties = { underlined: UNDERLINED, bold: BOLD, coloured: RED }[look]!;
    const runs = [t("2. It "), t("shall", STRUCK), t(" "), t("should", properties), t(" publish ")];
    return body([...runs, t("all ", properties), t("levels.")].join(""));
  },
  "rev.odt": (look) => {
    const properties = {
      underlined: 'style:text-underline-style="solid"',
      bold: 'fo:font-weight="bold"',
      coloured: 'fo:color="#C00000"',
    }[look]!;
    const styles = [odtTextStyle("T1", 'style:text-line-through-style="solid"'), odtTextStyle("T2", properties)];
    const span = (style: string, words: string) => `<text:span text:style-name="${style}">${words}</text:span>`;
    return odt(
      `<text:p>Article 1</text:p><text:p>1. Each State Party shall keep its gauges.</text:p><text:p>2. It ${span("T1", "shall")} ${span("T2", "should")} publish ${span("T2", "all ")}levels.</text:p>`,
      styles.join(""),
    );
  },
  "rev.rtf": (look) => {
    const [on, off] = { underlined: ["\\ul", "\\ulnone"], bold: ["\\b", "\\b0"], coloured: ["\\cf1", "\\cf0"] }[look]!;
    return `{\\rtf1\\ansi{\\colortbl;\\red192\\green0\\blue0;}\\pard Article 1\\par 1. Each State Party shall keep its gauges.\\par 2. It {\\strike shall} ${on} should${off}  publish ${on} all ${off} levels.\\par}`;
  },
  "rev.html": (look) => {
    const [open, close] = {
      underlined: ["<u>", "</u>"],
      bold: ["<b>", "</b>"],
      coloured: ['<span style="color:#c00000">', "</span>"],
    }[look]!;
    return `<h2>Article 1</h2><p>1. Each State Party shall keep its gauges.</p><p>2. It <s>shall</s> ${open}should${close} publish ${open}all ${close}levels.</p>`;
  },
};

describe.each(Object.keys(SENTENCES))("Words that are struck out, and others beside them, in %s", (name) => {
  it.each(["underlined", "coloured"])(
    "are read as tracked changes if the user wants that: additions are %s",
    async (look) => {
      const file = SENTENCES[name]!(look);
      const asWords = await read(name, file);
      expect(asWords.manualMarkup).toEqual({ deleted: 1, inserted: 2, doubtful: 0, look, legend: "", isRead: false });
      expect(asWords.changes).toEqual([]);
      expect(wordsOf(asWords)).toBe("It shall should publish all levels.");
      const accepted = await read(name, file, { readsManualMarkup: true });
      expect(accepted.manualMarkup?.isRead).toBe(true);
      expect(wordsOf(accepted)).toBe("It should publish all levels.");
      expect(changesOf(accepted)).toEqual([
        ["deleted", "shall", ""],
        ["inserted", "should", ""],
        ["inserted", "all", ""],
      ]);
      expect(accepted.warnings.map(({ code }) => code)).not.toContain("reading.struck-words");
      const rejected = await read(name, file, { readsManualMarkup: true, changes: "rejected" });
      expect(wordsOf(rejected)).toBe("It shall publish levels.");
    },
  );

  it("are doubtful if they are only bold and nothing is struck beside them: they stay plain words, with a warning", async () => {
    const found = await read(name, SENTENCES[name]!("bold"), { readsManualMarkup: true });
    expect(found.manualMarkup).toMatchObject({ deleted: 1, inserted: 1, doubtful: 1, look: "bold" });
    expect(changesOf(found)).toEqual([
      ["deleted", "shall", ""],
      ["inserted", "should", ""],
    ]);
    expect(wordsOf(found)).toBe("It should publish all levels.");
    const doubts = found.warnings.filter(({ code }) => code === "reading.manual-doubtful");
    expect(doubts.map(({ params }) => params)).toEqual([{ words: "all", look: "bold" }]);
  });
});

describe("Words that are struck out in a web page", () => {
  it("are told from links beside them", async () => {
    const html =
      "<h2>Article 1</h2><p>1. Each Party <s>shall</s> <u>may</u> act, <a href='x'><u>as told</u></a>.</p><p>2. It acts.</p>";
    const found = await read("rev.html", html, { readsManualMarkup: true });
    expect(found.manualMarkup).toMatchObject({ deleted: 1, inserted: 1, look: "underlined" });
    expect(changesOf(found)).toEqual([
      ["deleted", "shall", ""],
      ["inserted", "may", ""],
    ]);
  });
});

describe("A legend of the marks", () => {
  it.each([
    "Deletions are struck through, additions are in bold.",
    "Les ajouts figurent en caractères gras.",
    "Las adiciones figuran en negrita.",
  ])("tells what is new, also where nothing is struck out: %s", async (legend) => {
    const file = word(
      [
        p(t(legend)),
        p(t("Article 1")),
        p(t("1. Each Party shall ") + t("promptly", BOLD) + t(" act.")),
        p(t("2. It acts.")),
      ].join(""),
    );
    const found = await read("rev.docx", file, { readsManualMarkup: true });
    expect(found.manualMarkup).toMatchObject({ inserted: 1, look: "bold", legend });
    expect(changesOf(found)).toEqual([["inserted", "promptly", ""]]);
  });
});

describe("Bold, underlined and coloured words that mark no revision", () => {
  it("are left as they are: headings, captions, defined terms, titles, emphasis, links", async () => {
    const file = body(
      t("Use of terms. ", BOLD) + t("2. For the purposes of this Convention:"),
      t("3. “") + t("Gauge", BOLD) + t("” means an instrument; ") + t("Recalling", "<w:i/>") + t(" its use."),
      t("Annex on gauges", UNDERLINED),
      t("4. The ") + t("whole", UNDERLINED) + t(" length is ") + t("red", RED) + t("."),
    );
    const found = await read("plain.docx", file, { readsManualMarkup: true });
    expect(found.manualMarkup).toBeUndefined();
    expect(found.changes).toEqual([]);
  });

  it("beside struck words are not additions if they are captions or terms", async () => {
    const file = body(
      t("Publication. ", BOLD) +
        t("2. It ") +
        t("shall", STRUCK) +
        t(" ") +
        t("should", BOLD) +
        t(" publish “") +
        t("levels", BOLD) +
        t("”."),
    );
    expect(changesOf(await read("rev.docx", file, { readsManualMarkup: true }))).toEqual([
      ["deleted", "shall", ""],
      ["inserted", "should", ""],
    ]);
  });

  it("are left to the tracked changes of a file that has some", async () => {
    const tracked = `<w:ins w:author="Ada">${t("may ")}</w:ins>`;
    const file = body(t("2. It ") + tracked + t("shall", STRUCK) + t(" act."));
    const found = await read("rev.docx", file, { readsManualMarkup: true });
    expect(found.manualMarkup).toBeUndefined();
    expect(changesOf(found)).toEqual([["inserted", "may", "Ada"]]);
  });
});
