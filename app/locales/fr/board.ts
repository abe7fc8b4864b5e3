import type { BoardText } from "../en/board";

export const board: BoardText = {
  heading: "Vérifier que votre bulletin a été compté",
  lead: "Avec les résultats d’une enquête est publiée la liste de tous les bulletins scellés qui étaient dans l’urne : le tableau. Votre récépissé y est comparé sur cet appareil ; rien n’en est envoyé.",
  notYet: "Le tableau de cette enquête est publié avec ses résultats. Revenez alors avec votre récépissé.",
  inClosedBox:
    "L’enquête est close et n’est pas encore ouverte. Votre bulletin scellé est dans l’urne que deux des trois détenteurs de clé ouvriront.",
  notInClosedBox:
    "L’enquête est close, et votre bulletin scellé n’est pas dans son urne. Si vous l’avez modifié ensuite, vérifiez le dernier récépissé. Si vous l’avez retiré, c’est normal. Sinon, il a été laissé de côté.",
  file: "Ouvrir le fichier enregistré",
  label: "Ou coller le récépissé et le code tels que vous les avez gardés",
  go: "Vérifier",
  checking: "Lecture du tableau et vérification de chaque ligne…",
  wrong:
    "Il n’y a pas de récépissé complet dans ce texte. Collez tout ce que vous avez enregistré en répondant, de la première à la dernière ligne.",
  offline: "Le tableau n’a pas pu être lu. Vérifiez votre connexion et réessayez.",
  noBoard: {
    refused: "Au lieu d’un tableau, le serveur a répondu par l’erreur {status}.",
    empty: "Au lieu d’un tableau, rien n’est arrivé : la réponse était vide.",
    page: "Au lieu d’un tableau, c’est une page web qui est arrivée.",
    cut: "Ce qui est arrivé n’est pas un tableau complet : il s’interrompt avant la fin.",
    other: "Ce qui est arrivé n’est pas un tableau, mais des données d’un autre type.",
    advice:
      "Votre bulletin n’a été comparé à rien : cela ne dit donc rien de lui. Un réseau qui demande une connexion, un proxy ou une maintenance peuvent en être la cause : rechargez cette page, plus tard ou sur un autre réseau, celui d’un téléphone par exemple. Si cela persiste, gardez votre récépissé et montrez-le, avec une photo de cette page, à une personne de confiance qui ne gère pas l’enquête.",
  },
  again: "Vérifier un autre récépissé",
  holds: "En ordre :",
  fails: "Pas en ordre :",
  counted: "Votre bulletin a été compté tel que vous l’avez déposé",
  fits: "Tout concorde",
  stop: "Quelque chose ne concorde pas",
  listHolds:
    "Le tableau est complet : {size} bulletins scellés, chacun une fois, et leur somme est celle qui est publiée.",
  listBroken:
    "Le tableau se contredit : ses bulletins ne correspondent pas à sa propre somme ou à ce que l’enquête a promis.",
  sameManifest: "Le tableau contient les promesses que nomme votre récépissé.",
  otherManifest:
    "Le tableau contient d’autres promesses que celles que nomme votre récépissé. On a peut-être montré des enquêtes différentes à des personnes différentes.",
  otherWave: "Ce récépissé appartient à une autre enquête. Ouvrez le lien de celle-ci pour le vérifier.",
  badReceipt:
    "Le reçu de ce récépissé n’a pas été signé par le serveur de cette enquête, ou quelque chose y a été modifié.",
  inBox: "Votre bulletin scellé est sur le tableau.",
  missing:
    "Votre bulletin scellé n’est pas sur le tableau. Si vous l’avez modifié ensuite, vérifiez le récépissé de la dernière fois. Si vous l’avez retiré, c’est normal. Sinon, il a été écarté.",
  withdrawn: "Ce récépissé est celui d’un retrait : un bulletin retiré n’est pas sur le tableau.",
  read: "Ses {parts} parties ont toutes été ouvertes et lues.",
  unread:
    "Seules {read} de ses {parts} parties ont été ouvertes et lues. Le code est-il celui d’un autre bulletin ?",
  leftSealed:
    "Aucune de ses parties n’a été ouverte : dans une équipe, moins de personnes ont répondu que les résultats n’en demandent, et les détenteurs de clé laissent alors scellés les bulletins de cette équipe. Mais si des résultats de votre propre équipe sont montrés, cela ne va pas : montrez-le à quelqu’un en qui vous avez confiance.",
  limits:
    "Sans votre code de bulletin, ceci montre que votre bulletin était dans l’urne ; avec lui, aussi qu’il a été lu. Cela ne montre ni que les chiffres ont été bien calculés à partir de tous les bulletins, ni que personne n’a voté à la place de quelqu’un qui n’a pas répondu.",
  tell: "Gardez votre récépissé, prenez une photo de cette page et montrez les deux à une personne de confiance qui ne gère pas l’enquête : les représentants du personnel, par exemple. Ne montrez votre code de bulletin à personne.",
};
