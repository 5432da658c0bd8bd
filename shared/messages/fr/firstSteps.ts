import type { firstSteps as en } from "../en/firstSteps.ts";

export const firstSteps = {
  "command.first-steps": "Premiers pas…",
  "first-steps.title": "Premiers pas",
  "first-steps.at": "{step, number} sur {steps, number}",
  "first-steps.skip": "Tout passer",
  "first-steps.next": "Suivant",
  "first-steps.notes": "Votre première note",
  "first-steps.notes.select":
    "Sélectionnez des mots dans le texte, puis choisissez un niveau ; un commentaire peut suivre.",
  "first-steps.notes.line":
    "La ligne du haut mène à une disposition, par exemple « {place} », et consigne qui a dit quoi, par exemple « {entry} ».",
  "first-steps.notes.name":
    "Votre première note demande un nom : un pseudonyme ou une fonction suffit. Vous pouvez le laisser vide et l’indiquer plus tard sous Équipe.",
} satisfies Partial<Record<keyof typeof en, string>>;
