/** The letters with which Word counts, by the format's name (ECMA-376 17.18.59). */
export const LETTERS_BY_NUMBER_FORMAT: Readonly<Record<string, readonly string[]>> = {
  upperLetter: letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
  lowerLetter: letters("abcdefghijklmnopqrstuvwxyz"),
  russianUpper: letters("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
  russianLower: letters("абвгдежзиклмнопрстуфхцчшщыэюя"),
  arabicAlpha: letters("أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
  arabicAbjad: letters("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
  hebrew2: letters("אבגדהוזחטיכלמנסעפצקרשת"),
  hindiConsonants: letters("कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"),
  thaiLetters: letters("กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"),
  ganada: letters("가나다라마바사아자차카타파하"),
  chosung: letters("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
  aiueo: letters("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"),
  aiueoFullWidth: letters(
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
  ),
  iroha: letters("ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ"),
  irohaFullWidth: letters(
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン",
  ),
  chicago: letters("*†‡§"),
};

/** Signs for one number each; numbers beyond the last are printed in digits. */
export const SIGN_NUMBER_FORMATS: Readonly<Record<string, readonly string[]>> = {
  decimalEnclosedCircle: letters("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
  decimalEnclosedCircleChinese: letters("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
  decimalEnclosedFullstop: letters("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
  decimalEnclosedParen: letters("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
  ideographEnclosedCircle: letters("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
  ideographTraditional: letters("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: letters("子丑寅卯辰巳午未申酉戌亥"),
};

/** Digits of other scripts, zero first, that replace ASCII digits. */
export const DIGITS_BY_NUMBER_FORMAT: Readonly<Record<string, readonly string[]>> = {
  decimal: letters("0123456789"),
  decimalHalfWidth: letters("0123456789"),
  decimalFullWidth: letters("０１２３４５６７８９"),
  decimalFullWidth2: letters("０１２３４５６７８９"),
  hindiNumbers: letters("०१२३४५६७८९"),
  thaiNumbers: letters("๐๑๒๓๔๕๖๗๘๙"),
  ideographDigital: letters("〇一二三四五六七八九"),
  japaneseDigitalTenThousand: letters("〇一二三四五六七八九"),
  taiwaneseDigital: letters("○一二三四五六七八九"),
  koreanDigital: letters("영일이삼사오육칠팔구"),
  koreanDigital2: letters("零一二三四五六七八九"),
};

function letters(all: string): readonly string[] {
  return [...all];
}
