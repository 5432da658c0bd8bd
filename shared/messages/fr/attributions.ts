import type { attributions as en } from "../en/attributions.ts";

export const attributions = {
  "record.type.group": "Groupe de délégations",
  "group.empty": "Donnez un nom au groupe.",
  "group.characters":
    "« {name} » ne peut être saisi comme nom dans la ligne de saisie. Un nom compte au moins deux lettres ou chiffres, sans guillemets, crochets, virgules, barres obliques ni signes tels que + et ~.",
  "group.taken": "« {name} » désigne déjà {delegation}. Choisissez un autre nom.",
  "group.unknown": "Il n’y a pas ici de groupe « {name} » de l’équipe. « clausemark groups » en donne la liste.",
  "group.other": "Seul le membre qui a ajouté ce groupe peut le retirer.",
  "team.groups": "Groupes de délégations",
  "team.groups.what":
    "Groupes de cette négociation que Clausemark ne connaît pas déjà, pour la ligne de saisie, les propositions et les projets importés de tous les membres.",
  "team.groups.code": "Nom court",
  "team.groups.name": "Nom",
  "team.groups.aliases": "Autres noms, séparés par des virgules",
  "team.groups.add": "Ajouter le groupe",
  "team.groups.retract": "Retirer",
  "team.groups.retract.of": "Retirer {name}",
  attribution:
    "{kind, select, add {Proposition} delete {Suppression demandée} replace {Remplacement demandé} alternative {Variante proposée} support {Appui} oppose {Opposition} other {Réserve}} de {parties} : {about, select, provision {cette disposition} other {« {words} »}}",
  "attribution.doubt.unlisted": "un nom ne figure dans aucune liste d’États et de groupes",
  "attribution.doubt.ambiguous": "un nom désigne plusieurs délégations",
  "attribution.doubt.code": "deux lettres qui peuvent être un mot",
  "attribution.doubt.words": "on ne sait pas de quels mots il s’agit",
  "attribution.doubt.open": "son crochet n’est jamais fermé",
  "attribution.doubt.base": "le paragraphe dont c’est une variante n’a pas été trouvé",
  "review.attributions": "{count, plural, one {# attribution} other {# attributions}} à des délégations",
  "review.attributions.what":
    "Celles que vous cochez deviennent des propositions et des positions de ces délégations ; le texte du projet reste tel quel.",
  "review.attributions.certain": "{count, plural, one {La seule certaine (#)} other {Les # qui sont certaines}}",
  "review.attributions.doubtful": "{count, plural, one {# est douteuse} other {# sont douteuses}}",
  "review.attributions.printed": "Imprimé : {printed}",
  "cli.attribution": "{at}  {what}{doubts, select, none {} other { (douteux : {doubts})}}",
  "cli.attributions":
    "{count, plural, one {# attribution} other {# attributions}} à des délégations, {doubtful, plural, =0 {toutes certaines} one {dont # douteuse} other {dont # douteuses}}. Les commandes add, revise et new les consignent avec --attributions.",
  "cli.attributions-taken":
    "{proposals, plural, one {# proposition} other {# propositions}} et {positions, plural, one {# position} other {# positions}} tirées des attributions du projet.",
} satisfies Partial<Record<keyof typeof en, string>>;
