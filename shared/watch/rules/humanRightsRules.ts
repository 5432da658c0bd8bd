import { defineWatchRule, type LanguagePatterns } from "../watchRule.ts";

/** Words by which a text refers to human rights. */
const HUMAN_RIGHTS: LanguagePatterns = {
  en: "human rights(?: and fundamental freedoms)?|fundamental (?:freedoms|rights)|rule of law|(?:necessity|proportionality|non-discrimination)|(?:prior )?(?:judicial|independent) (?:authori[sz]ation|review|oversight)|effective remed(?:y|ies)|(?:right to )?privacy|data protection|rights? to (?!(?:vote|refuse|withdraw|reserve|require|apply|object|amend|denounce|propose|speak|make|take|be|not)(?![\\p{L}]))\\p{L}+|rights of (?:indigenous|women|children|persons|people|peoples|migrants|workers|everyone|the child)|public participation|participation in (?:\\p{L}+ )?decision-making|access to (?:information|justice)|gender equality",
  fr: "droits (?:de l['’]homme|humains|fondamentaux)(?: et (?:des |les )?libertés fondamentales)?|libertés fondamentales|état de droit|nécessité|proportionnalité|non-discrimination|contrôle judiciaire|recours (?:utile|effectif)s?|vie privée|protection des données|droits? (?:à (?:la |l['’])?|au )\\p{L}+|droits des (?:peuples autochtones|femmes|enfants|personnes|peuples|migrants|travailleurs)|participation du public|accès (?:à l['’]information|à la justice)|égalité des (?:sexes|genres)",
  es: "derechos (?:humanos|fundamentales)(?: y (?:de )?(?:las )?libertades fundamentales)?|libertades fundamentales|estado de derecho|necesidad|proporcionalidad|no discriminación|(?:autorización|revisión|supervisión) judicial|recursos? efectivos?|privacidad|protección de (?:los )?datos|derechos? a (?:la |los |las )?\\p{L}+|derechos? al \\p{L}+|derechos de (?:los pueblos indígenas|las mujeres|los niños|las personas|los pueblos|los migrantes|los trabajadores)|participación (?:del )?públic[oa]|acceso a la (?:información|justicia)|igualdad de género",
  ru: "прав(?:а|ам|ах|ами)? человека(?: и основны(?:х|е|м|ми) свобод(?:ы|ам|ами|ах)?)?|основны(?:х|е|м|ми) свобод(?:ы|ам|ами|ах)?|верховенств(?:о|а|у|ом) права|соразмерност(?:ь|и|ью)",
  ar: "حقوق الإنسان|الحريات الأساسية|سيادة القانون|التناسب",
  zh: "人权|基本自由|法治|相称性|相称原则",
};

/** Words about human rights that were dropped, and words that make rights give way. */
export const humanRightsRules = [
  defineWatchRule({ id: "dropped-rights", search: { kind: "dropped", words: HUMAN_RIGHTS }, rights: [] }),
  defineWatchRule({
    id: "national-security",
    search: {
      kind: "words",
      words: {
        en: "national security|security of the State|State security|public order(?: \\(ordre public\\))?|ordre public|(?:other )?essential interests|public (?:safety|morals)",
        fr: "sécurité (?:nationale|publique|de l['’][ÉEée]tat)|ordre public|(?:autres )?intérêts essentiels|(?:bonnes mœurs|morale publique)",
        es: "seguridad (?:nacional|pública|del Estado)|orden público|(?:otros )?intereses (?:fundamentales|esenciales)|moral pública",
        ru: "(?:национальн(?:ой|ая|ую)|государственн(?:ой|ая|ую)|общественн(?:ой|ая|ую)) безопасност(?:и|ь|ью)|публичн(?:ый|ого|ому|ым) поряд(?:ок|ка|ку|ком)|(?:друг(?:ие|их|им) )?важнейши(?:е|х|м) интерес(?:ы|ов|ам)",
        ar: "الأمن (?:الوطني|القومي|العام)|النظام العام|مصالحها الأساسية",
        zh: "国家安全|公共秩序|公共安全|其他根本利益",
      },
    },
    rights: [],
    qualifies: true,
  }),
  defineWatchRule({
    id: "kept-secret",
    search: {
      kind: "words",
      words: {
        en: "keep (?:\\w+ )?(?:confidential|secret)|without (?:prior )?(?:notice|notification)|(?:shall|may) not (?:be )?(?:disclose|notif(?:y|ied))d?",
        fr: "garder (?:le )?(?:secret|confidentiel)|à garder secret|sans (?:notification|avis)(?: préalable)?",
        es: "mantener en secreto|(?:guardar|mantener) (?:el secreto|la confidencialidad)|sin (?:previo aviso|notificación previa)",
      },
    },
    rights: ["privacy", "remedy"],
  }),
] as const;
