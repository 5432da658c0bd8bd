import { defineWatchRule } from "../watchRule.ts";

/** Words that leave a duty to the judgement or the circumstances of the State that owes it. */
export const discretionRules = [
  defineWatchRule({
    id: "own-discretion",
    search: {
      kind: "words",
      words: {
        en: "at (?:its|their) (?:own |sole )?discretion|on a voluntary basis|as (?:it|they) (?:deems?|considers?|sees?|may deem) (?:it )?(?:necessary|appropriate|fit)|(?:if|where|when) (?:it|they) (?:so )?(?:wish(?:es)?|choose[s]?|deems? (?:it )?(?:necessary|appropriate))|(?<!not )(?:to the extent|where|if) (?:that )?it is (?:consistent|compatible) with the public interest|to the extent that it is consistent with the public interest",
        fr: "à (?:sa|leur) (?:seule |libre )?(?:discrétion|appréciation)|(?:à titre|sur une base) volontaire|à titre facultatif|(?:si|lorsqu['’]) ?(?:elle|il)s? (?:le souhaite(?:nt)?|le désire(?:nt)?|le juge(?:nt)? (?:nécessaire|approprié|opportun|utile)|l['’]estime(?:nt)? (?:nécessaire|approprié|opportun|utile))|qu['’](?:elle|il)s? (?:juge|estime)(?:nt)? (?:nécessaire|approprié|opportun|utile)e?s?",
        es: "a (?:su|entera|su propia) discreción|de (?:manera|forma) voluntaria|(?:a título|con carácter) voluntario|(?:si|cuando) (?:así )?lo (?:desean?|considere[n]? (?:necesario|apropiado|oportuno)|estime[n]? (?:necesario|conveniente|oportuno))|que (?:considere|estime)n? (?:necesari|apropiad|oportun|conveniente)[oae]?s?",
      },
    },
    rights: [],
    qualifies: true,
  }),
  defineWatchRule({
    id: "own-circumstances",
    search: {
      kind: "words",
      words: {
        en: "(?:in accordance with|in (?:the )?light of|taking into account|consistent with|depending on|based on|subject to|as appropriate to) [^.;:]{0,80}?(?:its|their|different|respective) (?:different |respective )?national (?:circumstances|capabilities|priorities|conditions)|(?:(?:when|that are|which are|parties|states|those|organizations) )?in a position to do so|with (?:the )?capacity to do so|within (?:its|their) existing (?:technical )?(?:capability|capabilities|capacity|capacities)|will depend on the effective implementation",
        fr: "(?:compte tenu|en fonction|eu égard|conformément|selon|à la lumière|au regard) (?:d(?:e|es|u)? |aux? |à )?(?:sa|ses|leurs?|la|les|différentes)? ?(?:situations?|circonstances|capacités|priorités|conditions) nationales?(?: respectives)?|en mesure de le faire|dans les limites de (?:ses|leurs) capacités techniques|dépendra de l['’]exécution effective",
        es: "(?:teniendo en cuenta|a la luz de|según|de acuerdo con|en función de|de conformidad con) (?:sus|las|su|la) (?:diferentes |distintas )?(?:circunstancias|capacidades|prioridades|condiciones) nacionales|en (?:condiciones|posición) de hacerlo|dentro de (?:su|sus) capacidad(?:es)? técnicas?|dependerá de la aplicación efectiva",
      },
    },
    rights: [],
    qualifies: true,
  }),
] as const;
