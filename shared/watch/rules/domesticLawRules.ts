import { defineWatchRule } from "../watchRule.ts";

const EN = {
  own: "(?:(?:its|their|the|each|that) )?(?:own )?(?:respective )?(?:applicable )?",
  law: "(?:laws?|legislations?|legal (?:systems?|frameworks?|principles|requirements)|constitutions?|constitutional (?:principles|law|system|requirements|provisions|process(?:es)?|procedures))(?: and (?:regulations|practices?|procedures|polic(?:y|ies)))?",
  inner: "(?:domestic|national|internal) ",
  parts:
    "(?:the )?(?:(?:conditions|limits|requirements|provisions|procedures|fundamental principles|basic (?:concepts|principles)) of )?",
};
/** "its domestic law", "their laws", "constitutional principles", "the law of the requested Party". */
const EN_LAW = `(?:${EN.own}${EN.inner}${EN.law}|(?:its|their) (?:own )?(?:respective )?(?:applicable )?${EN.law}|(?:its )?constitutional (?:principles|law|requirements|provisions|process(?:es)?|procedures)|(?:the )?(?:respective )?(?:domestic |national )?laws? of (?:the (?:requested|requesting|sending|host|coastal)|that) (?:State )?(?:Party|State))`;
const EN_PERMITTED = "(?:permitted|allowed|possible|provided|consistent|compatible|required)";

const FR_LAW =
  "(?:(?:du|au|(?:de|à|avec) (?:son|leur|le)|son|leur|le) droit (?:interne|national)|(?:(?:de|à|avec) )?(?:sa|la|leurs?|ses|les) (?:propres? )?(?:lois?|législations?|constitution|procédures?(?= nationale))(?: (?:interne|intérieure|nationale|applicable)s?(?: respectives?)?(?: de chaque (?:État|pays))?)|(?:(?:de|à) )?(?:sa|leur) législation|(?:(?:de|à) )?(?:ses|leurs) (?:lois|principes (?:constitutionnels|fondamentaux)))";
const ES_LAW =
  "(?:(?:con |a |en |por )?(?:lo dispuesto en )?(?:(?:su|sus|el|la|las|los) )?(?:respectiv[oa]s? )?(?:derecho interno|legislaci(?:ón|ones) (?:interna|nacional)(?:es|s)?|leyes (?:internas|nacionales)|ordenamientos? jurídicos? (?:interno|nacional)s?|principios constitucionales)|(?:con |a |en |por )?(?:su|sus) (?:propi[oa]s? )?(?:legislación|leyes|ordenamiento jurídico|principios (?:constitucionales|fundamentales)))";

/** Conditions that measure a promise by the law of the one who made it. */
export const domesticLawRules = [
  defineWatchRule({
    id: "subject-to-domestic-law",
    search: {
      kind: "words",
      words: {
        en: `subject to ${EN.parts}${EN_LAW}|subject to the (?:conditions|procedures)(?: and (?:conditions|procedures))? (?:provided|prescribed|laid down|established) (?:for )?(?:by|in|under) (?:${EN_LAW}|domestic law)|subject to the (?:legal|constitutional|fundamental) principles of (?:the|that|each) (?:State )?Party|due to the (?:\\w+ )?principles of (?:its|their) domestic legal system|(?:where|if|when|as|to the extent|in so far as|insofar as) (?:(?:it|they|this) (?:is|are) )?(?:so )?${EN_PERMITTED} (?:by|under|with|for by|in) (?:(?:its|their|the) (?:applicable )?(?:treaties and )?)?${EN_LAW}|(?:where|if) (?:its|their) (?:domestic )?(?:law|legal system|legislation)s? so (?:permits?|provides?|allows?|requires?)|within the limits of ${EN_LAW}|(?:save|except) (?:as (?:otherwise )?(?:(?:the|its|their) (?:domestic )?laws?(?: of the (?:requested |requesting )?State Party(?: concerned)?)? (?:allows?|provides?|permits?)|provided (?:for )?(?:by|in) ${EN_LAW})|(?:where|if) (?:it is )?(?:incompatible|inconsistent) with ${EN_LAW})|unless (?:otherwise )?(?:prohibited|provided|precluded) (?:by|in|under) ${EN_LAW}`,
        fr: `(?:si|dans la mesure où) (?:la loi|la législation|le droit) (?:du pays|de l['’]État)[^.,;:]{0,60}? le permet|par sa législation nationale|sous réserve (?:(?:des? (?:dispositions|conditions|exigences|principes fondamentaux) )?${FR_LAW}|(?:de|des) (?:ses|leurs) principes (?:constitutionnels|fondamentaux))|dans (?:les limites|la mesure (?:permise|autorisée)) (?:par |fixées par )?${FR_LAW}|(?:si|lorsque|dans la mesure où) (?:son droit interne|sa législation|leur droit interne|leur législation|son système juridique) l(?:e|['’]y)? ?(?:permet|autorise)(?:nt)?|sauf (?:si|lorsque) (?:son|leur|le) droit interne|compte tenu (?:de (?:sa|leur) législation|des principes fondamentaux de (?:son|leur) (?:ordre|système) juridique)`,
        es: `(?:con sujeción|sujet[oa]s?|a reserva) (?:de |a )?(?:(?:los|las|lo) (?:dispuesto|requisitos|límites|disposiciones|principios fundamentales|condiciones) (?:en|de) )?${ES_LAW}|con sujeción al derecho interno|dentro de los límites (?:de|que permita|previstos en) ${ES_LAW}|(?:en la medida en que|cuando|si) (?:así )?(?:lo permitan?|esté permitido por) ${ES_LAW}|salvo que (?:su|la) (?:legislación|derecho interno)`,
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
        en: `(?<!(?:exercised|established) by (?:a|any|each|that) (?:State )?Party )(?:in accordance with|in a manner consistent with|consistent with|in conformity with|pursuant to|in line with) ${EN.parts}${EN_LAW}|consistent with (?:its|their) (?:fundamental|constitutional) principles|(?:as )?(?:provided|prescribed|determined|defined|established|required|governed|specified) (?:for )?(?:by|in|under) (?:the conditions (?:and procedures )?(?:provided for )?(?:by|in|under) )?(?:(?:its|their|the) )?(?:respective )?(?:applicable )?(?:domestic|national|internal) ${EN.law}|(?<!offences? )under (?:its|their) (?:domestic|national|internal) laws?|on the basis of [^.;:]{1,160}?and domestic laws`,
        fr: `(?:conformément|en conformité|conformes?|eu égard) ${FR_LAW}|(?:prévu|établi|défini|déterminé|fixé)e?s? par (?:(?:son|leur|le) droit interne|(?:sa|la|leur) (?:propre )?législation(?: interne| nationale)?)|en vertu de (?:son|leur) droit interne|(?:conformément|selon) (?:à |aux? )?(?:ses|leurs) (?:lois|règles|procédures)(?: (?:nationales|internes))?`,
        es: `(?:de conformidad|conforme|en consonancia|de acuerdo|en virtud) (?:con |a |de )?${ES_LAW}|con arreglo a ${ES_LAW}|(?:previst|establecid|definid|determinad)[oa]s? (?:en|por) ${ES_LAW}`,
        ru: "в соответствии со? (?:(?:своим|его|их) )?(?:внутренним|национальным) (?:законодательством|правом)",
        ar: "وفق(?:ا|اً)? ?ل(?:ل)?(?:قانون(?:ها)?|قوانينها) (?:ال)?(?:داخلي|وطني|محلي)ة?",
        zh: "(?:根据|依照|按照|依据)(?:其|本国|各自)?(?:的)?(?:国内法|本国法律|国内法律)",
      },
    },
    rights: [],
    qualifies: true,
  }),
] as const;
