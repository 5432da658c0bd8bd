import type { packets as en } from "../en/packets.ts";

export const packets = {
  "command.packets.save": "Enregistrer un fichier d’échange pour quelqu’un…",
  "packet.damaged": "Ce fichier d’échange est endommagé. Rien n’en a été importé ; demandez-le de nouveau.",
  "packet.work":
    "Ce fichier d’échange demande plus de calcul qu’aucun fichier d’échange de Clausemark. Il n’est pas ouvert.",
  "packet.short": "La phrase secrète est trop courte : au moins {count} caractères, mieux cinq mots tirés au hasard.",
  "packet.nobody": "Aucun destinataire n’a été désigné pour lequel un fichier d’échange puisse être chiffré.",
  "packet.others":
    "Ce fichier d’échange n’est pas pour cet ordinateur : il s’ouvre pour les destinataires pour lesquels il a été fait. Demandez-en un qui soit fait aussi pour vous.",
  "packet.passphrase": "Ce n’est pas la phrase secrète du fichier d’échange. Réessayez.",
  "packet.locked.title": "Fichier d’échange chiffré",
  "packet.locked.passphrase": "« {name} » s’ouvre avec une phrase secrète.",
  "packet.locked.invitation":
    "« {name} » n’est pas pour cet ordinateur. S’il est venu avec une invitation, collez-la ici : vous pourrez alors lire son contenu et rejoindre l’équipe.",
  "packet.passphrase.label": "Phrase secrète",
  "packet.invitation.label": "Invitation",
  "packet.away": "Mettre de côté",
  "packet.open": "Ouvrir",
  "packet.headline":
    "{fresh, plural, =0 {Rien de nouveau} one {# nouveauté} other {# nouveautés}}{replies, plural, =0 {} one {, # réponse pour vous} other {, # réponses pour vous}}{named, plural, =0 {} one {, # mention de votre nom} other {, # mentions de votre nom}}{waiting, plural, =0 {} other {, # en attente}}{refused, plural, =0 {} one {, # refus} other {, # refus}}",
  "packet.besides":
    "Fichier : « {name} ». Rien n’est encore fusionné. {known, plural, =0 {} one {# entrée est déjà ici. } other {# entrées sont déjà ici. }}{bodies, plural, =0 {} one {Il apporte les mots de # entrée qui ne les a pas ici. } other {Il apporte les mots de # entrées qui ne les ont pas ici. }}{upkeep, plural, =0 {} one {# autre entrée concerne les membres et les accusés de réception.} other {# autres entrées concernent les membres et les accusés de réception.}}",
  "packet.list": "Ce que le fichier apporterait",
  "packet.more":
    "{count, plural, one {# autre entrée n’est pas affichée.} other {# autres entrées ne sont pas affichées.}}",
  "packet.left": "{count, plural, one {# autre fichier attend.} other {# autres fichiers attendent.}}",
  "packet.bad-lines":
    "{count, plural, one {# ligne du fichier n’est pas valable et est écartée.} other {# lignes du fichier ne sont pas valables et sont écartées.}} Ligne {line} : {reason}",
  "packet.merge": "Fusionner",
  "packet.unknown": "Personne inconnue ici",
  "packet.changed": "modification",
  "packet.taken-back": "retrait",
  "packet.to-me.reply": "pour vous",
  "packet.to-me.named": "vous nomme",
  "packet.waits": "En attente : {reason}",
  "packet.refused": "Refusée : {reason}",
  "record.type.annotation": "Note",
  "record.type.reply": "Réponse",
  "record.type.rating": "Évaluation",
  "record.type.source": "Source d’une note",
  "record.type.resolution": "Discussion résolue ou rouverte",
  "record.type.agreed": "Niveau convenu",
  "record.type.assignment": "Attribution d’une note",
  "record.type.round": "Tour à l’aveugle",
  "record.type.proposal": "Proposition",
  "record.type.status": "Statut d’une disposition",
  "record.type.position": "Position",
  "record.type.meeting": "Séance",
  "record.type.tracks": "Cadres",
  "record.type.standard": "Norme",
  "record.type.edition": "Deux textes traités comme un seul",
  "record.type.delta": "Signification d’un changement",
  "record.type.origin": "Origine d’une formulation",
  "record.type.placement": "Emplacement d’une note",
  "record.type.document": "Document",
  "record.type.revision": "Projet",
  "record.type.profile": "Nom",
  "record.type.dossier": "Dossier",
  "record.type.roster": "Liste des membres",
  "record.type.join": "Adhésion",
  "record.type.erase": "Effacement",
  "record.type.receipt": "Accusé de réception",
  "record.type.newer": "Nécessite une version plus récente de Clausemark",
  "pack.title": "Enregistrer un fichier d’échange",
  "pack.for": "Pour",
  "pack.members": "Des membres",
  "pack.passphrase": "Toute personne qui connaît une phrase secrète",
  "pack.whom": "Il s’ouvre pour ces personnes, et pour vous",
  "pack.invited": "Toute personne qui rejoint l’équipe par l’invitation ouverte ({role})",
  "pack.alone":
    "Il n’y a encore personne d’autre dans ce dossier. Une phrase secrète convient pour toute personne à qui vous la communiquez.",
  "pack.part": "Seulement ce qui peut leur manquer, selon leurs accusés de réception",
  "pack.part.what":
    "{count, plural, one {# entrée : la liste des membres, et ce qu’ils n’ont pas indiqué avoir.} other {# entrées : la liste des membres, et ce qu’ils n’ont pas indiqué avoir.}}",
  "pack.all.what": "{count, plural, one {Tout le dossier : # entrée.} other {Tout le dossier : # entrées.}}",
  "pack.go": "Enregistrer…",
  "pack.passphrase.hint": "Transmettez-la par une autre voie que le fichier. Cinq mots tirés au hasard conviennent.",
  "pack.propose": "En proposer une",
  "holdings.title": "État de la synchronisation",
  "holdings.broken": "Ce qui manque ou est en double",
  "holdings.what":
    "D’après ce que chacun a indiqué : avec chaque fichier d’échange, et de temps à autre par le serveur.",
  "holdings.hub":
    "{count, plural, =0 {A accusé réception de tout} one {N’a pas encore accusé réception de # entrée} other {N’a pas encore accusé réception de # entrées}}",
  "holdings.silent": "N’a pas encore indiqué ce qui s’y trouve",
  "holdings.lacks":
    "{count, plural, =0 {A tout, indiqué le {at}} one {Il lui manque peut-être # entrée, du {since} ; dernière indication le {at}} other {Il lui manque peut-être # entrées, la plus ancienne du {since} ; dernière indication le {at}}}",
  "holdings.pack": "Préparer ce qui manque",
  "holdings.pack.for": "Préparer un fichier d’échange de ce qui manque : {name}",
  "holdings.gap":
    "{count, plural, =1 {L’entrée {from} n’est pas arrivée ici ({who}).} other {Les entrées {from} à {to} ne sont pas arrivées ici ({who}).}} {holders, select, none {Personne n’a indiqué l’avoir : demandez un fichier d’échange.} other {Demandez un fichier d’échange : {holders}.}}",
  "holdings.fork":
    "Deux entrées portent, pour {who}, le numéro {seq} : un appareil a été copié et les deux copies continuent. Les deux entrées sont gardées. Voyez avec {who} quel ordinateur doit continuer ; l’autre rejoint l’équipe de nouveau, par une invitation.",
  "command.team.presence": "Montrer aux autres que je suis là, ou ne plus le montrer",
  "presence.at": "{name} – {at}",
  "presence.elsewhere": "{name}, hors de ce texte",
  "presence.here": "Ici en ce moment : {names}",
  "presence.unseen": "votre présence n’est pas affichée",
  "presence.now-seen": "Les autres voient de nouveau que vous êtes là, et à quel article.",
  "presence.now-unseen":
    "Les autres ne voient plus que vous êtes là. Le serveur voit toujours que cet appareil est connecté.",
  "cli.packed": "{count, plural, one {# entrée} other {# entrées}} dans {path}",
  "cli.erased": "{count, plural, one {# version a été effacée.} other {# versions ont été effacées.}}",
  "cli.id":
    "{count, plural, =0 {Aucune entrée ne commence par {id}.} one {{id} est trop court : donnez au moins six chiffres.} other {# entrées commencent par {id} : donnez plus de chiffres.}}",
  "packet.asks": "{name} s’ouvre avec une phrase secrète : indiquez le fichier qui la contient (--passphrase-file).",
  "erase.hub":
    "Le serveur retire ces mots de ses propres fichiers dès qu’il l’apprend ; ses sauvegardes les gardent, chiffrés.",
  "erase.others":
    "Sur les ordinateurs de ces membres, ils restent jusqu’à la prochaine synchronisation ou fusion d’un fichier d’échange : {names}.",
  "erase.files":
    "{count, plural, one {# fichier enregistré depuis sur cet ordinateur les garde.} other {# fichiers enregistrés depuis sur cet ordinateur les gardent.}}",
  "body.malformed": "Son contenu n’a aucune forme reconnue.",
} as const satisfies Partial<Record<keyof typeof en, string>>;
