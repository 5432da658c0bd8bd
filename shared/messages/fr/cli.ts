import type { cli as en } from "../en/cli.ts";

export const cli = {
  "cli.added":
    "{what, select, document {Ajouté comme nouveau document : « {title} ».} other {Ajouté comme autre texte de « {title} ».}}",
  "cli.agreed": "{level, select, none {Gravité convenue enlevée.} other {Niveau de gravité convenu : {level}.}}",
  "cli.agreement":
    "{name} : {means, select, none {pas d’alpha ({units, plural, =0 {aucune note évaluée par deux personnes} one {# note évaluée par deux personnes, évaluations toutes identiques} other {# notes évaluées par deux personnes, évaluations toutes identiques}})} other {alpha {value} sur {units, plural, one {# note} other {# notes}} : {means, select, reliable {fiable} tentative {conclusions provisoires seulement} other {non fiable}}}}",
  "cli.agreement.set":
    "{rated, plural, =0 {Aucune note n’est encore évaluée.} one {# note est évaluée} other {# notes sont évaluées}}{rated, plural, =0 {} other { par {raters, plural, one {# personne} other {# personnes}}. L’alpha est celui de Krippendorff, pour données ordinales.}}",
  "cli.aside": "mis de côté : {type} {key} : {reason}",
  "cli.conflict-copy":
    '{copy} contient {count, plural, one {# entrée qui manque} other {# entrées qui manquent}} dans {path} : un service de synchronisation l’a mis de côté. Fusionnez-le : clausemark merge "{path}" "{copy}"',
  "cli.corrected":
    "Corrigé. {there, plural, one {# note est} other {# notes sont}} sur le texte corrigé{lost, plural, =0 {} one { ; le texte de # note a disparu} other { ; le texte de # notes a disparu}}.",
  "cli.change": "{at}  {author}, {type, select, inserted {insertion} other {suppression}} : « {words} »",
  "cli.documents": "Il n’y a pas de document « {name} ». Le dossier contient : {known}.",
  "cli.exists": "{path} existe déjà et n’est jamais écrasé. Choisissez un autre nom.",
  "cli.exported":
    "Enregistré dans {path} : {pages, plural, one {# page} other {# pages}}, {notes, plural, one {# note} other {# notes}}{kept, plural, =0 {} one { ; # note n’est pas destinée à ce public} other { ; # notes ne sont pas destinées à ce public}}{proposals, plural, =0 {} one { ; # proposition} other { ; # propositions}}{proposalsKept, plural, =0 {} one { ; # proposition n’est pas destinée à ce public} other { ; # propositions ne sont pas destinées à ce public}}{positions, plural, =0 {} one { ; # position} other { ; # positions}}.",
  "cli.exported-positions":
    "Enregistré dans {path} : {rows, plural, one {# position} other {# positions}}{kept, plural, =0 {} one { ; # position n’est pas destinée à ce public} other { ; # positions ne sont pas destinées à ce public}}.",
  "cli.failed":
    "Impossible de lire ou d’écrire{path, select, other { {path}}} ({code}). Vérifiez l’espace libre et les droits, puis réessayez.",
  "cli.finding":
    "{address}  {rule}{words, select, none {} other { : « {words} »}}{was, select, none {} other { (avant : « {was} »)}}",
  "cli.fork": "bifurcation : l’appareil {device} a signé plus d’une entrée sous le numéro {seq}",
  "cli.found-status": "{at}  dans le texte : « {words} »",
  "cli.gap": "manque : les entrées {from} à {to} signées par l’appareil {device} ne sont pas ici",
  "cli.invited":
    "Invitation (rôle : {role}) enregistrée dans {path}. Toute personne qui détient le fichier peut rejoindre l’équipe : remettez-le par un moyen sûr.",
  "cli.joined": "Vous avez rejoint « {title} » (rôle : {role}).",
  "cli.key-not-saved":
    "Tout a été enregistré dans {name} ; ne relancez pas la commande. Seul le fichier de clé {path} n’a pas pu être mis à jour ({code}). Vérifiez l’espace libre et les droits à cet endroit.",
  "cli.made":
    "{path} créé (dossier {id}).\nLa feuille de récupération est {sheet} : imprimez-la, puis enlevez le fichier de cet ordinateur.",
  "cli.merged": "nouvelles : {fresh}, connues : {known}, refusées : {refused}",
  "cli.no-annotations": "Aucune note pour l’instant.",
  "cli.no-file": "Il n’y a pas de fichier {name}. Vérifiez le nom et le répertoire.",
  "cli.no-folder": "Il n’y a pas de répertoire {folder}. Créez-le, ou choisissez-en un autre.",
  "cli.no-key":
    "« {as} » n’a pas de clé pour ce dossier sur cet ordinateur.{known, select, none {} other { Clés présentes : {known}.}} Rejoignez-le par une invitation, ou vérifiez --as.",
  "cli.no-revision": "Il n’y a pas de texte « {name} » dans le dossier. Il contient : {known}.",
  "cli.not-a-dossier":
    "{name} n’est pas un dossier Clausemark, ou le fichier est endommagé. Vérifiez le nom, ou redemandez le fichier.",
  "cli.not-a-folder":
    "Plusieurs formats sont écrits dans un dossier de fichiers, et {path} n’en est pas un. Indiquez un dossier de fichiers.",
  "cli.nothing-found":
    "Rien ne correspond au filtre ; aucun fichier n’a été écrit.{near, select, none {} other { Vouliez-vous dire {near} ?}}",
  "cli.not-flushed":
    "{path} a été écrit, mais le système n’a pas confirmé que le fichier est en sûreté sur le disque ({code}). Gardez-en une copie.",
  "cli.not-joined": "L’invitation n’a pas été acceptée : {reason}",
  "cli.overtaken":
    "{name} a été modifié ou remplacé entre-temps par un autre programme. Rien n’a été écrit ; relancez la commande.",
  "cli.read-only":
    "{path} est en lecture seule et n’a pas été modifié. Autorisez l’écriture, ou travaillez sur une copie.",
  "cli.refused-line": "{name}, ligne {line}{type, select, none {} other { ({type} {key})}} : refusé : {reason}",
  "cli.status": "{address} : {status, select, none {aucun statut} other {{status}}}",
  "cli.revisions": "Plusieurs textes s’appellent « {name} ». Donnez l’identifiant de l’un d’eux : {known}.",
  "cli.remark": "{at}  {author} : {text}",
  "cli.round": "Les notes sont désormais évaluées {blind, select, true {à l’aveugle} other {à découvert}}.",
  "cli.hidden":
    "Une évaluation à l’aveugle est en cours : {notes, plural, one {le niveau de # note est masqué} other {les niveaux de # notes sont masqués}}{named, select, true { jusqu’à ce que vous {notes, plural, one {l’ayez évaluée} other {les ayez évaluées}}} other {. Indiquez votre nom avec --as pour voir les notes que vous avez évaluées}}.",
  "cli.thread":
    "{count, plural, =0 {Aucune note n’a d’identifiant commençant par {id}.} other {# notes ont un identifiant commençant par {id}. Indiquez plus de caractères.}}",
  "cli.unknown-command":
    "Commande « {name} » inconnue.{near, select, none {} other { Vouliez-vous dire « {near} » ?}} « clausemark help » donne la liste de toutes les commandes.",
  "cli.unreadable": "Impossible de lire {name} ({code}).",
  "cli.unwritable": "Impossible d’écrire {path} ({code}).",
  "cli.note":
    "{count, plural, =0 {Aucune note ni proposition n’a d’identifiant commençant par {id}.} other {# notes ou propositions ont un identifiant commençant par {id}. Indiquez plus de caractères.}}",
  "cli.verified":
    "Entrées vérifiées : {records} (refusées : {refused}, en attente : {waiting}, mises de côté : {aside}).",
  "cli.waits": "en attente : {type} {key} : {reason}",
  "cli.watch.no-before":
    "Il n’y a pas de texte auquel comparer (--before FILE) : les règles qui comparent ne signalent donc rien.",
  "cli.watch.nothing": "Rien n’est signalé.",
  "cli.wrong.bare":
    '{flag} exige une valeur.{value, select, none {} other { Si elle commence par un tiret, écrivez {flag}="{value}".}}',
  "cli.wrong.choice": "Choisissez l’une des options {flags}.",
  "cli.wrong.clash": "{flag} et {other} ne s’emploient pas ensemble.",
  "cli.wrong.missing": "Élément manquant : {what}.",
  "cli.wrong.names": "{count, plural, one {Nommez # fichier : {call}} other {Nommez # fichiers : {call}}}",
  "cli.wrong.public-day": "Les exports publics n’indiquent jamais de jour. Ajoutez --audience team, ou retirez --date.",
  "cli.wrong.renamed": "{flag} a changé de nom. Utilisez {now} à la place.",
  "cli.wrong.surplus": "Argument inattendu : « {what} ». Mettez les mots contenant des espaces entre guillemets.",
  "cli.wrong.unknown": "Option {flag} inconnue.{near, select, none {} other { Vouliez-vous dire {near} ?}}",
  "cli.wrong.value":
    "« {value} » n’est pas une valeur valable pour {flag}.{near, select, none {} other { Vouliez-vous dire « {near} » ?}}{known, select, none {} other { Utilisez l’une de celles-ci : {known}.}}",
  "draft.none": "Le dossier n’a pas encore de projet. Ajoutez-en un d’abord.",
  "recovery.keep":
    "Imprimez cette feuille, gardez-la loin de l’ordinateur de l’administrateur, et supprimez le fichier. Elle ne peut pas être refaite.",
  "right.unknown":
    "Il n’y a pas de droit « {right} ».{near, select, none {} other { Vouliez-vous dire « {near} » ?}} Utilisez l’un de ceux-ci : {known}.",
  "right.ambiguous": "« {right} » peut désigner plusieurs droits. Utilisez l’un de ceux-ci : {known}.",
  "recovery.title": "Clausemark : feuille de récupération de « {title} »",
  "recovery.what":
    "Toute personne qui détient cette clé peut reprendre l’administration du dossier et lire tout ce qu’il contient.",
} satisfies Partial<Record<keyof typeof en, string>>;
