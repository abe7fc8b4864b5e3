import type { RespondentWords } from "../words";

/** What stands around every page, in French. */
export const product: RespondentWords["product"] = {
  name: "Parallax",
  tagline: "Voyez là où les Ventes et le Marketing voient les choses différemment.",
};

export const language: RespondentWords["language"] = { tag: "fr", name: "Français", direction: "ltr" };

export const frame: RespondentWords["frame"] = {
  skip: "Aller au contenu",
  navigation: "Navigation principale",
  demo: "Données de démonstration",
  signOut: "Se déconnecter",
  account: "Compte",
  wideTable: "Tableau, défile horizontalement s’il est plus large que l’écran",
};

export const clock: RespondentWords["clock"] = {
  first: (offset) => `${offset}, avant le retour en arrière de l’heure`,
  second: (offset) => `${offset}, après le retour en arrière de l’heure`,
};

export const errors: RespondentWords["errors"] = {
  notFound: {
    title: "Il n’y a rien à cette adresse",
    body: "Le lien est peut-être incomplet, ou ce qu’il désignait a été supprimé.",
  },
  forbidden: {
    title: "Vous n’avez pas accès à cette page",
    body: "Votre rôle dans cette organisation ne le permet pas. Les propriétaires peuvent modifier les rôles sous « Membres ».",
  },
  unexpected: {
    title: "Une erreur s’est produite de notre côté",
    body: "Rien de ce que vous avez saisi n’a été utilisé. Réessayez ; si cela se reproduit, prévenez la personne qui gère ce serveur.",
  },
  outage: {
    title: "De retour dans un instant",
    body: "La base de données ne répond pas pour le moment. Ce que vous avez envoyé n’a peut-être pas été enregistré : revenez en arrière, vérifiez, puis envoyez-le à nouveau.",
  },
  home: "Aller à la page d’accueil",
};
