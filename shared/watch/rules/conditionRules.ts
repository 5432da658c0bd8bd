import { defineWatchRule } from "../watchRule.ts";

/** Words with which a text qualifies what it asks for: "as appropriate", or "[, as appropriate,]" if nobody has agreed. */
const EN_POSSIBLE = "(?:possible|feasible|practicable|practical|available)";
const EN_QUALITY = "(?:appropriate|necessary|applicable|relevant)";

/** Conditions that subordinate a promise to something else, or leave it to the one who made it. */
export const conditionRules = [
  defineWatchRule({
    id: "without-prejudice",
    search: {
      kind: "words",
      words: {
        en: "without prejudice to(?! (?:the|any|other) (?:criminal |existing )?(?:liability|responsibility|obligations?|duties)(?![\\p{L}]))|(?:shall|does) not (?:affect|prejudice)(?! the validity)",
        fr: "sans préjudice(?= d(?:es? |u |['’]))(?! d(?:es? |u |['’])(?:la )?(?:obligations|responsabilité)(?![\\p{L}]))",
        es: "sin perjuicio de(?:l)?(?! (?:las obligaciones|la responsabilidad)(?![\\p{L}]))",
        ru: "без ущерба для|не наносит ущерба",
        ar: "(?:مع |ب)?(?:دون|عدم) (?:ال)?(?:إخلال|مساس) ب",
        zh: "(?:在)?不(?:影响|妨碍|损害)",
      },
    },
    rights: [],
  }),
  defineWatchRule({
    id: "where-appropriate",
    search: {
      kind: "words",
      words: {
        en: `(?<!(?:for|until|to) [^.,;]{0,60}?)(?:where|(?<!well )as(?<!as (?:long|soon|far) as)|when|if|whenever) (?:deemed |considered )?${EN_QUALITY}(?! (?:action|actions|measures?|steps)(?![\\p{L}]))(?: and (?:(?:where|as|if) )?${EN_QUALITY})?|(?:save|except) in exceptional (?:circumstances|cases)|(?:where|when|if|except where|unless) (?:the |compelling )?(?:interests?|reasons|circumstances) [^.,;:]{0,60}?(?:so|otherwise) requires?`,
        fr: "sauf (?:dans des |en cas de )?circonstances exceptionnelles|(?:lorsque|si|chaque fois que) (?:l['’]intérêt|les intérêts|les circonstances) [^.,;:]{0,60}l['’]exige(?:nt)?|le cas échéant|s['’]il y a lieu(?! (?:de |d['’]))|selon qu['’]il (?:convient|conviendra|est approprié)|(?:lorsque|quand|lorsqu['’]il) (?:cela |c['’])?(?:y a lieu|est (?:approprié|nécessaire|pertinent|utile))|si (?:nécessaire|besoin est|cela est (?:approprié|nécessaire))|(?:selon|en tant) que de besoin|selon le cas|selon les besoins|comme il convient|chaque fois que nécessaire",
        es: "(?:salvo|excepto) en circunstancias excepcionales|cuando (?:el interés|los intereses|las circunstancias) [^.,;:]{0,60}(?:así )?lo (?:exijan?|requieran?)|(?:cuando|según|si|como|donde) (?:proceda|corresponda|convenga|sea (?:apropiado|necesario|pertinente|procedente|aplicable))|en su caso|de ser (?:necesario|apropiado|pertinente)|según sea el caso|si procede|cuando resulte (?:apropiado|necesario)|en caso necesario",
        ru: "в надлежащих случаях|в соответствующих случаях|при необходимости|когда это уместно",
        ar: "(?:حسب|عند) الاقتضاء",
        zh: "酌情|适当时|在?适当(?:的)?情况下|必要时",
      },
    },
    rights: [],
    qualifies: true,
  }),
  defineWatchRule({
    id: "extent-possible",
    search: {
      kind: "words",
      words: {
        en: `to the (?:\\w+ )?extent (?:reasonably )?${EN_POSSIBLE}|(?:as|so|in so|insofar)(?: far)? as (?:is |are |may be )?(?:reasonably |reasonable and )?${EN_POSSIBLE}|as (?:early|soon|speedily|quickly|promptly|fully|far|often|much|widely) as (?:is )?(?:possible|practicable|circumstances (?:so )?permit)|within (?:its|their) (?:available |existing )?(?:means|capabilities|capacity|resources)|(?:where|when|if|whenever) (?:reasonably )?${EN_POSSIBLE}(?: and to the extent ${EN_POSSIBLE})?`,
        fr: "dans (?:toute )?la mesure (?:du possible|des? (?:ses|leurs) (?:moyens|possibilités)|où (?:cela est|ils sont|elles sont|c['’]est|il est) (?:possible|faisable|disponibles?))|autant que (?:possible|faire se peut)|dans (?:la limite|les limites) de (?:ses|leurs) (?:moyens|capacités|ressources)|(?:lorsque|si|quand|lorsqu['’]) ?(?:cela|c['’]|ils|elles|il|elle) (?:est|sont|sera|seront) (?:possible|faisable|disponible|réalisable)s?|(?:s['’]|lorsqu['’]) ?(?:ils?|elles?) (?:est|sont) disponibles?|(?:si|lorsque) possible|(?:aussitôt|dès) que possible",
        es: "en la medida de lo (?:posible|practicable)|en (?:todo )?lo posible|dentro de (?:sus|los) (?:medios|posibilidades|recursos|límites de sus (?:medios|capacidades))|en la medida en que (?:sea|resulte) (?:posible|viable)|(?:cuando|si|siempre que) (?:sea|resulte|fuera|esté|estén) (?:posible|viable|factible|disponible)s?|de ser posible|(?:en cuanto|tan pronto como) sea posible|hasta el máximo (?:de los recursos|posible)",
        ru: "насколько (?:это )?возможно|в (?:максимально )?возможной степени|по мере возможности|в меру (?:своих )?возможностей",
        ar: "قدر (?:الإمكان|المستطاع)|إلى أقصى (?:حد|مدى) ممكن|في حدود (?:إمكاناتها|قدراتها)",
        zh: "尽可能|在可能(?:的)?(?:范围|情况|限度|程度)(?:内|下)?|在可行(?:的)?(?:范围|情况)(?:内|下)?",
      },
    },
    rights: [],
    qualifies: true,
  }),
] as const;
