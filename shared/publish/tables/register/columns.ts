import { rightName } from "#shared/publish/layouts/data/printedNote.ts";
import { LANGUAGES } from "#shared/base/language.ts";
import { withMessageLanguage, message, type MessageCode } from "#shared/messages/messages.ts";
import { ANNOTATION_KINDS } from "#shared/records/kinds/annotation.ts";
import { RIGHTS } from "#shared/rights/catalogue.ts";
import { RATING_DIMENSIONS } from "#shared/rights/ratingLevels.ts";
import { trimWithoutBidiIsolates } from "#shared/publish/formats/omissionWords.ts";

/**
 * The columns of the risk register, in order: first those that are printed, then those for programs. A public register
 * lacks some of them.
 */
export const REGISTER_COLUMNS = [
  "n",
  "address",
  "words",
  "kind",
  "severity",
  "rights",
  "comment",
  "settled",
  "level",
  "agreed",
  "agreed-code",
  "scale",
  "scope",
  "irremediability",
  "likelihood",
  "standards",
  "tags",
  "replies",
  "repliers",
  "author",
  "at",
  "track",
  "basis",
  "confidentiality",
  "source",
  "text",
  "symbol",
  "date",
  "made",
  "part",
  "start",
  "kind-code",
  "severity-code",
  "rights-code",
  "settled-code",
  "part-code",
  "eid",
  "id",
  "key",
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** The columns that hold codes, which are the same in every language, beside those that they explain. */
const CODE_COLUMNS = {
  "agreed-code": "agreed",
  "kind-code": "kind",
  "severity-code": "severity",
  "rights-code": "rights",
  "settled-code": "settled",
  "part-code": "part",
} as const satisfies Partial<Record<RegisterColumn, RegisterColumn>>;

/** The part of a provision that a note is about. */
export const REGISTER_PASSAGE_SCOPES = ["words", "whole", "gap"] as const;
export const REGISTER_STATES = ["open", "settled"] as const;

export function registerColumnTitleOf(column: RegisterColumn): string {
  const explained = (CODE_COLUMNS as Partial<Record<RegisterColumn, RegisterColumn>>)[column];
  if (explained) return registerCodeColumnTitle(registerColumnTitleOf(explained));
  const dimension = RATING_DIMENSIONS.find((each) => each === column);
  return message(dimension ? `dimension.${dimension}` : (`table.${column}` as MessageCode));
}

/** Names the column with the codes of another column: "Kind (code)". */
export function registerCodeColumnTitle(title: string): string {
  return trimWithoutBidiIsolates(message("table.code-of", { column: title }));
}

/** The beginning of a reply within a cell. Further lines without it belong to the same reply. */
export const REGISTER_REPLY_MARK = "↳ ";

/** The meanings of a register's own words, in whichever language it was written. */
export interface RegisterVocabulary {
  readonly columns: ReadonlyMap<string, RegisterColumn>;
  readonly parts: ReadonlyMap<string, (typeof REGISTER_PASSAGE_SCOPES)[number]>;
  readonly kinds: ReadonlyMap<string, (typeof ANNOTATION_KINDS)[number]>;
  readonly states: ReadonlyMap<string, (typeof REGISTER_STATES)[number]>;
  readonly rights: ReadonlyMap<string, string>;
  /** Titles of columns that only other tables of ours have. */
  readonly foreign: ReadonlySet<string>;
}

/** Columns of the tables of positions, proposals, votes, statuses and ratings. */
const FOREIGN_COLUMNS = [
  "delegation",
  "stance",
  "behalf",
  "aligning",
  "form",
  "proposers",
  "cosponsors",
  "old",
  "new",
  "fate",
  "ballot",
  "state-name",
  "question",
  "status",
  "validity",
  "rater",
  "provisional",
] as const;

/** Words of earlier versions, so that registers that have them can still be read. */
const FORMER: Omit<ReturnType<typeof spokenWords>, "foreign"> = {
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

export async function loadRegisterVocabulary(): Promise<RegisterVocabulary> {
  const spoken = await Promise.all(LANGUAGES.map((each) => withMessageLanguage(each, spokenWords)));
  const all = [FORMER, ...spoken];
  const merged = <T>(of: (words: typeof FORMER) => readonly (readonly [string, T])[]) =>
    new Map(all.flatMap(of).map(([word, meant]) => [normaliseTableWord(word), meant] as const));
  return {
    columns: merged(({ columns }) => columns),
    parts: merged(({ parts }) => parts),
    kinds: merged(({ kinds }) => kinds),
    states: merged(({ states }) => states),
    rights: merged(({ rights }) => rights),
    foreign: new Set(spoken.flatMap(({ foreign }) => foreign.map(normaliseTableWord))),
  };
}

function spokenWords() {
  return {
    columns: REGISTER_COLUMNS.map((id) => [registerColumnTitleOf(id), id] as const),
    parts: REGISTER_PASSAGE_SCOPES.flatMap((part) => [
      [message(`register.${part}`), part] as const,
      [part, part] as const,
    ]),
    kinds: ANNOTATION_KINDS.flatMap((kind) => [
      [message(`kind.${kind}` as MessageCode), kind] as const,
      [kind, kind] as const,
    ]),
    states: REGISTER_STATES.flatMap((state) => [
      [message(`register.${state}`), state] as const,
      [state, state] as const,
    ]),
    rights: RIGHTS.flatMap(({ id }) => [[rightName(id), id] as const, [id, id] as const]),
    foreign: FOREIGN_COLUMNS.map((id) => message(`table.${id}`)),
  };
}

/** Normalises a word for the comparison of table words. */
export function normaliseTableWord(word: string): string {
  return trimWithoutBidiIsolates(word).normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
}
