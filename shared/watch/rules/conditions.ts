import { defineWatchRule } from "../watchRule.ts";

/** Conditions that subordinate a promise to something else, or leave it to the one who made it. */
export const conditionRules = [
  defineWatchRule({
    id: "subject-to-domestic-law",
    search: {
      kind: "words",
      words: {
        en: "subject to (?:the (?:requirements|provisions|limits|conditions) of )?(?:(?:its|their|the) )?(?:respective )?(?:applicable )?(?:domestic|national|internal) (?:laws?|legislation|legal (?:system|framework)s?)|(?:where|if|to the extent) (?:so )?permitted by (?:its|their) (?:domestic|national|internal) laws?|within the limits of (?:its|their) (?:domestic|national|internal) laws?|(?:save|except) as (?:otherwise )?(?:(?:the|its|their) (?:domestic )?laws?(?: of the (?:requested |requesting )?State Party(?: concerned)?)? (?:allows?|provides?|permits?)|provided (?:for )?(?:by|in) (?:its|their|the) (?:domestic|national|internal) laws?)",
        fr: "sous réserve (?:(?:du|de (?:son|leur)|des? dispositions (?:du|de (?:son|leur))) droit interne|de (?:sa|la|leur) législation (?:interne|nationale))|dans les limites (?:du|de (?:son|leur)) droit interne",
        es: "con sujeción a (?:(?:lo dispuesto en )?(?:su|el) (?:respectivo )?derecho interno|(?:su|la) legislación (?:interna|nacional))|dentro de los límites de su derecho interno",
        ru: "(?:с уч[её]том|при условии соблюдения) (?:(?:своего|его|их) )?(?:внутреннего|национального) (?:законодательства|права)",
        ar: "ره?نا[ً]?(?: بأحكام| ب| ?بمراعاة)? ?(?:ب?(?:ال)?قانون(?:ها)?|ب?قوانينها) (?:ال)?(?:داخلي|وطني|محلي)ة?",
        zh: "在不违反(?:其|本国|各自)?(?:的)?(?:国内法|本国法律|国内法律)|在(?:其|本国)?国内法(?:律)?(?:许可|允许)",
      },
    },
    rights: [],
    qualifies: true,
  }),
  defineWatchRule({
    id: "in-accordance-with-domestic-law",
    search: {
      kind: "words",
      words: {
        en: "(?:in accordance with|consistent with|as provided for (?:in|by)|in conformity with|pursuant to) (?:(?:its|their|the) )?(?:respective )?(?:applicable )?(?:domestic|national|internal) (?:laws?|legislation|legal (?:system|framework)s?)|(?<!offences? )under (?:its|their) (?:domestic|national|internal) laws?",
        fr: "(?:conformément|en conformité|conformes?) (?:au|à (?:son|leur)|avec (?:son|leur|le)) droit interne|conformément à (?:sa|la|leur) législation (?:interne|nationale)|(?:prévu|établi)e?s? par (?:son|leur|le) droit interne",
        es: "(?:de conformidad|conforme|en consonancia) (?:con|a) (?:su|el|sus) (?:respectivo )?(?:derecho interno|legislación (?:interna|nacional))|con arreglo a (?:su|el) derecho interno",
        ru: "в соответствии со? (?:(?:своим|его|их) )?(?:внутренним|национальным) (?:законодательством|правом)",
        ar: "وفق(?:ا|اً)? ?ل(?:ل)?(?:قانون(?:ها)?|قوانينها) (?:ال)?(?:داخلي|وطني|محلي)ة?",
        zh: "(?:根据|依照|按照|依据)(?:其|本国|各自)?(?:的)?(?:国内法|本国法律|国内法律)",
      },
    },
    rights: [],
    qualifies: true,
  }),
  defineWatchRule({
    id: "without-prejudice",
    search: {
      kind: "words",
      words: {
        en: "without prejudice to|(?:shall|does) not (?:affect|prejudice)",
        fr: "sans préjudice d(?:es?|u|['’])",
        es: "sin perjuicio de(?:l)?",
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
        en: "(?:where|as(?<!as (?:long|soon|far) as)|when|if) (?:deemed |considered )?(?:appropriate|necessary)(?: and (?:appropriate|necessary))?",
        fr: "(?:le cas échéant|s['’]il y a lieu|selon qu['’]il convient|lorsqu['’]il y a lieu|si nécessaire|selon que de besoin)",
        es: "(?:cuando|según|si) (?:proceda|corresponda|sea (?:apropiado|necesario))|en su caso",
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
        en: "to the (?:(?:greatest|fullest|maximum|widest) )?extent (?:possible|feasible|practicable)|as far as (?:possible|practicable|feasible)|in so far as (?:possible|practicable)|insofar as (?:possible|practicable)|within (?:its|their) (?:means|capabilities|available resources)|where (?:possible|feasible|practicable)",
        fr: "dans (?:toute )?la mesure du possible|autant que possible|dans la limite de (?:ses|leurs) moyens",
        es: "en la medida de lo posible|en lo posible|dentro de (?:sus|los) (?:medios|posibilidades)",
        ru: "насколько (?:это )?возможно|в (?:максимально )?возможной степени|по мере возможности|в меру (?:своих )?возможностей",
        ar: "قدر (?:الإمكان|المستطاع)|إلى أقصى (?:حد|مدى) ممكن|في حدود (?:إمكاناتها|قدراتها)",
        zh: "尽可能|在可能(?:的)?(?:范围|情况|限度|程度)(?:内|下)?|在可行(?:的)?(?:范围|情况)(?:内|下)?",
      },
    },
    rights: [],
    qualifies: true,
  }),
] as const;
