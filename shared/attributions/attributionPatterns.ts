import type { AttributionKind } from "./attribution.ts";

/**
 * The words by which compilations say what delegations want, in the six official languages: patterns that match at the
 * beginning of a text. A hyphen or letter may not follow a word, except in Chinese and Arabic, where others are attached.
 */
const wordsOf = (...alternatives: readonly string[]) => new RegExp(`^(?:${alternatives.join("|")})`, "iu");
const latin = (words: string) => `(?:${words})(?![\\p{L}\\p{N}-])`;

/** The verbs and nouns of each kind, the more specific kinds first: "does not support" is not "support". */
export const ATTRIBUTION_KIND_PATTERNS: readonly (readonly [Exclude<AttributionKind, "alternative">, RegExp])[] = [
  [
    "reserve",
    wordsOf(
      latin(
        "(?:a )?(?:general |scrutiny |study )?reservations?|reserves?(?: (?:its|their) positions?)?|reserved?(?: on)?",
      ),
      latin("(?:se )?réserv(?:e|ent|er)(?: (?:sa|leur) position)?|réserves?"),
      latin("(?:se )?reserv(?:a|an|ar|as)(?: su posición)?"),
      latin("резервиру(?:ет|ют)(?: свою позицию)?|оговорк[аи]"),
      "تحفظ|تتحفظ|يتحفظ|التحفظ",
      "(?:持)?保留(?:意见|立场)|持保留",
    ),
  ],
  [
    "oppose",
    wordsOf(
      latin(
        "oppos(?:e|es|ed|ing|ition)(?: to)?|objects?(?: to)?|objections?|(?:do|does|did) not (?:support|accept|agree)(?: to| with)?|cannot (?:support|accept|agree)(?: to| with)?|rejects?|against",
      ),
      latin(
        "s['’]oppos(?:e|ent)(?: à)?|opposition|objections?|(?:n['’]|ne )(?:appuie|appuient|accepte|acceptent|soutient|soutiennent) pas",
      ),
      latin("se opone(?:n)?(?: a)?|oposición|objeción|objeta(?:n)?|no (?:apoya|apoyan|acepta|aceptan)"),
      latin("возража(?:ет|ют)(?: против)?|выступа(?:ет|ют) против|не поддержива(?:ет|ют)"),
      "تعارض|يعارض|معارضة|لا تؤيد|لا يؤيد",
      "反对|不支持|不同意",
    ),
  ],
  [
    "support",
    wordsOf(
      latin("support(?:s|ed|ing)?|in favou?r(?: of)?|retain(?:s|ed)?|keep(?:s)?|maintain(?:s|ed)?|endorse(?:s|d)?"),
      latin(
        "appui(?:e|ent)?|appuyer|appuyée?s?|soutenue?s?|soutien|soutien(?:t|nent)|soutenir|conserver|maintenir|garder",
      ),
      latin("apoy(?:o|a|an|ar|ado|ada)|mantener|conservar|retener"),
      latin("поддерж(?:ка|ать|ивает|ивают|ано)|сохранить"),
      "تأييد|تؤيد|يؤيد|الإبقاء على|إبقاء",
      "支持|赞成|保持不变",
    ),
  ],
  [
    "replace",
    wordsOf(
      latin("replac(?:e|es|ed|ing|ement)|substitut(?:e|es|ed|ing|ion)|chang(?:e|es|ed|ing)|rephrase"),
      latin("remplac(?:e|er|ement|ent)|substituer"),
      latin("sustitu(?:ir|ye|yen|ción)|reemplaz(?:ar|a|an|o)|cambiar"),
      latin("замен(?:ить|а|яет)"),
      "استبدال|الاستعاضة عن|يستعاض عن|استبدل",
      "将|替换|改为",
    ),
  ],
  [
    "delete",
    wordsOf(
      latin("delet(?:e|es|ed|ing|ion)(?: of)?|remov(?:e|es|ed|ing|al)(?: of)?|strik(?:e|es|ing)|omit|suppress"),
      latin("supprim(?:er|e|ent)|suppression(?: de)?|biffer|retir(?:er|e)|omettre"),
      latin("suprim(?:ir|e|en)|supresión(?: de)?|elimin(?:ar|a|an|ación)(?: de)?|borrar"),
      latin("исключ(?:ить|ает|ают|ение)|удал(?:ить|ение)|снять"),
      "حذف|احذف|يحذف|تحذف",
      "删除|删去",
    ),
  ],
  [
    "add",
    wordsOf(
      latin("add(?:s|ed|ing|ition)?(?: of)?|insert(?:s|ed|ing|ion)?(?: of)?|includ(?:e|es|ed|ing)|inclusion(?: of)?"),
      latin("ajout(?:er|e|ent)?(?: de)?|insér(?:er|e|ent)|insertion(?: de)?|inclu(?:re|t|ent)"),
      latin(
        "añad(?:ir|e|en)|agreg(?:ar|a|an|ue)|insert(?:ar|a|an)|inserción(?: de)?|inclu(?:ir|ye|yen)|adición(?: de)?",
      ),
      latin("добав(?:ить|ляет|ление)|включ(?:ить|ает|ение)|встав(?:ить|ка)"),
      "إضافة|أضف|إدراج|يضاف|تضاف|يدرج",
      "增加|添加|插入|加入|增列|增添|补充",
    ),
  ],
];

/** "proposes", "would like", "proposes to": the words between a delegation and what it wants. */
export const PROPOSES_PATTERN = wordsOf(
  latin(
    "(?:has |have )?propos(?:e|es|ed|al)(?: to| that)?|suggest(?:s|ed)?(?: to)?|request(?:s|ed)?(?: to)?|wish(?:es|ed)?(?: to)?|would(?: like)?(?: to)?|wants?(?: to)?|prefer(?:s|red)?(?: to)?|to",
  ),
  latin(
    "propos(?:e|ent|ition)(?: de)?|suggèr(?:e|ent)(?: de)?|souhait(?:e|ent)|demand(?:e|ent)(?: de)?|préfèr(?:e|ent)",
  ),
  latin("propon(?:e|en)|sugier(?:e|en)|solicit(?:a|an)|dese(?:a|an)|prefier(?:e|en)|propuesta"),
  latin("предлага(?:ет|ют)|прос(?:ит|ят)"),
  "تقترح|يقترح|اقتراح",
  "提议|建议|要求",
);

/** "Proposal by", "text proposed by", "submitted by": the words before delegations whose words follow or precede. */
export const PROPOSED_BY_PATTERN = new RegExp(
  `^(?:${[
    "(?:(?:text(?:ual)?|wording|language|written|joint|compromise|new|original|revised) )*(?:proposals?|proposed|submission|submitted|suggestions?|suggested|amendments?)(?: (?:text|wording|language|amendment))?(?: made| submitted| received)?(?: by| of| from)(?: the delegations?(?: of)?)?",
    "(?:text|wording|language) (?:of|by|from)(?: the delegations?(?: of)?)?",
    "(?:(?:texte|libellé|nouvelle|nouveau) )*(?:propositions?|proposée?s?|présentée?s?|soumise?|suggestion|amendement)(?: (?:conjointe|commune|présentée|soumise))?(?: par| de la| de l['’]| des| du| de| d['’])(?: ?la délégation (?:de la|de l['’]|du|de|des))?",
    "(?:(?:texto|redacción|nueva|nuevo) )*(?:propuestas?|propuestos?|presentad[oa]s?|sugerencia|enmienda)(?: (?:conjunta|presentada))?(?: por| de| del| de la)(?: la delegación de)?",
    "предложен(?:ие|о|ный)(?: делегаци(?:и|ей|ями))?",
    "(?:نص )?(?:اقتراح|مقترح)(?: مقدم)?(?: من)?(?: وفد)?",
    "(?:由)?(?=[\\p{Script=Han}、]+(?:的提案|提出|提议)$)",
  ].join("|")}) ?`,
  "iu",
);

/** "by", "requested by", "from": the words between what is wanted and who wants it. */
export const REQUESTED_BY_PATTERN = wordsOf(
  latin(
    "(?:(?:was |were |is |are )?(?:proposed|requested|suggested|supported|made|entered|sought) )?(?:by|from)(?: the delegations?(?: of)?)?",
  ),
  latin("(?:(?:proposée?s?|demandée?s?|appuyée?s?|formulée?s?) )?par"),
  latin("(?:(?:propuest[oa]s?|solicitad[oa]s?|apoyad[oa]s?|formulad[oa]s?) )?por"),
  "من جانب|بناء على اقتراح",
  "由",
);

/** Also "of": a reservation of Iran is Iran's, but a deletion of Iran is none. */
export const REQUESTED_BY_OR_OF_PATTERN = wordsOf(
  REQUESTED_BY_PATTERN.source.replace(/^\^/, ""),
  latin("of(?: the)?|de la|des|du|de|del"),
  "de l['’]|d['’]",
  "من",
);

/** An alternative to a paragraph, such as "alt.", "alt. 2", "variante 1". */
export const ALTERNATIVE_WORD_PATTERN =
  "(?:alternative(?: (?:text|wording|formulation))?|alt\\.?|variante|variant|var\\.|autre (?:libellé|texte)|texto alternativo|alternativa|вариант|альтернатив(?:а|ный текст)|بديل|نص بديل|备选案文|备选)";

/** "supported by" between the delegation that proposes and those that join it. */
export const SUPPORTED_BY_PATTERN =
  /[,;(]?\s*(?:and )?(?:supported by|with the support of|appuyée?s? par|soutenue?s? par|avec l['’]appui (?:de la|du|des|de l['’]|de)|apoyad[oa]s? por|con el apoyo de|при поддержке|بتأييد(?: من)?|得到)\s+/iu;

/** "on behalf of". */
export const ON_BEHALF_OF_PATTERN =
  /\s*[,(]?\s*(?:\bon behalf of(?: the)?|\bobo\b|\bspeaking for(?: the)?|\bau nom (?:de la|de l['’]|du|des|de)|\ben nombre (?:de la|del|de los|de)|от имени|باسم|نيابة عن|代表)\s*/iu;

/** What a bracket says that is no wording of a delegation: "text to come", "placeholder", a reference. */
export const NOT_A_WORDING_PATTERN =
  /^(?:\(?(?:placeholder|tb[cd]|to (?:be|come|follow)\b|text (?:to|will)\b|see\b|cf\.|comments?\b|question|note\b|ibid|no text|à (?:compléter|confirmer)|voir\b|por (?:completar|confirmar)|véase\b|см\.|انظر|见|待)|[\p{P}\p{S}\s]*$)/iu;

/** The provision itself: "this paragraph", "the whole article", "the sentence". */
export const WHOLE_PROVISION_PATTERN = new RegExp(
  `^(?:${[
    "(?:this |the )?(?:whole |entire )?(?:this |the )?(?:sub-?)?(?:paragraph|para|article|provision|section|chapter|sentence|text|item)",
    "(?:le |la |l['’]|ce |cet |cette |du |de la |de l['’]|de ce |de cet )?(?:présent |présente )?(?:paragraphe|article|disposition|alinéa|texte|phrase)",
    "(?:el |la |este |esta |del |de la |de este )?(?:presente )?(?:párrafo|artículo|disposición|apartado|texto|oración)",
    "(?:этот |данный )?(?:пункт|статью|статья|подпункт|текст)",
    "(?:هذه |هذا )?(?:الفقرة|المادة|النص|الفقرة الفرعية)",
    "(?:本|该)?(?:款|条|项|段|案文)",
  ].join("|")})[.\\s。]*$`,
  "iu",
);

/** "after", "before": where words are to be added. */
export const AFTER_PATTERN = /^[\s,]*(?:after|après|después de|tras|после|بعد|在)\s*/iu;
export const BEFORE_PATTERN = /^[\s,]*(?:before|avant|antes de|перед|قبل)\s*/iu;

/** "with", "by": between the old words and the new ones. */
export const REPLACED_WITH_PATTERN = /^[\s,]*(?:with|by|to|into|par|por|con|на|بعبارة|بكلمة|ب|改为|替换为|改成)\s*/iu;
