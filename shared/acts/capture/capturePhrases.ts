import type { Stance } from "#shared/records/kinds/position.ts";

/** The stance of each sign. */
export const STANCE_BY_SIGN: Readonly<Record<string, Stance>> = {
  "+": "supports",
  "-": "opposes",
  "~": "reserves",
  "?": "flexible",
  ">": "proposes",
  "<": "earlier",
};

/** Connecting phrases, as lists of words in lower case; the longer ones first. */
export const BEHALF_PHRASES = phrases("on behalf of", "in the name of", "obo", "for");
export const ALIGNING_PHRASES = phrases(
  "aligning itself with",
  "aligns itself with",
  "aligned with",
  "aligning with",
  "aligns with",
  "with",
);
export const PROPOSED_BY_PHRASES = phrases("of");
export const OWN_MEMBERS_PHRASES = phrases(
  "its member states",
  "their member states",
  "its members",
  "its member countries",
);
export const OLD_WORDS_FIRST_PHRASES = phrases(
  ...["is replaced by", "replaced by", "becomes", "by", "with", "to"],
  ...["改为", "改成", "替换为"],
);
/** Only after a verb: without one, "por" and "par" may also put the new words first, as "for" does. */
export const OLD_WORDS_FIRST_AFTER_VERB_PHRASES = phrases("par", "por", "на");
export const NEW_WORDS_FIRST_PHRASES = phrases("in the place of", "in place of", "instead of", "for");
export const AFTER_PHRASES = phrases("after");
export const BEFORE_PHRASES = phrases("before");
/** The verbs have no Arabic word for "replace": what استبدال puts in the place of what is disputed among its users. */
export const REPLACE_VERBS = phrases(
  ...["replace", "replaces", "change", "changes", "substitute"],
  ...["remplacer", "remplace", "remplacent", "sustituir", "sustituye", "sustituyen", "reemplazar", "reemplaza"],
  ...["заменить", "заменяет", "заменяют", "将", "把"],
);
export const DELETE_VERBS = phrases(
  ...["delete", "deletes", "strike", "strikes", "remove", "removes"],
  ...["supprimer", "supprime", "suppriment", "biffer", "biffe", "biffent"],
  ...["suprimir", "suprime", "suprimen", "eliminar", "elimina", "eliminan"],
  ...["исключить", "исключает", "исключают", "удалить", "удаляет", "удаляют"],
  ...["حذف", "تحذف", "يحذف", "删除", "删去"],
);
export const ADD_VERBS = phrases(
  ...["add", "adds", "insert", "inserts"],
  ...["ajouter", "ajoute", "ajoutent", "insérer", "insère", "insèrent"],
  ...["añadir", "añade", "añaden", "agregar", "agrega", "agregan", "insertar", "inserta", "insertan"],
  ...["добавить", "добавляет", "добавляют", "включить", "вставить"],
  ...["إضافة", "تضيف", "يضيف", "إدراج", "添加", "增加", "增添", "加入"],
);
/** A code that is not in capitals may be a word: "it" is Italy, "is" Iceland, "to" Tonga, "No" Norway. */
export const CODE_NOT_IN_CAPITALS = /^(?![A-Z]+$)[A-Za-z]{2,3}$/;
/** Words that are ignored between names. In capitals, "AND" is Andorra. */
export const FILLER_WORD = /^(?:and|&|[Tt]he)$/;

function phrases(...list: readonly string[]): readonly (readonly string[])[] {
  return list.map((each) => each.split(" ").map(foldPhraseWord));
}

/** Folds a word as phrases are compared, without case and accents: "Préfère:" becomes "prefere". */
export function foldPhraseWord(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’ʼ]/gu, "'")
    .replace(/[:：]$/u, "");
}
