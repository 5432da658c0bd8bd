import type { packets as en } from "../en/packets.ts";

export const packets = {
  "command.packets.save": "Enregistrer un paquet pour quelqu’un …",
  "packet.damaged": "Ce paquet est endommagé. Rien n’en a été repris ; demandez-le de nouveau.",
  "packet.work": "Ce paquet demande plus de calcul qu’aucun paquet de Clausemark. Il n’est pas ouvert.",
  "packet.short": "La phrase secrète est trop courte : au moins {count} caractères, mieux cinq mots tirés au hasard.",
  "packet.nobody": "Personne n’a été nommé pour qui un paquet puisse être scellé.",
  "packet.others":
    "Ce paquet n’est pas pour cette machine : il s’ouvre pour ceux pour qui il a été fait. Demandez-en un qui soit aussi pour vous.",
  "packet.passphrase": "Ce n’est pas la phrase secrète du paquet. Réessayez.",
  "packet.locked.title": "Un paquet verrouillé",
  "packet.locked.passphrase": "« {name} » s’ouvre avec une phrase secrète.",
  "packet.locked.invitation":
    "« {name} » n’est pas pour cette machine. S’il est venu avec une invitation, collez-la ici : vous pourrez alors lire son contenu et rejoindre l’équipe.",
  "packet.passphrase.label": "Phrase secrète",
  "packet.invitation.label": "Invitation",
  "packet.away": "Mettre de côté",
  "packet.open": "Ouvrir",
  "packet.headline":
    "{fresh, plural, =0 {Rien de nouveau} one {# nouveau} other {# nouveaux}}{replies, plural, =0 {} one {, # réponse pour vous} other {, # réponses pour vous}}{named, plural, =0 {} one {, # qui vous nomme} other {, # qui vous nomment}}{waiting, plural, =0 {} other {, # en attente}}{refused, plural, =0 {} one {, # refusé} other {, # refusés}}",
  "packet.besides":
    "De « {name} ». Rien n’est encore fusionné. {known, plural, =0 {} one {Un enregistrement est déjà ici. } other {# enregistrements sont déjà ici. }}{bodies, plural, =0 {} one {Il apporte les mots d’un enregistrement qui ne les a pas ici. } other {Il apporte les mots de # enregistrements qui ne les ont pas ici. }}{upkeep, plural, =0 {} one {Un autre concerne les membres et les accusés de réception.} other {# autres concernent les membres et les accusés de réception.}}",
  "packet.list": "Ce que le fichier apporterait",
  "packet.more": "{count, plural, one {Un autre n’est pas listé.} other {# autres ne sont pas listés.}}",
  "packet.left":
    "{count, plural, one {Un autre fichier attend.} many {# autres fichiers attendent.} other {# autres fichiers attendent.}}",
  "packet.bad-lines":
    "{count, plural, one {Une ligne du fichier n’est pas valable et est écartée.} other {# lignes du fichier ne sont pas valables et sont écartées.}} Ligne {line} : {reason}",
  "packet.merge": "Fusionner",
  "packet.unknown": "Quelqu’un d’inconnu ici",
  "packet.changed": "modifié",
  "packet.taken-back": "repris",
  "packet.to-me.reply": "pour vous",
  "packet.to-me.named": "vous nomme",
  "packet.waits": "En attente : {reason}",
  "packet.refused": "Refusé : {reason}",
  "record.type.annotation": "Note",
  "record.type.reply": "Réponse",
  "record.type.rating": "Évaluation",
  "record.type.source": "Source d’une note",
  "record.type.resolution": "Fil réglé ou rouvert",
  "record.type.agreed": "Niveau convenu",
  "record.type.assignment": "Qui s’en occupe",
  "record.type.round": "Tour à l’aveugle",
  "record.type.proposal": "Proposition",
  "record.type.status": "État d’une disposition",
  "record.type.position": "Position",
  "record.type.meeting": "Séance",
  "record.type.tracks": "Volets",
  "record.type.standard": "Norme",
  "record.type.edition": "Deux textes en un",
  "record.type.delta": "Portée d’un changement",
  "record.type.origin": "Origine d’une formulation",
  "record.type.placement": "Place d’une note",
  "record.type.document": "Document",
  "record.type.revision": "Projet",
  "record.type.profile": "Nom",
  "record.type.newer": "Demande un Clausemark plus récent",
  "pack.title": "Enregistrer un paquet",
  "pack.for": "Pour",
  "pack.members": "Des membres",
  "pack.passphrase": "Qui connaît une phrase secrète",
  "pack.whom": "Il s’ouvre pour eux, et pour vous",
  "pack.invited": "Qui rejoint par l’invitation ouverte ({role})",
  "pack.alone": "Il n’y a encore personne d’autre dans ce dossier. Une phrase secrète vaut pour qui vous la dites.",
  "pack.part": "Seulement ce qui peut leur manquer, selon leurs accusés",
  "pack.part.what":
    "{count, plural, one {Un enregistrement : qui est membre, et ce qu’ils n’ont pas dit avoir.} other {# enregistrements : qui est membre, et ce qu’ils n’ont pas dit avoir.}}",
  "pack.all.what":
    "{count, plural, one {Tout le dossier : un enregistrement.} other {Tout le dossier : # enregistrements.}}",
  "pack.go": "Enregistrer …",
  "pack.passphrase.hint": "Transmettez-la par une autre voie que le fichier. Cinq mots tirés au hasard conviennent.",
  "pack.propose": "En proposer une",
  "holdings.title": "Qui a quoi",
  "holdings.broken": "Ce qui manque ou est en double",
  "holdings.what": "D’après ce que chacun a dit : avec chaque paquet, et de temps à autre par le relais.",
  "holdings.hub":
    "{count, plural, =0 {A tout confirmé} one {N’a pas encore confirmé un enregistrement} other {N’a pas encore confirmé # enregistrements}}",
  "holdings.silent": "N’a pas encore dit ce qui s’y trouve",
  "holdings.lacks":
    "{count, plural, =0 {A tout, dit le {at}} one {Peut manquer un enregistrement, du {since} ; dernier accusé le {at}} other {Peuvent manquer # enregistrements, le plus ancien du {since} ; dernier accusé le {at}}}",
  "holdings.pack": "Préparer ce qui manque",
  "holdings.pack.for": "Préparer pour {name} un paquet de ce qui manque",
  "holdings.gap":
    "{count, plural, one {L’enregistrement {from} de {who} n’est pas arrivé ici.} other {Les enregistrements {from} à {to} de {who} ne sont pas arrivés ici.}} {holders, select, none {Personne n’a dit l’avoir : demandez un paquet.} other {Demandez un paquet : {holders}.}}",
  "holdings.fork":
    "Deux enregistrements de {who} portent le numéro {seq} : un appareil a été copié et les deux copies continuent. Les deux enregistrements sont gardés. Demander à {who} quelle machine doit continuer ; l’autre rejoint de nouveau, par une invitation.",
  "command.team.presence": "Montrer aux autres que je suis là, ou ne plus le montrer",
  "presence.at": "{name}, à {at}",
  "presence.elsewhere": "{name}, ailleurs que dans ce texte",
  "presence.here": "Ici en ce moment : {names}",
  "presence.unseen": "vous n’êtes pas montré",
  "presence.now-seen": "Les autres voient de nouveau que vous êtes là, et à quel article.",
  "presence.now-unseen":
    "Les autres ne voient plus que vous êtes là. Le relais voit toujours que cet appareil est connecté.",
  "cli.packed": "{count, plural, one {Un enregistrement} other {# enregistrements}} dans {path}",
  "cli.erased": "{count, plural, one {Une version a été effacée.} other {# versions ont été effacées.}}",
  "cli.id":
    "{count, plural, =0 {Aucun enregistrement ne commence par {id}.} one {{id} est trop court : donnez au moins six chiffres.} other {# enregistrements commencent par {id} : donnez plus de chiffres.}}",
  "packet.asks": "{name} s’ouvre avec une phrase secrète : nommez le fichier qui la contient (--passphrase-file).",
  "erase.hub":
    "Le relais les retire de ses propres fichiers dès qu’il l’apprend ; ses sauvegardes les gardent, scellés.",
  "erase.others":
    "Sur les machines de {names}, ils restent jusqu’à la prochaine synchronisation ou fusion d’un paquet.",
  "erase.files":
    "{count, plural, one {Un fichier enregistré depuis sur cette machine les garde.} other {# fichiers enregistrés depuis sur cette machine les gardent.}}",
  "body.malformed": "Son contenu n’a pas une forme qui dise quelque chose.",
} as const satisfies Partial<Record<keyof typeof en, string>>;
