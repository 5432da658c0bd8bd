import type { firstSteps as en } from "../en/firstSteps.ts";

export const firstSteps = {
  "command.first-steps": "Primeros pasos…",
  "first-steps.title": "Primeros pasos",
  "first-steps.at": "{step, number} de {steps, number}",
  "first-steps.skip": "Omitir todo",
  "first-steps.next": "Siguiente",
  "first-steps.notes": "Su primera nota",
  "first-steps.notes.select": "Seleccione palabras en el texto y elija un nivel; puede añadir un comentario.",
  "first-steps.notes.line":
    "La línea de arriba lleva a una disposición, como con «{place}», y registra quién dijo qué, como con «{entry}».",
  "first-steps.notes.name":
    "La primera nota pide un nombre: basta un seudónimo o una función. Puede dejarlo vacío e indicarlo más tarde en Equipo.",
} satisfies Partial<Record<keyof typeof en, string>>;
