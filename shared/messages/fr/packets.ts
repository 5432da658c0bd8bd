import type { packets as en } from "../en/packets.ts";

export const packets = {
  "command.packets.save": "Enregistrer un fichier d’échange…",
  "packet.damaged": "Ce fichier d’échange est endommagé. Rien n’a été fusionné ; demandez-le de nouveau.",
  "packet.work":
    "Ce fichier d’échange demande plus de calcul qu’aucun fichier d’échange de Clausemark. Il n’a pas été ouvert.",
  "packet.short":
    "La phrase secrète est trop courte : utilisez au moins {count} caractères, mieux cinq mots au hasard.",
  "packet.nobody": "Choisissez qui peut ouvrir le fichier d’échange.",
  "packet.others": "Ce fichier d’échange n’a pas été fait pour cet ordinateur. Demandez-en un qui le soit.",
  "packet.passphrase": "Phrase secrète incorrecte pour ce fichier d’échange. Réessayez.",
  "packet.locked.title": "Fichier d’échange verrouillé",
  "packet.locked.passphrase": "« {name} » s’ouvre avec une phrase secrète.",
  "packet.locked.invitation":
    "« {name} » n’a pas été fait pour cet ordinateur. Si c’est une sauvegarde, saisissez son code ; s’il est venu avec une invitation, collez-la ici pour lire le fichier d’échange et rejoindre l’équipe.",
  "packet.passphrase.label": "Phrase secrète",
  "packet.invitation.label": "Code de sauvegarde ou invitation",
  "packet.away": "Fermer",
  "packet.open": "Ouvrir",
  "packet.headline":
    "{fresh, plural, =0 {Rien de nouveau} one {# nouveauté} other {# nouveautés}}{replies, plural, =0 {} one {, # réponse pour vous} other {, # réponses pour vous}}{named, plural, =0 {} one {, # mention de votre nom} other {, # mentions de votre nom}}{waiting, plural, =0 {} other {, # en attente}}{refused, plural, =0 {} one {, # refus} other {, # refus}}",
  "packet.besides":
    "Fichier : « {name} ». Rien n’est encore fusionné. {known, plural, =0 {} one {# entrée est déjà ici. } other {# entrées sont déjà ici. }}{bodies, plural, =0 {} one {Il contient le texte manquant de # entrée. } other {Il contient le texte manquant de # entrées. }}{upkeep, plural, =0 {} one {# autre entrée concerne les membres et les accusés de réception.} other {# autres entrées concernent les membres et les accusés de réception.}}",
  "packet.list": "Entrées de ce fichier",
  "packet.more":
    "{count, plural, one {# autre entrée n’est pas affichée.} other {# autres entrées ne sont pas affichées.}}",
  "packet.left": "{count, plural, one {# autre fichier attend.} other {# autres fichiers attendent.}}",
  "packet.bad-lines":
    "{count, plural, one {# ligne du fichier n’a pas pu être vérifiée et est laissée de côté.} other {# lignes du fichier n’ont pas pu être vérifiées et sont laissées de côté.}} Ligne {line} : {reason}",
  "packet.merge": "Fusionner",
  "packet.unknown": "Membre inconnu",
  "packet.changed": "modifiée",
  "packet.taken-back": "retirée",
  "packet.to-me.reply": "pour vous",
  "packet.to-me.named": "vous nomme",
  "packet.waits": "En attente : {reason}",
  "packet.refused": "Refusée : {reason}",
  "record.type.annotation": "Note",
  "record.type.reply": "Réponse",
  "record.type.rating": "Évaluation",
  "record.type.source": "Source d’une note",
  "record.type.resolution": "Discussion résolue ou rouverte",
  "record.type.agreed": "Gravité convenue",
  "record.type.assignment": "Attribution",
  "record.type.round": "Évaluation à l’aveugle",
  "record.type.proposal": "Proposition",
  "record.type.status": "Statut d’une disposition",
  "record.type.position": "Position",
  "record.type.meeting": "Séance",
  "record.type.tracks": "Cadres",
  "record.type.standard": "Norme",
  "record.type.edition": "Textes traités comme un seul",
  "record.type.delta": "Évaluation d’un changement",
  "record.type.origin": "Formulation convenue",
  "record.type.placement": "Emplacement",
  "record.type.document": "Document",
  "record.type.revision": "Projet",
  "record.type.profile": "Nom",
  "record.type.dossier": "Dossier",
  "record.type.roster": "Liste des membres",
  "record.type.begin": "Passage au format 2",
  "record.type.change": "Modification des membres",
  "record.type.handover": "Passation de l’administration",
  "record.type.confirm": "Confirmation d’une passation",
  "record.type.put-away": "Entrées écartées",
  "record.type.join": "Adhésion",
  "record.type.erase": "Effacement définitif",
  "record.type.receipt": "Accusé de réception",
  "record.type.newer": "Nécessite une version plus récente de Clausemark",
  "pack.title": "Enregistrer un fichier d’échange",
  "pack.for": "Pour",
  "pack.members": "Des membres",
  "pack.passphrase": "Phrase secrète",
  "pack.whom": "Destinataires (vous pouvez aussi l’ouvrir)",
  "pack.invited": "Toute personne qui rejoint l’équipe avec l’invitation ouverte ({role})",
  "pack.alone":
    "Il n’y a encore personne d’autre dans ce dossier ; avec une phrase secrète, toute personne à qui vous la donnez peut ouvrir le fichier d’échange.",
  "pack.part": "Seulement ce qui manque",
  "pack.part.what":
    "{count, plural, one {# entrée : la liste des membres, et ce dont les destinataires n’ont pas accusé réception.} other {# entrées : la liste des membres, et ce dont les destinataires n’ont pas accusé réception.}}",
  "pack.all.what": "{count, plural, one {Tout le dossier : # entrée.} other {Tout le dossier : # entrées.}}",
  "pack.go": "Enregistrer…",
  "pack.passphrase.hint": "Prenez cinq mots au hasard, et transmettez-les par une autre voie que le fichier.",
  "pack.propose": "Suggérer",
  "holdings.title": "État de la synchronisation",
  "holdings.broken": "Manquant ou en double",
  "holdings.what":
    "D’après les accusés de réception qui viennent avec chaque fichier d’échange et, de temps à autre, par le serveur de synchronisation.",
  "holdings.hub":
    "{count, plural, =0 {A accusé réception de tout} one {N’a pas encore accusé réception de # entrée} other {N’a pas encore accusé réception de # entrées}}",
  "holdings.silent": "Pas encore d’accusé de réception",
  "holdings.lacks":
    "{count, plural, =0 {A tout ; accusé de réception du {at}} one {Il lui manque peut-être # entrée, du {since} ; dernier accusé de réception le {at}} other {Il lui manque peut-être # entrées, la plus ancienne du {since} ; dernier accusé de réception le {at}}}",
  "holdings.pack": "Enregistrer un fichier d’échange…",
  "holdings.pack.for": "Enregistrer un fichier d’échange avec ce qui manque : {name}",
  "holdings.gap":
    "{count, plural, =1 {L’entrée {from} n’est pas arrivée ici ({who}).} other {Les entrées {from} à {to} ne sont pas arrivées ici ({who}).}} {holders, select, none {On ne sait pas qui l’a : demandez un fichier d’échange.} other {Demandez un fichier d’échange : {holders}.}}",
  "holdings.fork":
    "Deux entrées portent, pour {who}, le numéro {seq} : un appareil a été copié et les deux copies sont utilisées. Les deux entrées sont conservées. Voyez avec {who} quel ordinateur garder ; l’autre doit rejoindre l’équipe de nouveau, par une invitation.",
  "command.team.presence": "Afficher ou masquer ma présence",
  "presence.at": "{name} – {at}",
  "presence.elsewhere": "{name}, hors de ce texte",
  "presence.here": "Ici en ce moment : {names}",
  "presence.unseen": "votre présence est masquée",
  "presence.now-seen": "Les autres peuvent de nouveau voir que vous êtes là, et à quel article.",
  "presence.now-unseen":
    "Les autres ne peuvent plus voir que vous êtes là. Le serveur de synchronisation voit toujours que cet appareil est connecté.",
  "cli.packed": "{count, plural, one {# entrée} other {# entrées}} dans {path}",
  "cli.erased":
    "{count, plural, one {# version a été effacée définitivement.} other {# versions ont été effacées définitivement.}}",
  "cli.id":
    "{count, plural, =0 {Aucune entrée ne commence par {id}.} one {{id} est trop court : donnez au moins six chiffres.} other {# entrées commencent par {id} : donnez plus de chiffres.}}",
  "packet.asks": "{name} exige une phrase secrète : indiquez le fichier qui la contient (--passphrase-file).",
  "erase.hub":
    "Le serveur de synchronisation supprime ces mots de ses propres fichiers dès qu’il l’apprend ; ses sauvegardes les gardent, chiffrés.",
  "erase.others":
    "Sur les ordinateurs de ces membres, ils restent jusqu’à la prochaine synchronisation ou fusion d’un fichier d’échange : {names}.",
  "erase.files":
    "{count, plural, one {# fichier enregistré depuis sur cet ordinateur les garde.} other {# fichiers enregistrés depuis sur cet ordinateur les gardent.}}",
  "body.malformed": "Le format de son contenu n’est pas valable.",
} as const satisfies Partial<Record<keyof typeof en, string>>;
