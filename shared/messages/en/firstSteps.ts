/** The first steps on a new machine. */
export const firstSteps = {
  "command.first-steps": "First steps…",
  "first-steps.title": "First steps",
  "first-steps.at": "{step, number} of {steps, number}",
  "first-steps.skip": "Skip all",
  "first-steps.next": "Next",
  "first-steps.notes": "Your first note",
  "first-steps.notes.select": "Select words in the text, then choose a level; a comment can follow.",
  "first-steps.notes.line":
    "The line at the top goes to a provision, as by “{place}”, and records who said what, as by “{entry}”.",
  "first-steps.notes.name":
    "Your first note asks for a name: a pseudonym or a role will do. You can leave it empty, and set it later under Team.",
} as const;
