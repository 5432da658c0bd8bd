import type { Language } from "#shared/base/language.ts";

/**
 * The official texts of standards in other languages than English, by the standard's id. Only texts that were compared
 * word for word with the instrument's own are here; a translation is never made.
 */
export const STANDARDS_IN_OTHER_LANGUAGES: Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>> = {
  "UDHR-8": {
    fr: "Toute personne a droit à un recours effectif devant les juridictions nationales compétentes contre les actes violant les droits fondamentaux qui lui sont reconnus par la constitution ou par la loi.",
  },
  "UDHR-12": {
    fr: "Nul ne sera l’objet d’immixtions arbitraires dans sa vie privée, sa famille, son domicile ou sa correspondance, ni d’atteintes à son honneur et à sa réputation. Toute personne a droit à la protection de la loi contre de telles immixtions ou de telles atteintes.",
  },
  "UDHR-19": {
    fr: "Tout individu a droit à la liberté d’opinion et d’expression, ce qui implique le droit de ne pas être inquiété pour ses opinions et celui de chercher, de recevoir et de répandre, sans considérations de frontières, les informations et les idées par quelque moyen d’expression que ce soit.",
  },
  "UDHR-20-1": {
    fr: "Toute personne a droit à la liberté de réunion et d’association pacifiques.",
  },
  "UDHR-29-2": {
    fr: "Dans l’exercice de ses droits et dans la jouissance de ses libertés, chacun n’est soumis qu’aux limitations établies par la loi exclusivement en vue d’assurer la reconnaissance et le respect des droits et libertés d’autrui et afin de satisfaire aux justes exigences de la morale, de l’ordre public et du bien-être général dans une société démocratique.",
  },
};
