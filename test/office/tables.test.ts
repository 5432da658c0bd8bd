import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "#shared/base/language.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { collectPublication, type Publication } from "#shared/publish/publication/publication.ts";
import { importReturnedContent } from "#shared/publish/returned/importReturnedContent.ts";
import { readReturnedFile } from "#shared/publish/returned/readReturnedFile.ts";
import { reviewReturnedContent } from "#shared/publish/returned/reviewReturnedContent.ts";
import { writeExport } from "#shared/publish/formats/writeExport.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import { TRICKY_DRAFT } from "../support/drafts/trickyDrafts.ts";
import { fuzzSeeds } from "../support/fuzzSeeds.ts";
import { createAnnotatedDossier } from "../support/team/annotatedDossier.ts";
import { unwrapOutcome, type Person } from "../support/team/team.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { RETURNING_FORMATS, type EditedNote } from "../unit/publish/returned/editedFiles.ts";
import { savedAgain, SOFFICE } from "./office.ts";

/** Debian's Python: others have no pandas. */
const PYTHON = "/usr/bin/python3";
const hasPandas = (() => {
  if (!existsSync(PYTHON)) return false;
  try {
    execFileSync(PYTHON, ["-c", "import pandas, openpyxl"], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
})();
if (!hasPandas) console.warn("pandas: not run (python3-pandas or python3-openpyxl is missing)");
if (!SOFFICE) console.warn("LibreOffice: not run (it is missing)");

const TEXT = {
  title: "Draft",
  symbol: "A/AC.999/1",
  date: "2026-03-04",
  draft: TRICKY_DRAFT,
  id: computeDraftId(TRICKY_DRAFT),
};
const AUDIENCES = [
  { audience: "public", informals: false, authors: "none" },
  { audience: "team", informals: true, authors: "names" },
] as const;

interface Case {
  readonly admin: Person;
  readonly content: Publication;
  readonly edited: EditedNote;
}

const cases: readonly Case[] = (
  await Promise.all(
    fuzzSeeds(2).map(async (seed) => {
      const { admin } = await createAnnotatedDossier(seed, 16);
      return AUDIENCES.map((asked) => {
        const { content } = collectPublication(admin.ledger, TEXT, asked);
        const { n } = content.notes[seed % content.notes.length]!;
        return { admin, content, edited: { n, comment: `Who decides in ${seed}?` } };
      });
    }),
  )
).flat();

/** What pandas makes of a table: its length, the types of its columns, and sums by which its values are checked. */
const PANDAS = `
import json, sys, pandas as pd
out = []
for path in sys.argv[1:]:
    t = pd.read_csv(path) if path.endswith(".csv") else pd.read_excel(path)
    of = lambda i: t.iloc[:, list(t.columns).index(i)]
    out.append({
        "rows": len(t), "numbers": of("Number").tolist(), "level": str(of("Level").dtype),
        "levels": float(of("Level").sum()), "date": str(pd.to_datetime(of("Date of draft")).dt.strftime("%Y-%m-%d").iloc[0]),
        "isDate": str(of("Date of draft").dtype), "kinds": of("Kind (code)").tolist(),
        "comments": of("Comment").fillna("").tolist(),
    })
print(json.dumps(out))
`;

describe("A table in pandas", () => {
  it.skipIf(!hasPandas)("has exactly one row for each note, with numbers and dates as such", () => {
    const folder = createTempFolder("pandas");
    const files = cases.flatMap(({ content }, i) =>
      (["csv", "xlsx"] as const).map((as) => {
        const file = path.join(folder, `${i}.${as}`);
        writeFileSync(file, writeExport(as, content));
        return { as, content, file };
      }),
    );
    const told = execFileSync(PYTHON, ["-c", PANDAS, ...files.map(({ file }) => file)], { encoding: "utf8" });
    const read = JSON.parse(told) as readonly Record<string, unknown>[];
    for (const [i, { as, content }] of files.entries()) {
      const { notes } = content;
      const grades: readonly number[] = notes.map(({ note: { severity } }) =>
        "grade" in severity ? severity.grade : 0,
      );
      expect(read[i], `${as} ${i}`).toMatchObject({
        rows: notes.length,
        numbers: notes.map(({ n }) => n),
        level: "float64",
        levels: grades.reduce((sum, grade) => sum + grade, 0),
        date: TEXT.date,
        isDate: as === "xlsx" ? "datetime64[ns]" : "object",
        kinds: notes.map(({ note }) => note.kind),
      });
      expect(read[i]!["comments"]).toHaveLength(notes.length);
    }
    console.log(`pandas: ${read.length} tables, ${read.reduce((sum, { rows }) => sum + Number(rows), 0)} rows`);
  });
});

describe("Files that LibreOffice has saved again, in any language", () => {
  it.skipIf(!SOFFICE).each([
    ["docx", "docx"],
    ["docx", "odt"],
    ["xlsx", "xlsx"],
    ["csv", "xlsx"],
  ] as const)("as %s and then %s: nothing is new or doubled, and a changed comment is one", async (format, to) => {
    const make = (isEdited: boolean) =>
      Promise.all(
        cases.map(({ content, edited }, i) =>
          withMessageLanguage(LANGUAGES[i % LANGUAGES.length]!, () =>
            RETURNING_FORMATS[format](content, isEdited ? edited : undefined),
          ),
        ),
      );
    for (const isEdited of [false, true]) {
      const saved = savedAgain(await make(isEdited), to, format);
      for (const [i, { admin, content, edited }] of cases.entries()) {
        const returned = unwrapOutcome(await readReturnedFile(new FileToImport(`a.${to}`, saved[i]!), () => TEXT));
        const review = reviewReturnedContent(admin.ledger, returned);
        const told = `${format} to ${to}, case ${i}`;
        expect(review.notes, told).toHaveLength(content.notes.length);
        expect(
          [...review.notes, ...review.proposals].filter(({ kind }) => kind !== "known"),
          told,
        ).toEqual([]);
        const comments = review.notes.flatMap((each) =>
          each.kind === "known" && each.differs.comment !== null ? [each.differs.comment] : [],
        );
        expect(comments, told).toEqual(isEdited ? [edited.comment] : []);
        const { notes, replies, states, proposals } = unwrapOutcome(
          importReturnedContent(admin.ledger, admin.me, review),
        );
        expect({ notes, replies, states, proposals }, told).toEqual({ notes: 0, replies: 0, states: 0, proposals: 0 });
      }
    }
  });
});
