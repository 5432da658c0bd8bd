import type { hub as en } from "../en/hub.ts";

export const hub = {
  "disk.held":
    "Un autre serveur de synchronisation Clausemark, ou l’une de ses commandes, utilise {folder}. Arrêtez-le d’abord, ou indiquez un autre répertoire.",
  "disk.locked":
    "Une autre commande Clausemark (processus {pid, number, ::group-off} sur {host}) utilise encore {file}. Attendez qu’elle soit terminée, puis réessayez.",
  "hub.busy":
    "Le serveur de synchronisation a trop de tentatives à traiter en ce moment. Clausemark réessaiera sous peu.",
  "hub.challenge":
    "La vérification demandée par le serveur de synchronisation a reçu une réponse trop tard ou deux fois. Clausemark réessaiera.",
  "hub.cut-off":
    "Le serveur de synchronisation a refusé plusieurs fois des données de cet appareil et n’en accepte plus pendant quelques minutes. Mettez Clausemark à jour si cela se reproduit.",
  "hub.filling-hub":
    "L’espace du serveur de synchronisation est rempli à {percent, number} %. Une fois qu’il sera plein, tout nouveau travail restera sur chaque ordinateur jusqu’à ce qu’il y ait de la place : prévenez le gestionnaire du serveur.",
  "hub.filling":
    "Ce dossier occupe {percent, number} % de l’espace que le serveur de synchronisation lui accorde. Une fois cet espace rempli, tout nouveau travail restera sur chaque ordinateur : effacez définitivement ce qui n’est pas nécessaire, ou demandez davantage d’espace au gestionnaire du serveur.",
  "hub.full-hub":
    "Le serveur de synchronisation est plein. Ce que vous écrivez est en sûreté sur cet ordinateur et sera envoyé dès qu’il y aura de la place. Demandez au gestionnaire du serveur de faire de la place.",
  "hub.full":
    "Ce dossier a atteint la taille que le serveur de synchronisation permet. Ce que vous écrivez est en sûreté sur cet ordinateur et sera envoyé dès qu’il y aura de la place : effacez définitivement ce qui n’est pas nécessaire, ou adressez-vous au gestionnaire du serveur.",
  "hub.folder":
    "Le serveur de synchronisation ne peut pas utiliser le répertoire {folder} ({cause}). Vérifiez qu’on peut y écrire, ou indiquez-en un autre.",
  "hub.may-not-create":
    "Ce serveur de synchronisation n’accepte pas de nouveaux dossiers. Demandez à son gestionnaire de publier le vôtre, ou de démarrer le serveur avec --open.",
  "hub.no-address": "Cet ordinateur n’a pas l’adresse {host}. Utilisez l’une des siennes, ou 127.0.0.1.",
  "hub.no-hub": "Il n’y a pas de serveur de synchronisation Clausemark à l’adresse {hub}. Vérifiez-la.",
  "hub.not-stored":
    "Le serveur de synchronisation n’a pas pu stocker ceci ({cause}) : son disque est peut-être plein. Ce que vous avez écrit est en sûreté sur cet ordinateur et sera renvoyé.",
  "hub.other-hub":
    "Le serveur de synchronisation {hub} s’identifie comme {other}. Quelqu’un intercepte peut-être la connexion : vérifiez l’adresse auprès du gestionnaire du serveur.",
  "hub.port-forbidden":
    "Le port {port, number, ::group-off} est réservé sur cet ordinateur. Choisissez-en un au-dessus de 1023.",
  "hub.socket-taken":
    "Un autre programme écoute sur {file}, ou ce fichier n’est pas un socket. Indiquez un autre fichier avec --socket, ou supprimez celui-ci.",
  "hub.port-taken":
    "Le port {port, number, ::group-off} est utilisé par un autre programme. Choisissez-en un autre avec --port.",
  "hub.signature":
    "Le serveur de synchronisation n’a pas pu vérifier cet appareil. Vérifiez que vous utilisez la bonne adresse.",
  "hub.stopping":
    "Le serveur de synchronisation s’arrête, peut-être pour une mise à jour. Ce que vous écrivez est en sûreté sur cet ordinateur, qui se reconnecte de lui-même.",
  "hub.stranger":
    "Le serveur de synchronisation a refusé cet appareil : il n’a pas ce dossier, ou ne connaît pas l’appareil comme membre du dossier. Votre invitation a peut-être déjà servi ou été close, ou vous ne faites peut-être plus partie de l’équipe : demandez une nouvelle invitation à l’administrateur.",
  "hub.token":
    "Le serveur de synchronisation et cette version de Clausemark ne se comprennent pas. L’un des deux a besoin d’une mise à jour.",
  "hub.compacted":
    "{dossiers, plural, one {# dossier compacté} many {# de dossiers compactés} other {# dossiers compactés}} : {before, number} ko avant, {after, number} ko maintenant.",
  "hub.damaged": "Dossier {dossier} : {file} est endommagé ({kind}) ; {bytes, number} octets n’ont pas pu être lus.",
  "hub.database":
    "Le serveur de synchronisation ne peut pas utiliser sa base de données ({cause}). Vérifiez DATABASE_URL, et que PostgreSQL est en marche.",
  "hub.file":
    "Le serveur de synchronisation ne peut pas lire le fichier {file} ({cause}). Vérifiez son nom et que l’utilisateur du serveur peut le lire.",
  "hub.no-data":
    "Le répertoire {folder} ne contient aucune donnée d’un serveur de synchronisation. Indiquez le répertoire avec lequel le serveur est démarré.",
  "hub.no-web":
    "Il n’y a pas d’édition web dans {folder}. Construisez-la avec « npm run build », ou lancez le serveur de synchronisation sans --web.",
  "hub.phrase-empty": "Le fichier {file} ne contient pas de phrase secrète. Écrivez-en une.",
  "hub.tls":
    "Le certificat de {cert} et la clé de {key} ne peuvent pas être utilisés ({cause}). Ce doivent être deux fichiers PEM qui vont ensemble.",
  "hub.no-backup":
    "Le répertoire {folder} ne contient aucune sauvegarde d’un serveur de synchronisation. Indiquez le répertoire donné à « backup ».",
  "hub.phrase": "Phrase secrète pour les nouveaux dossiers",
  "hub.phrase-missing":
    "Ce serveur de synchronisation n’accepte de nouveaux dossiers qu’avec sa phrase secrète. Demandez-la à son gestionnaire.",
  "hub.phrase-wrong":
    "Phrase secrète incorrecte pour ce serveur de synchronisation. Vérifiez-la auprès de son gestionnaire.",
  "hub.phrase-twice":
    "« {one} » et « {other} » ont la même phrase secrète. Donnez à chaque organisation la sienne, pour pouvoir retirer l’une sans l’autre.",
  "hub.record-damaged": "Dossier {dossier} : l’entrée {record} n’est pas telle qu’elle a été signée ({cause}).",
  "hub.restored":
    "{dossiers, plural, one {# dossier restauré} many {# de dossiers restaurés} other {# dossiers restaurés}}, avec {records, plural, one {# entrée} many {# d’entrées} other {# entrées}}.",
  "hub.saved":
    "{dossiers, plural, one {# dossier enregistré} many {# de dossiers enregistrés} other {# dossiers enregistrés}} dans {folder}, avec {records, plural, one {# entrée} many {# d’entrées} other {# entrées}}.",
  "hub.crowded":
    "Cet appareil a plus de connexions ouvertes que le serveur de synchronisation n’en permet ({most, number}). Fermez les dossiers et les fenêtres dont vous n’avez pas besoin. Clausemark réessaie dans {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}} ; rien n’est perdu.",
  "hub.slow":
    "Plus de données ont été envoyées que le serveur de synchronisation n’en accepte à la fois. L’envoi se poursuit dans {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}} ; rien n’est perdu.",
  "hub.too-large":
    "Cette entrée est plus volumineuse ({size, number} ko) que ce que permet ce serveur de synchronisation, ou un proxy devant lui. Elle reste sur cet ordinateur ; tout le reste est envoyé. Demandez au gestionnaire du serveur de permettre des messages plus volumineux, puis quittez le serveur et partagez-y de nouveau le dossier.",
  "hub.too-large-others":
    "Une entrée de quelqu’un d’autre est plus volumineuse ({size, number} ko) que ce que permet ce serveur de synchronisation, ou un proxy devant lui. Ce que les autres écrivent arrive toujours, mais plus rien n’est envoyé d’ici. Demandez au gestionnaire du serveur de permettre des messages plus volumineux, puis quittez le serveur et partagez-y de nouveau le dossier.",
  "hub.not-kept":
    "Le serveur de synchronisation ne conserve que peu de choses provenant d’appareils inconnus et de lecteurs. {count, plural, one {# entrée reste} other {# entrées restent}} uniquement sur cet ordinateur.",
  "hub.flooded":
    "Le serveur de synchronisation envoie, en provenance d’appareils inconnus, plus qu’un tel serveur n’en conserve. Cet ordinateur s’en est déconnecté. Adressez-vous au gestionnaire du serveur, ou quittez le serveur.",
  "hub.unwell":
    "Le serveur de synchronisation n’accède pas à ses données en ce moment. Ce que vous écrivez est en sûreté sur cet ordinateur et sera envoyé plus tard.",
  "hub.verified":
    "{dossiers, plural, one {# dossier vérifié} many {# de dossiers vérifiés} other {# dossiers vérifiés}}, avec {records, plural, one {# entrée} many {# d’entrées} other {# entrées}} : tout est tel qu’il a été signé.",
  "hub.verified-damaged":
    "{dossiers, plural, one {# dossier vérifié} many {# de dossiers vérifiés} other {# dossiers vérifiés}}, avec {records, plural, one {# entrée} many {# d’entrées} other {# entrées}} : tout n’est pas tel qu’il a été écrit. Restaurez une sauvegarde à côté ; les clients renvoient ce qu’ils ont.",
  "hub.same-folder":
    "{folder} est le répertoire de données du serveur de synchronisation lui-même. Indiquez-en un autre pour la sauvegarde.",
  "hub.not-backup":
    "Le contenu de {folder} n’est pas une sauvegarde d’un serveur de synchronisation et serait écrasé. Indiquez un répertoire vide, ou un répertoire que « backup » a déjà utilisé.",
  "hub.left-backup":
    "{dossiers, plural, one {# dossier que le serveur de synchronisation n’a plus a été enlevé} many {# de dossiers que le serveur n’a plus ont été enlevés} other {# dossiers que le serveur n’a plus ont été enlevés}} de la sauvegarde.",
  "hub.unread": "Le dossier {dossier} ne peut être lu ({cause}).",
  "hub.nothing":
    "Il n’y a aucun dossier dans {place} : rien n’a été enregistré ni vérifié. Vérifiez que c’est le bon endroit et que son disque est monté.",
  "hub.others-folder":
    "{folder} appartient à un autre utilisateur (numéro {user}), dont le serveur de synchronisation ne pourrait pas lire les fichiers écrits par root. Exécutez cette commande en tant que cet utilisateur.",
  "hub.no-folder": "« {command} » exige le répertoire de la sauvegarde : hub {command} FOLDER --data FOLDER.",
  "hub.no-option":
    "Option {option} inconnue.{near, select, none {} other { Vouliez-vous dire « {near} » ?}} « hub --help » donne la liste de toutes les options.",
  "hub.option-alone": "{option} s’emploie sans valeur.",
  "hub.option-value": "{option} exige une valeur. Voir « hub --help ».",
  "hub.unexpected":
    "« {value} » inattendu.{near, select, none {} other { Vouliez-vous dire « {near} » ?}} Voir « hub --help ».",
  "hub.needs": "{option} ne fonctionne qu’avec {other}. Donnez les deux, ou aucune.",
  "hub.wrong-variable": "{variable} n’est pas une adresse valable. Elle doit ressembler à {form}",
  "hub.wrong-origin":
    "{option} ne peut pas être « {value} ». Ce doit être l’adresse qu’on ouvre, avec http:// ou https://, comme https://hub.example.org.",
  "hub.wrong-proxy":
    "{option} ne peut pas être « {value} ». Ce doit être une adresse comme 127.0.0.1, ou un réseau comme 10.0.0.0/8.",
  "hub.wrong-port": "{option} ne peut pas être « {value} ». Un port est un nombre entier de 0 à 65535.",
  "hub.wrong-level": "{option} ne peut pas être « {value} ». Utilisez error, warn ou info.",
  "hub.wrong-seconds": "{option} ne peut pas être « {value} ». Utilisez un nombre entier de secondes, de 0 à 60.",
  "hub.wrong-size":
    "{option} ne peut pas être « {value} ». Utilisez une taille comme 500MB ou 2GB, ou 0 pour ne fixer aucune limite.",
  "hub.config-line":
    "La ligne {line, number, ::group-off} de {file} n’est pas valable. Elle doit ressembler à NAME=value.",
  "hub.wrong-flag": "{option} ne peut pas être « {value} ». Utilisez true ou false.",
  "hub.two-places":
    "DATABASE_URL est défini, et --data ou CLAUSEMARK_HUB_DATA indique un répertoire. Les données ne sont conservées que dans l’un des deux : annulez la définition de l’un ou omettez l’autre.",
  "hub.no-place":
    "Il faut au serveur de synchronisation un endroit pour ses données : --data FOLDER, ou une base de données dans DATABASE_URL.",
  "hub.database-role":
    "Le rôle du serveur de synchronisation n’a pas le droit de créer des tables dans la base de données (42501). Faites du rôle le propriétaire de la base : ALTER DATABASE … OWNER TO ….",
  "update.collision":
    "Deux copies de ce dossier ont été utilisées sous une même identité. La vôtre est en train d’être recréée.",
  "update.delete":
    "Une entrée a été supprimée, ce que personne n’a le droit de faire. Le serveur de synchronisation la garde.",
  "update.foreign":
    "Le serveur de synchronisation a reçu quelque chose qui ne fait partie d’aucun dossier, et l’a refusé.",
  "update.incomplete":
    "Il manque au serveur de synchronisation quelque chose qui précède ceci. Votre copie est en train d’être recréée.",
  "update.malformed": "Le serveur de synchronisation a reçu quelque chose qu’il ne peut pas lire, et l’a refusé.",
  "update.orphan": "Le serveur de synchronisation a reçu un contenu sans son entrée signée, et l’a refusé.",
  "update.overwrite":
    "Une entrée a été modifiée, ce que personne n’a le droit de faire. Le serveur de synchronisation garde celle qu’il a.",
} satisfies Partial<Record<keyof typeof en, string>>;
