import type { belonging as en } from "../en/belonging.ts";

export const belonging = {
  "text.nth": "{n, selectordinal, one {#er} other {#e}} texte",
  "belonging.ask": "De quel document est-ce un texte ?",
  "belonging.ask.hint": "Sa formulation ne le dit pas. Choisissez, puis ajoutez-le.",
  "belonging.next": "Texte suivant de « {title} »",
  "belonging.version": "Version linguistique de « {title} »",
  "belonging.share": "{share, number, percent} de sa formulation se trouve dans ce texte",
  "belonging.same": "Les mêmes mots sont déjà ici : {text}.",
  "belonging.older": "Sa date est antérieure à celle du texte le plus récent.",
  "belonging.notes": "{count, plural, one {Une note sera placée} other {# notes seront placées}}.",
  "belonging.proposals": "{count, plural, one {Une proposition sera placée} other {# propositions seront placées}}.",
  "belonging.positions": "{count, plural, one {Une position reste valable} other {# positions restent valables}}.",
  "belonging.statuses": "{count, plural, one {Un statut reste valable} other {# statuts restent valables}}.",
  "belonging.review": "{count, plural, one {Une est à vérifier.} other {# sont à vérifier.}}",
  "command.texts.move": "Déplacer ce texte vers un autre document …",
  "move.title": "Document de ce texte",
  "move.to": "Appartient à",
  "move.own": "Un document distinct",
  "move.hint":
    "Les notes, positions et placements restent avec le texte. Parmi les textes du document, sa place dépend du moment où il a été ajouté.",
  "move.go": "Déplacer",
  "move.same": "Le texte appartient déjà à ce document.",
  "move.alone": "Le texte est déjà le seul de son document.",
  "move.done": "Le texte appartient désormais à « {title} ».",
  "cli.belongs":
    "D’après ses mots, c’est le texte suivant de « {title} » : {share, number, percent} de sa formulation s’y trouve.",
  "cli.unlike":
    "Seulement {share, number, percent} de sa formulation se trouve dans le texte le plus récent de « {title} ».",
  "cli.unlike-refused":
    "Rien n’a été ajouté : {share, number, percent} seulement de sa rédaction figure dans le texte le plus récent de « {title} ». Si c’est un autre document, ajoutez-le avec --document new ; si c’est tout de même le texte suivant de celui-ci, avec --document {id}.",
  "cli.belongs-unknown":
    "Ses mots ne disent pas de quel document c’est un texte. Nommez-en un avec --document : {known}.",
  "dossiers.texts": "{count, plural, one {un texte} other {# textes}}",
  "dossiers.notes": "{count, plural, =0 {aucune note} one {une note} other {# notes}}",
} satisfies Partial<Record<keyof typeof en, string>>;
