export const machine = {
  "command.lock": "Verrouiller Clausemark",
  "command.passphrase": "Phrase secrète des clés de cette machine …",
  "lock.title": "Clausemark est verrouillé",
  "lock.what": "Ce que vous avez écrit est sur le disque, scellé. Votre phrase secrète le rouvre là où vous étiez.",
  "lock.open": "Déverrouiller",
  "lock.opening": "Ouverture …",
  "lock.holding":
    "Tout ce que vous avez écrit n’est pas encore sur le disque : votre travail et ses clés restent en mémoire jusqu’à ce que le disque les prenne. N’éteignez pas la machine.",
  "lock.kept": "Le délai de verrouillage est enregistré.",
  "lock.after": "Verrouiller quand personne n’est là",
  "lock.minutes": "{minutes, plural, =0 {Jamais} one {Après # minute} other {Après # minutes}}",
  "lock.on-sleep": "Verrouiller quand la machine se met en veille ou que son écran est verrouillé",
  "keys.here": "Les clés de cette machine",
  "keys.by.passphrase":
    "Votre phrase secrète protège les clés de cette machine. Sans elle, personne ne lit ce qui est ici ni n’écrit en votre nom, vous non plus.",
  "keys.by.keychain":
    "Le trousseau du système garde les clés : quiconque peut ouvrir votre session sur cette machine peut lire ce qui est dans Clausemark et écrire en votre nom.",
  "keys.by.unprotected":
    "Ce système n’a pas d’endroit où enfermer des clés : quiconque prend cette machine peut lire ce qui est dans Clausemark et écrire en votre nom. Définissez une phrase secrète, ou chiffrez le disque.",
  "keys.by.browser":
    "Les clés se trouvent dans le stockage de ce navigateur : quiconque prend cette machine ou sa sauvegarde peut lire ce qui est dans Clausemark et écrire en votre nom. Définissez une phrase secrète, ou chiffrez le disque.",
  "keys.damaged": "Un fichier de clé de cette machine était endommagé",
  "keys.damaged.detail":
    "La clé {file}… n’a pas pu être lue, et sa copie a pris sa place. Rien n’est perdu. Le fichier endommagé est gardé sous {aside}. Un dommage vient rarement seul : enregistrez vos dossiers sur un autre disque.",
  "passphrase.label": "Phrase secrète",
  "passphrase.title": "Une phrase secrète pour les clés de cette machine",
  "passphrase.change.title": "Changer la phrase secrète",
  "passphrase.set": "Définir une phrase secrète …",
  "passphrase.change": "Changer ou supprimer la phrase secrète …",
  "passphrase.offer": "Protéger ce qui est sur cette machine par une phrase secrète …",
  "passphrase.what":
    "Ce que vous écrivez est scellé sur cette machine ; la phrase secrète enferme les clés qui l’ouvrent et qui signent pour vous. Elle est demandée à chaque démarrage et après chaque verrouillage. Personne ne peut vous la rendre : sans elle, vous rejoignez vos dossiers à nouveau par une invitation.",
  "passphrase.traces":
    "Des experts peuvent encore retrouver sur ce disque les clés qui y étaient avant, surtout sur un SSD. Définissez la phrase secrète avant qu’il y ait quelque chose à protéger, ou chiffrez aussi tout le disque.",
  "passphrase.traces.web":
    "Des experts peuvent encore retrouver sur le disque les clés qui étaient avant dans ce navigateur. Définissez la phrase secrète avant qu’il y ait quelque chose à protéger, ou chiffrez aussi tout le disque.",
  "passphrase.now": "La phrase secrète en vigueur",
  "passphrase.new": "Nouvelle phrase secrète",
  "passphrase.again": "La même encore une fois",
  "passphrase.hint": "Au moins {least} caractères ; six mots au hasard conviennent.",
  "passphrase.differ": "Les deux ne sont pas identiques. Saisissez deux fois la nouvelle phrase secrète.",
  "passphrase.save": "Enregistrer",
  "passphrase.working": "Scellement …",
  "passphrase.remove": "Supprimer la phrase secrète",
  "passphrase.done": "La phrase secrète est désormais en vigueur.",
  "passphrase.removed": "La phrase secrète est supprimée.",
  "vault.locked": "Clausemark est verrouillé. Déverrouillez-le d’abord avec votre phrase secrète.",
  "vault.wrong": "Ce n’est pas la phrase secrète.",
  "vault.none": "Aucune phrase secrète n’est définie sur cette machine.",
  "vault.short": "Une phrase secrète a au moins {least} caractères.",
  "vault.unsealed":
    "La phrase secrète est définie, mais {count, plural, =0 {une partie de ce qui est ici n’a pas pu être scellée} one {ce qui est ici de # dossier n’a pas pu être scellé} other {ce qui est ici de # dossiers n’a pas pu être scellé}}{code, select, none {} other { ({code})}}. Un nouvel essai est fait à chaque déverrouillage.",
  "vault.damaged":
    "Le fichier que votre phrase secrète ouvre est endommagé, et sa copie aussi (vault.json et vault.copy.json dans {folder}). Rétablissez-les depuis une sauvegarde. Sans elle, les clés d’ici ne peuvent être ouvertes : demandez à votre administrateur une invitation pour rejoindre à nouveau.",

  "room.title": "Partager dans cette salle",
  "room.what":
    "Sans internet : cette machine est le relais des autres applications de bureau de son réseau. Seul ce dossier est partagé, par une ligne chiffrée ; les invitations faites pendant ce temps portent l’empreinte à laquelle les autres reconnaissent cette machine.",
  "room.address": "À l’adresse",
  "room.start": "Partager sur ce réseau",
  "room.again": "Partager à nouveau sur ce réseau",
  "room.instead": "Tant qu’il est partagé ici, cette machine prend la place du relais {url}.",
  "room.shared": "Partagé à {url}",
  "room.stop": "Arrêter le partage",
  "room.invite":
    "Faites une invitation maintenant : elle mène ici. Qui a déjà rejoint retrouve cette machine de lui-même.",
  "room.firewall":
    "Si les autres n’arrivent pas, le pare-feu de cette machine doit laisser entrer le port {port}, et le réseau doit laisser ses machines se parler.",
  "room.sleep":
    "Le partage finit avec Clausemark. Gardez l’écran ouvert : tant que le partage dure, la machine ne se met pas en veille d’elle-même.",
  "network.other-certificate":
    "La machine à {hub} montre un autre certificat que celui que nomme votre invitation. Ou bien le dossier est maintenant partagé depuis une autre machine, ou bien quelqu’un s’est mis entre les deux. Rien n’a été envoyé. Demandez une nouvelle invitation, et comparez-la de vive voix.",
  "join.desktop-only":
    "Cette invitation mène à une machine dans la salle. Seule l’application de bureau peut vérifier que c’est la bonne ; ouvrez-y l’invitation.",
  "join.elsewhere":
    "Dans un navigateur, on ne peut rejoindre une équipe que sur {own}, d’où vient cette page. Cette invitation mène à {hub} : ouvrez cette adresse dans le navigateur et collez-y l’invitation, ou utilisez l’application de bureau.",

  "command.dossiers": "Dossiers de cette machine …",
  "command.travel": "Supprimer les données de Clausemark avant un voyage …",
  "files.zip": "Archive zip",
  "dossiers.title": "Dossiers de cette machine",
  "dossiers.none": "Il n’y en a aucun.",
  "dossiers.members": "{count, plural, one {# membre} other {# membres}}",
  "dossiers.size": "{kilobytes, number} ko",
  "dossiers.synced.hub": "comme sur le relais : {when}",
  "dossiers.synced.file": "dernier fichier repris : {when}",
  "dossiers.never": "jamais synchronisé",
  "dossiers.opened": "ouvert : {when}",
  "delete.go": "Supprimer …",
  "delete.label": "Supprimer {title}",
  "delete.title": "Supprimer définitivement",
  "delete.what":
    "Les clés du dossier, ses enregistrements et tout ce qui en est gardé sont supprimés de cette machine. Rien ici ne les fait revenir. Ce que d’autres ont reste chez eux.",
  "delete.traces":
    "Les fichiers sont écrasés, ou le navigateur réécrit les siens sans cela. Un disque, surtout SSD, peut tout de même garder d’anciennes copies de blocs ; sans les clés elles sont illisibles, à moins que les blocs des clés ne soient retrouvés. Un disque chiffré, ou une phrase secrète dès le début, comble cette lacune.",
  "delete.word": "supprimer",
  "delete.type": "Saisissez « {word} » pour continuer",
  "delete.wait": "Désactivé tant qu’on ne sait pas qui d’autre a tout.",
  "delete.for-good": "Supprimer définitivement",
  "delete.working": "Suppression …",
  "delete.done": "C’est supprimé de cette machine.",
  "travel.title": "Supprimer les données de Clausemark avant un voyage",
  "travel.what":
    "Les dossiers cochés et leurs clés sont supprimés de cette machine ; s’ils le sont tous, les réglages aussi. Ensuite, vous rejoignez par une invitation : demandez un remplacement à votre administrateur, et vous continuez sous votre nom. Un administrateur revient avec la feuille de récupération et une copie du dossier.",
  "travel.blocks": "Bloque la suppression, car ceci serait perdu définitivement :",
  "travel.blocked":
    "Désactivé, car {count, plural, one {un dossier bloque} other {# dossiers bloquent}} la suppression. Enregistrez ce qui serait perdu, décochez le dossier ou choisissez « Supprimer quand même ».",
  "travel.none": "Désactivé tant qu’aucun dossier n’est coché.",
  "travel.anyway": "Supprimer quand même …",
  "travel.anyway.title": "Supprimer quand même",
  "travel.anyway.what":
    "{count, plural, one {Un dossier est supprimé} other {# dossiers sont supprimés}} de cette machine. Ce qui est indiqué ici comme n’étant nulle part ailleurs, ou comme non enregistré, est perdu définitivement : rien ni personne ne le fait revenir.",
  "travel.reach": "Ce qui reste hors d’atteinte",
  "travel.reach.browser":
    "L’historique propre au navigateur, sa liste de téléchargements, ses fichiers en cache et de session : l’adresse de cette page, les noms des fichiers enregistrés et, depuis des versions antérieures, les liens des invitations ouvertes et des titres de dossiers.",
  "travel.reach.clear":
    "Pour les effacer, fermez ensuite cet onglet et appuyez sur Ctrl+Maj+Suppr (sur un Mac, Commande+Maj+Suppr ; dans Safari, Historique puis Effacer l’historique). Choisissez toute la période ; cochez l’historique, les téléchargements et les fichiers en cache. Si un compte synchronise l’historique, effacez-le là aussi.",
  "travel.reach.copies":
    "Les sauvegardes, les fichiers enregistrés, les autres machines, ainsi que les autres navigateurs et utilisateurs de celle-ci.",
  "travel.done": "Les dossiers cochés sont supprimés de cette machine.",
  "loss.looking": "Recherche de qui d’autre l’a …",
  "loss.unknown": "On ne sait pas ce que d’autres en ont : {reason}",
  "loss.none": "Autant qu’on le sache ici, d’autres ont tout.",
  "loss.records":
    "{count, plural, one {Un enregistrement n’est connu} other {# enregistrements ne sont connus}} nulle part ailleurs. Synchronisez avec le relais, ou envoyez un paquet et attendez l’accusé.",
  "loss.records.here":
    "{count, plural, one {Un enregistrement n’est connu} other {# enregistrements ne sont connus}} nulle part ailleurs : le relais {hub} est sur cette machine. Envoyez un paquet et attendez l’accusé, ou partagez par un relais sur une autre machine.",
  "loss.mine":
    "{count, plural, one {Une note privée n’est} other {# notes privées ne sont}} qu’ici. Dites ce que vous voulez garder.",
  "loss.unfinished": "{count, plural, one {Une note inachevée n’est} other {# notes inachevées ne sont}} qu’ici.",
  "loss.sheet":
    "La feuille de récupération n’a été enregistrée nulle part ailleurs : sans elle personne ne peut reprendre l’administration.",
  "loss.sheet.where":
    "Enregistrez-la sur un support qui ne voyage pas avec vous, ou imprimez-la et supprimez le fichier : qui la détient peut reprendre l’administration.",
  "loss.hub": "Le relais {hub} a tout accusé.",
  "loss.by": "Accusés : {who}",
  "loss.who": "{name} ({when})",
  "export.go": "Tout exporter …",
  "export.title": "Tout exporter",
  "export.what":
    "{count, plural, one {Le dossier} other {Les # dossiers}} de cette machine, chacun dans son fichier, dans une archive zip.",
  "export.hint":
    "Avec elle, chaque fichier est scellé et les titres ne paraissent pas dans les noms. Sans elle, quiconque obtient l’archive peut tout lire.",
  "export.keys":
    "Les clés par lesquelles vous parlez n’y sont pas. Les fichiers se lisent partout et se fusionnent sur une machine membre ; pour continuer en votre nom sur une autre machine, ajoutez-la d’abord comme autre appareil.",
  "export.clear": "Exporter en clair …",
  "export.sealed": "Exporter scellé …",
  "export.working": "Exportation …",
  "export.done":
    "Enregistré sous {name}.{left, plural, =0 {} one { Un dossier n’a pas pu être ouvert et n’y est pas.} other { # dossiers n’ont pas pu être ouverts et n’y sont pas.}}",
  "export.nothing": "Il n’y a rien à exporter : aucun dossier de cette machine ne peut être ouvert.",
  "dossier.deleted": "« {title} » a été supprimé de cette machine dans une autre fenêtre.",
  "dossier.gone": "Ce dossier n’est plus sur cette machine : il a été supprimé dans une autre fenêtre.",
  "store.in-use": "Une autre fenêtre a ce dossier ouvert. Fermez-le d’abord là-bas.",
} as const;
