import type { RespondentWords } from "../words";

/** The one-page sheet for works councils and privacy officers, in French. */
export const sheet: RespondentWords["sheet"] = {
  title: "Informations pour les représentants du personnel et les délégués à la protection des données",
  lead: "Ce que cette enquête demande, ce qui est traité, qui peut voir quoi et ce qui reste. Une page, à conserver au dossier.",
  ofWave: (organization, name) => `Enquête « ${name} » chez ${organization}`,
  pdf: "Cette feuille en PDF",
  back: "Ce que l’on peut savoir de vos réponses, en détail",
  /** What whoever runs the server could do. */
  operator: {
    server:
      "Quiconque gère le serveur détient la clé dans cette forme de garde. Pendant l’enquête, cette personne pourrait ouvrir des bulletins et les rapprocher de traces de la base de données. Il faut lui faire confiance ou la lier par un accord.",
    "two-key":
      "Quiconque gère le serveur ne peut pas ouvrir les bulletins : trois détenteurs ont des clés que le serveur n’a pas, et deux d’entre eux, nommés dans le fichier public de l’enquête, doivent aider après la clôture. Ils ne voient aucune réponse. Deux d’entre eux avec quiconque gère le serveur pourraient ouvrir et rapprocher des bulletins.",
  },
  sections: (operator) => [
    {
      title: "Finalité",
      points: [
        "Tous les membres de deux équipes reçoivent les mêmes questions sur la façon dont les équipes travaillent ensemble. Les réponses des équipes sont comparées en tant que groupes, et avec celles des années précédentes.",
        "Ni les performances ni le comportement de qui que ce soit ne sont évalués. La participation est volontaire, toute question peut être passée, et le produit ne montre à aucune des personnes qui l’utilisent qui a participé.",
      ],
    },
    {
      title: "Ce qui est traité",
      points: [
        "Pour chaque personne invitée : nom, adresse e-mail, équipe et, si elle est indiquée, langue ; si une invitation a été envoyée ; jusqu’à la clôture de l’enquête, que celle-ci a servi.",
        "Pour chaque bulletin : les réponses scellées, l’équipe, une signature qui n’appartient à personne nommément. Aucune adresse, aucun appareil, aucune heure et aucun cookie n’est enregistré avec lui.",
        "Le bulletin est pris au moyen d’une signature aveugle (RFC 9474) : le serveur le signe sans le voir, de sorte que ses enregistrements ne disent pas à qui il appartient.",
        "Si l’enquête le demande : une ou deux choses que chacun indique librement sur lui-même dans le bulletin scellé. Les groupes ainsi formés sont montrés à partir de dix réponses, jamais deux combinés.",
      ],
    },
    {
      title: "Qui peut voir quoi",
      points: [
        "L’employeur, les responsables et toute personne qui se connecte : les résultats des groupes après l’enquête, et combien de membres de chaque équipe ont participé. Jamais de réponses individuelles.",
        operator,
        "Dans un essai sans serveur de messagerie, la personne qui l’a mis en place peut ouvrir les liens.",
      ],
    },
    {
      title: "Protection des petits groupes",
      points: [
        "Moins de cinq réponses dans une équipe : rien n’est montré. De cinq à neuf : seulement un score arrondi. Dix et plus : le nombre de chaque réponse. Là où presque toutes sont identiques : seulement une plage.",
        "Les commentaires sont montrés mot pour mot, seulement là où au moins dix personnes d’une équipe ont répondu, et seulement aux personnes qui se connectent.",
        "Deux enquêtes qui posent la même question aux mêmes personnes sont espacées d’au moins 90 jours, et les seuils peuvent être relevés, jamais abaissés une fois l’enquête lancée.",
      ],
    },
    {
      title: "Ce qui reste, et combien de temps",
      points: [
        "Les réponses ouvertes ne sont jamais enregistrées : elles sont comptées en mémoire. Une fois l’enquête close, les bulletins et les clés sont supprimés.",
        "Restent un seul résultat pour des groupes, les commentaires montrés et la liste des personnes, jusqu’à ce qu’un ou une propriétaire en retire quelqu’un.",
        "Les sauvegardes faites pendant qu’une enquête était ouverte contiennent des bulletins scellés jusqu’à ce qu’elles soient supprimées.",
      ],
    },
    {
      title: "Comment on peut le vérifier",
      points: [
        "Chaque enquête a un fichier public qui fixe ses questions, ses clés et ses seuils, et douze mots que tout le monde peut comparer.",
        "Le code source du produit est ouvert, et chaque affirmation de cette fiche peut s’y lire.",
      ],
    },
  ],
};
