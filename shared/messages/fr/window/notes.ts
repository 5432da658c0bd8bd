import type { notes as en } from "#shared/messages/en/window/notes.ts";

export const notes = {
  "list.comma": ", ",
  "list.semicolon": " ; ",

  "note.label": "{kind} · {grade}",
  "marking.label": "Annoter la sélection",

  "margin.empty":
    "Sélectionnez du texte, puis appuyez sur 1 à 4 pour un niveau de risque, C pour un commentaire, S pour une garantie, O pour une omission, Q pour une question ou P pour une proposition.",
  "margin.empty.touch":
    "Sélectionnez du texte, puis choisissez dans la barre un niveau de risque, un commentaire, une omission, une garantie, une question ou une proposition.",
  "margin.bare": "Aucune note pour l’instant. {reason}",
  "margin.filtered":
    "{count, plural, =1 {Le filtre masque la seule note.} one {Le filtre masque # note.} other {Le filtre masque les # notes.}}",

  "card.by": "{who} · {when}",
  "card.taken-over": "{by} · importée par {who}, {when}",
  "card.source": "source : {source}",
  "card.replies": "{count, plural, one {# réponse} other {# réponses}}",
  "card.settled": "Marquée comme résolue par {who}, {when}",
  "card.settled-because": "Marquée comme résolue par {who}, {when} : {reason}",
  "card.conflict": "Conflit : {count} versions. L’auteur peut en garder une.",
  "card.no-comment": "(sans commentaire)",
  "card.keep": "Garder celle-ci",
  "card.more": "Autres actions sur cette note",
  "rating.by": "{who} : {grade}",

  "basis.heard": "entendu en salle",
  "basis.webcast": "webdiffusion",
  "basis.document": "document",
  "basis.told": "rapporté par d’autres",
  "basis.inferred": "déduit",

  "confidentiality.public": "Public",
  "confidentiality.public.note": "Peut figurer dans toute exportation",
  "confidentiality.team": "Équipe",
  "confidentiality.team.note": "Pour les membres de ce dossier",
  "confidentiality.chatham": "Règle de Chatham House",
  "confidentiality.chatham.note": "Ce qui a été dit, jamais par qui, où ni quand",
  "confidentiality.informals": "Consultations officieuses",
  "confidentiality.informals.note": "Non exporté, sauf demande expresse",

  "form.note": "Nouvelle note",
  "form.edit": "Modifier la note",
  "form.kind": "Type de note",
  "form.comment": "Commentaire",
  "form.placeholder.risk": "Qu’est-ce qui ne va pas dans ce texte, et pour qui ?",
  "form.placeholder.omission": "Que manque-t-il ici ?",
  "form.placeholder.safeguard": "Que protège ce texte ?",
  "form.placeholder.question": "Que faudrait-il demander ?",
  "form.level": "Niveau de gravité",
  "form.assess": "Évaluation complète…",
  "form.assess-less": "Réduire",
  "form.highest":
    "Le plus élevé des niveaux d’ampleur, de portée et de caractère irrémédiable ; la probabilité n’y change rien.",
  "form.confidentiality": "Visibilité",
  "form.more": "Cadre, source…",
  "form.track": "Cadre",
  "form.source": "Source",
  "form.save": "Enregistrer",
  "form.discard": "Abandonner",
  "writing.unfinished": "Une autre note est inachevée : enregistrez-la ou abandonnez-la d’abord.",
  "writing.discarded":
    "{what, select, note {Note abandonnée.} mine {Note abandonnée.} reply {Réponse abandonnée.} proposal {Proposition abandonnée.} floor {Texte lu en séance abandonné.} other {Modifications abandonnées.}}",

  "name.label": "Votre nom sur les notes",
  "name.hint": "Un pseudonyme, une fonction ou « Nom, Organisation » suffit ; seuls les membres du dossier le voient.",
  "name.note-hint":
    "Un pseudonyme, une fonction ou « Nom, Organisation » suffit ; seuls les membres du dossier le voient. Ce champ peut rester vide : vous pourrez l’indiquer plus tard sous Équipe.",
  "name.signed": "Vos notes sont signées : quiconque en a une copie peut prouver qu’elles sont de vous.",

  "rights.label": "Droits",
  "rights.placeholder": "vie privée, PIDCP 17…",
  "rights.chosen": "Droits choisis",
  "rights.remove": "Enlever {right}",
  "picker.none": "Rien ne correspond à « {typed} ». Videz le champ pour voir toute la liste.",
  "level.unclear.short": "?",
  "assess.absolute": "Restriction impossible ({right}) : il n’y a donc aucune restriction à examiner.",
  "limitation-test.because": "Motif",

  "reply.label": "Votre réponse",
  "reply.send": "Répondre",

  "filter.label": "Filtrer les notes",
  "filter.high": "Élevé ou supérieur",
  "filter.unsettled": "Ouvertes",
  "filter.safeguards": "Garanties",
  "filter.clear": "{shown} sur {count} · tout afficher",

  "erase.which": "À effacer",
  "erase.note": "La note elle-même",
  "erase.wording": "La formulation",
  "erase.source": "Sa source",
  "erase.reply": "Réponse ({who}) : {words}",
  "erase.rating": "Évaluation ({who}) : {level}",
  "erase.position": "{name} : {held}",
  "erase.meeting.leaves": "Ce qui a été noté à cette séance reste, sans la nommer.",
  "erase.names.leaves": "Seuls les anciens noms sont supprimés ; le nom actuel reste : {name}.",
  "erase.title": "Effacer définitivement ?",
  "erase.what":
    "Les mots sont effacés définitivement, ici et sur tous les ordinateurs qui se synchronisent. Seul est conservé le fait que quelque chose a été écrit, avec la date et l’auteur.",
  "erase.reach":
    "Les sauvegardes, les notes d’information imprimées et les fichiers détenus par d’autres sont hors d’atteinte.",
  "erase.go": "Effacer définitivement",

  "source.empty": "Saisissez la source.",
  "source.invalid": "La source dépasse 1 000 caractères. Raccourcissez-la.",
} satisfies Partial<Record<keyof typeof en, string>>;
