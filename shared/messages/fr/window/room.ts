import type { room as en } from "../../en/window/room.ts";

export const room = {
  "command.keymap": "Changer les touches …",
  "command.hide": "Masquer toutes les notes, ou les afficher de nouveau",
  "notes.hidden": "Les notes sont masquées. Les afficher",
  "keys.off":
    "Les touches sans Ctrl ni ⌘ sont désactivées sur cette machine : tout peut se faire depuis la liste de toutes les commandes.",

  "command.copy.both": "Copier pour la messagerie",
  "command.copy.text": "Copier pour la messagerie, texte seul",
  "command.copy.picture": "Copier pour la messagerie, image seule",
  "copy.done": "Copié.",
  "copy.ask.team": "Copier ceci pour des personnes hors de l’équipe ?",
  "copy.ask.team.what": "C’est réservé à l’équipe. Partout où ce sera collé, on pourra le lire.",
  "copy.ask.informals": "Copier ce qui a été entendu en consultations officieuses ?",
  "copy.ask.informals.what":
    "Cela vient de consultations officieuses, qui ne figurent dans aucun export sauf demande expresse.",
  "copy.ask.chatham": "Copier ce qui a été dit sous la règle de Chatham House ?",
  "copy.ask.chatham.what": "Ce qui a été dit est copié ; qui l’a dit, où et quand ne l’est pas.",
  "copy.ask.preview": "Ce qui serait copié",
  "copy.ask.go": "Copier",

  "command.select.wider": "Sélectionner plus : mot, phrase, point, paragraphe",
  "command.select.narrower": "Sélectionner moins",
  "command.select.word": "Sélectionner le mot",
  "command.select.sentence": "Sélectionner la phrase",
  "command.select.point": "Sélectionner le point",
  "command.select.paragraph": "Sélectionner le paragraphe",

  "command.mine.write": "Note privée, sur cette machine seulement",
  "command.mine.say": "La communiquer à l’équipe",
  "command.mine.drop": "Jeter",
  "form.mine": "Note privée",
  "form.mine-edit": "Modifier la note privée",
  "mine.mark": "Note privée",
  "mine.label": "Privé : {label}",
  "mine.chip": "Privé · cette machine seulement",
  "mine.hint":
    "Elle est conservée sur cette machine, scellée, et ne va nulle part tant que vous ne la communiquez pas. « Qui peut la voir » compte à partir de là.",
  "mine.keep": "Garder",
  "mine.dropped": "La note privée est supprimée.",

  "command.find": "Chercher dans le projet et les notes",
  "command.find.next": "Occurrence suivante",
  "command.find.previous": "Occurrence précédente",
  "find.label": "Chercher dans le projet et les notes",
  "find.placeholder": "Mots du projet ou des notes",
  "find.count": "{count, plural, =0 {introuvable} other {{at} sur #}}",
  "find.close": "Fermer la recherche",

  "command.note.tags": "Étiquettes …",
  "tags.title": "Étiquettes de cette note",
  "tags.label": "Étiquettes",
  "tags.hint": "Séparées par des virgules.",
  "tags.known": "Étiquettes de ce dossier",

  "keymap.title": "Touches sur cette machine",
  "keymap.single": "Les touches qui produisent un caractère agissent quand le texte a le focus",
  "keymap.hint":
    "Appuyez sur une commande, puis sur la touche à lui donner. Les touches valent par leur place sur le clavier ; Échap laisse la commande telle quelle.",
  "keymap.none": "aucune touche",
  "keymap.change": "{name} : {keys}. Changer",
  "keymap.waiting": "appuyez sur une touche",
  "keymap.restore": "Comme avant",
  "keymap.restore.of": "{name} : la touche d’origine",
  "keymap.restore-all": "Toutes les touches d’origine",
  "keymap.done": "Terminé",
  "keymap.conflict": "{keys} est la touche de {others}.",
  "keymap.take": "La donner à « {name} »",
  "keymap.leave": "La laisser là",
  "keymap.reserved":
    "{keys} ne peut être donnée à une commande : elle déplace le curseur, ou le système ou le navigateur se la réserve. Choisissez une autre touche.",
} satisfies Partial<Record<keyof typeof en, string>>;
