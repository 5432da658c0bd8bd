import type { packageFiles as en } from "../en/packageFiles.ts";

export const packageFiles = {
  "release.choose": "Vérifier un fichier de mise à jour…",
  "release.show": "Afficher dans le répertoire",
  "release.newer":
    "{name} vient du projet : version {version}, plus récente que celle-ci ({running}). Installez-la comme d’habitude, et gardez le fichier jusqu’à ce qu’elle fonctionne.",
  "release.same": "{name} vient du projet, et c’est la même version que celle-ci ({running}).",
  "release.unchecked":
    "Vérifié : la signature de la liste, et le fichier. Non vérifié : si le programme publié est construit à partir du code source publié, les certificats d’Apple et de Microsoft, et les modifications du fichier à partir de maintenant.",
  "release.none": "Aucun fichier n’a encore été vérifié.",
  "release.no-key":
    "Cette version ne connaît aucune clé de publication et ne peut pas dire de qui vient un fichier. Comparez son SHA-256 à celui obtenu par une autre voie.",
  "release.no-list": "{list} ou {signature} manque à côté du fichier. Téléchargez les deux de la même publication.",
  "release.forged": "La liste à côté de {name} n’est pas signée par le projet. N’installez pas ce fichier.",
  "release.changed":
    "{name} n’est pas dans la liste signée à côté : il a été modifié, est incomplet ou appartient à une autre publication. Ne l’installez pas.",
  "release.older":
    "{name} est la version {version}, plus ancienne que celle-ci ({running}), et peut avoir des défauts connus. Elle est refusée.",
} as const satisfies Partial<Record<keyof typeof en, string>>;
