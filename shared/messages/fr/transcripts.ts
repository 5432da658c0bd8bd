import type { en } from "../en/index.ts";

export const transcripts = {
  "command.transcript.open": "Ouvrir une transcription…",
  "command.transcript.show": "Transcription à côté du texte",
  "command.transcript.time": "Montrer dans la transcription",
  "region.transcript": "Transcription",
  "files.transcript": "Transcription",
  "transcript.none":
    "Le fichier n’a pas de paroles horodatées. Exportez la transcription avec les temps : en WebVTT, SubRip, texte ou HTML.",
  "transcript.too-large":
    "La transcription a plus de {cues, number} passages ou de {characters, number} caractères. Divisez-la par séance.",
  "transcript.no-dossier": "Ouvrez d’abord un dossier, puis la transcription.",
  "transcript.too-many":
    "Ce dossier a {count, number} transcriptions sur cet appareil, c’est la limite. Retirez-en une d’abord.",
  "transcript.quote":
    "« {words} » ({maker, select, automatic {transcription automatique} other {compte rendu officiel}})",
  "transcript.ask": "Transcription « {name} »",
  "transcript.ask.counts":
    "{cues, plural, one {# passage} many {# passages} other {# passages}} · {speakers, plural, one {# orateur} many {# orateurs} other {# orateurs}} · fin à {end}",
  "transcript.ask.unread": "Non lu, faute de temps : {count, plural, one {# ligne} many {# lignes} other {# lignes}}.",
  "transcript.ask.maker": "Faite par",
  "transcript.maker.automatic": "Un logiciel",
  "transcript.maker.automatic.note":
    "Mots, noms et nombres peuvent être faux, et chaque citation porte « transcription automatique ».",
  "transcript.maker.official": "La conférence",
  "transcript.maker.official.note": "Chaque citation porte « compte rendu officiel ».",
  "transcript.ask.meeting": "Séance",
  "transcript.ask.no-meeting": "Aucune",
  "transcript.ask.kept":
    "Elle reste sur cet appareil, chiffrée comme les notes privées, et n’est pas envoyée à l’équipe.",
  "transcript.ask.open": "Ouvrir",
  "transcript.label": "{maker, select, automatic {Transcription automatique} other {Compte rendu officiel}}",
  "transcript.choose": "Transcription",
  "transcript.search": "Chercher dans la transcription",
  "transcript.part": "Montrer",
  "transcript.part.all": "Tout",
  "transcript.part.missing": "Hors du registre",
  "transcript.part.offered": "Lignes proposées",
  "transcript.part.speakers": "Orateurs",
  "transcript.passages": "Passages",
  "transcript.count": "{shown, number} sur {count, plural, one {# passage} many {# passages} other {# passages}}",
  "transcript.missing.what": "Ils ont parlé de {address}, et aucune position d’eux n’y est enregistrée.",
  "transcript.missing.none": "Aucun autre orateur ayant parlé de {address} n’a été reconnu.",
  "transcript.offered.what":
    "Des phrases qui semblent énoncer une position, à vérifier ; rien ne s’enregistre de soi-même.",
  "transcript.offered.none": "Aucune phrase n’énonce clairement une position sur un article.",
  "transcript.offered.put": "Vers la ligne de saisie",
  "transcript.offered.dismiss": "Écarter",
  "transcript.offered.turn": "L’orateur a nommé l’article plus tôt.",
  "transcript.offered.chair": "La présidence a nommé l’article plus tôt.",
  "transcript.speakers.what": "Corrigez un orateur une fois pour tous les passages.",
  "transcript.speaker.chair": "Présidence",
  "transcript.speaker.nobody": "Pas une délégation",
  "transcript.speaker.unknown": "Inconnu",
  "transcript.speaker.unsure": "{name} ?",
  "transcript.speaker.behalf": "{name} au nom de {group}",
  "transcript.speaker.perhaps": "Peut-être : {names}",
  "transcript.speaker.correct": "Délégation de {label}",
  "transcript.speaker.set": "Corriger",
  "transcript.speaker.reset": "Comme reconnu",
  "transcript.speaker.no-name": "Il n’y a pas de délégation « {typed} ».",
  "transcript.turn": "cet orateur",
  "transcript.take": "Citer",
  "transcript.taken": "La citation est dans la ligne de saisie. Ajoutez un signe, puis appuyez sur Entrée.",
  "transcript.line-busy": "La ligne de saisie n’est pas vide. Terminez-la ou videz-la d’abord.",
  "transcript.close": "Fermer",
  "transcript.remove": "Retirer…",
  "transcript.remove.title": "Retirer « {name} » ?",
  "transcript.remove.what":
    "La transcription est supprimée de cet appareil, avec vos corrections ; les citations qui en ont été tirées restent.",
  "transcript.remove.confirm": "Retirer",
  "transcript.time.none": "Il n’y a pas de transcription de cette séance sur cet appareil.",
  "transcript.time.outside": "« {name} » n’a rien à {clock}.",
  "cli.transcript.speakers":
    "{count, plural, one {# orateur} many {# orateurs} other {# orateurs}}, {sure, plural, one {# sûr} many {# sûrs} other {# sûrs}}",
  "cli.transcript.offered":
    "{count, plural, one {# ligne est proposée} many {# lignes sont proposées} other {# lignes sont proposées}} ; vérifiez chacune et enregistrez-la avec « clausemark capture ».",
} satisfies Partial<Record<keyof typeof en, string>>;
