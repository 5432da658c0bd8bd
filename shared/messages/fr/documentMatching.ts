import type { documentMatching as en } from "../en/documentMatching.ts";

export const documentMatching = {
  "text.nth": "{n, selectordinal, one {#er} other {#e}} texte",
  "belonging.ask": "À quel document ce texte appartient-il ?",
  "belonging.ask.hint": "Sa formulation ne l’indique pas : choisissez un document, puis ajoutez le texte.",
  "belonging.next": "Texte suivant de « {title} »",
  "belonging.version": "Version linguistique de « {title} »",
  "belonging.share": "{share, number, percent} de sa formulation se trouve dans ce texte",
  "belonging.same": "Le même texte figure déjà ici : {text}.",
  "belonging.older": "Sa date est antérieure à celle du texte le plus récent.",
  "belonging.notes": "{count, plural, one {# note sera placée} other {# notes seront placées}}.",
  "belonging.proposals": "{count, plural, one {# proposition sera placée} other {# propositions seront placées}}.",
  "belonging.positions": "{count, plural, one {# position reste valable} other {# positions restent valables}}.",
  "belonging.statuses": "{count, plural, one {# statut reste valable} other {# statuts restent valables}}.",
  "belonging.review": "{count, plural, one {# est à vérifier.} other {# sont à vérifier.}}",
  "command.texts.move": "Déplacer vers un autre document…",
  "move.title": "Document de ce texte",
  "move.to": "Appartient à",
  "move.own": "Document séparé",
  "move.hint": "Les notes, positions et emplacements suivent le texte.",
  "move.go": "Déplacer",
  "move.same": "Le texte appartient déjà à ce document.",
  "move.alone": "Le texte est déjà le seul de son document.",
  "move.done": "Le texte appartient désormais à « {title} ».",
  "cli.belongs":
    "D’après sa formulation, c’est le texte suivant de « {title} », où {share, number, percent} de sa formulation se retrouve.",
  "cli.unlike":
    "Seulement {share, number, percent} de sa formulation se trouve dans le texte le plus récent de « {title} ».",
  "cli.unlike-refused":
    "Rien n’a été ajouté : seulement {share, number, percent} de sa formulation se trouve dans le texte le plus récent de « {title} ». Si c’est un autre document, ajoutez-le avec --document new ; si c’est tout de même le texte suivant de celui-ci, avec --document {id}.",
  "cli.belongs-unknown":
    "Sa formulation n’indique pas à quel document ce texte appartient. Désignez-en un avec --document : {known}.",
  "dossiers.texts": "{count, plural, one {# texte} other {# textes}}",
  "dossiers.notes": "{count, plural, =0 {aucune note} one {une note} other {# notes}}",
} satisfies Partial<Record<keyof typeof en, string>>;
