/**
 * The words for numbers of a language. Words are folded (`foldNumeralWord`): lower case, without accents and vowel signs.
 */
export interface NumeralWords {
  /** Words that mean a number and nothing else, by value. */
  readonly cardinals: ReadonlyMap<string, number>;
  /** Words that multiply what precedes them: "hundred", "mille". */
  readonly multipliers: ReadonlyMap<string, number>;
  /** What may come between the parts of one number: "and" of "one hundred and twenty". */
  readonly joints: readonly string[];
  /** Words that may stand for a number, but also for something else: ordinals, "both", "half", "one". */
  readonly loose: readonly (readonly [start: string, value: number])[];
  /** Whether units come before tens, and letters are attached to words: Arabic. */
  readonly isArabic?: true;
  /** "Per cent": a multiplier after these words is none. */
  readonly notAfter?: readonly string[];
}

function cardinals(lists: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(lists).flatMap(([value, words]) =>
      words.split(" ").map((word) => [foldNumeralWord(word), Number(value)] as const),
    ),
  );
}

function loose(lists: Readonly<Record<number, string>>): readonly (readonly [string, number])[] {
  return Object.entries(lists).flatMap(([value, words]) =>
    words
      .split(" ")
      .map(
        (word) => [foldNumeralWord(word.replace("*", "")) + (word.endsWith("*") ? "*" : ""), Number(value)] as const,
      ),
  );
}

/** Folds case, accents, vowel signs, and the forms of alif, ya and ta marbuta. */
export function foldNumeralWord(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]+/gu, "")
    .replace(/ى/gu, "ي")
    .replace(/ة/gu, "ه")
    .toLowerCase();
}

const EN: NumeralWords = {
  cardinals: cardinals({
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
    11: "eleven",
    12: "twelve",
    13: "thirteen",
    14: "fourteen",
    15: "fifteen",
    16: "sixteen",
    17: "seventeen",
    18: "eighteen",
    19: "nineteen",
    20: "twenty",
    30: "thirty",
    40: "forty",
    50: "fifty",
    60: "sixty",
    70: "seventy",
    80: "eighty",
    90: "ninety",
  }),
  multipliers: cardinals({ 100: "hundred", 1000: "thousand", 1000000: "million" }),
  joints: ["and"],
  loose: loose({
    1: "one first once single sole another",
    2: "second seconds both half halves twice double either bi* pair couple two*",
    3: "third thirds triple tri*",
    4: "fourth fourths quarter* quadr*",
    5: "fifth fifths quinqu*",
    6: "sixth sixths",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth tenths decade*",
    12: "twelfth dozen year* annual*",
    20: "twentieth",
    30: "thirtieth",
    40: "fortieth",
    50: "fiftieth",
    60: "sixtieth",
    90: "ninetieth",
    100: "hundredth centur*",
  }),
};

const FR: NumeralWords = {
  cardinals: cardinals({
    2: "deux",
    3: "trois",
    4: "quatre",
    5: "cinq",
    6: "six",
    7: "sept",
    8: "huit",
    10: "dix",
    11: "onze",
    12: "douze",
    13: "treize",
    14: "quatorze",
    15: "quinze",
    16: "seize",
    20: "vingt vingts",
    30: "trente",
    40: "quarante",
    50: "cinquante",
    60: "soixante",
    70: "septante",
    90: "nonante",
  }),
  multipliers: cardinals({ 100: "cent cents", 1000: "mille", 1000000: "million millions" }),
  joints: ["et"],
  notAfter: ["pour"],
  loose: loose({
    1: "un une premier premiere premiers premieres seul seule unique",
    2: "second seconde deuxieme* moitie demi* double doubles bi*",
    3: "trois* tiers tierce tri*",
    4: "quatrieme* quart* trimestr*",
    5: "cinquieme*",
    6: "sixieme* semestr*",
    7: "septieme*",
    8: "huitieme*",
    9: "neuf neuvieme*",
    10: "dixieme* decenn*",
    12: "douzieme* douzaine an ans annee annees annuel*",
    20: "vingtieme*",
    30: "trentieme*",
    40: "quarantieme*",
    50: "cinquantieme*",
    60: "soixantieme*",
    100: "centieme* siecle*",
  }),
};

const ES: NumeralWords = {
  cardinals: cardinals({
    2: "dos",
    3: "tres",
    4: "cuatro",
    5: "cinco",
    6: "seis",
    7: "siete",
    8: "ocho",
    9: "nueve",
    10: "diez",
    11: "once",
    12: "doce",
    13: "trece",
    14: "catorce",
    15: "quince",
    16: "dieciséis",
    17: "diecisiete",
    18: "dieciocho",
    19: "diecinueve",
    20: "veinte",
    21: "veintiuno veintiún",
    22: "veintidós",
    23: "veintitrés",
    24: "veinticuatro",
    25: "veinticinco",
    28: "veintiocho",
    30: "treinta",
    40: "cuarenta",
    50: "cincuenta",
    60: "sesenta",
    70: "setenta",
    80: "ochenta",
    90: "noventa",
    200: "doscientos doscientas",
    300: "trescientos trescientas",
    400: "cuatrocientos",
    500: "quinientos quinientas",
  }),
  multipliers: cardinals({ 100: "cien ciento", 1000: "mil", 1000000: "millón millones" }),
  joints: ["y"],
  notAfter: ["por"],
  loose: loose({
    1: "un una uno primer* solo sola única único",
    2: "segund* ambos ambas mitad medio media doble bi* dos*",
    3: "tercer* tercio* tri*",
    4: "cuart* trimestr*",
    5: "quint*",
    6: "sext* semestr*",
    7: "séptim*",
    8: "octav*",
    9: "noven*",
    10: "décim* decen*",
    12: "duodécim* docena año* anual*",
    20: "vigésim*",
    30: "trigésim*",
    60: "sexagésim*",
    90: "nonagésim*",
    100: "centésim* siglo*",
  }),
};

const RU: NumeralWords = {
  cardinals: cardinals({
    2: "два две двух двум двумя",
    3: "три трёх трём тремя",
    4: "четыре четырёх четырём четырьмя",
    5: "пять пяти пятью",
    6: "шесть шести шестью",
    7: "семь семи",
    8: "восемь восьми восемью",
    9: "девять девяти девятью",
    10: "десять десяти десятью",
    11: "одиннадцать одиннадцати одиннадцатью",
    12: "двенадцать двенадцати двенадцатью",
    13: "тринадцать тринадцати",
    14: "четырнадцать четырнадцати",
    15: "пятнадцать пятнадцати",
    16: "шестнадцать шестнадцати",
    17: "семнадцать семнадцати",
    18: "восемнадцать восемнадцати",
    19: "девятнадцать девятнадцати",
    20: "двадцать двадцати двадцатью",
    30: "тридцать тридцати тридцатью",
    40: "сорок сорока",
    50: "пятьдесят пятидесяти",
    60: "шестьдесят шестидесяти",
    70: "семьдесят семидесяти",
    80: "восемьдесят восьмидесяти",
    90: "девяносто девяноста",
    100: "сто ста",
    200: "двести двухсот",
    300: "триста трёхсот",
    400: "четыреста четырёхсот",
    500: "пятьсот пятисот",
  }),
  multipliers: cardinals({ 1000: "тысяча тысячи тысяч", 1000000: "миллион миллиона миллионов" }),
  joints: [],
  loose: loose({
    1: "один одна одно одного одной одну одном одним перв* единств*",
    2: "втор* оба обе обоих обеих обеим обеими половин* дважды двой* двух*",
    3: "трет* трой* трёх*",
    4: "четверт* четырёх*",
    5: "пятый пятая пятое пятого пятой пятом пятую",
    6: "шестой шестая шестое шестого шестую",
    7: "седьм* семью",
    8: "восьмой восьмая восьмое восьмого",
    9: "девятый девятая девятое девятого",
    10: "десятый десятая десятое десятого десятилет*",
    12: "двенадцат* дюжин* год* лет ежегодн*",
    20: "двадцат*",
    30: "тридцат*",
    60: "шестидесят*",
    90: "девяност*",
    100: "сот* век*",
  }),
};

const AR_UNITS: Readonly<Record<number, string>> = {
  2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي",
  3: "ثلاث ثلاثة",
  4: "أربع أربعة",
  5: "خمسة",
  6: "ستة",
  7: "سبعة",
  8: "ثمانية ثماني ثمان",
  9: "تسعة",
  10: "عشرة عشر",
};

const AR: NumeralWords = {
  cardinals: cardinals({
    ...AR_UNITS,
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين",
    40: "أربعون أربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين",
    90: "تسعون تسعين",
    100: "مائة مئة",
    200: "مائتان مائتين مئتان مئتين",
    300: "ثلاثمائة ثلاثمئة",
    400: "أربعمائة أربعمئة",
    500: "خمسمائة خمسمئة",
  }),
  multipliers: new Map(),
  joints: [],
  notAfter: ["في"],
  isArabic: true,
  loose: loose({
    1: "واحد* احد احدى أول* أولى",
    2: "ثان* كلا كلتا نصف ضعف ثلثا ثلثي",
    3: "ثالث* ثلث*",
    4: "رابع* ربع أرباع",
    5: "خامس* خمس أخماس",
    6: "سادس* ست سدس",
    7: "سابع* سبع",
    8: "ثامن*",
    9: "تاسع* تسع",
    10: "عاشر* عشر عقد*",
    12: "سنة سنوات سنوي* عام أعوام",
    100: "قرن*",
    1000: "ألف آلاف",
  }),
};

const WORDS: Readonly<Record<string, NumeralWords>> = { en: EN, fr: FR, es: ES, ru: RU, ar: AR };

/** Returns the words for numbers of a language by its primary subtag; undefined if they are not known. */
export function numeralWordsOf(subtag: string): NumeralWords | undefined {
  return WORDS[subtag];
}
