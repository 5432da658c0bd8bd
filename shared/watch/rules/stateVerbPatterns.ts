import type { LanguagePatterns } from "../watchRule.ts";

/** Words between a subject and its verb: a clause between commas, or "that requires dual criminality". */
const EN_BETWEEN =
  "(?:,[^,.;:]{1,120},|,? (?:that|which) (?:(?!whether)[^.,;:]){3,200}?)?(?:,? (?:\\w+ )?(?:with capacity|in a position|that determine) to do so,?)?";

/** "a State Party", "all Parties", "Parties" and the like, but no "Conference of the Parties" and nothing done by Parties. */
const EN_PARTY =
  "(?:(?<!(?:of|by|between|among|for|to|on|from|with|some) (?:the |all |other )?)(?:(?:the |all |other |these |those )*(?:(?:developed|developing|least developed) country |(?:developed|developing) |(?:contracting|member|requested|requesting|receiving|sending|coastal|port|flag) )?(?:States Parties|States|Parties|countries)(?: of the Union)?|(?:LDCs|SIDS)(?: and (?:African )?(?:LDCs|SIDS|states))*)|(?:each|a|an|the|any|every|that|another) (?:(?:other|requested|requesting|receiving|providing|contracting|federal|member|coastal|port|flag|developed country|developing country|inspecting|sponsoring) )*(?:State Party|Party|State|country)(?: of the Union)?)(?: to (?:this|the present|the) \\w+)?";

const FR_BETWEEN = "(?:,[^,.;:]{1,120},)?(?: qui [^.,;:]{3,160}?)?";
const FR_PARTY =
  "(?:(?<!(?:des|par|entre|aux|pour) (?:les )?|que )(?:(?:toutes )?les (?:autres )?parties(?: contractantes| développées?| en développement| en mesure de le faire)?|(?:tous )?les (?:autres )?(?:pays|États)(?: (?:parties|membres|contractants|de l['’]Union))?)|États parties|(?:chaque|chacun des|une?|toute?|cette|cet|la|l['’]) ?(?:État partie|État(?: membre| contractant)?|partie(?: contractante| requise| requérante| concernée)?|pays(?: de l['’]Union)?))(?: (?:au|à la) présente? \\w+)?";

const ES_BETWEEN = "(?:,[^,.;:]{1,120},)?(?: que [^.,;:]{3,160}?)?";
const ES_PARTY =
  "(?:(?<!(?:de|por|entre|a|para) (?:todas )?)(?:(?:todas )?las (?:otras |demás )?partes(?: contratantes)?|(?:todos )?los (?:otros |demás )?Estados(?: partes?| miembros| contratantes)?)|Estados partes?|(?:cada|una?|todo|toda|cualquier|ese|esa|el|la) (?:otro |otra )?(?:Estado(?: parte| miembro| contratante| requerido| requirente)?|parte(?: contratante| requerida| requirente)?|país))(?: (?:en|del?) (?:el |la )?presente \\w+)?";

/** A subject that a duty could bind, up to the verb. */
const SUBJECTS: LanguagePatterns = {
  en: `(?<![\\p{L}\\p{N}])${EN_PARTY}(?: (?:and|or) (?:the )?(?:(?:\\w+ )?(?:parties|states|institutions|organizations)(?: (?:serving|of) this \\w+)?))?${EN_BETWEEN} (?:also )?`,
  fr: `(?<![\\p{L}\\p{N}])${FR_PARTY}${FR_BETWEEN} `,
  es: `(?<![\\p{L}\\p{N}])${ES_PARTY}${ES_BETWEEN} `,
};

/**
 * What a State may do as a party to the treaty or to a procedure, where no duty is given up: to propose, to request, to
 * denounce. The words between commas come first ("may, at any time, denounce").
 */
export const PROCEDURAL_VERBS: LanguagePatterns = {
  en: `(?:,[^.;:]{1,200}?,)? ?(?:(?:also|then|further|periodically|directly|jointly|wholly or partially) )*(?:request|propose|denounce|withdraw|extend|specify|sign|ratify|accede|require the other|make (?:a |an |any |further )?(?:requests?|proposals?|statements?)|submit (?:to [^.,;:]{1,60} )?(?:a |an |any |its |their )?(?:observations|proposals?|amendments?|comments?|views|candidates?|nominations?|requests?)|nominate|notify|inform|invite|participate|attend|appoint|refer|bring|convene|call for|vote|transmit|send|seek|raise|communicate (?:with|directly)|conclude|enter into|consider this|become|need|wish|have|face|experience|cause|exist|choose|recover|be)`,
  fr: `(?:,[^.;:]{1,200}?,)? ?(?:(?:également|aussi|à tout moment|en outre|par écrit) )*(?:demander|proposer|dénoncer|se retirer|retirer|étendre|préciser|signer|ratifier|adhérer|présenter (?:une|des) (?:demandes?|propositions?|candidats?)|soumettre (?:une|des) (?:demandes?|propositions?|observations?)|formuler des commentaires|désigner|notifier|informer|inviter|participer|assister|saisir|transmettre|avoir besoin|souhaiter|conclure|devenir|être|mener)`,
  es: `(?:,[^.;:]{1,200}?,)? ?(?:(?:también|asimismo|en cualquier momento|por escrito) )*(?:pedir|solicitar|proponer|denunciar|retirar|extender|especificar|firmar|ratificar|adherirse|presentar (?:una|unas|propuestas?|solicitudes?|enmiendas?|observaciones)|nombrar|designar|notificar|informar|invitar|participar|asistir|someter|transmitir|necesitar|desear|celebrar|concertar|llegar a ser|ser)`,
};

/**
 * Returns the pattern of a verb after a subject that a duty could bind, unless what follows the verb is one of the
 * `except` patterns; and that of `more`, which needs no subject.
 */
export function makeStateVerbPatterns(
  verbs: LanguagePatterns,
  except: LanguagePatterns,
  more: LanguagePatterns = {},
): LanguagePatterns {
  const patterns: { -readonly [L in keyof LanguagePatterns]: LanguagePatterns[L] } = {};
  for (const language of ["en", "fr", "es"] as const) {
    const [subject, verb, not] = [SUBJECTS[language], verbs[language], except[language]];
    if (subject === undefined || verb === undefined) continue;
    const found = `(?<=${subject})(?:${verb})${not === undefined ? "" : `(?!${not})`}`;
    patterns[language] = more[language] === undefined ? found : `${found}|${more[language]}`;
  }
  return patterns;
}
