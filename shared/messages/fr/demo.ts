import type { demo as en } from "../en/demo.ts";

export const demo = {
  "command.demo": "Ouvrir le dossier de démonstration",
  "region.demo": "Démonstration",
  "demo.what":
    "Ceci est une démonstration : le projet, les notes et les personnes y sont inventés. Ce que vous écrivez reste dans ce navigateur, et rien n’est envoyé. N’écrivez rien de réel.",
  "demo.notice":
    "Démonstration : tout y est inventé. Ce que vous écrivez reste dans ce navigateur ; n’écrivez rien de réel.",
  "demo.member": "En visite, Démonstration",
  "demo.missing":
    "Cette démonstration est incomplète : {file} est illisible. Rechargez la page ; si cela ne suffit pas, prévenez qui l’a mise en ligne.",
  "hub.demo":
    "Une démonstration n’a pas de serveur de synchronisation. Partagez un dossier depuis l’application, ou depuis le serveur de votre équipe.",
} satisfies Partial<Record<keyof typeof en, string>>;
