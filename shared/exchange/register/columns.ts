import { rightName } from "../../briefing/data/note.ts";
import { LANGUAGES } from "../../base/language.ts";
import { inLanguage, message, type MessageCode } from "../../messages/messages.ts";
import { ANNOTATION_KINDS } from "../../records/kinds/annotation.ts";
import { RIGHTS } from "../../rights/catalogue.ts";

/** The columns of the risk register, in their order; a public one has not all of them. */
export const COLUMNS = [
  "id",
  "address",
  "eid",
  "text",
  "made",
  "part",
  "words",
  "start",
  "kind",
  "severity",
  "level",
  "agreed",
  "rights",
  "standards",
  "tags",
  "comment",
  "replies",
  "repliers",
  "settled",
  "author",
  "at",
  "track",
  "basis",
  "confidentiality",
  "source",
] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** What of a provision a note is about. */
export const PARTS = ["words", "whole", "gap"] as const;
export const STATES = ["open", "settled"] as const;

export function headOf(column: ColumnId): string {
  return message(`table.${column}`);
}

/** A reply within a cell begins with this; what follows on further lines belongs to it. */
export const REPLY = "↳ ";

/** What a register's own words mean, whichever language it was written in. */
export interface Vocabulary {
  readonly columns: ReadonlyMap<string, ColumnId>;
  readonly parts: ReadonlyMap<string, (typeof PARTS)[number]>;
  readonly kinds: ReadonlyMap<string, (typeof ANNOTATION_KINDS)[number]>;
  readonly states: ReadonlyMap<string, (typeof STATES)[number]>;
  readonly rights: ReadonlyMap<string, string>;
}

/** Words of earlier versions: registers that have them still come back. */
const FORMER: ReturnType<typeof spokenWords> = {
  columns: [
    ["Open or settled", "settled"],
    ["What is meant", "part"],
    ["Begins at", "start"],
    ["Agreed level", "agreed"],
    ["Who may see it", "confidentiality"],
    ["Открыто или решено", "settled"],
    ["Ouverte ou réglée", "settled"],
    ["مفتوحة أو مسوّاة", "settled"],
    ["المسودة", "text"],
    ["ما دُوّنت عليه", "made"],
    ["ما يُقصد", "part"],
    ["المسار", "track"],
    ["السند", "basis"],
    ["من يراه", "confidentiality"],
    ["未决或已解决", "settled"],
    ["作注所依", "made"],
    ["所指", "part"],
    ["严重性", "severity"],
    ["轨道", "track"],
    ["依据", "basis"],
    ["谁可查看", "confidentiality"],
    ["Qui peut le voir", "confidentiality"],
    ["Ce qui est visé", "part"],
    ["Niveau convenu", "agreed"],
    ["Quién puede verlo", "confidentiality"],
    ["A qué se refiere", "part"],
    ["Nivel acordado", "agreed"],
    ["المقصود", "part"],
    ["المستوى المتفق عليه", "agreed"],
    ["所指内容", "part"],
    ["商定级别", "agreed"],
  ],
  states: [
    ["Settled", "settled"],
    ["Решено", "settled"],
    ["Réglée", "settled"],
    ["مسوّاة", "settled"],
    ["未决", "open"],
  ],
  parts: [["整条", "whole"]],
  kinds: [],
  rights: [["法无明文不为罪", "legality"]],
};

export async function vocabulary(): Promise<Vocabulary> {
  const spoken = await Promise.all(LANGUAGES.map((each) => inLanguage(each, spokenWords)));
  const all = [FORMER, ...spoken];
  const merged = <T>(of: (words: (typeof all)[number]) => readonly (readonly [string, T])[]) =>
    new Map(all.flatMap(of).map(([word, meant]) => [wordKey(word), meant] as const));
  return {
    columns: merged(({ columns }) => columns),
    parts: merged(({ parts }) => parts),
    kinds: merged(({ kinds }) => kinds),
    states: merged(({ states }) => states),
    rights: merged(({ rights }) => rights),
  };
}

function spokenWords() {
  return {
    columns: COLUMNS.map((id) => [headOf(id), id] as const),
    parts: PARTS.map((part) => [message(`register.${part}`), part] as const),
    kinds: ANNOTATION_KINDS.flatMap((kind) => [
      [message(`kind.${kind}` as MessageCode), kind] as const,
      [kind, kind] as const,
    ]),
    states: STATES.flatMap((state) => [[message(`register.${state}`), state] as const, [state, state] as const]),
    rights: RIGHTS.flatMap(({ id }) => [[rightName(id), id] as const]),
  };
}

/** A word as words of a table are compared. */
export function wordKey(word: string): string {
  return word.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
}
