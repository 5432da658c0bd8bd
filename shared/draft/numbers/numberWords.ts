/**
 * "one", "first" and their equivalents in French, Spanish and Russian, by value from 1 on; to be folded with `folded`.
 */
const LISTS: readonly string[] = [
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
  "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme",
  "premiere seconde",
  "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo undecimo duodecimo",
  "primera segunda tercera cuarta quinta sexta septima octava novena decima undecima duodecima",
  "primer - tercer",
  "unico",
  "unique",
  "первый второи третии четвертый пятый шестои седьмои восьмои девятый десятый одиннадцатый двенадцатый",
  "первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая одиннадцатая двенадцатая",
  "первое второе третье четвертое пятое шестое седьмое восьмое девятое десятое одиннадцатое двенадцатое",
];

const ARABIC_UNITS = [
  ["اول", "اولي", "واحد", "وحيد", "وحيده"],
  ["ثاني", "ثانيه"],
  ["ثالث", "ثالثه"],
  ["رابع", "رابعه"],
  ["خامس", "خامسه"],
  ["سادس", "سادسه"],
  ["سابع", "سابعه"],
  ["ثامن", "ثامنه"],
  ["تاسع", "تاسعه"],
  ["عاشر", "عاشره"],
];
const ARABIC_TEEN_ONE = ["حادي", "حاديه"];
const ARABIC_TENS = "عشرون ثلاثون اربعون خمسون ستون سبعون ثمانون تسعون".split(" ");

const ORDINALS: ReadonlyMap<string, number> = new Map([...latinAndCyrillic(), ...arabicOrdinals()]);

/**
 * Returns the value of a number in words, such as "first" or "الثانية عشرة", or null. Covers all six languages except
 * Chinese, which uses digits.
 */
export function valueOfNumberWord(text: string): number | null {
  return ORDINALS.get(folded(text)) ?? null;
}

/** Folds case, white space, accents, vowel signs, and the forms of alif, ya and ta marbuta. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]+/gu, "")
    .replace(/[ىي]/gu, "ي")
    .replace(/ة/gu, "ه")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

function latinAndCyrillic(): [string, number][] {
  return LISTS.flatMap((list) => list.split(" ").map((word, i): [string, number] => [folded(word), i + 1]));
}

/** Returns the forms with the article: "الاول", "الحادي عشر", "الحاديه والعشرون". */
function arabicOrdinals(): [string, number][] {
  const units = ARABIC_UNITS.flatMap((words, i) => words.map((word): [string, number] => [word, i + 1]));
  const compound = [
    ...units.filter(([, value]) => value < 10 && value > 1),
    ...ARABIC_TEEN_ONE.map((word): [string, number] => [word, 1]),
  ];
  const teens = compound.flatMap(([word, value]) =>
    ["عشر", "عشره"].map((ten): [string, number] => [`${word} ${ten}`, 10 + value]),
  );
  const tens = ARABIC_TENS.flatMap((ten, i) => [
    [ten, (i + 2) * 10] as [string, number],
    ...compound.map(([word, value]): [string, number] => [`${word} وال${ten}`, (i + 2) * 10 + value]),
  ]);
  return [...units, ...teens, ...tens].map(([word, value]) => [`ال${word}`, value]);
}
