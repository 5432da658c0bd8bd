export const members = {
  "roster.yours-not": "Seul l’administrateur peut modifier la liste des membres.",
  "roster.full":
    "La liste des membres deviendrait trop longue, ou un rôle a changé trop souvent. Enlevez les entrées qui ne servent plus.",
  "member.unknown": "Ce membre ne figure plus dans la liste des membres.",
  "member.administrator":
    "L’administrateur est toujours responsable et ne peut pas être exclu. Transmettez d’abord l’administration, avec la feuille de récupération.",
  "member.role-same": "Le membre a déjà ce rôle.",
  "invitation.over": "Choisissez une date ultérieure : une invitation doit rester ouverte un certain temps.",
  "invitation.too-long":
    "Une invitation pour plusieurs personnes peut rester ouverte un jour au plus. Choisissez un jour, ou invitez chaque personne séparément.",
  "invitation.unknown": "Cette invitation est déjà close.",
  "device.request-unreadable":
    "Ce n’est pas la demande d’un nouvel appareil, ou il en manque une partie. Copiez-la en entier.",
  "device.answer-unreadable":
    "Ce n’est pas la réponse de votre autre appareil, ou il en manque une partie. Copiez-la en entier.",
  "code.damaged":
    "Le code est endommagé : une lettre a changé ou manque. Copiez de nouveau le message entier, ou demandez un fichier.",
  "code.several": "Ceci contient plusieurs codes. Collez seulement celui que vous voulez utiliser.",
  "recovery.length": "Le code doit compter 36 lettres et chiffres ; il en manque, ou il y en a trop.",
  "recovery.typo": "Le code contient une erreur. Comparez-le à la feuille, groupe par groupe.",
  "recovery.unreadable":
    "Ceci ne contient aucun code de récupération. Le code ressemble à 7H3K-0QXM-… et figure sur la feuille de récupération.",
  "recovery.other": "C’est la feuille de récupération d’un autre dossier.",
  "recovery.replaced": "Cette feuille de récupération a été remplacée par une plus récente et ne vaut plus rien.",
  "recovery.already": "Cet appareil a déjà l’administration.",
  "recovery.device-cut":
    "Cet appareil a été exclu. Faites-lui d’abord rejoindre l’équipe à nouveau, ou transférez le fichier du dossier sur un autre ordinateur.",
  "recovery.use":
    "Pour l’utiliser, ouvrez le dossier dans Clausemark sur l’ordinateur du nouvel administrateur : Équipe, « Reprendre l’administration ». Tapez le code ou ouvrez ce fichier. Le code ne contient jamais les lettres I, L, O et U.",
  "recovery.dossier": "Dossier {dossier}",
  "device.not-listed":
    "L’administrateur n’a pas encore confirmé cet appareil. D’ici là, il ne peut pas en ajouter un autre.",
  "device.known": "Cet appareil est déjà dans l’équipe.",
  "device.already": "Cet ordinateur fait déjà partie du dossier.",
  "device.other-request":
    "Ceci répond à une demande qui n’a pas été faite ici depuis le démarrage de l’application. Faites une nouvelle demande et faites-y répondre l’autre appareil.",
  "device.add": "Ajouter un de mes appareils…",
  "device.add.title": "Ajouter un de vos appareils",
  "device.add.what":
    "Sur le nouvel appareil, choisissez « Rejoindre une équipe », puis « Un autre de mes appareils », et saisissez ici la demande qu’il affiche.",
  "device.request": "Demande",
  "device.request.hint": "Collez-la, ou une image de son code.",
  "device.compare": "Comparez ceci avec le nouvel appareil :",
  "device.compare.other": "Votre autre appareil affiche alors :",
  "device.answer": "Réponse",
  "device.answer.go": "Répondre",
  "device.answer.what": "Portez cette réponse au nouvel appareil ; elle ne vaut que pour lui.",
  "device.answer.hint": "Si l’équipe n’a pas de serveur de synchronisation, transférez-y aussi le fichier du dossier.",
  "device.answer.paste": "Collez la réponse de votre autre appareil.",
  "device.mine": "Un autre de mes appareils…",
  "device.ask.what":
    "Portez cette demande à votre autre appareil (Équipe, « Ajouter un de mes appareils »), et gardez Clausemark ouvert ici jusqu’à la réponse.",
  "device.ask.hint": "Elle n’est pas secrète et ne nomme aucun dossier.",
  "dialog.done": "Terminé",
  "carried.code": "{what}, en code QR",
  "carried.save": "Enregistrer dans un fichier…",
  "author.verified": "{name} ✓",
  "invite.uses": "Pour",
  "invite.uses.one": "une personne",
  "invite.uses.many": "plusieurs personnes",
  "invite.term": "Valable",
  "invite.term.day": "un jour",
  "invite.term.week": "une semaine",
  "invite.term.month": "30 jours",
  "invite.term.ever": "jusqu’à sa clôture",
  "invite.open": "{count, plural, one {# invitation ouverte} other {# invitations ouvertes}}",
  "invite.until": "jusqu’au {when}",
  "invite.over": "expirée le {when}",
  "invite.back": "retour : {name}",
  "invite.came": "adhésion : {who}",
  "invite.close": "Clore",
  "invitation.text.what":
    "{title, select, none {Invitation à rejoindre un dossier dans Clausemark.} other {Invitation à rejoindre « {title} » dans Clausemark.}} Rôle : {role}. {until, select, none {Valable jusqu’à sa clôture.} other {Valable jusqu’au {until}.}}",
  "invitation.text.open":
    "1. {way, select, hub {Ouvrez cette adresse dans un navigateur, ou l’application Clausemark :} room {Ouvrez l’application Clausemark sur un ordinateur du même réseau.} other {Dans l’application Clausemark, ouvrez le fichier du dossier qui accompagne cette invitation.}}",
  "invitation.text.join": "2. Choisissez « {action} » et collez-y ce message en entier.",
  "invitation.text.secret":
    "Toute personne qui a le code ci-dessous peut rejoindre l’équipe et lire. Ne le transmettez à personne, et supprimez ce message une fois que vous avez rejoint l’équipe.",
  "members.former": "{count, plural, one {# ancien membre} other {# anciens membres}}",
  "members.verified": "✓ vérifié",
  "members.devices": "{count, plural, one {# appareil} other {# appareils}}",
  "members.print": "Si le membre vous lit ce même numéro à voix haute, au téléphone ou en personne, cochez-le.",
  "members.own-print":
    "Lisez ce numéro aux autres à voix haute, au téléphone ou en personne, pour qu’ils sachent que vos entrées sont de vous.",
  "members.compared": "Comparé de vive voix",
  "members.lost": "Exclure un appareil perdu…",
  "members.remove": "Exclure le membre…",
  "members.role": "Rôle",
  "members.called-before": "Anciens noms : {names}",
  "members.erase-names": "Effacer définitivement les anciens noms…",
  "members.role.changed": "{name} : désormais {role}. Les entrées antérieures restent telles quelles.",
  "members.return":
    "Retour prévu avec un autre appareil : {name}. L’invitation fait entrer un seul appareil, au titre du même membre : les entrées antérieures et ultérieures restent donc ensemble.",
  "members.cut-off": "exclu",
  "members.this-device": "cet appareil",
  "members.keeps": "administrateur/administratrice",
  "members.remove.title": "Exclure {name} de l’équipe ?",
  "members.remove.go": "Exclure",
  "members.lost.title": "Exclure un appareil du membre {name} ?",
  "members.lost.go": "Exclure l’appareil",
  "members.cut.keeps": "Tout ce qui a été écrit jusqu’ici y reste lisible. Cela ne peut pas être annulé.",
  "members.cut.key":
    "La clé du dossier change : ce qui sera écrit désormais n’y sera pas lisible, quelle que soit la voie.",
  "members.cut.aside":
    "Les entrées qui y ont été faites et que vous avez déjà reçues sont conservées. Les suivantes sont mises de côté sur tous les ordinateurs, avec le motif.",
  "members.cut.invitations":
    "{count, plural, =0 {Il n’y a pas d’invitation ouverte.} one {L’invitation ouverte est close, car son code peut y être connu.} other {Les # invitations ouvertes sont closes, car leurs codes peuvent y être connus.}}",
  "members.cut.offline":
    "Les membres hors ligne continuent avec l’ancienne clé jusqu’à l’arrivée de votre liste de membres.",
  "members.cut.done": "Exclusion : {name}. La clé du dossier a été changée.",
  "several.title": "Plusieurs personnes ont rejoint par une même invitation",
  "several.what":
    "Elle était pour une seule personne : quelqu’un d’autre a donc le lien. Toutes peuvent lire jusqu’à votre décision. Faites-vous lire le numéro à voix haute par chacune.",
  "several.only": "Uniquement celle-ci",
  "several.all": "Toutes les admettre",
  "several.done": "{name} : admission faite. Les autres ont été exclus, et la clé du dossier a été changée.",
  "join.several":
    "Plusieurs appareils ont rejoint par une invitation pour une seule personne ; l’administrateur décide.",
  "asking.title": "{count, plural, one {# demande d’adhésion} other {# demandes d’adhésion}}",
  "asking.what":
    "Leur invitation ne leur permet pas d’entrer. N’admettez que les personnes que vous connaissez : faites-vous d’abord lire le numéro à voix haute.",
  "asking.take": "Admettre",
  "team.waits": "{count, plural, one {# entrée en attente} other {# entrées en attente}}",
  "team.waits.what": "Elles compteront dès que ce dont elles dépendent sera arrivé.",
  "team.cut":
    "Cet appareil a été exclu de l’équipe et ne peut plus écrire. Vous pouvez encore lire ce qu’il contient. Pour revenir, demandez une invitation à l’administrateur.",
  "region.removed": "Exclusion de l’équipe",
  "removed.member": "Vous ne faites plus partie de l’équipe : exclusion par {by}, {when}.",
  "removed.device": "Cet appareil a été exclu de l’équipe par {by}, {when}.",
  "removed.what":
    "Vous pouvez encore lire, chercher et imprimer ce que contient cet ordinateur, mais plus écrire. Pour revenir, demandez une invitation à l’administrateur.",
  "removed.since":
    "{count, plural, one {# entrée que vous avez faite depuis est mise de côté et ne compte pour personne.} other {# entrées que vous avez faites depuis sont mises de côté et ne comptent pour personne.}}",
  "command.removed.save": "Enregistrer ce qui n’est que sur cet ordinateur…",
  "remains.title": "Enregistrer ce qui n’est que sur cet ordinateur",
  "remains.records":
    "{count, plural, =0 {Pour autant qu’on le sache ici, d’autres ont toutes les entrées.} one {# entrée est mise de côté, ou l’on ne sait pas si elle se trouve ailleurs.} other {# entrées sont mises de côté, ou l’on ne sait pas si elles se trouvent ailleurs.}}",
  "remains.private": "Sont aussi incluses : {list}",
  "remains.private.mine": "{count, plural, one {# note privée} other {# notes privées}}",
  "remains.private.unfinished": "{count, plural, one {# note inachevée} other {# notes inachevées}}",
  "remains.private.unsigned": "{count, plural, one {# note non signée} other {# notes non signées}}",
  "remains.what":
    "Le fichier contient toutes les entrées du dossier et, à part, vos notes qui n’ont été ni acceptées ni partagées. Tous les membres et cet ordinateur peuvent l’ouvrir ; l’équipe décide lesquelles de ces notes importer.",
  "remains.go": "Enregistrer…",
  "team.forks":
    "Il y a deux listes de membres établies à partir d’une même liste : l’appareil de l’administrateur a été copié, ou la feuille de récupération a servi deux fois. L’une des deux vaut, la même sur tous les ordinateurs. Vérifiez les membres, et refaites les changements qui manquent.",
  "team.forks.handovers":
    "L’administration a été transmise plus d’une fois. {name} la détient sur tous les ordinateurs, et y met fin au prochain changement de membres ou de clé ; si ce n’est pas la bonne personne, reprenez l’administration avec la feuille de récupération.",
  "aside.record": "{type, select, none {Entrée} other {Entrée ({type})}}",
  "aside.mend":
    "{way, select, packet {Ce qui manque arrivera par un fichier d’échange d’une personne qui l’a, ou par le serveur de synchronisation.} admission {L’administrateur peut admettre l’appareil ou créer une nouvelle invitation.} again {L’entrée comptera si un appareil qui en a le droit la refait.} other {Il n’y a rien à faire.}}",
  "aside.all": "Tout afficher ({count})",
  "keeping.title": "Administration",
  "keeping.key.what":
    "Si une clé a pu tomber en de mauvaises mains, changez-la : ce qui sera écrit ensuite est chiffré avec la nouvelle.",
  "keeping.key": "Changer la clé du dossier…",
  "keeping.key.title": "Changer la clé du dossier ?",
  "keeping.key.ask":
    "Les appareils de tous les membres et les invitations ouvertes reçoivent la nouvelle clé avec votre liste de membres. Ce qui a été écrit jusqu’ici reste lisible avec l’ancienne.",
  "keeping.key.go": "Changer la clé",
  "keeping.key.done": "La clé du dossier a été changée.",
  "keeping.take.what":
    "Toute personne qui détient la feuille de récupération peut reprendre l’administration, quoi qu’il soit advenu de l’appareil de l’administrateur.",
  "keeping.take": "Reprendre l’administration",
  "keeping.take.ask":
    "Dès lors, cet appareil tient la liste des membres, et les listes établies par {name} ne comptent plus. Chacun en est averti quand votre liste lui parvient.",
  "keeping.take.ask-format-2":
    "Dès lors, cet appareil tient la liste des membres. Ce que {name} y a modifié reste en vigueur, sauf si quelqu’un d’autre a la clé.",
  "keeping.code": "Code de récupération",
  "keeping.code.hint": "Neuf groupes de quatre caractères ; les majuscules et les traits d’union n’importent pas.",
  "keeping.who": "Propriétaire de cet ordinateur",
  "keeping.who.back": "l’administrateur (son ancien appareil est exclu)",
  "keeping.who.new": "un nouveau membre",
  "keeping.former": "Ancien administrateur",
  "keeping.former.stays": "reste dans l’équipe comme responsable",
  "keeping.former.device": "a perdu l’appareil, qui est exclu",
  "keeping.former.leaves": "quitte l’équipe (tous ses appareils sont exclus)",
  "keeping.file": "Ouvrir le fichier de la feuille…",
  "keeping.take.go": "Reprendre l’administration",
  "keeping.take.done": "Cet appareil tient désormais la liste des membres.",
  "keeping.key.age":
    "{days, plural, one {La clé a # jour.} many {La clé a # jours.} other {La clé a # jours.}} Changez-la environ une fois par semaine.",
  "keeping.stolen.what":
    "Si quelqu’un d’autre peut avoir la clé de cet appareil, reprenez l’administration sur un autre ordinateur avec la feuille de récupération.",
  "keeping.former.stolen": "quelqu’un d’autre a peut-être la clé (l’appareil est exclu)",
  "keeping.take.sheet":
    "Une nouvelle feuille de récupération est créée. L’ancienne ne vaut plus rien dès qu’un autre responsable a confirmé la reprise.",
  "keeping.take.waits": "La reprise attend la confirmation d’un responsable : {names}.",
  "keeping.take.waits-briefly": "La reprise attend la confirmation d’un autre responsable.",
  "keeping.take.new-sheet": "Enregistrez la nouvelle feuille de récupération, et gardez l’ancienne jusque-là.",
  "keeping.take.provisional":
    "Cet appareil tient désormais la liste des membres. Personne d’autre ne pouvait le confirmer : l’ancienne feuille de récupération reste valable ; il est plus sûr de continuer dans un nouveau dossier.",
  "office.appoint": "Nommer second administrateur…",
  "office.appoint.title": "Nommer {name} second administrateur ?",
  "office.appoint.what":
    "Dès lors, chacun de vous peut modifier la liste des membres ; pour changer d’administrateur, il faut vous deux, ou l’un de vous avec la feuille de récupération.",
  "office.appoint.compare": "Comparez d’abord l’empreinte avec {name}, de vive voix ou par téléphone.",
  "office.appoint.go": "Nommer",
  "office.appoint.done": "{name} est désormais administrateur ou administratrice.",
  "office.end": "Mettre fin à la fonction…",
  "office.end.title": "{name} ne doit plus être administrateur ou administratrice ?",
  "office.end.what":
    "{name} reste dans l’équipe comme responsable, et ce que {name} a modifié comme administrateur reste en vigueur.",
  "office.end.go": "Mettre fin",
  "office.end.done": "{name} n’est plus administrateur ni administratrice.",
  "office.new-sheet": "Remplacer la feuille de récupération…",
  "office.new-sheet.title": "Remplacer la feuille de récupération ?",
  "office.new-sheet.what":
    "Une nouvelle feuille est établie. Dès lors, quiconque détient l’ancienne ne peut plus rien en faire.",
  "office.new-sheet.go": "Remplacer",
  "office.new-sheet.done": "L’ancienne feuille de récupération n’est plus valable. Enregistrez la nouvelle maintenant.",
  "office.by-sheet":
    "La feuille de récupération signe cette modification, car aucun autre administrateur ne pourrait la confirmer.",
  "office.by-other": "En attente de la confirmation d’un autre administrateur : {names}.",
  "office.waits": "En attente de la confirmation d’un autre administrateur.",
  "office.provisional":
    "L’administration a été reprise à titre provisoire : l’administrateur ne peut pas être changé. Il est plus sûr de continuer dans un nouveau dossier.",
  "office.lead": "Seul un responsable de l’équipe peut devenir administrateur.",
  "office.already": "Cet appareil est déjà celui d’un administrateur.",
  "office.not-in": "Cet appareil n’est celui d’aucun administrateur.",
  "office.last": "Il faut un administrateur. Nommez d’abord quelqu’un d’autre.",
  "office.sheet": "Aucun autre administrateur ne pourrait le confirmer : il faut la feuille de récupération.",
  "team.no-key":
    "Aucune clé du dossier n’est en vigueur : rien ne peut être signé. L’application d’un administrateur crée d’elle-même une nouvelle clé dès qu’elle est connectée et a les changements de chacun. D’ici là, les nouvelles notes attendent sur leur ordinateur, et rien d’autre ne peut être enregistré.",
  "team.provisional":
    "{name} a repris l’administration avec la feuille de récupération, et personne ne pouvait le confirmer : c’est provisoire. Si ce n’est pas la bonne personne, reprenez l’administration avec la feuille ; sinon, il est plus sûr de continuer dans un nouveau dossier.",
  "team.provisional.own":
    "Vous avez repris l’administration avec la feuille de récupération, et personne ne pouvait le confirmer : c’est provisoire, et quiconque détient la feuille peut reprendre l’administration à votre place. Il est plus sûr de continuer dans un nouveau dossier.",
  "team.copied":
    "La clé de l’administrateur ({name}) signe sur deux ordinateurs : elle a été copiée. Les modifications des deux comptent, et quiconque a été exclu par l’un ou l’autre le reste. Continuez sur l’un des deux ; si l’autre n’est pas à vous, reprenez l’administration avec la feuille de récupération et choisissez « {choice} ».",
  "team.copied.hide": "Vérifié : masquer sur cet ordinateur",
  "pending.appointment": "{name} doit devenir administrateur ou administratrice",
  "pending.end": "{name} met fin à la fonction d’un administrateur",
  "pending.new-sheet": "{name} remplace la feuille de récupération",
  "pending.sheet-holder": "Le détenteur de la feuille de récupération",
  "pending.unexpected":
    "Si vous ne vous y attendez pas, quelqu’un d’autre a la feuille de récupération : ne confirmez rien, et demandez à l’administrateur de la remplacer.",
  "pending.unexpected.own":
    "Si vous ne vous y attendez pas, quelqu’un d’autre a la feuille de récupération : remplacez-la ci-dessous, sous « {heading} ».",
  "pending.more":
    "{count, plural, =1 {Une autre reprise, que personne n’a confirmée, est en attente.} other {# autres reprises, que personne n’a confirmées, sont en attente.}}",
  "cli.members.appointment": "la nomination d’un administrateur attend une confirmation : {id}  {print}  {name}",
  "cli.members.end": "la fin de la fonction d’un administrateur attend une confirmation : {id}  {print}  {name}",
  "cli.members.new-sheet": "une nouvelle feuille de récupération attend une confirmation : {id}  {print}  {name}",
  "stolen.what": "Décochez les changements que {name} n’a pas faits. Ils n’ont alors plus d’effet.",
  "stolen.none": "Il n’y a ici aucun changement fait avec la clé de {name}.",
  "stolen.added": "ajout : {names}",
  "stolen.cut": "exclusion : {names}",
  "stolen.roles": "rôle changé : {names}",
  "stolen.opened": "invitations ouvertes : {count}",
  "stolen.closed": "invitations closes : {count}",
  "stolen.key": "clé changée",
  "stolen.nothing": "clés transmises",
  "update.heading": "Format",
  "update.what":
    "Avec le nouveau format, les membres exclus le restent même si la clé d’un administrateur est copiée ou volée.",
  "update.offer": "Mettre ce dossier à jour…",
  "update.title": "Mettre ce dossier à jour ?",
  "update.versions": "Les versions antérieures de Clausemark ne peuvent plus y écrire.",
  "update.invitations": "Les invitations ouvertes à plusieurs personnes prennent fin.",
  "update.hubs": "Les serveurs de synchronisation doivent être mis à jour d’abord.",
  "update.confirm":
    "Dans une équipe, elle prend effet dès qu’un autre responsable l’a confirmée. D’ici là, chacun continue d’écrire.",
  "update.go": "Mettre à jour",
  "update.done": "Ce dossier a le nouveau format.",
  "update.waits": "La mise à jour attend la confirmation d’un autre responsable.",
  "put-away.heading": "Appareils inconnus",
  "put-away.found":
    "{records, plural, one {# entrée} other {# entrées}} ({size, number} Mo) de {devices, plural, one {# appareil inconnu} other {# appareils inconnus}}. {devices, plural, one {Il ne figure} other {Ils ne figurent}} dans aucune liste des membres : {records, plural, one {cette entrée ne change} other {ces entrées ne changent}} donc rien.",
  "put-away.offer": "Écarter…",
  "put-away.title": "Écarter ce que des appareils inconnus ont envoyé ?",
  "put-away.copies": "Tout cela disparaît du serveur de synchronisation et de la copie de chaque membre.",
  "put-away.files": "Les fichiers enregistrés auparavant le conservent.",
  "put-away.later":
    "Si l’un de ces appareils rejoint tout de même l’équipe, ses entrées compteront lorsqu’il les enverra de nouveau.",
  "put-away.go": "Écarter",
  "put-away.done": "{count, plural, one {# entrée a été écartée} other {# entrées ont été écartées}}.",
  "pending.begin": "{name} met ce dossier à jour",
  "pending.handover": "{name} reprend l’administration",
  "pending.until": "Jusqu’à la confirmation, chacun continue d’écrire.",
  "pending.ends": "Ne sera plus administrateur : {names}.",
  "pending.cuts": "Un appareil est exclu : {names}.",
  "pending.sheet": "Une nouvelle feuille de récupération remplace l’ancienne.",
  "pending.compare": "Comparez l’empreinte avec {name}, de vive voix ou par téléphone, puis confirmez.",
  "pending.confirm": "Confirmer",
  "pending.confirmed": "Confirmation enregistrée.",
  "pending.waits": "En attente de la confirmation d’un responsable : {names}.",
  "cli.members.id":
    "{count, plural, =0 {Rien ici n’a d’identifiant commençant par {id}.} other {# identifiants commencent par {id}. Indiquez plus de caractères.}}",
  "cli.members.invitation": "invitation {id} : {role}, {whom}, {until}",
  "cli.members.asking": "demande d’adhésion : {id}  {print}  {reason}",
  "cli.members.admitted": "Admission : {role}.",
  "cli.members.closed": "L’invitation est close.",
  "cli.members.begin": "la mise à jour attend une confirmation : {id}  {print}  {name}",
  "cli.members.handover": "la reprise attend une confirmation : {id}  {print}  {name}",
  "cli.members.provisional":
    "L’administration a été reprise à titre provisoire : personne d’autre ne pouvait le confirmer.",
  "cli.handover.sheet":
    "Nouvelle feuille de récupération : {path}. L’ancienne ne vaut plus rien dès que la reprise est confirmée.",
  "cli.members.asked":
    "Demande enregistrée dans {path}. Répondez-y sur votre autre appareil (--vouch), puis utilisez la réponse ici (--answer).",
  "cli.members.answered": "Réponse enregistrée dans {path}. Elle ne vaut que pour le nouvel appareil.",
  "hub.invitation-over": "L’invitation a expiré. Demandez-en une autre à l’administrateur.",
} as const;
